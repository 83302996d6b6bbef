/** Ways to harm a PDF, one at a time. */
import type { PDFDocument } from "mupdf";
import type { PdfFile } from "../../../src/preflight/pdf/read/file.ts";
import { catalogOf, draw, trim, write } from "../hand-made-pdf.ts";
import { openPdf } from "../pdf.ts";

export const gone = (key: string) => (pdf: PDFDocument) => catalogOf(pdf).delete(key);
export const put = (key: string) => (pdf: PDFDocument) =>
  void catalogOf(pdf).put(key, pdf.addObject({ Some: "thing" }));
export const annotation = (pdf: PDFDocument, kind: string) =>
  pdf.addObject({ Type: pdf.newName("Annot"), Subtype: pdf.newName(kind), Rect: [72, 72, 90, 90] });
export const textAt =
  (page: number, x: number, y: number, text = "Adrift", size = 10) =>
  (pdf: PDFDocument) =>
    draw(pdf, page, write(text, x, y, size));
/** A resource that the pages share. */
export const share = (pdf: PDFDocument, category: string, name: string, object: unknown) => {
  const resources = pdf.findPage(0).get("Resources");
  if (!resources.get(category).isDictionary()) resources.put(category, pdf.newDictionary());
  resources.get(category).put(name, object);
};
export const font = (pdf: PDFDocument) => pdf.findPage(0).get("Resources", "Font", "F1");
export const descriptor = (pdf: PDFDocument) => font(pdf).get("DescendantFonts", 0, "FontDescriptor");
export const drawing = (page: number, operators: string) => (pdf: PDFDocument) => draw(pdf, page, `q ${operators} Q`);
export const addBlanks = (count: number, at: number) => (pdf: PDFDocument) => {
  for (let i = 0; i < count; i += 1)
    pdf.insertPage(at, pdf.addPage([0, 0, trim.width, trim.height], 0, pdf.newDictionary(), ""));
};
/** Body text, a good line long, at a place. */
export const long = "The river comes down from the hills and meets the sea where";

/** Words on a cover, in its light color. */
export function coverText(x: number, y: number, text = "Adrift") {
  return (pdf: PDFDocument) => draw(pdf, 1, write(text, x, y, 10, "0.9 g"));
}

/** The bytes after something was done to the file. */
export function changed(bytes: Uint8Array, harm: (pdf: PDFDocument) => void, how = "compress"): Uint8Array {
  const pdf = openPdf(bytes);
  harm(pdf);
  return pdf.saveToBuffer(how).asUint8Array().slice();
}

export function encrypted(bytes: Uint8Array): Uint8Array {
  return changed(bytes, () => undefined, "encrypt=aes-128,owner-password=o");
}

/** The same file with more bytes. */
export function weighing(megabytes: number) {
  return (file: PdfFile): PdfFile => ({ ...file, size: megabytes * 1024 * 1024 });
}
