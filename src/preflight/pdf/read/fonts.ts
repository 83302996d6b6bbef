/** Reads the fonts of a file as it declares them. */
import type { PDFObject } from "mupdf";
import type { Resource } from "./resources.ts";

/** A font that pages use. */
export interface Font {
  /** Without the mark of a subset. */
  name: string;
  /** "Type0", "TrueType", "Type1", "Type3"… */
  subtype: string;
  isEmbedded: boolean;
  isSubset: boolean;
  /** Whether its glyphs can be told as characters, for search, copy and assistive technology. */
  isReadable: boolean;
  /** First page that names it. */
  page: number;
}

/** The fonts among the resources of a file. */
export function readFonts(resources: readonly Resource[]): Font[] {
  return resources.flatMap(({ category, object, page }) =>
    category === "Font" && object.isDictionary() ? [fontOf(object, page)] : [],
  );
}

function fontOf(font: PDFObject, page: number): Font {
  const subtype = font.get("Subtype").isName() ? font.get("Subtype").asName() : "unknown";
  const descendant = font.get("DescendantFonts", 0);
  const holder = descendant.isDictionary() ? descendant : font;
  const name = font.get("BaseFont").isName() ? font.get("BaseFont").asName() : "a nameless font";
  return {
    name: name.replace(/^[A-Z]{6}\+/, ""),
    subtype,
    isEmbedded:
      subtype === "Type3" ||
      ["FontFile", "FontFile2", "FontFile3"].some((key) => !holder.get("FontDescriptor", key).isNull()),
    isSubset: /^[A-Z]{6}\+/.test(name),
    isReadable: font.get("ToUnicode").isStream() || hasKnownEncoding(font, subtype),
    page,
  };
}

/** Encodings that name characters by themselves. ISO 32000-1, 9.10.2 */
function hasKnownEncoding(font: PDFObject, subtype: string): boolean {
  const encoding = font.get("Encoding");
  if (subtype === "Type0") return encoding.isName() && !encoding.asName().startsWith("Identity");
  const base = encoding.isDictionary() ? encoding.get("BaseEncoding") : encoding;
  return base.isName() && ["WinAnsiEncoding", "MacRomanEncoding", "StandardEncoding"].includes(base.asName());
}
