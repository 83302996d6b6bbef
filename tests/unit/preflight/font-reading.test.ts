import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { readCharacterMap } from "../../../src/preflight/pdf/read/character-map.ts";
import { readTrueType } from "../../../src/preflight/pdf/read/true-type.ts";

test("a map names characters one by one, by ranges that count up, and by ranges with a list", () => {
  const map = readCharacterMap(`
    1 beginbfchar <0001> <0041> endbfchar
    2 beginbfrange
    <0010> <0012> <0061>
    <0020> <0021> [<00660069> <D83CDF0A>]
    endbfrange`);
  expect(Object.fromEntries(map)).toEqual({ 1: "A", 16: "a", 17: "b", 18: "c", 32: "fi", 33: "🌊" });
});

test("a damaged map ends", () => {
  expect(readCharacterMap("1 beginbfrange <0000> <FFFFFFFF> <0041> endbfrange").size).toBe(65_536);
  expect(readCharacterMap("1 beginbfchar <00 endbfchar").size).toBe(0);
});

test("what is no TrueType font is none", async () => {
  expect(readTrueType(new Uint8Array())).toBeUndefined();
  expect(readTrueType(await readFile("package.json"))).toBeUndefined();
});
