/** How long a document takes to read. */

/** Mean silent reading speed, English non-fiction: 238 (Brysbaert 2019, https://doi.org/10.1016/j.jml.2019.104047). */
export const wordsPerMinute = 230;

/** Whole minutes, at least one. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / wordsPerMinute));
}
