/** Reads PDFs as a reader's program does, for tests. */
import { PDFDocument } from "mupdf";

export interface PageLines {
  /** Lines in the order of the file. */
  lines: string[];
  /** Lines that stand beside each other joined from left to right. */
  rows: string[];
  /** Left edge of the leftmost line, points. */
  left: number;
}

export function openPdf(bytes: Uint8Array): PDFDocument {
  const pdf = PDFDocument.openDocument(bytes, "application/pdf");
  if (!(pdf instanceof PDFDocument)) throw new Error("This is no PDF.");
  return pdf;
}

interface Structured {
  blocks: { lines?: { text: string; bbox: { x: number; y: number; w: number; h: number } }[] }[];
}

/** The text of every page. */
export function pageTexts(pdf: PDFDocument): PageLines[] {
  return Array.from({ length: pdf.countPages() }, (_, index) => {
    const page = JSON.parse(pdf.loadPage(index).toStructuredText("ignore-actualtext").asJSON()) as Structured;
    const lines = page.blocks
      .flatMap((block) => block.lines ?? [])
      .map((line) => ({ ...line, text: line.text.replace(/[\s\u200b]+/g, " ").trim() }))
      .filter((line) => line.text !== "");
    const rows = Map.groupBy(lines, ({ bbox }) => Math.round((bbox.y + bbox.h) / 3));
    return {
      lines: lines.map((line) => line.text),
      rows: [...rows.values()].map((row) =>
        row
          .toSorted((a, b) => a.bbox.x - b.bbox.x)
          .map((line) => line.text)
          .join(" "),
      ),
      left: Math.min(...lines.map(({ bbox }) => bbox.x)),
    };
  });
}

/** Page of every named destination, 1-based. */
export function namedPages(pdf: PDFDocument): Map<string, number> {
  const numbers = new Map<number, number>();
  for (let i = 0; i < pdf.countPages(); i += 1) numbers.set(pdf.findPage(i).asIndirect(), i + 1);
  const found = new Map<string, number>();
  pdf
    .getTrailer()
    .get("Root", "Dests")
    .forEach((value, name) => {
      found.set(String(name), numbers.get(value.get(0).asIndirect()) ?? 0);
    });
  return found;
}

/** Label of every page, as a viewer shows it. */
export function labelsOf(pdf: PDFDocument): string[] {
  return Array.from({ length: pdf.countPages() }, (_, i) => pdf.loadPage(i).getLabel());
}
