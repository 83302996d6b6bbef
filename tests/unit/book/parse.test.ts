import { describe, expect, test } from "vitest";
import { markdownToMdast } from "satteri";
import { parseDocument, parseInline } from "../../../src/book/parse.ts";

describe("a document", () => {
  test("is MDX by its name, and Markdown otherwise", () => {
    const types = (file: string) => parseDocument("<Only />\n", file).tree?.children.map(({ type }) => type);
    expect(types("a.mdx")).toEqual(["mdxJsxFlowElement"]);
    expect(types("a.md")).toEqual(["html"]);
  });

  test("that cannot be parsed says where", () => {
    expect(parseDocument("One.\n\n<Only>\n", "a.mdx").problem).toEqual({
      line: 3,
      column: 1,
      message: "Expected a closing tag for `<Only>` (3:1)",
    });
  });

  test("has positions in UTF-16 units, also behind letters that take several bytes", () => {
    const [paragraph] = parseDocument("Ébb — 潮 **b**\n", "a.mdx").tree?.children ?? [];
    const strong = paragraph?.type === "paragraph" ? paragraph.children[1] : undefined;
    expect(strong?.position?.start).toMatchObject({ line: 1, column: 9 });
  });
});

/** The parser's own answer, without places. */
function slowly(text: string): unknown {
  const { children } = markdownToMdast(text, {
    features: { gfm: true, frontmatter: false, smartPunctuation: true },
  }) as {
    children: { type: string; children: unknown[] }[];
  };
  return bare(
    children.flatMap((node) =>
      ["paragraph", "heading"].includes(node.type) ? node.children : [{ type: "text", value: text }],
    ),
  );
}

function bare(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, inner: unknown) => (key === "position" ? undefined : inner)));
}

describe("a line of Markdown", () => {
  test.for([
    "",
    "Plain words, nothing else.",
    " blank at the end ",
    "2. like a list",
    "- like a list",
    "# like a heading",
    "> like a quotation",
    "a: b; c (d) 100% $5 + 3 = 8",
    "www.e.example",
    "see https://e.example/",
    "me@e.example",
    'it\'s "quoted"',
    "wait... really -- yes",
    "[a](#b) and **c**",
    "`code`",
    "a & b &amp; c",
    "a\nb",
    "x^2^ and ~y~",
    "1986",
    "  indented",
    "|a|b|",
    "{#id}",
    "a\\*b",
    "=====",
    "+ plus",
    ": colon",
  ])("%j is read as the parser reads it", (text) => {
    expect(bare(parseInline(text))).toEqual(slowly(text));
  });

  test("is read so whatever it is made of", () => {
    const signs = "ab .,:;!?()/1-+#=~*_'\"<>&@$%^|—é\\`{}w";
    let state = 20261122;
    const random = (n: number) => (state = (state * 1103515245 + 12345) % 2147483648) % n;
    for (let i = 0; i < 3000; i++) {
      const text = Array.from({ length: random(10) }, () => signs[random(signs.length)]).join("");
      expect(bare(parseInline(text)), JSON.stringify(text)).toEqual(slowly(text));
    }
  });
});
