/** Remembers where the reader left off, and offers to go on there: a line, never a jump. */
import { asPlace, placeNow, type Place } from "./places.ts";
import { editionKey, recall, remember } from "./storage.ts";

/** Where the reader was, and what the line says of it: "3.2 Retries and their limits". */
export interface LeftOff extends Place {
  /** Address of the page on the site; empty in the single file. */
  page: string;
  title: string;
}

const key = () => editionKey("place");

/** Keeps the reader's place. */
export function keepLeftOff(title: string, page = ""): void {
  const place = placeNow();
  if (place !== undefined && title !== "") remember(key(), JSON.stringify({ ...place, title, page }));
}

/** Where the reader left off; undefined when nothing sound is remembered. */
export function leftOff(): LeftOff | undefined {
  try {
    const kept = JSON.parse(recall(key()) ?? "") as unknown;
    const place = asPlace(kept);
    const { title, page } = kept as Record<string, unknown>;
    if (place === undefined || typeof title !== "string" || typeof page !== "string") return undefined;
    return { ...place, title, page };
  } catch {
    return undefined;
  }
}

/** Shows the line of this page, if it has one. @param href where the link leads */
export function offerToContinue({ title }: LeftOff, href: string, follow?: (event: Event) => void): void {
  const line = document.querySelector<HTMLElement>("[data-continue]");
  const link = line?.querySelector("a");
  if (!line || !link) return;
  link.href = href;
  link.append(title);
  line.hidden = false;
  if (follow !== undefined) link.addEventListener("click", follow);
}
