import { expect, test } from "vitest";
import { mendCharacterMap } from "../../../../src/formats/print/pdf-text-layer.ts";

test.each([
  ["a single entry", "<00A9> <02BC>", "<00A9> <2019>"],
  ["the other quote", "<00A8> <02BB>", "<00A8> <2018>"],
  ["a range of both", "<00A8> <00A9> <02BB>", "<00A8> <00A9> <2018>"],
])("a modifier letter becomes the quotation mark a reader types: %s", (_, before, after) => {
  expect(mendCharacterMap(`2 beginbfchar\n${before}\nendbfchar`)).toBe(`2 beginbfchar\n${after}\nendbfchar`);
});

test.each([
  ["<038B> <FB01>", "<038B> <00660069>"],
  ["<038B> <FB03>", "<038B> <006600660069>"],
  ["<038A> <038C> <FB00>", "<038A> <038C> [<00660066> <00660069> <0066006c>]"],
  ["<038E> <0390> <FB05>", "<038E> <0390> [<00730074> <00730074> <FB07>]"],
])("a joined glyph is the letters a reader types: %s", (before, after) => {
  expect(mendCharacterMap(before)).toBe(after);
});

test.each(["<007D> <00660069>", "<0002> <0018> <0041>", "<0001> <0009> <02BB>"])("%s stays", (line) => {
  expect(mendCharacterMap(line)).toBe(line);
});
