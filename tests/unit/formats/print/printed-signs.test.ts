/** The signs the check takes for printable are those that the installed fonts have. */
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { printedFonts, unprintable } from "../../../../src/book/printed-signs.ts";
import { printFaces } from "../../../../src/formats/print/styles.ts";
import { coverageOf, rangesOf } from "../../../setup/font-coverage.ts";

const file = path.resolve("src/book/printed-sign-ranges.ts");
const coverage = coverageOf(await printFaces());
const installed = rangesOf(new Set([...coverage.values()].flatMap((signs) => [...signs])));

test("the table of signs is the installed fonts’", async () => {
  const source = await readFile(file, "utf8");
  const table = (installed.match(/.{1,110}(?= |$)/g) ?? []).map((line) => line.trim()).join("\n");
  const wanted = source.replace(/`[^`]*`/, () => `\`\n${table}\n\``);
  if (process.env["UPDATE_GOLDENS"] === "1") await writeFile(file, wanted);
  expect(source).toBe(wanted);
});

test("messages name the fonts by their names", () => {
  expect([...coverage.keys()].sort()).toEqual(printedFonts.toSorted());
});

test.each([
  ["letters and marks of Latin, Greek and Cyrillic", "Aé ß Żółć θάλασσα ῦ Море Nước", []],
  ["quotes, dashes, fractions and currencies", "“a” – — … ½ € £", []],
  ["spaces and signs that only steer others", "a\u00a0b\u2009c\u00add\u200be\u200df\u3000g\n\t", []],
  ["arrows, comparisons, boxes and ticks", "→≤─✓", ["→", "≤", "─", "✓"]],
  ["Hebrew, Arabic, Chinese, Japanese", "שלום مد 海 の", ["ש", "ל", "ו", "ם", "م", "د", "海", "の"]],
  ["emoji, and signs that ask to be shown as emoji", "🙂 ©\uFE0F", ["🙂", "©\uFE0F"]],
])("%s", (_, text, missing) => {
  expect(text.match(new RegExp(unprintable(), "gu")) ?? []).toEqual(missing);
});

test("a font more is signs more", () => {
  expect("→🙂".match(new RegExp(unprintable(["2190-21ff", "1f642"]), "gu"))).toBeNull();
});
