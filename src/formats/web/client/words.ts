/** Words as a search compares them: without accents and capitals, and pairs of signs where a script has no spaces. */

/** A word and where it stands in its text, in UTF-16 units. */
export interface FoundWord {
  word: string;
  start: number;
  end: number;
}

// "c++" and "f#" are words too.
const wordPattern = /[\p{L}\p{N}\p{M}]+[+#]*/gu;
// Scripts that write words without spaces between them.
const runPattern = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmr}\p{scx=Mymr}]+/gu;

/** Without accents and capitals; wide and other forms of a letter become the plain one. */
export function fold(text: string): string {
  if (isPlain(text)) return text.toLowerCase();
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().normalize("NFC");
}

// Most words are; a book of them is read in a fraction of the time.
function isPlain(text: string): boolean {
  return /^[\0-\x7f]*$/.test(text);
}

/** Every word of a text, folded, in order. */
export function wordsOf(text: string): FoundWord[] {
  const found: FoundWord[] = [];
  for (const { 0: whole, index } of text.matchAll(wordPattern)) {
    if (isPlain(whole)) {
      found.push({ word: whole.toLowerCase(), start: index, end: index + whole.length });
      continue;
    }
    let at = 0;
    for (const { 0: run, index: start } of whole.matchAll(runPattern)) {
      add(found, whole, index, at, start);
      addPairs(found, run, index + start);
      at = start + run.length;
    }
    add(found, whole, index, at, whole.length);
  }
  return found;
}

/** What is typed, as words to look for: the last sign of a run is part of the pair before it. */
export function queryWords(text: string): string[] {
  const words = wordsOf(text);
  return words.filter(({ end }, i) => !(isInRun(text, words[i]) && words[i - 1]?.end === end)).map(({ word }) => word);
}

function isInRun(text: string, found: FoundWord | undefined): boolean {
  return found !== undefined && text.slice(found.start, found.end).search(runPattern) === 0;
}

function add(found: FoundWord[], whole: string, offset: number, start: number, end: number): void {
  const word = fold(whole.slice(start, end));
  if (word !== "") found.push({ word, start: offset + start, end: offset + end });
}

/** "abc" as "ab", "bc" and "c", so that every piece of it is found. */
function addPairs(found: FoundWord[], run: string, offset: number): void {
  const signs = Array.from(run);
  let at = offset;
  signs.forEach((sign, i) => {
    const next = signs[i + 1] ?? "";
    const word = fold(sign + next);
    if (word !== "") found.push({ word, start: at, end: at + sign.length + next.length });
    at += sign.length;
  });
}
