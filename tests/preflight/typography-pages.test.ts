/** The pages of printed text: what is named when it goes on, what stays together, what fills a page. */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { editionOf } from "../../src/book/edition.ts";
import { startBrowser, type RunningBrowser } from "../../src/formats/print/browser.ts";
import { packagePrint } from "../../src/formats/print/package.ts";
import type { Trim } from "../../src/formats/print/trim.ts";
import { namedPages, openPdf, pageTexts } from "../setup/pdf.ts";
import { checked } from "../unit/book/folder.ts";

let folder: string;
let running: RunningBrowser;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "octavo-pages-"));
  running = await startBrowser();
});

afterAll(async () => {
  await running.browser.close();
  await rm(folder, { recursive: true, force: true });
});

/** Prints chapters that hold these pieces of markup; the rows of their pages, without heads, folios and made pages. */
async function print(pieces: string[], trim: Trim = "paperback"): Promise<string[][]> {
  const ids = pieces.map((_, i) => `c${String(i)}`);
  const files = ids.map((id): [string, string] => [`${id}.mdx`, `---\ntitle: Chapter\nid: ${id}\n---\n\nIt comes.\n`]);
  const { book } = checked(Object.fromEntries(files));
  const edition = editionOf(book, "full");
  const chapters = edition.docs.map(
    ({ id, label }, i) =>
      `<section class="doc" id="${label}" data-doc="${id}"><h1>One ${String(i)}</h1>${pieces[i] ?? ""}</section>`,
  );
  const html = `<!doctype html><html lang="en"><head><title>T</title></head><body>
    <section class="title-page" id="title-page"><p>T</p></section>
    <section class="imprint-page" id="imprint-page"><p>I</p></section>
    <nav class="contents" id="contents-page"><h1>Contents</h1></nav>${chapters.join("")}</body></html>`;
  const out = path.join(folder, "book.pdf");
  const job = { html, rendered: folder, book, edition, trim, browser: running.browser, out, cacheDir: folder };
  await packagePrint(job);
  const pages = pageTexts(openPdf(await readFile(out))).map(({ rows }) => rows);
  const start = pages.findIndex((rows) => rows.includes("One 0"));
  const isFurniture = (row: string) => /^\d+( · Chapter)?$/.test(row) || row === "Tides";
  return pages.slice(start).map((rows) => rows.filter((row) => !isFurniture(row)));
}

/** Room above, so that what follows begins at many heights. */
function spaces(from: number, to: number, step: number): number[] {
  return Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, i) => from + i * step);
}
const filler = (height: number) => `<p style="height: ${String(height)}px">Filler</p>`;

const rows = (count: number) =>
  Array.from(
    { length: count },
    (_, i) => `<tr><th scope="row">Gauge ${String(i + 1)}</th><td>${String(i)} m</td></tr>`,
  ).join("");
const table = (count: number, caption = '<caption><span class="float-number">Table 1.1</span> Gauges.</caption>') =>
  `<div class="table-box" id="tbl-x"><table>${caption}<thead><tr><th scope="col">Gauge</th><th scope="col">Height</th></tr></thead><tbody>${rows(count)}</tbody></table></div>`;

const lines = (count: number) =>
  Array.from({ length: count }, (_, i) => `<span class="line">read(${String(i + 1)})</span>`).join("\n");
const listing = (count: number) =>
  `<figure class="listing" id="lst-x"><p class="listing-title">gauge.py</p><pre><code>${lines(count)}</code></pre><figcaption><span class="float-number">Listing 1.1</span> Reads.</figcaption></figure>`;

