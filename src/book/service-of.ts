/** The service a document is the page of. */
import type { Service } from "./config.ts";
import type { Book, Doc } from "./types.ts";

/** Undefined for every other document, whatever its id: a chapter may be called "constructor", which every object has. */
export function serviceOf(book: Pick<Book, "services">, { kind, id }: Pick<Doc, "kind" | "id">): Service | undefined {
  return kind === "service" ? book.services[id] : undefined;
}
