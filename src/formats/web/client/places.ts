/** Where the reader is, so that it can be found again after any change of layout: an anchor, and how far on to the next. */

export interface Place {
  /** The last anchor above the reader's line. */
  id: string;
  /** How far the line is from it to the next anchor, 0 to 1. */
  part: number;
}

/** What bears a label in the text, in the order of the page. */
const anchors =
  "h2[id], h3[id], h4[id], .figure[id], .table-box[id], .listing[id], .compare[id], .question[id], .glossary > [id]";

/** The reader's line: where the browser puts what a link leads to, in pixels from the top of the window. */
export function readingLine(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
}

/** Where the reader is; undefined before the first document. */
export function placeNow(): Place | undefined {
  const line = readingLine() + 1;
  const docs = [...document.querySelectorAll<HTMLElement>("main .doc")];
  const doc = docs.findLast((candidate) => candidate.getBoundingClientRect().top <= line);
  if (doc === undefined) return undefined;
  const here = anchorsOf(doc).findLast((anchor) => anchor.getBoundingClientRect().top <= line) ?? doc;
  const { top, bottom } = spanOf(here, doc);
  return { id: here.id, part: bottom <= top ? 0 : Math.min(1, Math.max(0, (line - 1 - top) / (bottom - top))) };
}

/** How far below the reader's line a place is now, in pixels; undefined when the page has no such place. */
export function distanceTo({ id, part }: Place): number | undefined {
  const anchor = document.getElementById(id);
  if (anchor === null) return undefined;
  if (part === 0) return anchor.getBoundingClientRect().top - readingLine();
  const { top, bottom } = spanOf(anchor, anchor.closest<HTMLElement>(".doc") ?? anchor);
  return top + part * (bottom - top) - readingLine();
}

/** A place as it was kept, or undefined when it is none. */
export function asPlace(kept: unknown): Place | undefined {
  if (typeof kept !== "object" || kept === null || !("id" in kept) || !("part" in kept)) return undefined;
  const { id, part } = kept;
  if (typeof id !== "string" || typeof part !== "number" || !(part >= 0 && part <= 1)) return undefined;
  return { id, part };
}

/** Opens what is closed around the place, which otherwise has none. */
export function openAround(target: Element): void {
  let closed = target.closest<HTMLDetailsElement>("details:not([open])");
  while (closed !== null) {
    closed.open = true;
    closed = closed.closest<HTMLDetailsElement>("details:not([open])");
  }
}

/** The shown anchors of a document; what lies in a closed answer has no place. */
function anchorsOf(doc: Element): HTMLElement[] {
  return [...doc.querySelectorAll<HTMLElement>(anchors)].filter((anchor) => anchor.getClientRects().length > 0);
}

/** From an anchor to the next one below it, or to the end of the document. */
function spanOf(anchor: HTMLElement, doc: HTMLElement): { top: number; bottom: number } {
  const { top } = anchor.getBoundingClientRect();
  const all = [doc, ...anchorsOf(doc)];
  const next = all.slice(all.indexOf(anchor) + 1).find((other) => other.getBoundingClientRect().top > top);
  return { top, bottom: next?.getBoundingClientRect().top ?? doc.getBoundingClientRect().bottom };
}
