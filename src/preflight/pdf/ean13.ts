/** Reads the bars of an EAN-13, the barcode of books: https://www.gs1.org/standards/barcodes/ean-upc */
import { hasCheckDigit } from "./isbn.ts";

/** A symbol found in a row of pixels. */
export interface Ean13 {
  digits: string;
  /** First and last pixel of its bars. */
  from: number;
  to: number;
}

/** Widths in modules of the four runs of each digit, light first; set A. Set B is the same from behind, set C the same dark first. */
const runsOfDigit = ["3211", "2221", "2122", "1411", "1132", "1231", "1114", "1312", "1213", "3112"];

/** Which of the six left digits are of set B tells the first digit. */
const firstDigit = ["AAAAAA", "AABABB", "AABBAB", "AABBBA", "ABAABB", "ABBAAB", "ABBBAA", "ABABAB", "ABABBA", "ABBABA"];

/** Runs of a symbol: three guards, and four for each of twelve digits. */
const runsInAll = 3 + 24 + 5 + 24 + 3;
const modules = 95;

/** The first symbol in a row of pixels, dark or not; undefined where there is none. */
export function readEan13(row: readonly boolean[]): Ean13 | undefined {
  const runs = runsOf(row);
  for (let i = 0; i + runsInAll <= runs.length; i += 1) {
    const symbol = runs.slice(i, i + runsInAll);
    const [first, last] = [symbol[0], symbol.at(-1)];
    if (first === undefined || last === undefined || !first.isDark) continue;
    const digits = digitsOf(symbol.map(({ length }) => length));
    if (digits !== undefined) return { digits, from: first.start, to: last.start + last.length - 1 };
  }
  return undefined;
}

interface Run {
  isDark: boolean;
  start: number;
  length: number;
}

function runsOf(row: readonly boolean[]): Run[] {
  const runs: Run[] = [];
  row.forEach((isDark, i) => {
    const last = runs.at(-1);
    if (last?.isDark === isDark) last.length += 1;
    else runs.push({ isDark, start: i, length: 1 });
  });
  return runs;
}

function digitsOf(lengths: readonly number[]): string | undefined {
  const module = lengths.reduce((sum, length) => sum + length, 0) / modules;
  const guards = [...lengths.slice(0, 3), ...lengths.slice(27, 32), ...lengths.slice(56)];
  if (guards.some((length) => Math.abs(length / module - 1) > 0.5)) return undefined;
  const left = digitsFrom(lengths.slice(3, 27), module);
  const right = digitsFrom(lengths.slice(32, 56), module);
  const first = firstDigit.indexOf(left.map(({ set }) => set).join(""));
  if (first < 0 || right.some(({ set }) => set !== "A")) return undefined;
  const digits = [first, ...left.map(({ digit }) => digit), ...right.map(({ digit }) => digit)];
  return digits.includes(-1) || !hasCheckDigit(digits) ? undefined : digits.join("");
}

function digitsFrom(lengths: readonly number[], module: number): { digit: number; set: "A" | "B" }[] {
  return Array.from({ length: 6 }, (_, i) => {
    const runs = lengths.slice(4 * i, 4 * i + 4).map((length) => Math.round(length / module));
    const [a, b] = [runs.join(""), runs.toReversed().join("")];
    const digit = runsOfDigit.indexOf(a);
    return digit >= 0 ? { digit, set: "A" as const } : { digit: runsOfDigit.indexOf(b), set: "B" as const };
  });
}
