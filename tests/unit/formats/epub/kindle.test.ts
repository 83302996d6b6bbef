import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import type { Picture } from "../../../../src/formats/epub/delivery.ts";
import { kindle } from "../../../../src/formats/epub/kindle.ts";
import { buildEpub } from "../../../../src/formats/epub/package.ts";
import { componentsBook } from "./components-book.ts";

let files: Record<string, Uint8Array>;
let asked: Picture[];
const textOf = (name: string) => strFromU8(files[`OEBPS/${name}`] ?? new Uint8Array());
const pages = () => Object.keys(files).filter((name) => name.endsWith(".xhtml"));

/** Any bitmap will do for what the browser draws. */
const bitmap = path.resolve("tests/fixtures/books/components/figures/band.png");

const build = async (html?: string) => {
  const source = await componentsBook();
  const documents = source.documents.map((entry) =>
    html !== undefined && entry.doc.id === "plain" ? { ...entry, html } : entry,
  );
  asked = [];
  const draw = (pictures: readonly Picture[]) => {
    asked.push(...pictures);
    return Promise.resolve(pictures.map(() => bitmap));
  };
  return unzipSync(await buildEpub({ ...source, documents, delivery: kindle, draw }));
};

beforeAll(async () => {
  files = await build();
});

describe("the file for Kindle", () => {
  test("has a menu of two levels, and a page of contents with all of them", () => {
    const toc = /<nav epub:type="toc"[\s\S]*?<\/nav>/.exec(textOf("nav.xhtml"))?.[0] ?? "";
    expect(toc).toContain('<a href="text/questions.xhtml#answers-questions">');
    expect(toc).not.toMatch(/<ol>(?:(?!<\/ol>)[\s\S])*<ol>(?:(?!<\/ol>)[\s\S])*<ol>/);
    expect(textOf("content.opf")).toContain('<itemref idref="title-page"/>\n<itemref idref="contents"/>');
    expect(textOf("content.opf")).not.toContain('<itemref idref="nav"/>');
    expect(textOf("contents.xhtml")).toMatch(/<h2 id="figures">Figures<\/h2>/);
    expect(textOf("nav.xhtml")).toContain('<a epub:type="toc" href="contents.xhtml#toc">');
  });

  test("has no drawing but pictures of them, in percent of the page, under words that are short enough", () => {
    expect(pages().filter((name) => strFromU8(files[name] ?? new Uint8Array()).includes("<svg"))).toEqual([]);
    expect(asked.length).toBeGreaterThan(0);
    for (const { markup } of asked)
      expect(markup).toMatch(/^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"|^<img /);
    const pictures = pages().flatMap((name) => [
      ...strFromU8(files[name] ?? new Uint8Array()).matchAll(/<img [^>]*>/g),
    ]);
    expect(pictures.length).toBeGreaterThan(1);
    for (const [picture] of pictures) {
      expect(picture).toMatch(/class="wide-\d+"/);
      expect(picture).not.toMatch(/\s(width|height|style)=/);
      expect((/alt="([^"]*)"/.exec(picture)?.[1] ?? "").length).toBeLessThan(140);
    }
    expect(textOf("style.css")).toMatch(/\.wide-\d+ \{ width: \d+%; \}/);
  });

  test("brings no fonts, and no style that Kindle does not know or that the reader chooses", () => {
    expect(Object.keys(files).filter((name) => name.includes("fonts/"))).toEqual([]);
    const css = textOf("style.css");
    expect(css).not.toMatch(/@|font-family|line-height|max-width|position:|::|:first|\d(px|pt)\b|margin[^;]*-\d/);
    expect(css).toMatch(/^h1[\s,]/m);
  });

  test("has an identifier of its own", async () => {
    const general = unzipSync(await buildEpub(await componentsBook()));
    const id = /<dc:identifier id="publication-id">([^<]+)/;
    const other = strFromU8(general["OEBPS/content.opf"] ?? new Uint8Array());
    expect(id.exec(textOf("content.opf"))?.[1]).not.toBe(id.exec(other)?.[1]);
    expect(textOf("toc.ncx")).toContain(`content="${id.exec(textOf("content.opf"))?.[1] ?? ""}"`);
  });
});

describe("what an author wrote for every reader", () => {
  const section = (html: string) => `<section class="doc" id="ch-plain"><h1>Plain</h1>${html}</section>`;
  const bodyOf = async (html: string) =>
    strFromU8((await build(section(html)))["OEBPS/text/plain.xhtml"] ?? new Uint8Array());

  test("keeps its words and loses unusual spaces", async () => {
    const xhtml = await bodyOf("<p>10\u202fkm, 4\u2009%, up\u200bstream, low\u00adwater, a\u00a0b</p>");
    expect(xhtml).toContain("<p>10\u00a0km, 4 %, upstream, lowwater, a\u00a0b</p>");
  });

  test("loses the signs beside words, never a drawing that says something", async () => {
    const sign = '<svg class="icon" aria-hidden="true" viewBox="0 0 20 20"><path d="M0 0"/></svg>';
    const drawing = '<svg class="drawing" role="img" aria-label="The bay." viewBox="0 0 240 90"><path d="M0 0"/></svg>';
    const xhtml = await bodyOf(`<p>${sign}Trap</p><figure class="figure">${drawing}</figure>`);
    expect(xhtml).toContain("<p>Trap</p>");
    expect(xhtml).toMatch(/<img class="wide-50" src="\.\.\/images\/drawing-\d+\.png" alt="The bay\."\/>/);
    expect(asked.find(({ width }) => width === 240)).toMatchObject({ height: 90, scale: 2.5 });
  });

  test("keeps the first sentences of a long alternative, and the whole at the document's end", async () => {
    const alt = `Four lanes lead from the harbor to the open sea, one for each wind. ${"Each lane is drawn with its buoys. ".repeat(9)}`;
    const drawing = `<svg role="img" aria-label="${alt}" viewBox="0 0 480 90"><path d="M0 0"/></svg>`;
    const caption = '<figcaption><span class="float-number">Figure 3.1</span> Lanes.</figcaption>';
    const xhtml = await bodyOf(`<section class="doc"><figure class="figure">${drawing}${caption}</figure></section>`);
    expect(xhtml).toContain(
      'alt="Four lanes lead from the harbor to the open sea, one for each wind. (More at the end of this part of the book.)"',
    );
    expect(xhtml).toContain(`<h2>Figures in words</h2><dl><dt>Figure 3.1</dt><dd>${alt}</dd></dl></section>`);
  });
});
