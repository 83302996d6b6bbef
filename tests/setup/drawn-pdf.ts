/** Small PDFs with a few words a page, for tests that need a file and not a book. */
import { Buffer as PdfBuffer, ColorSpace, DocumentWriter, Font, Matrix, Text } from "mupdf";

export interface DrawnPage {
  /** Points; 6 × 9 inches unless told. */
  width?: number;
  height?: number;
  /** Words at 72 points from the left and from the top. */
  words?: string;
}

/** The bytes of a PDF with these pages. */
export function drawnPdf(pages: readonly DrawnPage[]): Buffer {
  const buffer = new PdfBuffer();
  const writer = new DocumentWriter(buffer, "pdf", "");
  for (const { width = 432, height = 648, words = "" } of pages) {
    const device = writer.beginPage([0, 0, width, height]);
    const text = new Text();
    text.showString(new Font("Times-Roman"), [12, 0, 0, -12, 72, 72], words);
    device.fillText(text, Matrix.identity, ColorSpace.DeviceGray, [0], 1);
    writer.endPage();
  }
  writer.close();
  return Buffer.from(buffer.asUint8Array());
}
