import { expect, test } from "vitest";
import { placeInText } from "../../../../src/book/rules/locate.ts";

const source = "Intro.\n\n> One two[^a] and\n> two[^a] more \\[^b] end.\n";
const text = "One two[^a] and\ntwo[^a] more [^b] end.";
const start = { line: 3, column: 3, text };

test.for([
  ["in the first line", text.indexOf("[^a]"), "[^a]", { line: 3, column: 10 }],
  [
    "in the next line, behind what is before a line of a quotation",
    text.lastIndexOf("[^a]"),
    "[^a]",
    { line: 4, column: 6 },
  ],
  ["a second time in its line", text.indexOf("two"), "two", { line: 3, column: 7 }],
] as const)("words are found %s", ([, offset, needle, place]) => {
  expect(placeInText(source, start, offset, needle)).toEqual(place);
});

test("words that stand several times in a line are told apart", () => {
  const line = { line: 1, column: 1, text: "tide tide tide" };
  expect([0, 5, 10].map((offset) => placeInText(line.text, line, offset, "tide")?.column)).toEqual([1, 6, 11]);
});

test("what is escaped, or not there as written, has no place", () => {
  expect(placeInText(source, start, text.indexOf("[^b]"), "[^b]")).toBeUndefined();
  expect(placeInText("“Tide”", { line: 1, column: 1, text: '"Tide"' }, 0, '"Tide"')).toBeUndefined();
});
