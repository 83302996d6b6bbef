/** Makes covers in the browser and looks at what was drawn: words that fit, bars a scanner reads, pictures for shops and site. */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { ColorSpace, Matrix } from "mupdf";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { imageSize } from "../../src/book/image-size.ts";
import type { Book } from "../../src/book/types.ts";
import { lacksSiteCovers, siteCovers } from "../../src/build/site-covers.ts";
import { readInks } from "../../src/formats/cover/inks.ts";
import { packageCover } from "../../src/formats/cover/package.ts";
import { drawPicture, pictureSvg } from "../../src/formats/cover/picture.ts";
import { isSafe, panelOf, signsOf } from "../setup/cover-signs.ts";
import { wrapSize } from "../../src/formats/cover/wrap-size.ts";
import { startBrowser, type RunningBrowser } from "../../src/formats/print/browser.ts";
import { openPdf, pageTexts } from "../setup/pdf.ts";
import { checked } from "../unit/book/folder.ts";

const bookOf = (yaml: string): Book =>
  checked({ "book.yaml": yaml, "one.mdx": "---\ntitle: One\n---\n\nText.\n" }).book;

let folder: string;
let running: RunningBrowser;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "octavo-cover-art-"));
  running = await startBrowser();
});
afterAll(async () => {
  await running.browser.close();
  await rm(folder, { recursive: true, force: true });
});

async function make(book: Book, pages: number) {
  const out = path.join(folder, "cover.pdf");
  const { checks } = await packageCover({ book, pages, browser: running.browser, out });
  const bytes = await readFile(out);
  return {
    pdf: openPdf(bytes),
    bytes,
    checks,
    size: wrapSize(pages, book.config.formats?.paperback?.paper ?? "white"),
  };
}

const title = (length: number) =>
  "Reliable systems for small teams and for the people who run them ".repeat(30).slice(0, length).trim();
const authors = Array.from({ length: 12 }, (_, i) => `Author Number ${i}`).join(", ");

describe("words of a cover", () => {
  test.each([
    ["a title of 200 characters", `title: ${title(200)}\nauthors: [A. Author]\n`, 300],
    ["one word and 24 pages", "title: Tides\nauthors: [M. Okoro]\n", 24],
    ["a long word", "title: Donaudampfschifffahrtsgesellschaft\nauthors: [M. Okoro]\n", 828],
    ["ligatures on a thin spine", "title: Official effects of fine offices\nauthors: [M. Okoro]\n", 130],
    ["twelve authors and a long subtitle", `title: T\nsubtitle: ${title(180)}\nauthors: [${authors}]\n`, 130],
    ["letters of three scripts", "title: Ποταμοί и реки, łąki\nauthors: [Şule Öz]\n", 200],
  ])("stay in their zones with %s", async (_, yaml, pages) => {
    const { pdf, checks, size } = await make(bookOf(yaml), pages);
    expect(checks.filter(({ ok }) => !ok)).toEqual([]);
    expect(signsOf(pdf).filter((sign) => !isSafe(sign, size))).toEqual([]);
  });

  test.each([
    ["title", `title: ${title(1500)}\nauthors: [A. Author]\n`],
    ["title", `title: ${"Wordwithoutend".repeat(12)}\nauthors: [A. Author]\n`],
    ["subtitle", `title: T\nsubtitle: ${title(700)}\nauthors: [A. Author]\n`],
    ["authors", `title: T\nauthors: ["${title(260)}"]\n`],
  ])("that cannot fit are named, %s, and still stay in their zones", async (setting, yaml) => {
    const { pdf, checks, size } = await make(bookOf(yaml), 300);
    const check = checks.find(({ id }) => id === "cover-words-fit");
    expect(check?.ok).toBe(false);
    expect(check?.detail).toMatch(
      new RegExp(`^“${setting}” in book\\.yaml is too long for the front by about \\d+ %: shorten it$`),
    );
    const onFront = signsOf(pdf).filter((sign) => panelOf(sign, size) === "front");
    expect(onFront.filter((sign) => !isSafe(sign, size))).toEqual([]);
  });

  test("of a long back are set smaller until they fit, or are too long", async () => {
    const back = (paragraphs: number) =>
      bookOf(
        `title: T\nauthors: [A]\nformats:\n  paperback:\n    back: |\n      What it is.\n\n${`      ${"All of the sea. ".repeat(12)}\n\n`.repeat(paragraphs)}`,
      );
    const backCheck = async (book: Book) => (await make(book, 200)).checks.find(({ id }) => id === "cover-back-fits");
    expect(await backCheck(back(6))).toMatchObject({ ok: true });
    const tooLong = await backCheck(back(30));
    expect(tooLong?.ok).toBe(false);
    expect(tooLong?.detail).toMatch(
      /^“formats\.paperback\.back” in book\.yaml is too long for the back by about \d+ %: shorten it$/,
    );
  });
});

