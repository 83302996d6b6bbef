/** What a search says about itself, aloud too. */
import type { SearchResult } from "./search.ts";

/** One or two sentences; none before anything is typed. */
export function statusText(words: string, result: SearchResult | undefined): string {
  if (words === "" || result === undefined) return "";
  const { hits, total, places, instead, isPartial = false, nearest = [] } = result;
  if (total === 0) {
    const advice = "Try fewer or shorter words, or a term from the glossary.";
    return `Nothing found for “${words}”. ${nearest.length > 0 ? "Did you mean one of these?" : advice}`;
  }
  const lead =
    instead !== undefined
      ? `Shown for “${instead}”: `
      : isPartial
        ? "No place has all of these words; the nearest: "
        : "";
  if (places !== undefined) return `${lead}${places} ${places === 1 ? "place" : "places"} found.`;
  const pages = `${total} ${total === 1 ? "page" : "pages"}`;
  return `${lead}${hits.length < total ? `${pages} found, the best ${hits.length} are shown.` : `${pages} found.`}`;
}
