/** Prints a small book and holds the pages the engine makes (lists, index, answer sheet) to the pages they name. */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { PDFDocument } from "mupdf";
import type { Page, PDFOptions } from "puppeteer";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { editionOf } from "../../src/book/edition.ts";
import type { Book } from "../../src/book/types.ts";
import { startBrowser, type RunningBrowser } from "../../src/formats/print/browser.ts";
import { packagePrint } from "../../src/formats/print/package.ts";
import type { Trim } from "../../src/formats/print/trim.ts";
import { labelsOf, namedPages, openPdf, pageTexts, type PageLines } from "../setup/pdf.ts";
import { renderBook } from "../setup/render.ts";

interface Printed {
  pdf: PDFDocument;
  pages: PageLines[];
  labels: string[];
}

let folder: string;
let book: Book;
let running: RunningBrowser;
let pageOf: (trim: Trim) => Promise<string>;
const printed = new Map<Trim, Printed>();

beforeAll(async () => {
  const rendered = await renderBook("tests/fixtures/books/index");
  book = rendered.book;
  pageOf = (trim) => rendered.page(`octavo-editions/${trim}-full`);
  folder = await mkdtemp(path.join(tmpdir(), "octavo-made-"));
  running = await startBrowser();
  for (const trim of ["letter", "paperback"] as const) {
    const pdf = openPdf(await print(trim, await pageOf(trim)));
    printed.set(trim, { pdf, pages: pageTexts(pdf), labels: labelsOf(pdf) });
  }
});

afterAll(async () => {
  await running.browser.close();
  await rm(folder, { recursive: true, force: true });
});

async function print(trim: Trim, html: string): Promise<Buffer> {
  const out = path.join(folder, `${trim}.pdf`);
  const edition = editionOf(book, "full");
  const { browser } = running;
  await packagePrint({ html, rendered: folder, book, edition, trim, browser, out, cacheDir: folder });
  return readFile(out);
}

function of(trim: Trim): Printed {
  const found = printed.get(trim);
  if (found === undefined) throw new Error(`Nothing was printed for ${trim}.`);
  return found;
}

/** Text of the pages from the one that bears `title` as a line of its own to the next that is headed otherwise. */
function textBelow({ pages }: Printed, title: string, count = 1): string {
  const first = pages.findIndex(({ lines }, i) => i > 4 && lines.includes(title));
  return pages
    .slice(first, first + count)
    .flatMap(({ lines }) => lines)
    .join(" ");
}

/** Labels of the pages on which the body bears these words, before the glossary. */
function labelsWith({ pages, labels }: Printed, words: RegExp): string[] {
  const glossary = pages.findLastIndex(({ lines }) => lines.includes("Glossary"));
  return labels.filter(
    (_, i) => i >= labels.indexOf("1") && i < glossary && words.test(pages[i]?.lines.join(" ") ?? ""),
  );
}

test.each(["letter", "paperback"] as const)("the index of the %s names the pages its words stand on", (trim) => {
  const file = of(trim);
  const index = textBelow(file, "Index");
  const [first, last] = labelsWith(file, /spring tide/);
  const glossary = file.labels[file.pages.findLastIndex(({ lines }) => lines.includes("Glossary"))];
  const section = labelsWith(file, /High water/).at(-1) ?? "";
  const nextSection = labelsWith(file, /1\.2 Low water/).at(-1) ?? "";
  expect(Number(nextSection)).toBeGreaterThan(Number(section));
  const range = `${section}–${nextSection}`;
  expect(index).toContain(`height of water, ${range}`);
  expect(index).toContain("king tide, see spring tide");
  expect(index).toContain(`spring tide, ${range}, ${last ?? ""}, ${glossary ?? ""}. See also neap tide`);
  expect(first).toBe(section);
  expect(index).toContain(`Low water, ${nextSection}`);
});

test("a section that ends in a table over several pages reaches to the table's last page", () => {
  const file = of("paperback");
  const first = labelsWith(file, /2\.1 Heights/)[0] ?? "";
  const after = labelsWith(file, /2\.2 After/)[0] ?? "";
  expect(Number(after)).toBeGreaterThan(Number(first) + 1);
  expect(textBelow(file, "Index")).toContain(`heights, table of, ${first}–${after}`);
});

test("the main discussion stands in bold", () => {
  const { pdf, pages } = of("paperback");
  const page = pages.findIndex(({ lines }, i) => i > 4 && lines.includes("Index"));
  const bold: string[] = [];
  pdf
    .loadPage(page)
    .toStructuredText("")
    .walk({
      onChar(sign, _origin, font) {
        if (/Semi|Bold/.test(font.getName()) && /[\d–]/.test(sign)) bold.push(sign);
      },
    });
  expect(bold.join("")).toMatch(/\d–\d/);
});

test("every number of the letter's index is a link to the page it names", () => {
  const { pdf, pages, labels } = of("letter");
  const named = namedPages(pdf);
  const index = pages.findIndex(({ lines }, i) => i > 4 && lines.includes("Index"));
  const links = pdf.findPage(index).get("Annots");
  const targets = Array.from({ length: links.length }, (_, i) => {
    const link = links.get(i);
    const [left = 0, , right = 0] = link.get("Rect").asJS() as number[];
    return { label: labels[(named.get(link.get("Dest").asName()) ?? 0) - 1], width: right - left };
  });
  expect(targets.length).toBeGreaterThanOrEqual(7);
  const text = textBelow(of("letter"), "Index");
  for (const { label } of targets) expect(text).toMatch(new RegExp(`\\b${label ?? "?"}\\b`));
});

test.each(["letter", "paperback"] as const)(
  "the lists of the %s name the pages of figures, tables and listings",
  (trim) => {
    const file = of(trim);
    const lists = file.pages.flatMap(({ rows }) => rows.map((row) => row.replace(/(?<=\.) *(?=\d+$)/, " ")));
    const rows: [string, RegExp][] = [
      ["1.1 A beach.", /Figure 1\.1 A beach/],
      ["1.1 Hours of the day.", /Table 1\.1 Hours/],
      ["2.1 Waiting.", /Listing 2\.1 Waiting/],
    ];
    for (const [row, words] of rows) expect(lists).toContain(`${row} ${labelsWith(file, words)[0] ?? "nowhere"}`);
  },
);

test("the answer sheet has a line for every question, with a circle or a box for each choice", () => {
  const sheet = textBelow(of("paperback"), "Answer sheet");
  expect(sheet).toMatch(/Q1\.1\s*A\s*B\s*C\s*2 Moon\s*Q2\.1\s*1\s*2\s*3/);
});

test("pages that never settle are an answer, not a hang: it names the place", async () => {
  const page = await running.browser.newPage();
  const prototype = Object.getPrototypeOf(page) as Page;
  const original = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(page), "pdf")?.value as Page["pdf"];
  await page.close();
  const pdf = (page: Page, options?: PDFOptions) => original.call(page, options);
  let prints = 0;
  // Between any two prints the first section grows or shrinks by two pages.
  const restless = vi.spyOn(prototype, "pdf").mockImplementation(async function (this: Page, options) {
    prints += 1;
    const height = prints % 2 === 0 ? "16in" : "0";
    await this.evaluate((space) => {
      document.getElementById("sec-low")?.style.setProperty("padding-top", space);
    }, height);
    return pdf(this, options);
  });
  try {
    await expect(print("paperback", await pageOf("paperback"))).rejects.toThrow(
      /pages settle: .* in 6 prints.* First to move: Section 1\.2 \(01-water\.mdx:39\)/,
    );
  } finally {
    restless.mockRestore();
  }
});
