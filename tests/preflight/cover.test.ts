/** Makes covers, reads them back, and proves each check with a cover that was harmed. */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { PDFDocument, PDFObject } from "mupdf";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Book } from "../../src/book/types.ts";
import { packageCover } from "../../src/formats/cover/package.ts";
import type { Check } from "../../src/formats/check.ts";
import { preflightCover } from "../../src/formats/cover/preflight.ts";
import { wrapSize } from "../../src/formats/cover/wrap-size.ts";
import { withBrowser } from "../../src/formats/print/browser.ts";
import { openPdf, pageTexts } from "../setup/pdf.ts";
import { checked } from "../unit/book/folder.ts";

const settings = `title: Pilots’ Tides and Rivers
subtitle: A book made to be printed
edition: { number: "2", date: 2026-03-01 }
authors: [M. Okoro, Ada Lindqvist]
publisher: Delta Press
description: What the sea does twice a day. And what the rivers make of it.
identifiers: { isbn: { paperback: 978-3-16-148410-0 } }
formats: { paperback: { paper: cream, price: 20 USD } }
`;

const bookOf = (yaml: string): Book =>
  checked({ "book.yaml": yaml, "one.mdx": "---\ntitle: One\n---\n\nText.\n" }).book;

let folder: string;
let make: (pages: number, book?: Book) => Promise<{ bytes: Buffer; checks: Check[] }>;
let good: Buffer;
let thin: Buffer;
const book = bookOf(settings);
const pages = 200;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "octavo-cover-test-"));
  make = (count, of = book) =>
    withBrowser(async ({ browser }) => {
      const out = path.join(folder, "cover.pdf");
      const { checks } = await packageCover({ book: of, pages: count, browser, out });
      return { checks, bytes: await readFile(out) };
    });
  good = (await make(pages)).bytes;
  thin = (await make(24)).bytes;
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const failed = (checks: readonly Check[]) => checks.flatMap(({ ok, check }) => (ok ? [] : [check]));

/** Names of the checks a cover fails after `harm` was done to it. */
function failures(harm: (pdf: PDFDocument, page: PDFObject) => void, bytes = good, count = pages): string[] {
  const pdf = openPdf(bytes);
  harm(pdf, pdf.findPage(0));
  const size = wrapSize(count, "cream");
  return failed(preflightCover(pdf.saveToBuffer("").asUint8Array(), { book, pages: count, size }));
}

/** Draws on top of the page, in points from the lower left corner. */
const draw = (operators: string) => (_: PDFDocument, page: PDFObject) => {
  const contents = page.get("Contents");
  const old = Buffer.from(contents.readStream().asUint8Array());
  contents.writeStream(Buffer.concat([old, Buffer.from(`\n${operators}\n`)]));
};

/** Words in a font of the page, five signs that it says already; `matrix` says where and how large. */
const write = (matrix: string) => (pdf: PDFDocument, page: PDFObject) => {
  const contents = Buffer.from(page.get("Contents").readStream().asUint8Array()).toString("latin1");
  const [, font = "", said = ""] = /BT\s*\/(\S+) [\d.]+ Tf([\s\S]*?)ET/.exec(contents) ?? [];
  const glyphs = [...said.matchAll(/<([0-9A-F]+)> Tj/g)].map(([, glyph]) => glyph).slice(0, 5);
  draw(`q 1 g BT /${font} 1 Tf ${matrix} Tm <${glyphs.join("")}> Tj ET Q`)(pdf, page);
};

