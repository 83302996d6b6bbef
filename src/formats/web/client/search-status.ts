/** What a search says about itself, aloud too. */
import { found } from "#words/found";
import type { SearchResult } from "./search.ts";

/** One or two sentences; none before anything is typed. */
export function statusText(words: string, result: SearchResult | undefined): string {
  if (words === "" || result === undefined) return "";
  const { hits, total, places, instead, isPartial = false, nearest = [] } = result;
  if (total === 0) return `${found.nothing(words)} ${nearest.length > 0 ? found.didYouMean : found.advice}`;
  const lead = instead !== undefined ? `${found.instead(instead)} ` : isPartial ? `${found.partial} ` : "";
  if (places !== undefined) return lead + found.places(places);
  return lead + (hits.length < total ? found.best(total, hits.length) : found.pages(total));
}
