import { expect, test } from "vitest";
import { parseDocument } from "../../../src/book/parse.ts";
import { attribute, isElement, walk, type Element } from "../../../src/book/tree.ts";
import { shapeDocument } from "../../../src/render/shape.ts";

/** Calls of one component in a document as the renderer gets it. */
function calls(name: string, source: string): Element[] {
  const { tree } = parseDocument(source, "one.mdx");
  if (tree === undefined) throw new Error("The source does not parse.");
  const found: Element[] = [];
  walk(shapeDocument(tree, "one", "one.mdx"), (node) => {
    if (isElement(node, name)) found.push(node);
  });
  return found;
}

test("a diagram takes its figure's description, quotes and all", () => {
  const source = `<Figure id="fig-a" caption="A" alt='Says "go" twice'>\n\n\`\`\`mermaid\na --> b\n\`\`\`\n\n</Figure>\n`;
  expect(calls("Mermaid", source).map((node) => attribute(node, "alt"))).toEqual(['Says "go" twice']);
});

test("every drawing of a document has a place of its own", () => {
  const source = "![a](a.svg)\n\nText ![a](a.svg)\n\n```mermaid\na --> b\n```\n";
  const places = [...calls("Picture", source), ...calls("Mermaid", source)].map((node) => attribute(node, "place"));
  expect(places).toEqual(["one-1", "one-2", "one-3"]);
});

test("a note that marks another note is followed by it", () => {
  const source = "Text[^a].\n\n[^a]: First[^b].\n\n[^b]: Second.\n";
  expect(calls("Footnote", source).map((node) => [attribute(node, "id"), attribute(node, "back")])).toEqual([
    ["fn-one-1", "fnref-one-1"],
    ["fn-one-2", "fnref-one-2"],
  ]);
});

test("marks that follow each other at once are parted", () => {
  const source = "Text[^a][^b] and[^a] [^b].\n\n[^a]: First.\n\n[^b]: Second.\n";
  const marks = calls("FootnoteRef", source).map((node) => [attribute(node, "n"), attribute(node, "followed")]);
  expect(marks.map(([n, followed]) => [n, followed !== undefined])).toEqual([
    ["1", true],
    ["2", false],
    ["1", false],
    ["2", false],
  ]);
});
