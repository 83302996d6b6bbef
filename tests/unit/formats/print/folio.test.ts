import { expect, test } from "vitest";
import { folioOf, roman } from "../../../../src/formats/print/folio.ts";

test.each([
  [1, "i"],
  [4, "iv"],
  [9, "ix"],
  [14, "xiv"],
  [40, "xl"],
  [49, "xlix"],
  [90, "xc"],
  [444, "cdxliv"],
  [1999, "mcmxcix"],
])("writes %i as %s", (number, text) => {
  expect(roman(number)).toBe(text);
});

test.each([
  [1, 7, "i"],
  [6, 7, "vi"],
  [7, 7, "1"],
  [30, 7, "24"],
  [1, 1, "1"],
])("numbers physical page %i of a book whose main matter begins on %i as %s", (page, firstMain, folio) => {
  expect(folioOf(page, firstMain)).toBe(folio);
});
