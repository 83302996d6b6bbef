/** Finds words of a finished page in the text they were written in. */

/**
 * Line (1-based) where `words` begin, at or after line `from`; before it when they stand nowhere behind; undefined when
 * nowhere at all. Only letters and digits count, so markup, quotes and line breaks do not matter; what is too long to be
 * written in one piece is found by its beginning. Signs that are no letters are looked for as they are.
 */
export function lineOfWords(text: string, words: string, from = 1): number | undefined {
  const lines = text.split("\n");
  const wanted = lettersOf(words);
  if (wanted === "") {
    const [sign] = words.trim();
    if (sign === undefined) return undefined;
    const behind = lines.findIndex((line, i) => i >= from - 1 && line.includes(sign));
    const at = behind < 0 ? lines.findIndex((line) => line.includes(sign)) : behind;
    return at < 0 ? undefined : at + 1;
  }
  const ends: number[] = [];
  let letters = "";
  for (const line of lines) {
    letters += lettersOf(line);
    ends.push(letters.length);
  }
  const start = from > 1 ? (ends[from - 2] ?? letters.length) : 0;
  for (const length of [wanted.length, 24, 12]) {
    if (length > wanted.length) continue;
    const behind = letters.indexOf(wanted.slice(0, length), start);
    const at = behind < 0 ? letters.indexOf(wanted.slice(0, length)) : behind;
    if (at >= 0) return ends.findIndex((end) => end > at) + 1;
  }
  return undefined;
}

function lettersOf(text: string): string {
  return text.normalize("NFC").replace(/[^\p{L}\p{N}]+/gu, "");
}
