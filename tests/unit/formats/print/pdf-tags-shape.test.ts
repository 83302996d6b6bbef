import { describe, expect, test } from "vitest";
import { shapeTags } from "../../../../src/formats/print/pdf-tags-shape.ts";
import { isMark, isTag, tagOf, type Mark, type Tag, type TagKid } from "../../../../src/formats/print/pdf-tags.ts";

/** Words on a page, and a stretch that is left out. */
const words = (mark: number, page = 1): Mark => ({ stream: page, page, mark });
const lines = (mark: number): Mark => ({ stream: 1, page: 1, mark: 100 + mark });
const link = (annotation: number) => ({ annotation, page: 1 });

function tag(type: string, kids: TagKid[], more: Partial<Tag> = {}): Tag {
  return { ...tagOf(type, kids), ...more };
}

/** A tree as nested lists: type, then kids; marks as numbers, links as "→". */
type Sketch = (string | number | Sketch)[];

function sketch({ type, kids }: Tag): Sketch {
  return [type, ...kids.map((kid) => (isTag(kid) ? sketch(kid) : isMark(kid) ? kid.mark : "→"))];
}

const shaped = (...kids: TagKid[]) => sketch(shapeTags(tagOf("Document", kids), ({ mark }) => mark >= 100)).slice(1);

const text = words;

describe("elements without a name", () => {
  test.each<[string, Tag, Sketch]>([
    ["words go into their paragraph", tag("P", [text(1), tag("NonStruct", [text(2)]), text(3)]), ["P", 1, 2, 3]],
    ["a box of words is a paragraph", tag("NonStruct", [text(1), text(2)]), ["P", 1, 2]],
    ["a box of words and blocks is a division", tag("NonStruct", [text(1), tag("P", [text(2)])]), ["Div", 1, ["P", 2]]],
    ["a part of a line stays in it", tag("TD", [text(1), tag("NonStruct", [text(2)])]), ["TD", 1, 2]],
    [
      "words in another language say so",
      tag("P", [tag("NonStruct", [words(1)], { language: "fr" })]),
      ["P", ["Span", 1]],
    ],
  ])("%s", (_, before, after) => {
    expect(shaped(before)).toEqual([after]);
  });

  test("a box around blocks goes, unless it speaks another language", () => {
    expect(shaped(tag("NonStruct", [tag("P", [text(1)]), tag("P", [text(2)])]))).toEqual([
      ["P", 1],
      ["P", 2],
    ]);
    expect(shaped(tag("NonStruct", [tag("P", [text(1)])], { language: "fr" }))).toEqual([["Div", ["P", 1]]]);
  });
});

describe("decoration", () => {
  test("is left out", () => {
    expect(shaped(tag("P", [lines(1), text(1)]))).toEqual([["P", 1]]);
  });

  test("an element that has nothing else goes; a cell keeps its place", () => {
    expect(
      shaped(tag("P", [lines(1)]), tag("Table", [tag("TR", [tag("TD", [lines(2)]), tag("TD", [text(1)])])])),
    ).toEqual([["Table", ["TR", ["TD"], ["TD", 1]]]]);
  });
});

test.each<[string, TagKid[], Sketch]>([
  ["sect", [tag("P", [text(1)])], ["Sect", ["P", 1]]],
  ["aside", [tag("P", [text(1)])], ["Aside", ["P", 1]]],
  ["pre", [tag("Code", [text(1)])], ["P", ["Code", 1]]],
  ["index", [tag("P", [text(1)])], ["Index", ["P", 1]]],
  ["span", [text(1)], ["Span", 1]],
])("what the page calls %s is that", (hint, kids, after) => {
  expect(shaped(tag("NonStruct", kids, { hint }))).toEqual([after]);
});

test("contents are entries that refer", () => {
  const item = tag("LI", [tag("Link", [text(1), link(9)])], { hint: "toci" });
  const numbered = new Map([["ListNumbering", { name: "Decimal" }]]);
  const contents = tag("L", [item], { hint: "toc", attributes: [numbered] });
  expect(shaped(contents)).toEqual([["TOC", ["TOCI", ["Reference", ["Link", 1, "→"]]]]]);
  expect(shapeTags(tagOf("Document", [contents]), () => false).kids).toMatchObject([{ attributes: [] }]);
});

test("notes stand for themselves", () => {
  const note = tag("LI", [tag("Lbl", [text(1)]), tag("P", [text(2)])], { hint: "note" });
  expect(shaped(tag("NonStruct", [tag("L", [note], { hint: "notes" })], { hint: "sect" }))).toEqual([
    ["Sect", ["Note", ["Lbl", 1], ["P", 2]]],
  ]);
});

test("terms and descriptions are a list, however they are boxed", () => {
  const term = (mark: number) => tag("NonStruct", [text(mark)], { hint: "dt" });
  const description = (mark: number) => tag("NonStruct", [text(mark)], { hint: "dd" });
  const list = tag("NonStruct", [term(1), term(2), description(3), tag("NonStruct", [term(4), description(5)])], {
    hint: "dl",
  });
  expect(shaped(list)).toEqual([["L", ["LI", ["Lbl", 1], ["Lbl", 2], ["LBody", 3]], ["LI", ["Lbl", 4], ["LBody", 5]]]]);
});

test("an item is a label and a body, with the list inside it in the body", () => {
  const inner = tag("L", [tag("LI", [text(3)])]);
  const list = tag("L", [tag("LI", [tag("Lbl", [text(1)]), text(2), inner])], { hint: "ua" });
  expect(shaped(list)).toEqual([["L", ["LI", ["Lbl", 1], ["LBody", 2, ["L", ["LI", ["LBody", 3]]]]]]]);
  expect(shapeTags(tagOf("Document", [list]), () => false).kids).toMatchObject([
    {
      attributes: [
        new Map([
          ["O", { name: "List" }],
          ["ListNumbering", { name: "UpperAlpha" }],
        ]),
      ],
    },
  ]);
});

test("a figure with parts is a box around them", () => {
  const picture = tag("Figure", [words(1)], { alt: "A tide" });
  const caption = tag("Caption", [text(2)]);
  expect(shaped(tag("Figure", [picture, caption], { alt: "Figure 1" }))).toEqual([
    ["Div", ["Figure", 1], ["Caption", 2]],
  ]);
});

test("a link that leads nowhere is a part of its line", () => {
  expect(shaped(tag("P", [tag("Link", [text(1)]), tag("Link", [text(2), link(9)])]))).toEqual([
    ["P", ["Span", 1], ["Link", 2, "→"]],
  ]);
});

describe("a table", () => {
  const scope = (name: string) => new Map([["Scope", { name }]]);
  const span = new Map([["RowSpan", 1]]);
  const head = (mark: number) =>
    tag("TH", [tag("NonStruct", [words(mark, 1), words(mark, 2)])], { attributes: [scope("Column"), span] });

  test("does not say what is taken for granted", () => {
    const [table] = shapeTags(tagOf("Document", [tag("Table", [tag("TR", [head(1)])])]), () => false).kids;
    expect(table).toMatchObject({ kids: [{ kids: [{ attributes: [scope("Column")] }] }] });
  });

  test("needs no group around it", () => {
    expect(shaped(tag("Div", [tag("Table", [tag("TR", [tag("TD", [text(1)])])])]))).toEqual([
      ["Table", ["TR", ["TD", 1]]],
    ]);
  });
});
