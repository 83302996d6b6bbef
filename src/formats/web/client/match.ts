/** Tells what the reader meant from what an index only came across. */
import type { ExcerptPart } from "./search.ts";

/** Letters that a word found must share with a word typed, at its beginning. */
const shared = 3;

/**
 * Whether something marked begins as one of the words does. An index that knows no such word may answer with the
 * longest it knows that the word begins with, "x" for "xyzzy"; endings may differ, as in "throttled" and "throttling".
 */
export function isMeant(parts: readonly ExcerptPart[], words: string): boolean {
  const typed = plain(words)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
  return parts.some(({ text, isMarked }) => {
    if (!isMarked) return false;
    const found = plain(text).split(/[^\p{L}\p{N}]+/u);
    return typed.some((word) => found.some((other) => commonStart(word, other) >= Math.min(shared, word.length)));
  });
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

/** Without accents and capitals. */
function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
