import { expect, test } from "vitest";
import {
  bindable,
  bindableOn,
  inkOf,
  marginsFor,
  paperOf,
  spineWidth,
  stockOf,
} from "../../../../src/formats/print/trim.ts";
import { checked } from "../../book/folder.ts";

test.each([
  [24, 0.375],
  [150, 0.375],
  [151, 0.5],
  [300, 0.5],
  [301, 0.625],
  [500, 0.625],
  [501, 0.75],
  [700, 0.75],
  [701, 0.875],
  [828, 0.875],
])("a paperback of %i pages needs a gutter of %f in and gets more, on a text block as wide as ever", (pages, least) => {
  const margins = marginsFor("paperback", pages);
  expect(margins.least).toBe(least);
  expect(margins.inside).toBeGreaterThan(least);
  expect(margins.outside).toBeGreaterThanOrEqual(0.5);
  expect(margins.inside + margins.outside).toBeCloseTo(paperOf("paperback").sides, 10);
});

test("a letter page has equal margins, whatever the number of pages", () => {
  expect(marginsFor("letter", 800)).toEqual(marginsFor("letter", 10));
  expect(marginsFor("letter", 10).inside).toBe(marginsFor("letter", 10).outside);
});

test.each([
  [200, "white", 0.4504],
  [300, "white", 0.6756],
  [200, "cream", 0.5],
  [400, "cream", 1],
  [400, "premium-color", 0.9388],
  [400, "standard-color", 0.9008],
  [400, "groundwood", 0.94],
] as const)("the spine of %i pages on %s paper is %f in", (pages, paper, width) => {
  expect(spineWidth(pages, paper)).toBe(width);
});

test.each([
  ["white", 24, 828],
  ["cream", 24, 776],
  ["groundwood", 24, 812],
  ["standard-color", 72, 600],
  ["premium-color", 24, 828],
] as const)("on %s paper a printer binds %i to %i pages", (paper, least, most) => {
  expect(bindableOn(paper)).toEqual({ least, most });
});

test("black ink on white is what is bound unless the book says otherwise", () => {
  expect(bindable).toEqual(bindableOn("white"));
});

test.each([
  ["cream", "black"],
  ["groundwood", "black"],
  ["standard-color", "color"],
  ["premium-color", "color"],
] as const)("a book on %s paper is printed with %s", (paper, ink) => {
  const { book } = checked({
    "book.yaml": `title: T\nauthors: [A]\nformats: { letter: {}, paperback: { paper: ${paper} } }\n`,
  });
  expect(stockOf(book)).toBe(paper);
  expect(inkOf("paperback", book)).toBe(ink);
  expect(inkOf("letter", book)).toBe("color");
});
