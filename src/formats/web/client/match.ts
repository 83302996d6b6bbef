/** Tells what the reader meant from what an index only came across. */
import type { ExcerptPart } from "./search.ts";
import { fold } from "./words.ts";

/** Letters that a word found must share with a word typed, at its beginning. */
const shared = 3;

/**
 * Whether something marked begins as one of the words does. An index that knows no such word may answer with the
 * longest it knows that the word begins with, "x" for "xyzzy"; endings may differ, as in "throttled" and "throttling".
 */
export function isMeant(parts: readonly ExcerptPart[], words: string): boolean {
  const typed = fold(words)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
  return parts.some(({ text, isMarked }) => {
    if (!isMarked) return false;
    const found = fold(text).split(/[^\p{L}\p{N}]+/u);
    return typed.some((word) => found.some((other) => commonStart(word, other) >= Math.min(shared, word.length)));
  });
}

/** Whether a word of the text is what was typed, or begins so and ends otherwise. Both folded. */
export function isSameWord(typed: string, found: string): boolean {
  const common = commonStart(typed, found);
  return common === typed.length || (common > shared && common * 3 >= Math.max(typed.length, found.length) * 2);
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}
