/** Writes page numbers as printed: roman in front, arabic in the main matter. */

const numerals: [number, string][] = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];

/** 4 to "iv"; for positive whole numbers. */
export function roman(number: number): string {
  let rest = number;
  let text = "";
  for (const [value, sign] of numerals) {
    for (; rest >= value; rest -= value) text += sign;
  }
  return text;
}

/** The folio of a physical page (1-based) when the main matter begins on `firstMain`. */
export function folioOf(page: number, firstMain: number): string {
  return page < firstMain ? roman(page) : String(page - firstMain + 1);
}
