/** Mends what a reader copies and searches: one glyph may stand for several characters, and Chrome names the rarest. */
import type { PDFDocument } from "mupdf";

/** Code points of glyphs that fonts also give to a commoner character: modifier letters drawn as quotes. */
const commoner: Record<string, string> = { "02BB": "2018", "02BC": "2019" };

/** Corrects the character maps of all fonts. */
export function mendTextLayer(pdf: PDFDocument): void {
  const count = pdf.countObjects();
  for (let number = 1; number < count; number += 1) {
    const object = pdf.newIndirect(number);
    if (!object.isDictionary()) continue;
    const map = object.get("ToUnicode");
    if (!map.isStream()) continue;
    const text = map.readStream().asString();
    const mended = mendCharacterMap(text);
    if (mended !== text) map.writeStream(mended);
  }
}

/** Replaces the code points in a ToUnicode map, in single entries and at the head of short ranges. */
export function mendCharacterMap(text: string): string {
  return text.replace(/^((?:<[0-9A-F]{4}> ){1,2})<(02B[BC])>$/gm, (line, glyphs: string, point: string) => {
    const [first = 0, last = first] = [...glyphs.matchAll(/<(\w+)>/g)].map(([, hex]) => Number.parseInt(hex ?? "", 16));
    const reach = Number.parseInt(point, 16) + last - first;
    return reach > 0x02bc ? line : `${glyphs}<${commoner[point] ?? point}>`;
  });
}
