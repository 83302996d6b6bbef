/** Prints a small book in both trims and reads the files back with another program than wrote them. */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { PDFDocument } from "mupdf";
import type { Browser } from "puppeteer";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { editionOf } from "../../src/book/edition.ts";
import type { Book } from "../../src/book/types.ts";
import { startBrowser, withBrowser, type RunningBrowser } from "../../src/formats/print/browser.ts";
import { packagePrint, type PrintResult } from "../../src/formats/print/package.ts";
import type { Trim } from "../../src/formats/print/trim.ts";
import { openPdf, pageTexts, namedPages, labelsOf, type PageLines } from "../setup/pdf.ts";
import { renderBook } from "../setup/render.ts";

interface Printed {
  result: PrintResult;
  bytes: Buffer;
  pdf: PDFDocument;
  pages: PageLines[];
}

let folder: string;
let book: Book;
let paperback: Printed;
let letter: Printed;
let running: RunningBrowser;
let print: (trim: Trim, html?: string) => Promise<Printed>;
let printElsewhere: (trim: Trim) => Promise<Printed>;

beforeAll(async () => {
  const rendered = await renderBook("tests/fixtures/books/print");
  folder = await mkdtemp(path.join(tmpdir(), "octavo-print-"));
  book = rendered.book;
  let count = 0;
  const printWith = async (browser: Browser, trim: Trim, html?: string) => {
    count += 1;
    const out = path.join(folder, `${trim}-${String(count)}.pdf`);
    const result = await packagePrint({
      html: html ?? (await rendered.page(`octavo-editions/${trim}-full`)),
      rendered: folder,
      book,
      edition: editionOf(book, "full"),
      trim,
      browser,
      out,
      cacheDir: folder,
    });
    const bytes = await readFile(out);
    const pdf = openPdf(bytes);
    return { result, bytes, pdf, pages: pageTexts(pdf) };
  };
  running = await startBrowser();
  print = (trim, html) => printWith(running.browser, trim, html);
  printElsewhere = (trim) => withBrowser(({ browser }) => printWith(browser, trim));
  paperback = await print("paperback");
  letter = await print("letter");
});

afterAll(async () => {
  await running.browser.close();
  await rm(folder, { recursive: true, force: true });
});

const files = () => [paperback, letter];

/** The label of the page on which a line begins with these words. */
function labelOfLine({ pdf, pages }: Printed, words: string, from = 4): string | undefined {
  const index = pages.findIndex(({ lines }, i) => i >= from && lines.some((line) => line.startsWith(words)));
  return labelsOf(pdf)[index];
}

test("every check of both files passes", () => {
  for (const { result } of files()) expect(result.checks.filter(({ ok }) => !ok)).toEqual([]);
});

test("printing again, in another browser, gives the same bytes", async () => {
  expect((await printElsewhere("paperback")).bytes.equals(paperback.bytes)).toBe(true);
  expect((await printElsewhere("letter")).bytes.equals(letter.bytes)).toBe(true);
});

test("the pages are as large as the paper and even in number", () => {
  for (const [{ pdf, pages }, box] of [
    [paperback, [0, 0, 432, 648]],
    [letter, [0, 0, 612, 792]],
  ] as const) {
    expect(pages.length % 2).toBe(0);
    for (let i = 0; i < pages.length; i += 1)
      for (const name of ["MediaBox", "CropBox", "TrimBox", "BleedBox"])
        expect(pdf.findPage(i).get(name).asJS()).toEqual(box);
  }
});

describe("where things begin", () => {
  test("title, contents, preface, part, chapters and appendices open on a right-hand page", () => {
    const pageOf = namedPages(letter.pdf);
    for (const anchor of [
      "title-page",
      "contents-page",
      "ch-preface",
      "part-part",
      "ch-rivers",
      "ch-tides",
      "app-tables",
      "app-glossary",
    ])
      expect([anchor, (pageOf.get(anchor) ?? 0) % 2]).toEqual([anchor, 1]);
    expect(pageOf.get("imprint-page")).toBe(2);
  });

  test("what is between is blank: no head, no folio", () => {
    for (const { pages } of files()) {
      const blanks = pages.flatMap(({ lines }, i) => (lines.length === 0 ? [i + 1] : []));
      expect(blanks.length).toBeGreaterThan(0);
      for (const page of blanks) expect(page % 2).toBe(0);
    }
  });
});

