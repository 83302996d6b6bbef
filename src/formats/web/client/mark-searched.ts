/** Marks on a page of the site what was searched for: the address of a result says it, "?q=retry". */
import { isSameWord } from "./match.ts";
import { markWords } from "./text-marks.ts";
import { queryWords } from "./words.ts";

/** Marks the words below `root` that are what was typed, give or take their endings. */
export function markSearched(root: Element, typed: string): void {
  const words = queryWords(typed);
  markWords(root, (word) => words.some((other) => isSameWord(other, word)));
}
