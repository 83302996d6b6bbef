/** Turns Pagefind's excerpts into text: they arrive as HTML, escaped, with `<mark>` around what was found. */
import type { ExcerptPart } from "./search.ts";

const entities: Record<string, string> = {
  "&lt;": "<",
  "&gt;": ">",
  "&amp;": "&",
  "&quot;": '"',
  "&#39;": "'",
  "&#x27;": "'",
};

/** Parts of an excerpt, in order. */
export function excerptParts(html: string): ExcerptPart[] {
  return html
    .split(/<mark>(.*?)<\/mark>/s)
    .map((part, i) => ({
      text: part.replace(/&(?:lt|gt|amp|quot|#39|#x27);/g, (entity) => entities[entity] ?? entity),
      isMarked: i % 2 === 1,
    }))
    .filter(({ text }) => text !== "");
}
