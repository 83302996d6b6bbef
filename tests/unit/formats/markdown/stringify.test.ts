import type { PhrasingContent, Root } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { describe, expect, test } from "vitest";
import { heading, link, list, paragraph, table, text } from "../../../../src/formats/markdown/nodes.ts";
import { markdownText } from "../../../../src/formats/markdown/stringify.ts";
import { joined, randomNumbers } from "../../../gfm/parsers.ts";

const reader = unified().use(remarkParse).use(remarkGfm);
const rootOf = (...children: Root["children"]): Root => ({ type: "root", children });
const lineOf = (...children: PhrasingContent[]) => markdownText(rootOf(paragraph(...children))).trimEnd();

/** The words of a tree, as its reader gets them. */
function wordsOf(node: unknown): string {
  const { value = "", children = [] } = node as { value?: string; children?: unknown[] };
  return value + children.map(wordsOf).join("");
}

describe("signs of Markdown in a text stay signs", () => {
  test.each([
    "a | b * c _d_ <e> `f` [g] ~~h~~ \\i",
    "1. no list",
    "- no list",
    "+ no list",
    "# no heading",
    "> no quotation",
    "=== no line",
    "AT&T, &amp; and &#65; and &copy",
    "[^1] no note and [x] no box",
    "view.json in a row",
    "![no picture](x)",
    "<!-- no comment -->",
    "| no | table |",
    "a *b",
    "ends in \\",
  ])("%s", (words) => {
    for (const tree of [
      rootOf(paragraph(text(words))),
      rootOf(table([[[text(words)]], [[text(words)]]])),
      rootOf(list([[paragraph(text(words))]])),
      rootOf(heading(2, text(words)) as never),
    ]) {
      const found = reader.parse(markdownText(tree));
      expect(wordsOf(found).trim()).toBe(wordsOf(tree).replace(/\s+$/, "").trim());
      expect(JSON.stringify(joined(found))).not.toMatch(/"(?:link|emphasis|inlineCode|html|footnoteReference|image)"/);
    }
  });
});

test("random texts of awkward signs come back as they were", { timeout: 60_000 }, () => {
  const random = randomNumbers(7);
  const signs = [
    "a",
    "b ",
    " ",
    "1",
    ".",
    ")",
    "-",
    "+",
    "#",
    "=",
    "&",
    "amp;",
    "www.x",
    ":",
    "//",
    "(",
    "“",
    "!",
    "w",
    "*",
    "_",
    "`",
    "[",
    "]",
    "|",
    "<",
    "\\",
    "~",
    "@",
  ];
  for (let round = 0; round < 150; round++) {
    const words = `x${Array.from({ length: 1 + random(8) }, () => signs[random(signs.length)] ?? "").join("")}x`;
    const parts: PhrasingContent[] = [text(words), link("https://e.example/a", text(words)), text(words)];
    for (const tree of [rootOf(paragraph(...parts)), rootOf(paragraph({ type: "strong", children: parts }))])
      expect(wordsOf(reader.parse(markdownText(tree))), words).toBe(wordsOf(tree));
  }
});

describe("addresses", () => {
  test.each([
    ["https://e.example/a?b=1&c=2", "[here](https://e.example/a?b=1&c=2)"],
    ["https://e.example/a_(b)", "[here](https://e.example/a_%28b%29)"],
    ["https://e.example/a b", "[here](https://e.example/a%20b)"],
    ["https://e.example/?a&copy;", "[here](https://e.example/?a&amp;copy;)"],
    ["/guide/a.md#sec-b", "[here](/guide/a.md#sec-b)"],
    ["mailto:a@e.example", "[here](mailto:a@e.example)"],
  ])("%s is written so that it can be copied", (url, written) => {
    expect(lineOf(link(url, text("here")))).toBe(written);
  });

  test("that are their own words stand alone", () => {
    expect(lineOf(link("https://e.example/", text("https://e.example/")))).toBe("<https://e.example/>");
  });

  test("keep a bar out of a table’s columns", () => {
    const tree = rootOf(table([[[text("a")]], [[link("https://e.example/a|b", text("c|d"))]]]));
    expect(markdownText(tree)).toBe("| a |\n| - |\n| [c\\|d](https://e.example/a%7Cb) |\n");
  });
});

test("code that holds fences gets a longer one", () => {
  expect(markdownText(rootOf({ type: "code", lang: "md", value: "````\na\n````" }))).toBe(
    "`````md\n````\na\n````\n`````\n",
  );
});
