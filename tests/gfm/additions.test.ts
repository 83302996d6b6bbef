/** What a book adds to GFM: each difference from remark's reading by name, and what the book makes of it. */
import { describe, expect, test } from "vitest";
import { parseDocument, parseInline } from "../../src/book/parse.ts";
import { headingLabel, plainText } from "../../src/book/tree.ts";
import { byRemark, withoutPlaces } from "./parsers.ts";

/** Types of a tree's nodes, parents first, as "a(b c)". */
function types(node: unknown): string {
  const { type, children = [] } = node as { type: string; children?: unknown[] };
  return children.length === 0 ? type : `${type}(${children.map(types).join(" ")})`;
}

const read = (markdown: string, file = "a.md") => {
  const { tree, problem } = parseDocument(markdown, file);
  if (tree === undefined) throw new Error(problem.message);
  return tree;
};

describe("a book reads otherwise than GFM", () => {
  test.for([
    [
      "callouts between colons",
      ":::note\nText.\n:::\n",
      "root(containerDirective(paragraph(text)))",
      "root(paragraph(text))",
    ],
    ["labels in braces behind headings", "## A {#sec-a}\n", "root(heading(text))", "root(heading(text))"],
    [
      "definition lists",
      "Ebb\n: falls\n",
      "root(descriptionList(descriptionTerm(text) descriptionDetails(paragraph(text))))",
      "root(paragraph(text))",
    ],
    [
      "colons before words, whose characters are kept",
      "At 10:30.\n",
      "root(paragraph(text textDirective text))",
      "root(paragraph(text))",
    ],
    ["frontmatter", "---\ntitle: A\n---\n", "root(yaml)", "root(thematicBreak heading(text))"],
  ] as const)("%s", ([, markdown, book, gfm]) => {
    expect([types(read(markdown)), types(byRemark(markdown))]).toEqual([book, gfm]);
    expect(withoutPlaces(read(markdown))).not.toEqual(withoutPlaces(byRemark(markdown)));
  });

  test("a colon before a word loses nothing of what the author wrote", () => {
    const markdown = "At 10:30, arn:aws:bedrock and a:b[c].\n";
    expect(plainText(read(markdown))).toBe(plainText(byRemark(markdown)));
  });

  test("a label is the heading's, and no word of it", () => {
    const [heading] = read("## Tides {#sec-tides}\n").children;
    expect(heading && [plainText(heading), headingLabel(heading)]).toEqual(["Tides", "sec-tides"]);
  });

  test("quotation marks, dashes and dots are set as a typesetter sets them, but not in code", () => {
    expect(plainText(read('"It\'s" -- so --- and... `"it\'s" --`\n'))).toBe('“It’s” – so — and… "it\'s" --');
    expect(parseInline('"It\'s"').map(plainText).join("")).toBe("“It’s”");
  });
});

describe("MDX leaves out of GFM what would be code", () => {
  test.for([
    ["a tag is a component", "<Only />\n", "root(mdxJsxFlowElement)"],
    ["a brace begins an expression", "{1}\n", "root(mdxFlowExpression)"],
    ["an indented block is a paragraph", "    a\n", "root(paragraph(text))"],
    ["addresses are links without brackets only", "https://a.example\n", "root(paragraph(link(text)))"],
  ] as const)("%s", ([, markdown, expected]) => {
    expect(types(read(markdown, "a.mdx"))).toBe(expected);
  });

  test.for([
    ["an address in angle brackets", "<https://a.example>\n"],
    ["an HTML comment", "<!-- a -->\n"],
    ["a lone less-than sign before a letter", "a <b\n"],
    ["an open brace", "a { b\n"],
  ] as const)("%s cannot be parsed, and is reported", ([, markdown]) => {
    expect(parseDocument(markdown, "a.mdx").problem).toMatchObject({ line: 1 });
  });

  test("everything else of GFM is the same in MDX", () => {
    for (const markdown of [
      "| a |\n|---|\n| *b* |\n",
      "- [x] a\n  - b\n",
      "~~a~~ **b** `c`\n",
      "A[^n].\n\n[^n]: B.\n",
      "> a\n\n1. b\n\n```js\nc\n```\n",
    ]) {
      expect(types(read(markdown, "a.mdx"))).toBe(types(byRemark(markdown)));
    }
  });
});