describe("numbers", () => {
  test("roman labels in front, arabic from the part on", () => {
    for (const { pdf } of files()) {
      const labels = labelsOf(pdf);
      const first = labels.indexOf("1");
      expect(labels.slice(0, 5)).toEqual(["i", "ii", "iii", "iv", "v"]);
      expect(first % 2).toBe(0);
      expect(labels.at(-1)).toBe(String(labels.length - first));
    }
  });

  test("the contents name the page each entry begins on", () => {
    const pageOf = namedPages(letter.pdf);
    const labels = labelsOf(letter.pdf);
    const contents = letter.pages.slice(2, 4).flatMap(({ rows }) => rows);
    for (const [words, anchor] of [
      ["Preface", "ch-preface"],
      ["Water", "part-part"],
      ["Where they go", "sec-where"],
      ["Tides", "ch-tides"],
      ["Glossary", "app-glossary"],
    ] as const) {
      const row = contents.find((candidate) => candidate.includes(words));
      expect(row?.split(" ").at(-1)).toBe(labels[(pageOf.get(anchor) ?? 0) - 1]);
    }
  });

  test("a reference names the page of its target, and none when that is the same page", () => {
    for (const printed of files()) {
      const text = printed.pages.map(({ lines }) => lines.join(" ")).join(" ");
      const figure = labelOfLine(printed, "Figure 1.1 A delta");
      const table = labelOfLine(printed, "Table 1.1 More rows");
      expect(text).toContain(
        `What Figure 1.1 (p. ${figure ?? ""}) shows is what the tide undoes; Table 1.1 (p. ${table ?? ""})`,
      );
      expect(text).toContain(`(see Table 1.1, p. ${table ?? ""})`);
      expect(text).toContain("Section 2.1 is short.");
    }
  });

  test("heads name the part on the left and the chapter, in short, on the right", () => {
    for (const { pages, pdf } of files()) {
      const labels = labelsOf(pdf);
      const inside = pages.flatMap(({ lines }, i) =>
        ["4", "5"].includes(labels[i] ?? "") && i > 6 ? [[labels[i], lines[0]]] : [],
      );
      expect(inside).toEqual([
        ["4", "Part I · Water"],
        ["5", "1 · Rivers"],
      ]);
    }
  });
});

describe("type and flow", () => {
  test("fonts are embedded TrueType", () => {
    for (const { pdf } of files()) {
      const kinds = new Set<string>();
      for (let i = 1; i < pdf.countObjects(); i += 1) {
        const object = pdf.newIndirect(i);
        if (!object.isDictionary() || object.get("Type").toString() !== "/Font") continue;
        kinds.add(object.get("Subtype").asName());
        if (object.get("Subtype").asName() === "CIDFontType2")
          expect(object.get("FontDescriptor", "FontFile2").isStream()).toBe(true);
      }
      expect([...kinds].toSorted()).toEqual(["CIDFontType2", "Type0"]);
    }
  });

  test("a table that goes on repeats its head", () => {
    for (const { pages } of files()) {
      const heads = pages.filter(({ rows }) => rows.some((row) => row === "Gauge Height Note"));
      const holds = pages.filter(({ rows }) => rows.some((row) => /^Gauge \d+ \d+ m/.test(row)));
      expect(holds.length).toBeGreaterThan(1);
      expect(heads).toEqual(holds);
    }
  });

  test("a line of code that is too long goes on in the next", () => {
    for (const { pages } of files()) {
      const text = pages.flatMap(({ lines }) => lines).join("");
      expect(text).toContain("x".repeat(150));
    }
  });

  test("answers stand on pages of their own, behind the questions", () => {
    for (const printed of files()) {
      const question = printed.pages.findIndex(
        ({ lines }, i) => i > 6 && lines.some((line) => line.includes("Which way does a river run")),
      );
      const answers = printed.pages.findIndex(({ lines }) => lines.includes("Answers"));
      expect(answers).toBeGreaterThan(question);
      expect(printed.pages[answers]?.lines.slice(0, 3)).toContain("Answers");
    }
  });
});