describe("the book's own barcode", () => {
  const settings = `title: Tides
authors: [M. Okoro]
identifiers: { isbn: { paperback: 978-3-16-148410-0 } }
formats: { paperback: { barcode: true, price: 39.00 USD } }
`;
  let made: Awaited<ReturnType<typeof make>>;
  beforeAll(async () => {
    made = await make(bookOf(settings), 200);
  });

  test("is read by a scanner: its bars, measured on the page, spell the ISBN", () => {
    expect(scanned(made)).toBe("9783161484100");
  });

  test("is black ink alone", () => {
    const contents = made.pdf.findPage(0).get("Contents").readStream().asUint8Array();
    const operators = Buffer.from(contents).toString("latin1");
    expect(operators).toMatch(/(?<![\w.])0 g\b/);
    expect(operators).not.toMatch(/(?<![\w.])0 0 0 (rg|RG)\b/);
  });

  test("has the ISBN above it and the price beside its box", () => {
    const { barcode } = made.size;
    const inBox = signsOf(made.pdf).filter(
      ({ left, right, top, bottom }) =>
        left > barcode.left && right < barcode.right && top > barcode.top && bottom < barcode.bottom,
    );
    expect(inBox.map(({ sign }) => sign).join("")).toBe("ISBN978-3-16-148410-09783161484100");
    const text = pageTexts(made.pdf)[0]?.lines.join(" ") ?? "";
    expect(text).toContain("$39.00");
    expect(text.match(/ISBN/g)).toHaveLength(1);
  });

  test("is left out where it is not asked for, and so is the price", async () => {
    const { pdf } = await make(bookOf(settings.replace(/formats:.*\n/, "")), 200);
    const text = pageTexts(pdf)[0]?.lines.join(" ") ?? "";
    expect(text).toContain("ISBN 978-3-16-148410-0");
    expect(text).not.toContain("9783161484100");
    expect(text).not.toContain("39");
  });
});

/** Runs of dark and light across the middle of the bars, read as EAN-13. */
function scanned({ pdf, size }: Awaited<ReturnType<typeof make>>): string {
  const scale = 1200 / 72;
  const picture = pdf.loadPage(0).toPixmap(Matrix.scale(scale, scale), ColorSpace.DeviceGray, false);
  const y = Math.round((size.barcode.top + 0.6) * 1200);
  const row = picture.getPixels().slice(y * picture.getStride(), (y + 1) * picture.getStride());
  const [from, to] = [Math.round((size.barcode.left + 0.05) * 1200), Math.round((size.barcode.right - 0.05) * 1200)];
  const runs: number[] = [];
  for (let x = from, isDark = false; x < to; x += 1) {
    const dark = (row[x] ?? 255) < 128;
    if (dark !== isDark || runs.length === 0) runs.push(0);
    isDark = dark;
    runs[runs.length - 1] = (runs.at(-1) ?? 0) + 1;
  }
  const bars = runs.slice(1, -1);
  const module = bars.reduce((sum, run) => sum + run, 0) / 95;
  const widths = bars.map((run) => Math.round(run / module));
  // The widths of a digit's four elements, and their mirror, are enough to tell it. GS1 General Specifications, 5.2.1.2
  const codes = ["3211", "2221", "2122", "1411", "1132", "1231", "1114", "1312", "1213", "3112"];
  const mirrored = codes.map((code) => Array.from(code).reverse().join(""));
  const digits = (start: number) =>
    Array.from({ length: 6 }, (_, i) => widths.slice(start + 4 * i, start + 4 * i + 4).join(""));
  const left = digits(3);
  const sets = left.map((code) => (codes.includes(code) ? "A" : "B")).join("");
  const first = "AAAAAA AABABB AABBAB AABBBA ABAABB ABBAAB ABBBAA ABABAB ABABBA ABBABA".split(" ").indexOf(sets);
  const read = (code: string) => (codes.includes(code) ? codes : mirrored).indexOf(code);
  return [first, ...left.map(read), ...digits(32).map(read)].join("");
}

describe("the picture of the cover", () => {
  const book = bookOf("title: Tides\nauthors: [M. Okoro]\n");

  test("is a JPEG of the size stores ask for, the same whenever it is drawn", async () => {
    const svg = pictureSvg(book, "full", await readInks());
    const draw = () => drawPicture(running.browser, svg, { type: "jpeg", scale: 1 });
    const { picture, checks } = await draw();
    expect(imageSize(picture)).toEqual({ type: "jpeg", width: 1600, height: 2560 });
    expect(checks).toMatchObject([{ ok: true, id: "cover-words-fit" }]);
    expect((await draw()).picture.equals(picture)).toBe(true);
  });

  test("is drawn for the site once, and again only for another cover", async () => {
    const cache = path.join(folder, "cache");
    const noBrowser = () => {
      throw new Error("The picture is drawn again.");
    };
    expect(await lacksSiteCovers(book, cache)).toBe(true);
    const drawn = await siteCovers(book, cache, () => running.browser);
    const sizeOf = (name: string) => imageSize(drawn.get("full")?.get(name) ?? Buffer.from(""));
    expect(sizeOf("cover.webp")).toEqual({ type: "webp", width: 800, height: 1280 });
    expect(sizeOf("share.jpg")).toEqual({ type: "jpeg", width: 1200, height: 630 });
    expect(await lacksSiteCovers(book, cache)).toBe(false);
    expect(await siteCovers(book, cache, noBrowser)).toEqual(drawn);
    const other = bookOf("title: Rivers\nauthors: [M. Okoro]\n");
    expect(await lacksSiteCovers(other, cache)).toBe(true);
    await expect(siteCovers(other, cache, noBrowser)).rejects.toThrow("drawn again");
  });
});
