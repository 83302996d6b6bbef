/** Names the mistakes of a service, for the site's flashcards and for decks alike. */
import { sha256 } from "../../book/read.ts";

/** Made from the service and the words of the belief, since authors give a mistake no label. @param service id of its page */
export function mistakeLabel(service: string, belief: string): string {
  return `mistake-${service}-${sha256(belief).slice(0, 8)}`;
}