describe("a table that goes on", () => {
  test("says so on every further page, above its header, and nowhere else", async () => {
    const pages = await print([filler(200) + table(80) + "<p>After.</p>"]);
    const holding = pages.filter((page) =>
      page.some((row) => row.startsWith("Gauge 1") || /^Gauge \d+ \d+ m/.test(row)),
    );
    expect(holding.length).toBeGreaterThan(2);
    expect(holding[0]?.filter((row) => row.startsWith("Table"))).toEqual(["Table 1.1 Gauges."]);
    for (const page of holding.slice(1)) expect(page.slice(0, 2)).toEqual(["Table 1.1, continued", "Gauge Height"]);
    expect(pages.flat().filter((row) => row.includes("continued"))).toHaveLength(holding.length - 1);
  });

  test("keeps its caption, its header and its first rows together, wherever it begins", async () => {
    const pages = await print(spaces(430, 640, 15).map((height) => filler(height) + table(40)));
    const first = pages.filter((page) => page.includes("Table 1.1 Gauges."));
    expect(first).toHaveLength(15);
    for (const page of first) {
      const at = page.indexOf("Table 1.1 Gauges.");
      expect(page.slice(at, at + 4)).toEqual(["Table 1.1 Gauges.", "Gauge Height", "Gauge 1 0 m", "Gauge 2 1 m"]);
      expect(page.some((row) => row.includes("continued"))).toBe(false);
    }
  });

  test("is not named when nothing of it goes on", async () => {
    const pages = await print([filler(20) + table(14), table(5)]);
    expect(pages.flat().join(" ")).not.toContain("continued");
  });

  test("without a caption repeats its header alone", async () => {
    const pages = await print([filler(200) + table(60, "")]);
    expect(pages.flat().filter((row) => row === "Gauge Height").length).toBeGreaterThan(1);
    expect(pages.flat().join(" ")).not.toContain("continued");
  });

  test("is one table for assistive technology, and begins where a link leads", async () => {
    await print([filler(200) + table(80)], "letter");
    const pdf = openPdf(await readFile(path.join(folder, "book.pdf")));
    const kinds: string[] = [];
    for (let i = 1; i < pdf.countObjects(); i += 1) {
      const object = pdf.newIndirect(i);
      if (object.isDictionary() && object.get("S").isName()) kinds.push(object.get("S").asName());
    }
    const count = (kind: string) => kinds.filter((each) => each === kind).length;
    expect([count("Table"), count("Caption"), count("TR")]).toEqual([1, 1, 81]);
    // Title, imprint and filler: what names the rest of the table is no part of the text.
    expect(count("P")).toBe(3);
    expect(namedPages(pdf).get("tbl-x")).toBe(5);
  });
});

describe("a listing that goes on", () => {
  test("names itself, and leaves three lines on either side", async () => {
    const pages = await print(spaces(300, 480, 15).map((height) => filler(height) + listing(40) + "<p>After.</p>"));
    const later = pages.filter((page) => page[0] === "gauge.py, continued");
    expect(later.length).toBeGreaterThan(8);
    for (const page of pages) {
      const own = page.filter((row) => row.startsWith("read("));
      expect(own.length === 0 || own.length >= 3).toBe(true);
      expect(page.includes("gauge.py")).toBe(own.includes("read(1)"));
      expect(page.includes("Listing 1.1 Reads.")).toBe(own.includes("read(40)"));
    }
  });

  test("begins where it would without its caption, which only takes the last lines along", async () => {
    const pages = await print(spaces(340, 425, 5).map((height) => filler(height) + listing(18)));
    const begun = pages.filter((page) => page.includes("Filler"));
    expect(begun).toHaveLength(18);
    for (const page of begun) expect(page.filter((row) => row.startsWith("read(")).length).toBeGreaterThanOrEqual(10);
    expect(pages.length).toBeGreaterThan(begun.length + 4);
  });

  test("goes on in the next row behind a hook where a line is too long", async () => {
    const long = `<figure class="listing"><pre><code><span class="line">${"word ".repeat(40)}</span></code></pre></figure>`;
    const pages = await print([long]);
    expect(pages.flat().filter((row) => row.includes("word")).length).toBeGreaterThan(1);
    const pdf = openPdf(await readFile(path.join(folder, "book.pdf")));
    const [left, bottom] = marks(pdf.findPage(4).get("Contents").readStream().asString());
    expect([left, bottom]).toEqual([true, true]);
  });
});

/** Whether lines are drawn that stand, and that lie. */
function marks(content: string): [boolean, boolean] {
  const boxes = [...content.matchAll(/([\d.]+) ([\d.]+) re\s+f/g)].map(([, wide, high]) => [
    Number(wide),
    Number(high),
  ]);
  const thin = (size = 0) => size > 0 && size < 2;
  return [
    boxes.some(([wide, high = 0]) => thin(wide) && high > 2 && high < 12),
    boxes.some(([wide = 0, high]) => thin(high) && wide > 2 && wide < 12),
  ];
}

