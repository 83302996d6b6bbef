/** Language-free help for words: what more than one language needs. */

/** A sentence's first letter as within a sentence; names in capitals stay. */
export function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** 2, 4, 5 and 6 to "2, 4–6". */
export function ranges(numbers: readonly number[]): string {
  const runs: [first: number, last: number][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run?.[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`)).join(", ");
}

/** "a, b and c". @param language BCP 47 tag */
export function conjunction(parts: readonly string[], language: string): string {
  // "a, b, and c" is the custom of one country only.
  return new Intl.ListFormat(language === "en" ? "en-GB" : language, { type: "conjunction" }).format(parts);
}
