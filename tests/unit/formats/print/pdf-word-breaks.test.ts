import { describe, expect, test } from "vitest";
import { readMarking } from "../../../../src/formats/print/pdf-content.ts";
import { edited, type Edit } from "../../../../src/formats/print/pdf-edits.ts";
import { tagOf } from "../../../../src/formats/print/pdf-tags.ts";
import {
  isInAddress,
  isWordBreak,
  WordBreaks,
  type Block,
  type PrintedFont,
} from "../../../../src/formats/print/pdf-word-breaks.ts";

/** Codes are those of ASCII, all 600 wide; space is 0020. */
const font: PrintedFont = {
  characters: new Map(Array.from({ length: 95 }, (_, i) => [32 + i, String.fromCharCode(32 + i)])),
  widthOf: () => 600,
  space: 32,
};
const codes = (text: string) => Array.from(text, (sign) => sign.charCodeAt(0).toString(16).padStart(4, "0")).join("");
/** Words of 10 points, each glyph on its own as Chrome writes them. */
const words = (text: string, x: number, y: number) =>
  `BT /F1 10 Tf 1 0 0 -1 ${x} ${y} Tm ${Array.from(text, (sign) => `<${codes(sign)}> Tj`).join(" 6 0 Td ")}\nET`;
const marked = (id: number, ...lines: string[]) => `/P <</MCID ${id}>>BDC ${lines.join(" ")} EMC`;

const paragraph: Block = { tag: tagOf("P", []), isCode: false };
const listing: Block = { tag: tagOf("P", []), isCode: true };

/** The streams after the spaces are in; sections are parts of one block unless told otherwise. */
function spaced(streams: string[], blockOf: (section: number) => Block | undefined = () => paragraph): string[] {
  const breaks = new WordBreaks(() => font);
  const edits = streams.map((): Edit[] => []);
  streams.forEach((content, i) => breaks.read(i, content, readMarking(content).words, blockOf, edits[i] ?? []));
  return streams.map((content, i) => edited(content, edits[i] ?? []));
}

const space = "<0020> Tj\nET";

describe("a space is written", () => {
  test.each([
    ["at the end of a line", marked(0, words("one", 0, 50), words("two", 0, 62)), 1],
    ["not twice", marked(0, words("one ", 0, 50), words("two", 0, 62)), 0],
    ["not behind a hyphen", marked(0, words("one-", 0, 50), words("two", 0, 62)), 0],
    ["not in an address", marked(0, words("see a.b/c", 0, 50), words("def", 0, 62)), 0],
    ["not on the same line", marked(0, words("one", 0, 50), words("two", 18, 50)), 0],
    ["not before a raised sign", marked(0, words("one", 0, 50), words("2", 18, 46)), 0],
    ["between words that stand apart", marked(0, words("one", 0, 50), words("two", 24, 50)), 1],
    ["not before a stop that stands apart", marked(0, words("one", 0, 50), words(", two", 24, 50)), 0],
    ["from one section to the next", marked(0, words("one", 0, 50)) + marked(1, words("two", 0, 62)), 1],
  ])("%s", (_, content, count) => {
    const [after = ""] = spaced([content]);
    expect(after.split(space).length - content.split(space).length).toBe(count);
    if (count > 0) expect(after.indexOf(space)).toBeLessThan(after.lastIndexOf("BT"));
  });

  test("behind the last line of a page", () => {
    const [first, second] = spaced([marked(0, words("one", 0, 50)), marked(0, words("two", 0, 700))]);
    expect(first).toContain(space);
    expect(second).not.toContain(space);
  });

  test("not from one paragraph to another, nor in drawings", () => {
    const content = marked(0, words("one", 0, 50)) + marked(1, words("two", 0, 62));
    const blocks = [paragraph, { ...paragraph, tag: tagOf("P", []) }];
    expect(spaced([content], (section) => blocks[section])).toEqual([content]);
    expect(spaced([content], () => undefined)).toEqual([content]);
  });

  test("after every line of code but those that go on in the next row", () => {
    const hook = words(">", 0, 62);
    const lines = marked(0, words("a(", 0, 50), words(")", 0, 62));
    const wrapped = `${marked(0, words("abc", 0, 50))} ${hook} ${marked(1, words("def", 9, 62))}`;
    expect(spaced([lines], () => listing)[0]).toContain(space);
    expect(spaced([wrapped], () => listing)).toEqual([wrapped]);
  });
});

test.each([
  ["e", "t", true],
  [".", "T", true],
  [")", "“", true],
  ["-", "t", false],
  ["—", "t", false],
  ["(", "t", false],
  ["e", ",", false],
  ["潮", "汐", false],
])("from “%s” to “%s” is the end of a word: %s", (end, start, isBreak) => {
  expect(isWordBreak(end, start)).toBe(isBreak);
});

test.each([
  ["tides.example", true],
  ["https://tides", true],
  ["sea_level", true],
  ["end.", false],
  ["word", false],
])("%s may be broken anywhere: %s", (word, isAddress) => {
  expect(isInAddress(word)).toBe(isAddress);
});
