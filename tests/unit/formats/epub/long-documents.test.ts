import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, test, vi } from "vitest";
import type { Section } from "../../../../src/book/types.ts";
import { buildEpub } from "../../../../src/formats/epub/package.ts";
import { preflightEpub } from "../../../../src/formats/epub/preflight.ts";
import { longestPage } from "../../../../src/formats/epub/split.ts";
import { componentsBook } from "./components-book.ts";

// Judging takes seconds on a busy machine.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const sectionCount = 12;

/** Markup as it is rendered: every section has a note and a link to the next, the first note is used in the last one again. */
function longChapter(paragraphs: number): string {
  const numbers = Array.from({ length: sectionCount }, (_, i) => i + 1);
  const prose = "<p>The gauge tells the height of the tide in steps of a hundredth, and someone writes it down.</p>\n";
  const mark = (note: number, use: string) =>
    `<sup class="footnote-ref"><a id="fnref-plain-${note}${use}" href="#fn-plain-${note}">${note}</a></sup>`;
  const sections = numbers.map((n) => {
    const next = `<a class="ref" href="plain.xhtml#sec-plain-${(n % sectionCount) + 1}">the next</a>`;
    const again = n === sectionCount ? mark(1, "-2") : "";
    return `<h2 id="sec-plain-${n}">Section ${n}</h2>\n<p>See ${next}.${mark(n, "")}${again}</p>\n${prose.repeat(paragraphs)}`;
  });
  const notes = numbers.map((n) => {
    const backs = (n === 1 ? ["", "-2"] : [""]).map(
      (use) => `<a class="footnote-back" href="#fnref-plain-${n}${use}">Back</a>`,
    );
    return `<li id="fn-plain-${n}"><p>Note ${n}.</p> ${backs.join(" ")}</li>`;
  });
  return [
    '<section class="doc doc-chapter" id="ch-plain" aria-labelledby="ch-plain-title"><h1 id="ch-plain-title">Plain</h1>',
    '<p><a class="ref" href="tables.xhtml#ch-tables">Chapter 4</a></p>',
    ...sections,
    `<section class="footnotes" aria-label="Notes"><ol>${notes.join("")}</ol></section>`,
    '<section class="answers" id="answers-plain" aria-labelledby="answers-plain-title">',
    `<h2 id="answers-plain-title">Answers</h2>${prose.repeat(paragraphs)}</section>`,
    "</section>",
  ].join("\n");
}

async function withLongChapter(paragraphs: number) {
  const source = await componentsBook();
  const sections = Array.from({ length: sectionCount }, (_, i): Section => {
    return { label: `sec-plain-${i + 1}`, number: "", title: `Section ${i + 1}`, depth: 2, words: 0, children: [] };
  });
  const documents = source.documents.map(({ doc, html }) => {
    if (doc.id === "plain") return { doc: { ...doc, sections }, html: longChapter(paragraphs) };
    const link = '<p>To <a class="ref" href="plain.xhtml#sec-plain-11">Section 11</a>.</p></section>';
    return { doc, html: doc.id === "data" ? html.replace(/<\/section>\s*$/, link) : html };
  });
  return buildEpub({ ...source, documents });
}

describe("a chapter of half a megabyte", () => {
  let bytes: Buffer;
  let pages: [string, string][];
  const pageWith = (id: string) => pages.find(([, xhtml]) => xhtml.includes(`id="${id}"`))?.[0] ?? "";

  beforeAll(async () => {
    bytes = await withLongChapter(420);
    pages = Object.entries(unzipSync(bytes)).flatMap(([path, content]): [string, string][] =>
      path.endsWith("xhtml") ? [[path.replace("OEBPS/", ""), strFromU8(content)]] : [],
    );
  });

  test("becomes several pages, none too long, each with all of its sections", () => {
    const own = pages.filter(([path]) => /^text\/plain(_\d+)?\.xhtml$/.test(path));
    expect(own.map(([path]) => path)).toEqual(["text/plain.xhtml", "text/plain_2.xhtml", "text/plain_3.xhtml"]);
    for (const [path, xhtml] of own) expect(Buffer.byteLength(xhtml), path).toBeLessThan(longestPage + 20_000);
    const order = own.flatMap(([, xhtml]) => [...xhtml.matchAll(/<h2 id="(sec-plain-\d+)"/g)].map(([, id]) => id));
    expect(order).toEqual(Array.from({ length: sectionCount }, (_, i) => `sec-plain-${i + 1}`));
  });

  test("passes every check: links from anywhere follow what was moved", async () => {
    expect((await preflightEpub(bytes)).filter(({ ok }) => !ok)).toEqual([]);
    expect(pageWith("sec-plain-11")).toBe("text/plain_3.xhtml");
    const texts = new Map(pages);
    expect(texts.get("text/data.xhtml")).toContain('href="plain_3.xhtml#sec-plain-11"');
    expect(texts.get("text/plain.xhtml")).toContain('href="#sec-plain-2"');
    expect(texts.get("nav.xhtml")).toContain('href="text/plain_3.xhtml#sec-plain-11"');
  });

  test("keeps each note on the page that refers to it first, so that it can be shown above it", () => {
    for (let n = 1; n <= sectionCount; n++) expect(pageWith(`fn-plain-${n}`)).toBe(pageWith(`fnref-plain-${n}`));
    expect(new Map(pages).get("text/plain_3.xhtml")).toContain('href="plain.xhtml#fn-plain-1"');
    expect(new Map(pages).get("text/plain.xhtml")).toContain('href="plain_3.xhtml#fnref-plain-1-2"');
  });

  test("is a chapter once, and every page is named by what it begins with", () => {
    const own = pages.filter(([path]) => path.startsWith("text/plain"));
    expect(own.filter(([, xhtml]) => xhtml.includes('epub:type="chapter"'))).toHaveLength(1);
    const titles = own.map(([, xhtml]) => /<title>([^<]*)/.exec(xhtml)?.[1]);
    expect(titles[0]).toBe("Plain Markdown");
    expect(titles[1]).toMatch(/^Section \d+$/);
  });

  test("is read in one row", () => {
    const opf = strFromU8(unzipSync(bytes)["OEBPS/content.opf"] ?? new Uint8Array());
    expect(opf).toContain(
      '<itemref idref="doc-plain"/>\n<itemref idref="doc-plain_2"/>\n<itemref idref="doc-plain_3"/>\n<itemref idref="doc-services"/>',
    );
  });
});

test("a chapter of usual length stays whole", async () => {
  const paths = Object.keys(unzipSync(await withLongChapter(120)));
  expect(paths.filter((path) => path.includes("text/plain"))).toEqual(["OEBPS/text/plain.xhtml"]);
});
