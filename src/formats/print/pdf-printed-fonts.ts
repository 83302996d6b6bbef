/** Reads the fonts of a printed PDF, for those who read its text. */
import { readCharacterMap } from "../../preflight/pdf/read/character-map.ts";
import { readGlyphWidths } from "../../preflight/pdf/read/glyph-widths.ts";
import { isReference, type PdfDictionary, type PdfValue } from "../../preflight/pdf/values.ts";
import type { PrintedPdf } from "./pdf-source.ts";
import type { PrintedFont } from "./pdf-word-breaks.ts";

/** Finds the font that a page, or a form, calls by a name. */
export function fontsOf(pdf: PrintedPdf): (page: number, name: string) => PrintedFont | undefined {
  const resources = new Map<number, PdfDictionary>();
  const fonts = new Map<number, PrintedFont>();
  const named = (page: number) => {
    const known = resources.get(page) ?? dictionaryIn(pdf, pdf.resolve(pdf.dictionary(page).get("Resources")), "Font");
    resources.set(page, known);
    return known;
  };
  return (page, name) => {
    const reference = named(page).get(name);
    if (!isReference(reference)) return undefined;
    const font = fonts.get(reference.object) ?? readFont(pdf, reference.object);
    fonts.set(reference.object, font);
    return font;
  };
}

function readFont(pdf: PrintedPdf, object: number): PrintedFont {
  const dictionary = pdf.dictionary(object);
  const map = dictionary.get("ToUnicode");
  const characters = readCharacterMap((isReference(map) ? pdf.content(map.object) : undefined) ?? "");
  const descendants = pdf.resolve(dictionary.get("DescendantFonts"));
  const inner = pdf.resolve(Array.isArray(descendants) ? descendants[0] : undefined);
  const entries = inner instanceof Map ? pdf.resolve(inner.get("W")) : undefined;
  const usual = inner instanceof Map ? inner.get("DW") : undefined;
  const [space] = [...characters].find(([, character]) => character === " ") ?? [];
  return { characters, space, widthOf: readGlyphWidths(Array.isArray(entries) ? entries : [], usual) };
}

function dictionaryIn(pdf: PrintedPdf, value: PdfValue | undefined, key: string): PdfDictionary {
  const found = value instanceof Map ? pdf.resolve(value.get(key)) : undefined;
  return found instanceof Map ? found : new Map<string, PdfValue>();
}
