import { expect, test } from "vitest";
import { initialOf } from "../../../src/render/initial.ts";

test.each([
  ["état", "en", "E"],
  ["ñandú", "en", "N"],
  ["ñandú", "es", "Ñ"],
  ["Ärger", "de", "A"],
  ["Ärta", "sv", "Ä"],
  ["8vo", "en", undefined],
  ["", "en", undefined],
])("“%s” stands, in “%s”, under %s", (word, language, letter) => {
  expect(initialOf(word, language)).toBe(letter);
});
