/** Prints a book that a test writes, in both trims. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { crc32, deflateSync } from "node:zlib";
import type { PDFDocument } from "mupdf";
import { editionOf } from "../../src/book/edition.ts";
import { readBookFolder } from "../../src/book/read.ts";
import type { Book } from "../../src/book/types.ts";
import { withBrowser } from "../../src/formats/print/browser.ts";
import { packagePrint, type PrintResult } from "../../src/formats/print/package.ts";
import type { Trim } from "../../src/formats/print/trim.ts";
import { openPdf } from "./pdf.ts";
import { renderBook } from "./render.ts";

/** Text or bytes by path in the book folder. */
export type BookFiles = Record<string, string | Buffer>;

export interface PrintedFiles {
  book: Book;
  printed: Record<Trim, { result: PrintResult; pdf: PDFDocument }>;
}

export const trims = ["letter", "paperback"] as const;

/** Writes the files, renders them and prints the full edition; nothing is left on the disk. */
export async function printFiles(files: BookFiles): Promise<PrintedFiles> {
  const root = await mkdtemp(path.join(tmpdir(), "octavo-print-"));
  try {
    const bookRoot = path.join(root, "book");
    for (const [file, content] of Object.entries(files)) {
      await mkdir(path.dirname(path.join(bookRoot, file)), { recursive: true });
      await writeFile(path.join(bookRoot, file), content);
    }
    const { book, page, folder } = await renderBook(bookRoot);
    const source = await readBookFolder(bookRoot);
    const print = (trim: Trim) =>
      withBrowser(async ({ browser }) => {
        const out = path.join(root, `${trim}.pdf`);
        const html = await page(`octavo-editions/${trim}-full`);
        const edition = editionOf(book, "full");
        const result = await packagePrint({
          html,
          rendered: folder,
          book,
          source,
          edition,
          trim,
          browser,
          out,
          cacheDir: root,
        });
        return { result, pdf: openPdf(await readFile(out)) };
      });
    const letter = await print("letter");
    return { book, printed: { letter, paperback: await print("paperback") } };
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

/** One character of a page, as it is seen. */
export interface Glyph {
  text: string;
  /** Left, top, right, bottom, points from the page's top left corner. */
  box: [left: number, top: number, right: number, bottom: number];
  /** Points. */
  size: number;
}

/** Every character of a page that leaves a mark, in the order of the file. */
export function glyphsOf(pdf: PDFDocument, page: number): Glyph[] {
  const glyphs: Glyph[] = [];
  pdf
    .loadPage(page)
    .toStructuredText("ignore-actualtext")
    .walk({
      onChar(text, _origin, _font, size, [ax, ay, bx, by, cx, cy, dx, dy]) {
        if (/[\s\u00ad\u200b]/.test(text)) return;
        const [xs, ys] = [
          [ax, bx, cx, dx],
          [ay, by, cy, dy],
        ];
        glyphs.push({ text, size, box: [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] });
      },
    });
  return glyphs;
}

/** A gray PNG of stripes. */
export function stripes(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  const row = (y: number) => Buffer.concat([Buffer.from([0]), Buffer.alloc(width, (y >> 4) % 2 === 0 ? 64 : 192)]);
  const pixels = Buffer.concat(Array.from({ length: height }, (_, y) => row(y)));
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(pixels)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}
