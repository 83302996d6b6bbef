/** Tells which characters of a page its own fonts cannot show: they come from the reader’s machine, if it has them. */
import { pageCharacters } from "./page-characters.ts";

const embedded = /url\(["']?data:font\/woff2;base64,([^"')]+)/g;

/** A finding for each such character: "→ (U+2192)". White space and signs without a shape need no font. */
export async function foreignCharacters(html: string, styles: readonly string[]): Promise<string[]> {
  const text = html.replace(/<(script|style)>[\s\S]*?<\/\1>|<[^>]*>/g, " ");
  const fonts = [...styles.join("\n").matchAll(embedded)].map(([, data = ""]) => Buffer.from(data, "base64"));
  const covered = await charactersOf(fonts);
  const content = styles.flatMap((css) => Array.from(css.matchAll(/content:\s*("[^"]*")/g), ([, sign = ""]) => sign));
  return [...pageCharacters(text, content.join(""), "")]
    .filter((code) => !covered.has(code))
    .map((code) => String.fromCodePoint(code))
    .filter((character) => !/^[\p{Z}\p{C}\p{Default_Ignorable_Code_Point}]$/u.test(character))
    .map(
      (character) => `${character} (U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")})`,
    );
}

async function charactersOf(fonts: readonly Buffer[]): Promise<Set<number>> {
  const covered = new Set<number>();
  if (fonts.length === 0) return covered;
  const { default: convert } = await import("subset-font");
  const { Blob, Face } = await import("harfbuzzjs");
  for (const font of fonts) {
    const plain = await convert(font, undefined, { keepAllGlyphs: true, targetFormat: "sfnt" });
    for (const code of new Face(new Blob(plain)).collectUnicodes()) covered.add(code);
  }
  return covered;
}
