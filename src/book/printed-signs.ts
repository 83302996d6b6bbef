/** Which signs the printed formats can set: those that their fonts have. */
import { printedSignRanges } from "./printed-sign-ranges.ts";

/** The fonts of the printed formats, as messages name them. */
export const printedFonts = ["Source Serif 4", "Inter", "JetBrains Mono"];

/**
 * Source of a regular expression (flag u) for one sign that neither these fonts nor those of `more` have; ranges of code
 * points are written "20-7e a0 2190-21ff". A sign with the selector for emoji, U+FE0F, asks for a colored picture, which
 * no font of a book has: https://www.unicode.org/reports/tr51/#Emoji_Presentation
 */
export function unprintable(more: readonly string[] = []): string {
  const ranges = [printedSignRanges, ...more]
    .flatMap((list) => list.split(/\s+/))
    .filter((range) => range !== "")
    .map((range) => range.replace(/[0-9a-f]+/g, (code) => `\\u{${code}}`));
  // Spaces, controls and what only steers other signs need no glyph.
  return `.\\uFE0F|[^${ranges.join("")}\\s\\p{Cc}\\p{Default_Ignorable_Code_Point}]`;
}