describe("a cover", () => {
  test("passes every check, and is the same byte for byte when made again", async () => {
    expect(failures(() => undefined)).toEqual([]);
    const again = await make(pages);
    expect(failed(again.checks)).toEqual([]);
    expect(again.bytes.equals(good)).toBe(true);
  });

  test("is one sheet of back, spine and front, exact to a thousandth of a point", () => {
    const page = openPdf(good).findPage(0);
    expect(page.get("MediaBox").toString(true)).toBe("[0 0 918 666]");
    expect(page.get("BleedBox").toString(true)).toBe("[0 0 918 666]");
    expect(page.get("TrimBox").toString(true)).toBe("[9 9 909 657]");
  });

  test("says what book.yaml says", () => {
    const text = pageTexts(openPdf(good))[0]?.lines.join(" ") ?? "";
    for (const words of [
      "Edition 2",
      "A book made to be printed",
      "M. Okoro, Ada Lindqvist",
      "What the sea does",
      "$20",
    ])
      expect(text).toContain(words);
    expect(text).toContain("ISBN 978-3-16-148410-0");
    expect(text.match(/Pilots’ Tides and Rivers/g)).toHaveLength(2);
  });

  test("of 24 pages has no spine text", () => {
    const text = pageTexts(openPdf(thin))[0]?.lines.join(" ") ?? "";
    expect(text.match(/Pilots’ Tides and Rivers/g)).toHaveLength(1);
    expect(failures(() => undefined, thin, 24)).toEqual([]);
  });

  test.each([
    ["a title of 120 characters", "title: " + "Reliable systems for small teams ".repeat(4).slice(0, 120), 400],
    ["nothing but title and author", "title: T", 24],
    ["a description of 2,000 characters", `title: T\ndescription: ${"All of the sea. ".repeat(125)}`, 300],
    ["twelve authors and a long publisher", `title: T\npublisher: ${"Delta Press ".repeat(4)}`, 100],
  ])("is good with %s", async (name, yaml, count) => {
    const authors = name.startsWith("twelve")
      ? Array.from({ length: 12 }, (_, i) => `Author Number ${i}`)
      : ["A. Author"];
    const { checks } = await make(count, bookOf(`${yaml}\nauthors: [${authors.join(", ")}]\n`));
    expect(checks.filter(({ ok }) => !ok)).toEqual([]);
  });

  test("whose description is longer than the back says so", async () => {
    const { checks } = await make(
      200,
      bookOf(settings.replace(/description:.*/, `description: ${"All of the sea. ".repeat(600)}`)),
    );
    expect(failed(checks)).toContain("cover: back text fits");
  });
});

describe("preflight finds", () => {
  test.each<[string, string, (pdf: PDFDocument, page: PDFObject) => void]>([
    [
      "a second page",
      "one page",
      (pdf) => pdf.insertPage(-1, pdf.addPage([0, 0, 918, 666], 0, pdf.newDictionary(), "")),
    ],
    ["a sheet as Chrome rounds it", "exact page boxes", (_, page) => void page.put("MediaBox", [0, 0, 917.76, 666])],
    ["a sheet without trim", "exact page boxes", (_, page) => page.delete("TrimBox")],
    ["words too near the trim", "words in the safe zones", write("10 0 0 10 12 300")],
    ["words across a fold", "spine words clear of the folds", write("10 0 0 10 436 300")],
    ["words in the barcode area", "barcode area empty", write("10 0 0 10 320 60")],
    ["a line in the barcode area", "barcode area empty", draw("1 0 0 RG 2 w 300 60 m 400 60 l S")],
    ["type of 5 pt", "type of at least 7 points", write("5 0 0 5 60 300")],
    ["a ground that ends at the trim", "color to the edge", draw("1 g 0 0 918 9 re f")],
    [
      "a font that is not embedded",
      "fonts embedded",
      (pdf) => {
        for (let i = 1; i < pdf.countObjects(); i += 1) {
          const descriptor = pdf.newIndirect(i);
          if (descriptor.isDictionary() && descriptor.get("Type").toString() === "/FontDescriptor")
            descriptor.delete("FontFile2");
        }
      },
    ],
    [
      "something see-through",
      "no transparency",
      (pdf, page) => void page.get("Resources", "ExtGState").put("G9", pdf.addObject({ Type: "ExtGState", ca: 0.5 })),
    ],
    [
      "a link",
      "no links or annotations",
      (pdf, page) => void page.put("Annots", [pdf.addObject({ Subtype: pdf.newName("Link"), Rect: [0, 0, 9, 9] })]),
    ],
    ["bookmarks", "no bookmarks", (pdf) => void pdf.getTrailer().get("Root").put("Outlines", pdf.newDictionary())],
  ])("%s", (_, check, harm) => {
    expect(failures(harm)).toContain(`cover: ${check}`);
  });

  test("a spine that was made for another page count", () => {
    expect(failures(() => undefined, good, 210)).toContain("cover: exact size");
  });

  test("words on the spine of a book too thin for them", () => {
    expect(failures(write("0 1 -1 0 443.4 300"), thin, 24)).toContain("cover: spine text only where it is allowed");
  });

  test("a cover of another title", () => {
    const other = { ...book, config: { ...book.config, title: "Tides and Lakes" } };
    const checks = preflightCover(good, { book: other, pages, size: wrapSize(pages, "cream") });
    expect(checks.filter(({ ok }) => !ok)).toMatchObject([
      {
        id: "cover-words",
        findings: [
          { text: "the front lacks “Tides and Lakes”", page: 1 },
          { text: "the spine lacks “Tides and Lakes”", page: 1 },
        ],
      },
    ]);
  });
});