describe("lines stay together", () => {
  test("three lines of a paragraph are not parted, nor is one line of any left alone", async () => {
    const paragraphs = [3, 4, 5].map(
      (count) => `<p>${Array.from({ length: count }, (_, i) => `L${String(count)}${String(i + 1)}`).join("<br>")}</p>`,
    );
    const pages = await print(spaces(480, 640, 8).map((height) => filler(height) + paragraphs.join("")));
    let parted = 0;
    for (const page of pages)
      for (const count of [3, 4, 5]) {
        const own = page.filter((row) => row.startsWith(`L${String(count)}`)).length;
        expect([0, count, ...(count > 3 ? [2, 3] : [])]).toContain(own);
        if (own > 0 && own < count) parted += 1;
      }
    expect(parted).toBeGreaterThan(4);
  });

  test("the last sources of a chapter go to its last page together", async () => {
    const sources = Array.from({ length: 7 }, (_, i) => `<li>Source ${String(i + 1)}</li>`).join("");
    const pages = await print(
      spaces(500, 640, 10).map(
        (height) => `${filler(height)}<section class="sources"><h2>Sources</h2><ul>${sources}</ul></section>`,
      ),
    );
    const last = pages
      .filter((page) => page.includes("Source 7"))
      .map((page) => page.filter((row) => /^Source \d/.test(row)));
    expect(last.some(({ length }) => length < 7)).toBe(true);
    for (const own of last) expect(own.length).toBeGreaterThanOrEqual(4);
  });
});

describe("a page that a figure would leave half empty", () => {
  const figure = '<figure class="figure" id="fig-x"><div style="height: 300px">Picture</div></figure>';
  const order = async (inside: string) => {
    const pages = await print([inside]);
    return pages.flat().filter((row) => /^(Picture|After|Heading|Table)/.test(row));
  };

  test("is filled with the paragraph behind a heading’s figure", async () => {
    expect(await order(`${filler(440)}<h2>Heading</h2>${figure}<p>After</p>`)).toEqual(["Heading", "After", "Picture"]);
  });

  test("is filled with what stands behind the figure and the table that follows it", async () => {
    expect((await order(`${filler(460)}${figure}${table(3)}<p>After</p>`)).slice(0, 3)).toEqual([
      "After",
      "Picture",
      "Table 1.1 Gauges.",
    ]);
  });

  test("is foretold behind a table and a listing that break", async () => {
    const cases = [table(34), listing(60)].flatMap((before) =>
      spaces(0, 270, 30).map((height) => before + filler(height)),
    );
    await print(cases.map((before) => `${before}${figure}${"<p>After</p>".repeat(12)}`));
    const pdf = openPdf(await readFile(path.join(folder, "book.pdf")));
    const pages = Array.from({ length: pdf.countPages() }, (_, page) => {
      const { blocks } = JSON.parse(pdf.loadPage(page).toStructuredText("").asJSON()) as {
        blocks: { lines?: { text: string; bbox: { y: number; h: number } }[] }[];
      };
      const lines = blocks.flatMap(({ lines = [] }) => lines);
      const of = (word: string) => lines.filter(({ text }) => text.startsWith(word)).map(({ bbox }) => bbox);
      return { picture: of("Picture")[0]?.y, after: Math.max(0, ...of("After").map(({ y, h }) => y + h)) };
    });
    let filled = 0;
    for (const [i, { picture = 648 }] of pages.entries()) {
      const before = pages[i - 1]?.after ?? 0;
      if (picture > 90 || before === 0) continue;
      filled += 1;
      // The text block ends 0.85 in above the page's; less than an eighth of it is left.
      expect(648 - 0.85 * 72 - before).toBeLessThan(525 / 8 + 14);
    }
    expect(filled).toBeGreaterThan(3);
  });
});

describe("what is printed can be read", () => {
  test("letters that are joined, and words that are divided, are found", async () => {
    const text =
      "The office will find an affluent staff of officials in the first offices; extraordinary documentation describes representative organizations.";
    await print([`<p>${text} ${text}</p>`], "letter");
    const pdf = openPdf(await readFile(path.join(folder, "book.pdf")));
    const page = pdf.loadPage(4);
    for (const word of ["office", "find", "affluent", "first", "staff"])
      expect(page.search(word, "").length).toBeGreaterThan(0);
    expect(page.toStructuredText("").asText()).not.toContain("\u00ad");
  });

  test("a letter that hangs over the edge of the text is whole", async () => {
    const pages = await print([`<p style="text-align: right; font-size: 30pt">of</p>`]);
    expect(pages.flat()).toContain("of");
    const pdf = openPdf(await readFile(path.join(folder, "book.pdf")));
    // A page of its own, three times as large; the text block ends 0.75 in from the edge.
    const pixels = pdf.loadPage(4).toPixmap([3, 0, 0, 3, 0, 0], (await import("mupdf")).ColorSpace.DeviceGray, false);
    const edge = Math.round((432 - 0.75 * 72) * 3);
    const dark = Array.from({ length: 12 }, (_, x) =>
      Array.from(
        { length: pixels.getHeight() },
        (_, y) => pixels.getPixels()[y * pixels.getStride() + edge + x] ?? 255,
      ).some((tone) => tone < 128),
    );
    expect(dark.some(Boolean)).toBe(true);
  });
});
