/** What a search says about itself, aloud too. */
import { found as says } from "#words/found";
import type { CodeHit } from "./printed-codes.ts";
import type { SearchResult } from "./search.ts";

/** One or two sentences; none before anything is typed. @param codes things found by their printed codes */
export function statusText(words: string, result: SearchResult | undefined, codes: readonly CodeHit[] = []): string {
  if (words === "" || result === undefined) return "";
  const { total, shown, unfiltered, instead, isPartial = false, nearest = [] } = result;
  const leading = codes.filter(({ href }) => href !== undefined).length;
  const alone = countAlone(result, codes);
  const [lacking] = leading > 0 ? [] : codes;
  if (total + leading === 0) {
    if (lacking !== undefined) return says.lacking(lacking.code);
    if (unfiltered > 0) return says.nothingHere(words, unfiltered);
    return `${says.nothing(words)} ${nearest.length > 0 ? says.didYouMean : says.advice}`;
  }
  const known =
    total === 0 ? "" : instead !== undefined ? `${says.instead(instead)} ` : isPartial ? `${says.partial} ` : "";
  const lead = lacking === undefined ? known : `${says.lacking(lacking.code)} ${known}`;
  return lead + (shown < total ? says.best(total + alone, shown + alone) : says.places(total + alone));
}

/** How many things stand in the list for their codes alone: a question may be found by its words as well. */
export function countAlone({ hits }: Pick<SearchResult, "hits">, codes: readonly CodeHit[]): number {
  const listed = new Set(hits.flatMap(({ href, places }) => [href, ...places.map((place) => place.href)].map(bare)));
  return codes.filter(({ href }) => href !== undefined && !listed.has(href)).length;
}

/** An address without the words that were searched for. */
function bare(href: string): string {
  return href.replace(/\?[^#]*/, "");
}
