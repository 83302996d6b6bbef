/** What a page may hold, and what is named because it may not, one piece of markup after the other. */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { crc32, deflateSync } from "node:zlib";
import { ColorSpace } from "mupdf";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { editionOf } from "../../src/book/edition.ts";
import { startBrowser, type RunningBrowser } from "../../src/formats/print/browser.ts";
import { packagePrint } from "../../src/formats/print/package.ts";
import { openPdf, pageTexts } from "../setup/pdf.ts";
import { checked } from "../unit/book/folder.ts";

const texts = {
  "rivers.mdx":
    "---\ntitle: Rivers\n---\n\nIt comes.\n\n## Mouths {#sec-mouths}\n\nTiny\n\n![Lost](none.png)\n\nA snowman: ☃ 日\n",
};
let folder: string;
let running: RunningBrowser;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "octavo-misfits-"));
  running = await startBrowser();
});

afterAll(async () => {
  await running.browser.close();
  await rm(folder, { recursive: true, force: true });
});

/** The paperback of a book whose only chapter holds that markup. */
async function print(inside: string) {
  const { book } = checked({ "rivers.mdx": "---\ntitle: Rivers\n---\n\nIt comes.\n\n## Mouths {#sec-mouths}\n" });
  const html = `<!doctype html><html lang="en"><head><title>Tides</title></head><body>
    <section class="title-page" id="title-page"><p class="title">Tides</p><p class="authors">M. Okoro</p></section>
    <section class="imprint-page" id="imprint-page"><p>Tides</p></section>
    <nav class="contents" id="contents-page"><h1>Contents</h1><p>1 Rivers <span class="page-no" data-for="ch-rivers"></span></p><p>1.1 Mouths <span class="page-no" data-for="sec-mouths"></span></p></nav>
    <section class="doc doc-chapter" id="ch-rivers" data-doc="rivers"><h1>Rivers</h1><h2 id="sec-mouths"><span class="num">1.1</span> Mouths</h2>${inside}</section>
    </body></html>`;
  const out = path.join(folder, "book.pdf");
  const edition = editionOf(book, "full");
  const { browser } = running;
  const job = { html, rendered: folder, book, source: { texts }, edition, trim: "paperback" as const, browser, out };
  const result = await packagePrint({ ...job, cacheDir: folder });
  const pdf = openPdf(await readFile(out));
  return { result, pdf, pages: pageTexts(pdf) };
}

/** A PNG of one red pixel, half transparent. */
function redPixel(): string {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0]);
  const parts = [
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(Buffer.from([0, 255, 0, 0, 128]))),
    chunk("IEND", Buffer.alloc(0)),
  ];
  return `data:image/png;base64,${Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), ...parts]).toString("base64")}`;
}

describe("what paper would cut off is named, with its line", () => {
  test.each([
    [
      "a wide block",
      '<div style="width: 900px" id="tbl-x">Broad</div>',
      "misfit-wide",
      /^rivers\.mdx:7: “Broad” is 351 pt too wide: /,
    ],
    [
      "a tall drawing",
      '<figure class="figure" id="fig-x"><svg width="9" height="2000" style="max-height: none"><text>High</text></svg></figure>',
      "misfit-tall",
      /^rivers\.mdx:7: “High” is \d+(?:\.\d)? pt too tall/,
    ],
    [
      "a hidden end",
      '<p style="width: 90px; overflow: hidden; white-space: nowrap">Nobody will ever read the end of this line</p>',
      "misfit-clipped",
      /^rivers\.mdx:7: “Nobody will ever read the end of this line” is cut off by/,
    ],
    ["small type", '<p style="font-size: 6pt">Tiny</p>', "misfit-small", /^rivers\.mdx:9: “Tiny” is set in 6\.0 pt/],
    [
      "a lost picture",
      '<img src="assets/none.png" alt="Lost">',
      "misfit-picture",
      /^rivers\.mdx:11: “Lost” cannot be shown: export/,
    ],
    [
      "a sign the fonts lack",
      "<p>A snowman: ☃ 日</p>",
      "misfit-glyph",
      /^rivers\.mdx:13: “☃ 日” is in none of the fonts of print/,
    ],
  ])("%s", async (_, inside, id, text) => {
    const { result } = await print(inside);
    const found = result.checks.find((check) => check.id === id);
    expect(found?.ok).toBe(false);
    expect(found?.findings).toEqual([{ text: expect.stringMatching(text) as string, page: 5 }]);
    expect(found?.detail).toMatch(text);
  });

  test("a font of the machine", async () => {
    const { result } = await print('<p style="font-family: sans-serif">Strange</p>');
    expect(result.checks.filter(({ ok, check }) => !ok && check.includes("fonts"))).toHaveLength(1);
  });

  test("an address on the network", async () => {
    const { result } = await print('<img src="https://example.org/x.png" alt="Far">');
    expect(result.checks.find(({ check }) => check === "nothing fetched")?.detail).toBe("https://example.org/x.png");
  });
});

describe("what gives way", () => {
  const word = "unbreakable".repeat(40);
  const misfits = async (inside: string) =>
    (await print(inside)).result.checks.filter(({ ok, id }) => !ok && (id ?? "").startsWith("misfit"));
  test.each([
    ["a word of 440 letters", `<p>${word}</p>`],
    [
      "a table with such a word",
      `<div class="table-box"><table><tr><th>A</th><td>${word}</td><td>B</td></tr></table></div>`,
    ],
    ["a table of 14 columns", `<div class="table-box"><table><tr>${"<td>column</td>".repeat(14)}</tr></table></div>`],
    [
      "a line of code of 2,000 characters",
      `<figure class="listing"><pre><code><span class="line">${"x".repeat(2000)}</span></code></pre></figure>`,
    ],
    ["a figure that holds a long list", `<figure class="figure">${"<p>One more</p>".repeat(200)}</figure>`],
    ["a title of 200 letters", `<h1>${"A long title ".repeat(16)}</h1>`],
  ])("%s fits", async (_, inside) => {
    expect(await misfits(inside)).toEqual([]);
  });

  test.each([
    ["a figure that would leave a hole lets the next paragraph go first", "It rains.", ["After", "Picture"]],
    ["a figure that was announced follows at once", "It rains as follows:", ["Picture", "After"]],
  ])("%s", async (_, before, order) => {
    const figure = '<figure class="figure" id="fig-x"><div style="height: 300px">Picture</div></figure>';
    const { pages } = await print(`<p style="height: 480px">${before}</p>${figure}<p>After</p>`);
    const found = pages.flatMap(({ lines }) => lines).filter((line) => order.includes(line));
    expect(found).toEqual(order);
  });

  test("a transparent picture in color is printed gray, on white", async () => {
    const { result, pdf } = await print(`<img src="${redPixel()}" alt="Red" style="width: 90px">`);
    // The contents of the test’s bare book are none.
    expect(result.checks.filter(({ ok, id }) => !ok && id !== "contents")).toEqual([]);
    const tones = new Set<number>();
    let tint = 0;
    for (let i = 0; i < pdf.countPages(); i += 1) {
      const pixels = pdf.loadPage(i).toPixmap([0.5, 0, 0, 0.5, 0, 0], ColorSpace.DeviceRGB, false).getPixels();
      for (let k = 0; k < pixels.length; k += 3) {
        const [red = 0, green = 0, blue = 0] = pixels.subarray(k, k + 3);
        tones.add(red);
        tint = Math.max(tint, Math.max(red, green, blue) - Math.min(red, green, blue));
      }
    }
    expect(tint).toBeLessThan(4);
    expect(tones.size).toBeGreaterThan(2);
  });
});
