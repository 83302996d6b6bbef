/** Prints a book full of links in both trims and reads it as a reader of paper does, camera in hand. */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import readCode from "jsqr";
import { ColorSpace, type PDFDocument } from "mupdf";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { editionOf } from "../../src/book/edition.ts";
import { startBrowser, type RunningBrowser } from "../../src/formats/print/browser.ts";
import { packagePrint, type PrintResult } from "../../src/formats/print/package.ts";
import { printStyles, withStyles } from "../../src/formats/print/styles.ts";
import type { Trim } from "../../src/formats/print/trim.ts";
import { openPdf, pageTexts, type PageLines } from "../setup/pdf.ts";
import { renderBook } from "../setup/render.ts";

interface Printed {
  html: string;
  result: PrintResult;
  pdf: PDFDocument;
  pages: PageLines[];
}

let folder: string;
let running: RunningBrowser;
let paperback: Printed;
let letter: Printed;

beforeAll(async () => {
  const rendered = await renderBook("tests/fixtures/books/links");
  folder = await mkdtemp(path.join(tmpdir(), "octavo-links-"));
  running = await startBrowser();
  const { book } = rendered;
  const print = async (trim: Trim): Promise<Printed> => {
    const out = path.join(folder, `${trim}.pdf`);
    const html = await rendered.page(`octavo-editions/${trim}-full`);
    const edition = editionOf(book, "full");
    const job = { html, rendered: folder, book, edition, trim, browser: running.browser, out, cacheDir: folder };
    const result = await packagePrint(job);
    const pdf = openPdf(await readFile(out));
    return { html, result, pdf, pages: pageTexts(pdf) };
  };
  paperback = await print("paperback");
  letter = await print("letter");
});

afterAll(async () => {
  await running.browser.close();
  await rm(folder, { recursive: true, force: true });
});

/** Pages from that on which `first` stands, as one text. */
function textFrom({ pages }: Printed, first: string): string {
  const start = pages.findIndex(({ lines }) => lines.includes(first));
  expect(start).toBeGreaterThan(-1);
  return pages
    .slice(start)
    .flatMap(({ lines }) => lines)
    .join("\n");
}

test("every check of both files passes", () => {
  for (const { result } of [paperback, letter]) expect(result.checks.filter(({ ok }) => !ok)).toEqual([]);
});

