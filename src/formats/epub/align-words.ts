/**
 * Finds the words that two tellings of one text share, in order: what both have once marks the way, and what lies
 * between is looked through again with shorter stretches. After "patience diff": https://bramcohen.livejournal.com/73318.html
 */

/** Words of a text, without case, signs and soft hyphens; a word broken at the end of a line is whole again. */
export function wordsOf(text: string): { word: string; at: number }[] {
  // Nearly all text is plain, and plain words are found twice as fast.
  const isPlain = !/[^\0-\x7f]/.test(text);
  return Array.from(text.matchAll(isPlain ? plainWord : anyWord), ({ 0: word, index }) => ({
    word: isPlain ? word.toLowerCase() : word.normalize("NFKC").replace(breaks, "").toLowerCase(),
    at: index,
  }));
}

const plainWord = /[a-z\d]+/gi;
const anyWord = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|\u00ad[-\u2010]?(?:\s*\n\s*)?)*/gu;
const breaks = /[\s\u00ad\u2010-]/g;

/** Words in a row that mark the way, in the whole text and then in ever smaller gaps. */
const lengths = [8, 4, 2, 1];

/** The place in `to` of each word of `from`; -1 where it has none. Places ascend. */
export function alignWords(from: readonly string[], to: readonly string[]): Int32Array {
  const places = new Int32Array(from.length).fill(-1);
  const numbers = new Map<string, number>();
  const numbered = (words: readonly string[]) =>
    Int32Array.from(words, (word) => {
      const number = numbers.get(word) ?? numbers.size;
      numbers.set(word, number);
      return number;
    });
  const [a, b] = [numbered(from), numbered(to)];
  alignGap(a, b, places, { a: [0, a.length], b: [0, b.length] }, 0);
  return places;
}

type Range = [start: number, end: number];

interface Gap {
  a: Range;
  b: Range;
}

function alignGap(a: Int32Array, b: Int32Array, places: Int32Array, gap: Gap, depth: number): void {
  const length = lengths[depth];
  if (length === undefined) return;
  for (const [i, k] of ascending(sharedOnce(a, b, gap, length))) {
    for (let n = 0; n < length; n += 1) places[i + n] = k + n;
  }
  extend(a, b, places, gap);
  for (const rest of gapsOf(places, gap)) alignGap(a, b, places, rest, depth + 1);
}

/** Starts of stretches that each side has exactly once, in the order of `a`. */
function sharedOnce(a: Int32Array, b: Int32Array, gap: Gap, length: number): [number, number][] {
  const inB = starts(b, gap.b, length);
  const pairs: [number, number][] = [];
  for (const [key, i] of starts(a, gap.a, length)) {
    const k = inB.get(key) ?? -1;
    if (i >= 0 && k >= 0 && isEqual(a, i, b, k, length)) pairs.push([i, k]);
  }
  return pairs;
}

/** Where each stretch begins, by a number made of its words; -1 when that number comes again. */
function starts(words: Int32Array, [start, end]: Range, length: number): Map<number, number> {
  const found = new Map<number, number>();
  for (let i = start; i + length <= end; i += 1) {
    let key = 0;
    for (let n = 0; n < length; n += 1) key = Math.imul(key, 0x01000193) ^ (words[i + n] ?? 0);
    found.set(key, found.has(key) ? -1 : i);
  }
  return found;
}

function isEqual(a: Int32Array, i: number, b: Int32Array, k: number, length: number): boolean {
  for (let n = 0; n < length; n += 1) if (a[i + n] !== b[k + n]) return false;
  return true;
}

/** The longest run of pairs that ascends on both sides. https://en.wikipedia.org/wiki/Longest_increasing_subsequence */
function ascending(pairs: readonly [number, number][]): [number, number][] {
  const tails: number[] = [];
  const before = new Int32Array(pairs.length).fill(-1);
  pairs.forEach(([, place], n) => {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tails[middle] ?? 0]?.[1] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    before[n] = tails[low - 1] ?? -1;
    tails[low] = n;
  });
  const run: [number, number][] = [];
  for (let n = tails.at(-1) ?? -1; n >= 0; n = before[n] ?? -1) {
    const pair = pairs[n];
    if (pair !== undefined) run.push(pair);
  }
  return run.reverse();
}

/** Lets what is found grow over equal neighbors, forwards and backwards. */
function extend(a: Int32Array, b: Int32Array, places: Int32Array, gap: Gap): void {
  for (const { a: inA, b: inB } of gapsOf(places, gap)) {
    let [start, k] = [inA[0], inB[0]];
    while (inA[0] > gap.a[0] && start < inA[1] && k < inB[1] && a[start] === b[k]) places[start++] = k++;
    let [end, last] = [inA[1], inB[1]];
    while (inA[1] < gap.a[1] && end > start && last > k && a[end - 1] === b[last - 1]) places[--end] = --last;
  }
}

/** Stretches without a place, with what lies between the places on either side. */
function gapsOf(places: Int32Array, { a, b }: Gap): Gap[] {
  const gaps: Gap[] = [];
  let [start, from] = [a[0], b[0]];
  for (let i = a[0]; i <= a[1]; i += 1) {
    const place = i === a[1] ? b[1] : (places[i] ?? -1);
    if (place < 0) continue;
    if (i > start && place > from) gaps.push({ a: [start, i], b: [from, place] });
    [start, from] = [i + 1, place + 1];
  }
  return gaps;
}
