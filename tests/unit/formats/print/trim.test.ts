import { expect, test } from "vitest";
import { marginsFor, paperOf, spineWidth } from "../../../../src/formats/print/trim.ts";

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
] as const)("the spine of %i pages on %s paper is %f in", (pages, paper, width) => {
  expect(spineWidth(pages, paper)).toBe(width);
});