describe("for screens", () => {
  test("every link leads to a page, and says in words where", () => {
    const known = namedPages(letter.pdf);
    let links = 0;
    for (let i = 0; i < letter.pages.length; i += 1) {
      const annotations = letter.pdf.findPage(i).get("Annots");
      for (let k = 0; annotations.isArray() && k < annotations.length; k += 1) {
        const link = annotations.get(k);
        if (link.get("Dest").isName()) expect(known.has(link.get("Dest").asName())).toBe(true);
        if (link.get("Dest").isName() && link.get("Dest").asName() === "fig-delta")
          expect(link.get("Contents").asString()).toBe("Figure 1.1: A delta has many mouths.");
        links += 1;
      }
    }
    expect(links).toBeGreaterThan(10);
  });

  test("every label of the book is a named destination", () => {
    const known = namedPages(letter.pdf);
    expect(Object.keys(book.labels).filter((label) => !known.has(label))).toEqual([]);
  });

  test("the outline is nested as the book is, with its numbers", () => {
    const outline = letter.pdf
      .loadOutline()
      ?.map(({ title, down }) => [title, down?.map((child) => child.title) ?? []]);
    expect(outline).toEqual([
      ["Contents", []],
      ["Figures, tables and listings", []],
      ["Preface", []],
      [
        "Part I. Water",
        ["1 Rivers that wander over a plain so wide that their chapter needs a very long title", "2 Tides"],
      ],
      ["Appendix A. Tables of the moon", []],
      ["Glossary", []],
      ["Index", []],
      ["Answer sheet", []],
    ]);
  });

  test("a figure’s destination is above the figure, not at its caption", () => {
    const [, , , top = 0] = letter.pdf.getTrailer().get("Root", "Dests", "fig-delta").asJS() as number[];
    const index = (namedPages(letter.pdf).get("fig-delta") ?? 1) - 1;
    const [, captionTop = 0] = letter.pdf.loadPage(index).search("A delta has many mouths", "")[0]?.[0] ?? [];
    expect(792 - top).toBeLessThan(captionTop - 90);
  });

  test("metadata come from book.yaml", () => {
    const catalog = letter.pdf.getTrailer().get("Root");
    expect(letter.pdf.getMetaData("info:Title")).toBe("Tides and Rivers: A book made to be printed");
    expect(letter.pdf.getMetaData("info:Author")).toBe("M. Okoro, Ada Lindqvist");
    expect(letter.pdf.getMetaData("info:CreationDate")).toBe("D:20260301000000Z");
    expect(catalog.get("Metadata").readStream().asString()).toContain("<rdf:li>Ada Lindqvist</rdf:li>");
    expect(catalog.get("Lang").asString()).toBe("en");
  });
});

describe("for the printer", () => {
  test("no links, bookmarks, names, structure or metadata stream", () => {
    const catalog = paperback.pdf.getTrailer().get("Root");
    for (const key of ["Outlines", "Dests", "StructTreeRoot", "Metadata"]) expect(catalog.get(key).isNull()).toBe(true);
    for (let i = 0; i < paperback.pages.length; i += 1)
      expect(paperback.pdf.findPage(i).get("Annots").isNull()).toBe(true);
  });

  test("the imprint bears the paperback’s ISBN, the letter file’s does not", () => {
    expect(paperback.pages[1]?.lines.join(" ")).toContain("ISBN 978-3-16-148410-0");
    expect(letter.pages[1]?.lines.join(" ")).not.toContain("ISBN");
  });

  test("the gutter is on the left of odd pages and on the right of even ones", () => {
    const edges = paperback.pages.filter(({ lines }) => lines.length > 12).map(({ left }, i) => ({ left, i }));
    const lefts = new Set(
      paperback.pages.flatMap(({ left, lines }, i) =>
        lines.length > 12 ? [`${String(i % 2)} ${left.toFixed(0)}`] : [],
      ),
    );
    expect(edges.length).toBeGreaterThan(4);
    expect([...lefts].every((place) => ["0 54", "1 54"].includes(place))).toBe(true);
  });

  test("the spine follows the number of pages", () => {
    expect(paperback.result.spine).toBeCloseTo(paperback.pages.length * 0.002252, 4);
    expect(letter.result.spine).toBeUndefined();
  });
});
