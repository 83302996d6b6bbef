/** Finishes the cover Chrome printed: exact boxes, and nothing in it that a printer refuses. */
import { PDFDocument } from "mupdf";
import type { Book } from "../../book/types.ts";
import { releaseDate } from "../release-date.ts";
import { grayOperators } from "../print/pdf-ink.ts";
import { writeInfo } from "../print/pdf-metadata.ts";
import { mendTextLayer } from "../print/pdf-text-layer.ts";
import { bleed, type WrapSize } from "./wrap-size.ts";

/** Boxes of the sheet, points from its lower left corner, to a thousandth. */
export function sheetBoxes({
  width,
  height,
}: WrapSize): Record<"MediaBox" | "CropBox" | "BleedBox" | "TrimBox", number[]> {
  const points = (inches: number) => Math.round(inches * 72_000) / 1000;
  const sheet = [0, 0, points(width), points(height)];
  const trim = [points(bleed), points(bleed), points(width - bleed), points(height - bleed)];
  return { MediaBox: sheet, CropBox: sheet, BleedBox: sheet, TrimBox: trim };
}

/** Cuts the page to the sheet in its upper left corner: Chrome itself rounds to 1/300 in. The same input gives the same bytes. */
export function finishCover(printed: Uint8Array, book: Book, size: WrapSize): Uint8Array {
  const pdf = PDFDocument.openDocument(printed, "application/pdf");
  if (!(pdf instanceof PDFDocument)) throw new Error("The printed cover is not a PDF.");
  mendTextLayer(pdf);
  const page = pdf.findPage(0);
  const printedHeight = page.getInheritable("MediaBox").get(3).asNumber();
  const boxes = sheetBoxes(size);
  const drop = Math.round((printedHeight - (boxes.MediaBox[3] ?? 0)) * 1000) / 1000;
  const contents = Buffer.from(page.get("Contents").readStream().asUint8Array()).toString("latin1");
  // Bars must be black ink alone: https://kdp.amazon.com/en_US/help/topic/G5HDYGP4BXLX4RUW
  const moved = `q 1 0 0 1 0 ${-drop} cm\n${grayOperators(contents, "color")}\nQ\n`;
  page.get("Contents").writeStream(Buffer.from(moved, "latin1"));
  for (const [name, box] of Object.entries(boxes)) page.put(name, box);
  for (const key of ["Annots", "StructParents", "Tabs"]) page.delete(key);
  const catalog = pdf.getTrailer().get("Root");
  for (const key of ["Outlines", "Dests", "Names", "Metadata", "StructTreeRoot", "MarkInfo", "ViewerPreferences"])
    catalog.delete(key);
  const { title, authors, language, rights, publisher } = book.config;
  const date = releaseDate(book);
  writeInfo(
    pdf,
    { title: `${title}: cover`, authors, subject: "", keywords: [], language, rights, publisher, date },
    "least",
  );
  // A copy: what mupdf gives is a view of its memory, which moves when it grows.
  return pdf.saveToBuffer("garbage=compact,compress").asUint8Array().slice();
}
