/** Reads how wide the glyphs of a composite font are. ISO 32000-1, 9.7.4.3 */
import type { PdfValue } from "../values.ts";

/** Advances by code, thousandths of the em, from the entries of `W`; `usual` is that of all others. */
export function readGlyphWidths(entries: readonly PdfValue[], usual: PdfValue | undefined): (code: number) => number {
  const widths = new Map<number, number>();
  for (let i = 0; i < entries.length;) {
    const [first, next, width] = [entries[i], entries[i + 1], entries[i + 2]];
    if (typeof first === "number" && Array.isArray(next)) {
      next.forEach((each, k) => typeof each === "number" && widths.set(first + k, each));
      i += 2;
    } else {
      if (typeof first === "number" && typeof next === "number" && typeof width === "number")
        for (let code = first; code <= next; code += 1) widths.set(code, width);
      i += 3;
    }
  }
  return (code) => widths.get(code) ?? (typeof usual === "number" ? usual : 1000);
}
