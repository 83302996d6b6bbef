/** Rules about fonts: every sign is in the file, and the file says which character it is. Matterhorn 10 and 31 */
import type { Finding } from "../../formats/check.ts";
import type { Verdict } from "../rule.ts";
import { matterhorn, type AccessibilityReading } from "./accessibility-reading.ts";
import { predefinedMaps } from "./predefined-maps.ts";
import { readShownFonts, type ShownFont } from "./read/shown-fonts.ts";
import type { PdfRule } from "./subject.ts";
import { isName, isReference, isText, type PdfValue } from "./values.ts";

export const fontRules: PdfRule[] = [
  over(
    "10-001",
    "signs are characters",
    "Every sign of a text stands for a character.",
    ({ codes = [], characters }) => {
      if (characters === undefined) return false;
      const unknown = codes.filter((code) => !characters.has(code)).length;
      return unknown > 0 && `has ${unknown} signs that stand for no character`;
    },
  ),
  ...(["Registry", "Ordering"] as const).map((key, i) =>
    over(
      `31-00${i + 1}`,
      `character collections agree by ${key}`,
      `A composite font and its map of codes name the same ${key} of characters.`,
      (font, reading) => {
        const [own, map] = collections(font, reading).map((info) => reading.objects.get(info, key));
        return isText(own) && isText(map) && own.bytes !== map.bytes && `is for ${own.bytes}, its map for ${map.bytes}`;
      },
    ),
  ),
  over(
    "31-004",
    "glyphs found by number",
    "A composite TrueType font says by a table or the word Identity which glyph a number means.",
    (font) => {
      const map = font.inner.get("CIDToGIDMap");
      return isCidTrueType(font) && map !== undefined && !isReference(map) && !isNamed(map, "Identity")
        ? "finds its glyphs neither by a table nor by Identity"
        : false;
    },
  ),
  over("31-005", "way to the glyphs", "A composite TrueType font says which glyph a number means.", (font) =>
    isCidTrueType(font) && !font.inner.has("CIDToGIDMap") ? "does not say which glyph a number means" : false,
  ),
  over(
    "31-006",
    "maps of codes inside",
    "A composite font’s map of codes is one of PDF’s own, or in the file.",
    (font) =>
      font.encoding !== "" && font.subtype === "Type0" && !predefinedMaps.has(font.encoding)
        ? `needs the map ${font.encoding}, which is not in the file`
        : false,
  ),
  over("31-007", "direction of writing", "A map of codes names one direction of writing.", (font, reading) => {
    const map = embeddedMap(font, reading);
    const [, inside = "0"] = /\/WMode\s+(\d)\s+def/.exec(map?.text ?? "") ?? [];
    const declared = reading.objects.get(map?.reference, "WMode") ?? 0;
    return map !== undefined && Number(inside) !== declared && "writes in two directions";
  }),
  over("31-008", "maps without others", "A map of codes needs no other map but PDF’s own.", (font, reading) => {
    const map = embeddedMap(font, reading);
    const [, other] = /\/([\w-]+)\s+usecmap\b/.exec(map?.text ?? "") ?? [];
    return other !== undefined && !predefinedMaps.has(other) && `needs the map ${other}, which is not in the file`;
  }),
  over("31-009", "fonts in the file", "Every font in use is in the file.", ({ isEmbedded }) =>
    isEmbedded ? false : "is not in the file",
  ),
  over("31-011", "glyphs in the font", "Every sign shown is in its font.", (font) => {
    const missing = glyphsOf(font).filter((glyph) => glyph >= (font.program?.glyphs ?? Infinity)).length;
    return missing > 0 && `lacks ${missing} of the signs shown`;
  }),
  over("31-016", "widths agree", "Signs are as wide as their font says, to a thousandth.", (font) => {
    const { program, widthOf } = font;
    const wrong = glyphsOf(font).filter((glyph) => {
      const declared = widthOf(glyph);
      return program !== undefined && declared !== undefined && Math.abs(program.widthOf(glyph) - declared) > 1;
    }).length;
    return wrong > 0 && `is wrong about the width of ${wrong} signs`;
  }),
  over("31-017", "TrueType fonts know characters", "A TrueType font of letters has a map from characters.", (font) => {
    const maps = font.program?.characterMaps;
    return isLetters(font) && maps !== undefined && !maps.some((map) => ["3 1", "1 0", "0 3", "3 10"].includes(map))
      ? "has no map from characters"
      : false;
  }),
  over("31-019", "TrueType fonts encoded", "A TrueType font of letters says how its codes are meant.", (font) =>
    isLetters(font) && !font.dictionary.has("Encoding") ? "does not say how its codes are meant" : false,
  ),
  over(
    "31-020",
    "TrueType encodings have a base",
    "An encoding with differences says what they differ from.",
    (font, reading) => {
      const encoding = reading.objects.value(font.dictionary.get("Encoding"));
      return (
        isLetters(font) && encoding instanceof Map && !encoding.has("BaseEncoding") && "has an encoding without a base"
      );
    },
  ),
  over(
    "31-021",
    "TrueType encodings known",
    "A TrueType font of letters is encoded as MacRoman or WinAnsi.",
    (font, reading) => {
      const base = isLetters(font) ? baseEncoding(font, reading) : "";
      return base !== "" && base !== "MacRomanEncoding" && base !== "WinAnsiEncoding" && `is encoded as ${base}`;
    },
  ),
  over(
    "31-023",
    "differing TrueType encodings",
    "A TrueType font whose encoding differs has a Unicode map of characters.",
    (font, reading) => {
      const maps = font.program?.characterMaps;
      const differs = reading.objects.get(font.dictionary.get("Encoding"), "Differences") !== undefined;
      return isLetters(font) && differs && maps !== undefined && !maps.includes("3 1") && "has no Unicode map";
    },
  ),
  over("31-024", "symbol fonts without encoding", "A TrueType font of symbols has no encoding.", (font) =>
    isSymbols(font) && font.dictionary.has("Encoding") ? "is a font of symbols with an encoding" : false,
  ),
  over("31-025", "symbol fonts have a map", "A TrueType font of symbols has a map from codes.", (font) =>
    isSymbols(font) && font.program?.characterMaps.length === 0 ? "has no map from codes" : false,
  ),
  over("31-026", "symbol fonts have one map", "A TrueType font of symbols has one map, or one for symbols.", (font) => {
    const maps = font.program?.characterMaps ?? [];
    return isSymbols(font) && maps.length > 1 && !maps.includes("3 0") && "has several maps and none for symbols";
  }),
  over("31-027", "fonts say their characters", "Every font says which characters its signs are.", (font, reading) =>
    font.characters === undefined && !isKnownEncoding(font, reading)
      ? "does not say which characters its signs are"
      : false,
  ),
  over("31-028", "no sign is U+0000", "No sign stands for the character of number zero.", ({ characters }) =>
    holds(characters, /\0/) ? "has a sign that stands for U+0000" : false,
  ),
  over("31-029", "no sign is a byte-order mark", "No sign stands for U+FEFF or U+FFFE.", ({ characters }) =>
    holds(characters, /[\uFEFF\uFFFE]/) ? "has a sign that stands for a byte-order mark" : false,
  ),
  over("31-030", "no missing sign shown", "No text shows the box of a missing sign (.notdef).", (font) =>
    glyphsOf(font).includes(0) ? "shows the box of a missing sign" : false,
  ),
];

