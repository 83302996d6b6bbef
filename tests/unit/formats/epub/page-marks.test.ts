import { fromHtml } from "hast-util-from-html";
import { toHtml } from "hast-util-to-html";
import { describe, expect, test } from "vitest";
import { markPages } from "../../../../src/formats/epub/page-marks.ts";
import type { PrintedText } from "../../../../src/formats/print/printed-text.ts";

/** The document with "[12]" for each mark. */
function marked(html: string, texts: string[], pageOf: Record<string, number> = {}, front = 0) {
  const tree = fromHtml(`<section class="doc">${html}</section>`, { fragment: true });
  const print: PrintedText = {
    folios: texts.map((_, i) => (i < front ? "ivx".slice(0, i + 1) : String(i - front + 1))),
    texts,
    documents: { tides: [1, texts.length] },
    pageOf,
  };
  const marks = markPages(tree, "tides", print);
  const text = toHtml(tree, { allowDangerousHtml: true })
    .replace(/<span id="page-(\w+)"[^>]*aria-label="\1"[^>]*><\/span>/g, "[$1]")
    .replace(/^<section class="doc">|<\/section>$/g, "");
  return { text, folios: marks.map(({ folio }) => folio) };
}

const p = (words: string) => `<p>${words}</p>`;

describe("the pages of the print", () => {
  test("begin in the middle of a paragraph, behind the word that the page before broke off", () => {
    expect(marked(p("One two three fourteen fif, six."), ["one two three four\u00ad-", "teen fif, six."])).toEqual({
      text: "[1]<p>One two three fourteen [2]fif, six.</p>",
      folios: ["1", "2"],
    });
  });

  test("begin before a heading and all that opens with it, not inside it", () => {
    const html = `${p("One two three.")}<section><h2><b>Four</b> five</h2>${p("Six.")}</section>`;
    expect(marked(html, ["one two three", "four five six"]).text).toBe(
      `[1]<p>One two three.</p>[2]<section><h2><b>Four</b> five</h2><p>Six.</p></section>`,
    );
  });

  test("never stand between rows, items or terms: there a mark goes into the first cell", () => {
    const table = "<table><tbody><tr><td>one</td></tr><tr><td>two</td><td>three</td></tr></tbody></table>";
    expect(marked(table, ["one", "two three"]).text).toContain("<tr><td>[2]two</td><td>three</td></tr>");
    expect(marked("<ul><li>one</li><li><p>two</p></li></ul>", ["one", "two"]).text).toContain("<li>[2]<p>two</p></li>");
    expect(marked("<dl><dt>one</dt><dd>two</dd><dt>three</dt></dl>", ["one two", "three"]).text).toContain(
      "<dt>[2]three</dt>",
    );
  });

  test("stand before a drawing whose words they begin with, and before its figure", () => {
    const figure = "<figure><svg><text>two</text></svg><figcaption>three</figcaption></figure>";
    expect(marked(p("one") + figure, ["one", "two three"]).text).toContain("[2]<figure><svg>");
  });

  test("are told from heads that are printed again, and from page numbers in the text", () => {
    const html = `${p("The sea is high at noon.")}<table><caption>Tides of the bay</caption><tbody><tr><td>low at six</td></tr><tr><td>high at noon and more</td></tr></tbody></table>`;
    const pages = [
      "The sea is high at noon. Tides of the bay low at six",
      "Tides of the bay, continued high at noon (p. 1) and more",
    ];
    expect(marked(html, pages).text).toContain("<td>[2]high at noon and more</td>");
  });

  test("go by a label where the words do not tell, and keep their order where nothing does", () => {
    const html = `${p("one two three")}<div id="fig-bay">${p("other words")}</div>${p("four five six")}`;
    expect(marked(html, ["one two three", "drawn", "four five six"], { "fig-bay": 2 }).text).toContain(
      '[2]<div id="fig-bay">',
    );
    expect(marked(html, ["one two three", "drawn", "four five six"]).text).toContain("[2][3]<p>four five six</p>");
  });

  test("are left out when they are blank, and bear the number that is printed", () => {
    expect(marked(p("one") + p("two"), ["one", "", "two"], {}, 2)).toEqual({
      text: "[i]<p>one</p>[1]<p>two</p>",
      folios: ["i", "1"],
    });
  });

  test("are not marked in a document that the print lacks", () => {
    const tree = fromHtml('<section class="doc"><p>one</p></section>', { fragment: true });
    expect(markPages(tree, "other", { folios: [], texts: [], documents: {}, pageOf: {} })).toEqual([]);
  });
});
