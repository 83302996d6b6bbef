import { expect, test } from "vitest";
import { mendCharacterMap } from "../../../../src/formats/print/pdf-text-layer.ts";

test.each([
  ["a single entry", "<00A9> <02BC>", "<00A9> <2019>"],
  ["the other quote", "<00A8> <02BB>", "<00A8> <2018>"],
  ["a range of both", "<00A8> <00A9> <02BB>", "<00A8> <00A9> <2018>"],
])("a modifier letter becomes the quotation mark a reader types: %s", (_, before, after) => {
  expect(mendCharacterMap(`2 beginbfchar\n${before}\nendbfchar`)).toBe(`2 beginbfchar\n${after}\nendbfchar`);
});

test.each(["<007D> <00660069>", "<0002> <0018> <0041>", "<0001> <0009> <02BB>"])("%s stays", (line) => {
  expect(mendCharacterMap(line)).toBe(line);
});
