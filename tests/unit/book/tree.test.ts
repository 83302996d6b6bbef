import { describe, expect, test } from "vitest";
import type { Node } from "mdast";
import { parseDocument } from "../../../src/book/parse.ts";
import {
  attribute,
  headingLabel,
  isElement,
  placeOf,
  plainText,
  slug,
  walk,
  type Element,
} from "../../../src/book/tree.ts";

const parse = (text: string) => parseDocument(text, "a.mdx").tree ?? { type: "root", children: [] };

describe("walking a tree", () => {
  test("meets parents before children, and says what is around each", () => {
    const met: string[] = [];
    walk(parse("> - a *b*\n\nc\n"), (node, parents) => {
      met.push([...parents, node].map(({ type }) => type).join("/"));
    });
    expect(met).toEqual([
      "root/blockquote",
      "root/blockquote/list",
      "root/blockquote/list/listItem",
      "root/blockquote/list/listItem/paragraph",
      "root/blockquote/list/listItem/paragraph/text",
      "root/blockquote/list/listItem/paragraph/emphasis",
      "root/blockquote/list/listItem/paragraph/emphasis/text",
      "root/paragraph",
      "root/paragraph/text",
    ]);
  });

  test("stays out of what is skipped", () => {
    const met: string[] = [];
    walk(parse("> a\n\nb\n"), (node) => {
      met.push(node.type);
      return node.type === "blockquote" ? "skip" : undefined;
    });
    expect(met).toEqual(["blockquote", "paragraph", "text"]);
  });

  test("hands out one list of parents and no copies", () => {
    const lists = new Set<readonly Node[]>();
    walk(parse("> - a\n"), (_, parents) => lists.add(parents));
    expect(lists.size).toBe(1);
  });
});

test.for([
  ["Two **bold** words", "Two bold words"],
  ["`code` and [link](#a)", "code and link"],
  ["At 10:30, arn:aws:bedrock", "At 10:30, arn:aws:bedrock"],
  [":name[label] stays", ":name[label] stays"],
  ["first\\\nsecond", "first second"],
  ["- a\n- b\n", "a\nb"],
  ["<kbd>Esc</kbd> key", "Esc key"],
] as const)("the words of %j are %j", ([markdown, words]) => {
  expect(plainText(parse(markdown))).toBe(words);
});

test.for([
  ["What’s new?", "whats-new"],
  ["A  B—C", "a-bc"],
  ["Été 2026", "ete-2026"],
  ["under_score", "underscore"],
  ["?!", "section"],
  ["潮 tide", "潮-tide"],
] as const)("the id made of %j is %j", ([text, id]) => {
  expect(slug(text)).toBe(id);
});

test("an attribute is its text, empty when it has no value, undefined when it is absent", () => {
  const [node] = parse('<Table id="tbl-a" rowHeaders wide={1} />\n').children as unknown as Element[];
  expect(node && isElement(node, "Table")).toBe(true);
  if (node === undefined) return;
  expect(["id", "rowHeaders", "wide", "caption"].map((name) => attribute(node, name))).toEqual([
    "tbl-a",
    "",
    "",
    undefined,
  ]);
});

test("a heading's label stands in braces, and a node knows its place", () => {
  const [first, second] = parse("## Tides {#sec-tides}\n\n## Winds\n").children;
  expect([first, second].map((node) => node && headingLabel(node))).toEqual(["sec-tides", undefined]);
  expect(second && placeOf(second)).toEqual({ line: 3, column: 1 });
});
