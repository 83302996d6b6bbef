import { expect, test } from "vitest";
import { grayOperators } from "../../../../src/formats/print/pdf-ink.ts";

test.each([
  ["0 0 0 rg", "0 g"],
  [".2 .2 .2 RG .2 .2 .2 rg", "0.2 G 0.2 g"],
  ["1 0 0 rg\nf", "0.299 g\nf"],
  ["1 1 1 RG", "1 G"],
])("%j becomes %j", (before, after) => {
  expect(grayOperators(before)).toBe(after);
});

test.each(["(1 0 0 rg) Tj", "1 0 0 -1 307.42 60 Tm", "0 21070 130 1 re", "/rg 1 Tf", "0.5 g", "<0102> Tj"])(
  "%j stays",
  (content) => {
    expect(grayOperators(content)).toBe(content);
  },
);

test.each([
  ["0 0 0 rg", "0 g"],
  [".2 .2 .2 RG", "0.2 G"],
  [".047 .3725 .4157 rg", ".047 .3725 .4157 rg"],
])("where there is color, %s becomes %s", (before, after) => {
  expect(grayOperators(before, "color")).toBe(after);
});
