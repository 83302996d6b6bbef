/** Reads which characters a font face is for: https://www.w3.org/TR/css-fonts-4/#unicode-range-desc */

/** Whether a code point is in the `unicode-range` of an `@font-face` rule; a face without one may hold any. */
export function rangeOf(face: string): (code: number) => boolean {
  const range = /unicode-range:\s*([^;}]+)/i.exec(face)?.[1];
  if (range === undefined) return () => true;
  const parts = range.split(",").map((part) => bounds(part.trim()));
  return (code) => parts.some(([first, last]) => code >= first && code <= last);
}

/** "U+0100-02BA", "U+131" and "U+4??" as first and last code point. */
function bounds(part: string): [number, number] {
  const [first = "", last = first] = part.replace(/^u\+/i, "").split("-");
  return [parseInt(first.replaceAll("?", "0"), 16), parseInt(last.replaceAll("?", "F"), 16)];
}
