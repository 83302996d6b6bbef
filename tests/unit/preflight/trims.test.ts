import { expect, test } from "vitest";
import { pageSize, readSize, sizeText, standardTrims, trimOf } from "../../../src/preflight/trims.ts";

test("every standard trim is told from its page, with bleed and without", () => {
  for (const trim of standardTrims)
    for (const hasBleed of [false, true]) expect(trimOf(pageSize(trim, hasBleed))).toEqual({ trim, hasBleed });
});

test("a page that a program rounded to 1/300 in is still told", () => {
  expect(trimOf({ width: 6.1233, height: 9.25 })).toEqual({ trim: { width: 6, height: 9 }, hasBleed: true });
});

test("a page of no standard trim is told from none", () => {
  expect(trimOf({ width: 6.3, height: 9 })).toBeUndefined();
  expect(trimOf({ width: 6.125, height: 9.25 }, false)).toBeUndefined();
});

test.each([
  ["6x9", { width: 6, height: 9 }],
  ["5.06 × 7.81", { width: 5.06, height: 7.81 }],
  ["6", undefined],
  ["sixbynine", undefined],
])("%s is read", (text, size) => {
  expect(readSize(text)).toEqual(size);
});

test("a size is written without needless digits", () => {
  expect(sizeText({ width: 6.125, height: 9 })).toBe("6.125 × 9 in");
});
