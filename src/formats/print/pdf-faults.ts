/** Readings of a finished PDF that the interior's and the cover's preflight share. */
import type { PDFDocument, PDFObject } from "mupdf";
import { fontNames } from "./styles.ts";

/** A font as the file declares it; its name is without the mark of a subset. */
export interface Font {
  name: string;
  subtype: string;
  isEmbedded: boolean;
  isReadable: boolean;
}

/** Every font of the file. */
export function fontsOf(pdf: PDFDocument): Font[] {
  const fonts: Font[] = [];
  for (let number = 1; number < pdf.countObjects(); number += 1) {
    const object = pdf.newIndirect(number);
    if (
      !object.isDictionary() ||
      object.get("Type").toString() !== "/Font" ||
      object.get("Subtype").toString().startsWith("/CIDFont")
    )
      continue;
    const descendant = object.get("DescendantFonts", 0);
    const descriptor = (descendant.isNull() ? object : descendant).get("FontDescriptor");
    const subtype = object.get("Subtype").asName();
    fonts.push({
      name: object.get("BaseFont").isName()
        ? object
            .get("BaseFont")
            .asName()
            .replace(/^[A-Z]{6}\+/, "")
        : "a nameless font",
      subtype,
      isEmbedded:
        subtype === "Type3" || ["FontFile", "FontFile2", "FontFile3"].some((key) => !descriptor.get(key).isNull()),
      isReadable: object.get("ToUnicode").isStream(),
    });
  }
  return fonts;
}

/** Whether a font, by its name, is one of the book's. */
export function isOwn(name: string): boolean {
  return fontNames.some((own) => name.startsWith(own));
}

/** Whether an object asks for transparency: a soft mask, or paint that is not opaque. */
export function isSeeThrough(object: PDFObject): boolean {
  if (!object.isDictionary() && !object.isStream()) return false;
  const mask = object.get("SMask");
  if (!mask.isNull() && mask.toString() !== "/None") return true;
  return ["ca", "CA"].some((key) => object.get(key).isNumber() && object.get(key).asNumber() < 1);
}