describe("on paper", () => {
  test("links are marked in the order in which a reader meets them, with footnotes among them", () => {
    const { html } = paperback;
    const chapter = html.slice(html.indexOf('id="ch-canvas"'), html.indexOf('id="ch-rope"'));
    const numbers = [...chapter.matchAll(/<sup class="footnote-ref">(\d+),?<\/sup>/g)].map(([, n]) => Number(n));
    const firsts = numbers.filter((n, i) => numbers.indexOf(n) === i);
    expect(firsts).toEqual(Array.from({ length: 18 }, (_, i) => i + 1));
    expect(numbers.length).toBeGreaterThan(firsts.length);
  });

  test("the notes give the addresses, for those of the answers too", () => {
    const notes = textFrom(paperback, "Notes").replaceAll("\n", " ");
    for (const note of [
      "1. weaver.example 2. mill.example/canvas 3. Told in the old log (logs.example/1801)",
      "4. miller@mill.example 5. “The Cloth Book” under Sources 6. cloth.example/a",
      "16. guild.example/statutes 17. ropes.example",
    ])
      expect(textFrom(paperback, "Answers").replaceAll("\n", " ")).toContain(note);
    expect(notes).not.toContain("film.example");
  });

  test("an address that is too long for a line ends it at a joint, without a hyphen", () => {
    const lines = textFrom(paperback, "Answers").split("\n");
    const start = lines.findIndex((line) => line.includes("harbor.example"));
    const [first = "", second = ""] = lines.slice(start, start + 2);
    expect(first).toMatch(/[/.?&=_#-]$/);
    expect((first + second).replace(/^7\. /, "")).toBe(
      "harbor.example/registers/of-the-port-authority/volumes/1887/canvas_and_duck/merchants?sort=name&page=12#row-4",
    );
  });

  test("nothing leads out of the book, and no link is underlined or blue", async () => {
    expect(paperback.html).not.toMatch(/href="(https?|mailto):/);
    for (const [trim, { html }] of [
      ["paperback", paperback],
      ["letter", letter],
    ] as const) {
      const page = await running.browser.newPage();
      await page.setContent(withStyles(html, (await printStyles(trim, "black")).replace(/@font-face\s*{[^}]*}/g, "")));
      const looks = await page.$$eval("a", (links) =>
        links.map((link) => [getComputedStyle(link).textDecorationLine, getComputedStyle(link).color] as const),
      );
      await page.close();
      expect(looks.length).toBeGreaterThan(5);
      expect(new Set(looks.map(([line]) => line))).toEqual(new Set(["none"]));
      expect(looks.map(([, color]) => color)).not.toContain("rgb(0, 0, 238)");
    }
  });
});

describe("the way online", () => {
  /** A page as a camera sees it, white border and all. */
  const photograph = (index: number, dpi: number) => {
    const scale = dpi / 72;
    const picture = paperback.pdf.loadPage(index).toPixmap([scale, 0, 0, scale, 0, 0], ColorSpace.DeviceGray, false);
    const [width, height, gray] = [picture.getWidth(), picture.getHeight(), picture.getPixels()];
    const pixels = new Uint8ClampedArray(width * height * 4);
    for (let i = 0; i < width * height; i += 1) pixels.fill(gray[i] ?? 0, i * 4, i * 4 + 3);
    return { width, height, gray, pixels };
  };
  const pagesWithCode = () =>
    paperback.pages.flatMap(({ lines }, i) => (lines.includes("This chapter online") ? [i] : []));

  test("stands at the end of each chapter, in words and as a code that a phone can read", () => {
    const found = pagesWithCode().map((index) => {
      const { pixels, width, height } = photograph(index, 200);
      const lines = paperback.pages[index]?.lines ?? [];
      return [lines[lines.indexOf("This chapter online") + 1], readCode(pixels, width, height)?.data];
    });
    expect(found).toEqual([
      ["sails.example/book/canvas", "https://sails.example/book/canvas/"],
      ["sails.example/book/rope", "https://sails.example/book/rope/"],
    ]);
  });

  test("the code is large enough, drawn in pure black, and its quiet zone is white", () => {
    const dpi = 300;
    for (const index of pagesWithCode()) {
      const { pixels, gray, width, height } = photograph(index, dpi);
      const code = readCode(pixels, width, height);
      if (code === null) throw new Error(`No code can be read on page ${String(index + 1)}.`);
      const { topLeftCorner: corner, topRightCorner, bottomLeftCorner } = code.location;
      const side = topRightCorner.x - corner.x;
      expect(side / dpi).toBeGreaterThanOrEqual(0.8);
      expect(bottomLeftCorner.y - corner.y).toBeCloseTo(side, -1);
      const module = side / (17 + 4 * code.version);
      const tone = (x: number, y: number) => gray[Math.round(y) * width + Math.round(x)];
      // The middle of the first module, and of the fourth beside and above it.
      expect(tone(corner.x + module / 2, corner.y + module / 2)).toBe(0);
      for (let along = -3.5; along < side / module + 3.5; along += 0.5)
        for (const away of [0.5, 2, 3.5]) {
          expect(tone(corner.x + along * module, corner.y - away * module)).toBe(255);
          expect(tone(corner.x + along * module, bottomLeftCorner.y + away * module)).toBe(255);
          expect(tone(corner.x - away * module, corner.y + along * module)).toBe(255);
          expect(tone(topRightCorner.x + away * module, corner.y + along * module)).toBe(255);
        }
    }
  });

  test("the code is no picture of pixels", () => {
    for (const index of pagesWithCode())
      expect(paperback.pdf.findPage(index).get("Resources", "XObject").isNull()).toBe(true);
  });
});

describe("on screens", () => {
  test("links stay links; neither notes of addresses nor codes are added", () => {
    const addresses = letter.pages.flatMap((_, i) =>
      letter.pdf
        .loadPage(i)
        .getLinks()
        .map((link) => link.getURI()),
    );
    for (const address of [
      "https://mill.example/canvas/",
      "https://guild.example/statutes",
      "mailto:miller@mill.example",
    ])
      expect(addresses).toContain(address);
    const text = letter.pages.flatMap(({ lines }) => lines).join(" ");
    expect(text).not.toContain("weaver.example");
    expect(text).not.toContain("This chapter online");
  });
});
