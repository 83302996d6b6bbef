/** Mends what a reader copies and searches: one glyph may stand for several characters, and Chrome names the rarest. */
import type { PDFDocument } from "mupdf";
import { readResources } from "../../preflight/pdf/read/resources.ts";

/** Code points of glyphs that fonts also give to a commoner character: modifier letters drawn as quotes. */
const commoner: Record<string, string> = { "02BB": "2018", "02BC": "2019" };

/** Letters that a font joins in one glyph, as they are typed. https://www.unicode.org/charts/PDF/UFB00.pdf */
const letters: Record<string, string> = {
  FB00: "ff",
  FB01: "fi",
  FB02: "fl",
  FB03: "ffi",
  FB04: "ffl",
  FB05: "st",
  FB06: "st",
};

/** Corrects the character maps of all fonts. */
export function mendTextLayer(pdf: PDFDocument): void {
  for (const { category, object } of readResources(pdf)) {
    const map = category === "Font" ? object.get("ToUnicode") : undefined;
    if (map?.isStream() !== true) continue;
    const text = map.readStream().asString();
    const mended = mendCharacterMap(text);
    if (mended !== text) map.writeStream(mended);
  }
}

/** Replaces the code points in a ToUnicode map, in single entries and in short ranges. ISO 32000-1, 9.10.3 */
export function mendCharacterMap(text: string): string {
  return text
    .replace(/^((?:<[0-9A-F]{4}> ){1,2})<(02B[BC])>$/gm, (line, glyphs: string, point: string) => {
      const [first = 0, last = first] = [...glyphs.matchAll(/<(\w+)>/g)].map(([, hex]) => fromHex(hex ?? ""));
      const reach = fromHex(point) + last - first;
      return reach > 0x02bc ? line : `${glyphs}<${commoner[point] ?? point}>`;
    })
    .replace(/^<([0-9A-F]{4})> <(FB0[0-6])>$/gm, (_, glyph: string, point: string) => `<${glyph}> <${typed(point)}>`)
    .replace(/^<([0-9A-F]{4})> <([0-9A-F]{4})> <(FB0[0-6])>$/gm, (_, from: string, to: string, point: string) => {
      const reach = fromHex(to) - fromHex(from);
      const points = Array.from({ length: reach + 1 }, (__, i) => (fromHex(point) + i).toString(16).toUpperCase());
      return `<${from}> <${to}> [${points.map((each) => `<${typed(each) || each}>`).join(" ")}]`;
    });
}

function typed(point: string): string {
  return Array.from(letters[point] ?? "", (letter) => letter.charCodeAt(0).toString(16).padStart(4, "0")).join("");
}

function fromHex(digits: string): number {
  return Number.parseInt(digits, 16);
}
