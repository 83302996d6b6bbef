/** Reads what a proof needs to know of a PDF. Lengths are points. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { PDFDocument, type PDFPage } from "mupdf";
import { UnreadableFile } from "../preflight/unreadable-file.ts";
import type { Box, Size } from "./imposition.ts";

/** A PDF whose pages can be drawn. */
export interface PdfFile {
  /** "genai-on-aws-letter.pdf". */
  name: string;
  /** As it was named to us. */
  path: string;
  bytes: Uint8Array;
  pages: Size[];
  /** Label of a page as a viewer shows it; physical pages are 1-based. */
  labelOf: (page: number) => string;
  /** Where the first page is trimmed, from its upper left corner; all of it where the file does not tell. */
  trim: Box;
  /** Lends a page. */
  withPage: <Result>(page: number, use: (page: PDFPage) => Result) => Result;
  close: () => void;
}

/** @throws UnreadableFile, which names the file and says what is wrong with it */
export async function openPdfFile(file: string): Promise<PdfFile> {
  const refuse = (why: string, cause?: unknown) => new UnreadableFile(`${file} ${why}`, { cause });
  const bytes = await readFile(file).catch((cause: unknown) => {
    const { code = "" } = cause as NodeJS.ErrnoException;
    const reasons: Record<string, string> = { ENOENT: "is not there", EISDIR: "is a folder" };
    throw refuse(`${reasons[code] ?? `cannot be read (${code})`}.`, cause);
  });
  const document = openDocument(bytes, refuse);
  try {
    return describe(file, bytes, document);
  } catch (cause) {
    document.destroy();
    throw refuse("is damaged: its first page cannot be read.", cause);
  }
}

function openDocument(bytes: Uint8Array, refuse: (why: string, cause?: unknown) => UnreadableFile): PDFDocument {
  let document;
  try {
    document = PDFDocument.openDocument(bytes, "application/pdf");
  } catch (cause) {
    throw refuse("is no PDF, or a damaged one.", cause);
  }
  // The library takes pictures and other books too.
  if (!(document instanceof PDFDocument)) throw refuse("is no PDF.");
  if (document.needsPassword()) throw refuse("is locked with a password.");
  if (document.countPages() === 0) throw refuse("has no pages, or is damaged.");
  return document;
}

function describe(file: string, bytes: Uint8Array, document: PDFDocument): PdfFile {
  const withPage: PdfFile["withPage"] = (number, use) => {
    const page = document.loadPage(number - 1);
    try {
      return use(page);
    } finally {
      page.destroy();
    }
  };
  const measure = (page: PDFPage) => {
    const [left, top, right, bottom] = page.getBounds();
    return { width: right - left, height: bottom - top, label: page.getLabel() };
  };
  let last = withPage(1, measure);
  const known = Array.from({ length: document.countPages() }, (_, i) => {
    try {
      last = withPage(i + 1, measure);
      return last;
    } catch {
      // A page that is broken is taken to be as large as the one before it.
      return { ...last, label: String(i + 1) };
    }
  });
  return {
    name: path.basename(file),
    path: file,
    bytes,
    pages: known.map(({ width, height }) => ({ width, height })),
    labelOf: (page) => known[page - 1]?.label ?? "",
    trim: withPage(1, (page) => {
      const [left, top] = page.getBounds();
      const trim = page.getBounds("TrimBox");
      return [trim[0] - left, trim[1] - top, trim[2] - left, trim[3] - top];
    }),
    withPage,
    close: () => {
      document.destroy();
    },
  };
}
