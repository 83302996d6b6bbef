import { describe, expect, test } from "vitest";
import { adapted } from "./adapted.ts";

/** A table as it is rendered; the first cell of a row that begins with "#" names the row. */
function table(head: string[], rows: string[][], caption = ""): string {
  const cell = (words: string) =>
    words.startsWith("#") ? `<th scope="row">${words.slice(1)}</th>` : `<td>${words}</td>`;
  return (
    `<div class="table-box" id="tbl-a" role="group" aria-label="Table"><table>${caption}` +
    `<thead><tr>${head.map((words) => `<th scope="col">${words}</th>`).join("")}</tr></thead>` +
    `<tbody>${rows.map((row) => `<tr>${row.map(cell).join("")}</tr>`).join("")}</tbody></table></div>`
  );
}

const long = "A sentence of many words that goes on, and then on, to the end of its cell.";

test("a narrow table stays one, with its heads, and keeps short cells in one line", () => {
  expect(adapted(table(["Name", "Time"], [["#Large", "7.8 s"]]))).toBe(
    '<div class="table-box" id="tbl-a"><table><thead><tr><th scope="col">Name</th><th scope="col">Time</th></tr></thead>' +
      '<tbody><tr><th scope="row">Large</th><td class="short">7.8 s</td></tr></tbody></table></div>',
  );
});

test("where type is large, the widest column breaks its words and the others keep theirs", () => {
  const html = adapted(table(["Parameter", "Effect"], [["temperature", "Flattens or sharpens the distribution"]]));
  expect(html).toContain('<td>temperature</td><td class="yields">Flattens or sharpens the distribution</td>');
});

test("a head without words heads nothing", () => {
  expect(adapted(table(["", "b"], [["a", "b"]]))).toContain('<tr><td></td><th scope="col">b</th></tr>');
});

describe("a wide table becomes a list of records", () => {
  test("each row is told in pairs, after the cell that names it", () => {
    const html = table(
      ["Mode", "When", "Costs"],
      [
        ["#Flex", long, long],
        ["#Batch", "<code>a</code>", ""],
      ],
      '<caption><span class="float-number">Table 1.1</span> Modes.</caption>',
    );
    expect(adapted(html)).toBe(
      '<figure class="records" id="tbl-a"><figcaption><span class="float-number">Table 1.1</span> Modes.</figcaption>' +
        '<ul class="record-list">' +
        '<li><p class="record-name"><span class="record-key">Mode:</span> Flex</p><dl class="record-fields">' +
        `<div><dt>When:</dt> <dd>${long}</dd></div><div><dt>Costs:</dt> <dd>${long}</dd></div></dl></li>` +
        '<li><p class="record-name"><span class="record-key">Mode:</span> Batch</p><dl class="record-fields">' +
        "<div><dt>When:</dt> <dd><code>a</code></dd></div></dl></li></ul></figure>",
    );
  });

  test("rows without a name are pairs alone, and a column without a head is counted", () => {
    const html = adapted(table(["a?", "", "c"], [[long, long, long]]));
    expect(html).toContain('<div class="records" id="tbl-a"><ul class="record-list"><li><dl><div><dt>a?</dt>');
    expect(html).toContain("<dt>Column 2:</dt>");
  });

  test("what a head marks is marked once", () => {
    const mark = '<sup class="footnote-ref"><a id="fnref-1" href="#fn-1">1</a></sup>';
    const html = adapted(
      table(
        [`a${mark}`, `<b id="b">b</b>`, "c"],
        [
          [long, long, long],
          [long, long, long],
        ],
      ),
    );
    expect(html.match(/fnref-1/g)).toHaveLength(1);
    expect(html.match(/id="b"/g)).toHaveLength(1);
    expect(html.match(/<b( id="b")?>b<\/b>:/g)).toHaveLength(2);
  });

  test.each([
    ["of four columns of words", table(["a", "b", "c", "d"], [Array.from({ length: 4 }, () => "Requirements wait")])],
    [
      "of words that leave no room where type is large",
      table(["a", "b", "c"], [["Authentication", "Some words here", "Some more words"]]),
    ],
    ["of ten columns", table(Array.from("abcdefghij"), [Array.from("0123456789")])],
    [
      "of a hundred rows",
      table(
        ["a"],
        Array.from({ length: 100 }, (_, i) => [String(i)]),
      ),
    ],
    ["of pictures", table(["a", "b", "c", "d"], [Array.from({ length: 4 }, () => '<img alt="b">')])],
  ])("%s", (_, html) => {
    expect(adapted(html)).toContain("record-list");
  });

  test.each([
    ["six columns of digits", table(Array.from("abcdef"), [Array.from("123456")])],
    [
      "ninety-nine rows",
      table(
        ["a"],
        Array.from({ length: 99 }, (_, i) => [String(i)]),
      ),
    ],
    ["cells over two columns", table(["a", "b"], [[long, long]]).replace("<td>", '<td colspan="2">')],
  ])("not one of %s", (_, html) => {
    expect(adapted(html)).toContain("<tbody>");
  });
});