function over(
  point: string,
  title: string,
  wants: string,
  fault: (font: ShownFont, reading: AccessibilityReading) => string | false,
): PdfRule {
  return matterhorn(point, title, wants, (reading): Verdict => {
    const findings = shownFonts(reading).flatMap((font): Finding[] => {
      const found = fault(font, reading);
      return found === false ? [] : [{ text: `${font.name} ${found}`, page: font.page }];
    });
    return { findings };
  });
}

const read = new WeakMap<AccessibilityReading, ShownFont[]>();

function shownFonts(reading: AccessibilityReading): ShownFont[] {
  const fonts = read.get(reading) ?? readShownFonts(reading.objects, reading.content);
  read.set(reading, fonts);
  return fonts;
}

function isNamed(value: PdfValue | undefined, name: string): boolean {
  return isName(value) && value.name === name;
}

function isCidTrueType({ inner }: ShownFont): boolean {
  return isNamed(inner.get("Subtype"), "CIDFontType2") && inner.has("FontDescriptor");
}

/** Glyphs of the text shown, where their numbers are the codes. */
function glyphsOf(font: ShownFont): number[] {
  const isDirect = isCidTrueType(font) && isNamed(font.inner.get("CIDToGIDMap"), "Identity");
  return isDirect && font.program !== undefined ? (font.codes ?? []) : [];
}

/** What the font and the map of its codes say of their characters; nothing where the map is Identity. */
function collections(font: ShownFont, reading: AccessibilityReading): PdfValue[] {
  const map = embeddedMap(font, reading);
  return map === undefined
    ? []
    : [font.inner, map.reference].map((of) => reading.objects.dictionary(of, "CIDSystemInfo"));
}

function embeddedMap(font: ShownFont, { objects }: AccessibilityReading) {
  const reference = font.dictionary.get("Encoding");
  if (font.subtype !== "Type0" || !isReference(reference) || font.encoding !== "") return undefined;
  return { reference, text: objects.content(reference) };
}

/** The third bit of the flags, ISO 32000-1, table 123. */
function isSymbolic({ descriptor }: ShownFont): boolean {
  const flags = descriptor.get("Flags");
  return typeof flags === "number" && (flags & 4) !== 0;
}

function isLetters(font: ShownFont): boolean {
  return font.subtype === "TrueType" && !isSymbolic(font);
}

function isSymbols(font: ShownFont): boolean {
  return font.subtype === "TrueType" && isSymbolic(font);
}

function baseEncoding(font: ShownFont, { objects }: AccessibilityReading): string {
  const base = objects.get(font.dictionary.get("Encoding"), "BaseEncoding");
  return font.encoding || (isName(base) ? base.name : "");
}

/** Ways other than a map to know characters; those by names of glyphs are taken on trust. ISO 32000-1, 9.10.2 */
function isKnownEncoding(font: ShownFont, reading: AccessibilityReading): boolean {
  if (font.subtype === "Type0") {
    const ordering = reading.objects.get(font.inner.get("CIDSystemInfo"), "Ordering");
    return isText(ordering) && ["GB1", "CNS1", "Japan1", "Korea1"].includes(ordering.bytes);
  }
  if (font.subtype === "TrueType" && isSymbolic(font)) return false;
  return font.subtype === "TrueType" || font.dictionary.has("Encoding") || !isSymbolic(font);
}

function holds(characters: ReadonlyMap<number, string> | undefined, sign: RegExp): boolean {
  return [...(characters?.values() ?? [])].some((text) => sign.test(text));
}
