/** Reads the fonts that pages show text in, with the codes they show. ISO 32000-1, 9.6 and 9.7 */
import { isName, isReference, isText, readValues, type PdfDictionary, type PdfValue } from "../values.ts";
import { codeOf, readCharacterMap } from "./character-map.ts";
import { readGlyphWidths } from "./glyph-widths.ts";
import type { PdfObjects } from "./objects.ts";
import type { TaggedContent } from "./tagged-content.ts";
import { readTrueType, type TrueType } from "./true-type.ts";

/** A font in use. */
export interface ShownFont {
  /** Without the mark of a subset. */
  name: string;
  /** "Type0", "TrueType", "Type1", "Type3"… */
  subtype: string;
  /** First page it is used on. */
  page: number;
  dictionary: PdfDictionary;
  /** Of a composite font, the font inside it; of another, itself. */
  inner: PdfDictionary;
  descriptor: PdfDictionary;
  isEmbedded: boolean;
  /** Name of the encoding; empty where it is a stream, a dictionary or missing. */
  encoding: string;
  /** Codes of the text shown; undefined where the encoding is one we do not read. */
  codes: number[] | undefined;
  /** Characters by code; undefined without a map. */
  characters: Map<number, string> | undefined;
  /** The program, where it is TrueType. */
  program: TrueType | undefined;
  /** Advance of a code as the file declares it, thousandths of the em. */
  widthOf: (code: number) => number | undefined;
}

/** Every font that text is shown in. */
export function readShownFonts(objects: PdfObjects, { shown }: TaggedContent): ShownFont[] {
  return [...shown].map(([object, { page, texts }]) => readFont(objects, object, page, texts));
}

function readFont(objects: PdfObjects, object: number, page: number, texts: ReadonlySet<string>): ShownFont {
  const value = objects.value({ object });
  const dictionary = value instanceof Map ? value : new Map<string, PdfValue>();
  const name = (key: string, of: PdfDictionary = dictionary) => {
    const entry = objects.value(of.get(key));
    return isName(entry) ? entry.name : "";
  };
  const subtype = name("Subtype");
  const [descendant] = objects.list(dictionary, "DescendantFonts");
  const inside = objects.value(descendant);
  const inner = inside instanceof Map ? inside : dictionary;
  const descriptor = objects.dictionary(inner, "FontDescriptor");
  const encoding = name("Encoding");
  const map = dictionary.get("ToUnicode");
  const program = descriptor.get("FontFile2");
  return {
    name: name("BaseFont").replace(/^[A-Z]{6}\+/, "") || "a nameless font",
    subtype,
    page,
    dictionary,
    inner,
    descriptor,
    isEmbedded: subtype === "Type3" || ["FontFile", "FontFile2", "FontFile3"].some((key) => descriptor.has(key)),
    encoding,
    codes: codesOf(texts, subtype === "Type0" ? (encoding.startsWith("Identity") ? 2 : 0) : 1),
    characters: isReference(map) ? readCharacterMap(objects.content(map)) : undefined,
    program: isReference(program) ? readTrueType(Buffer.from(objects.content(program), "latin1")) : undefined,
    widthOf:
      subtype === "Type0"
        ? readGlyphWidths(
            objects.list(inner, "W").map((entry) => objects.value(entry) ?? null),
            objects.get(inner, "DW"),
          )
        : simpleWidths(objects, dictionary),
  };
}

/** Codes of so many bytes in strings and lists of them. */
function codesOf(texts: ReadonlySet<string>, bytes: number): number[] | undefined {
  if (bytes === 0) return undefined;
  const codes = new Set<number>();
  for (const text of texts) {
    for (const value of readValues(text).flat()) {
      if (!isText(value)) continue;
      for (let i = 0; i + bytes <= value.bytes.length; i += bytes) codes.add(codeOf(value.bytes.slice(i, i + bytes)));
    }
  }
  return [...codes];
}

function simpleWidths(objects: PdfObjects, font: PdfDictionary): ShownFont["widthOf"] {
  const first = objects.get(font, "FirstChar");
  const widths = objects.list(font, "Widths").map((width) => objects.value(width));
  return (code) => {
    const width = widths[code - (typeof first === "number" ? first : 0)];
    return typeof width === "number" ? width : undefined;
  };
}
