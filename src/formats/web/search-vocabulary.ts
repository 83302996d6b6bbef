/** The words of a book, for a search that finds nothing to ask which of them was meant. */
import { wordsOf } from "./client/words.ts";
import type { IndexedPlace } from "./search-places.ts";

/** Words that stand once and in no title are as likely a slip of the author's. */
const leastOften = 2;
const shortest = 3;

/** Folded words, the most frequent first. Answers are no part of it: they are not searched. */
export function vocabularyOf(places: readonly IndexedPlace[]): string[] {
  const counts = new Map<string, number>();
  const count = (text: string, times: number) => {
    for (const { word } of wordsOf(text)) if (isWord(word)) counts.set(word, (counts.get(word) ?? 0) + times);
  };
  for (const { title, text } of places) {
    count(title, leastOften);
    count(text, 1);
  }
  return [...counts]
    .filter(([, often]) => often >= leastOften)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([word]) => word);
}

function isWord(word: string): boolean {
  return word.length >= shortest && /^\p{L}[\p{L}\p{N}+#]*$/u.test(word);
}
