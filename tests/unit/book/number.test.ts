import { expect, test } from "vitest";
import { letter, numberDocuments, numberFloats, numberSections, roman } from "../../../src/book/number.ts";

test.for([
  [1, "I"],
  [4, "IV"],
  [9, "IX"],
  [14, "XIV"],
  [40, "XL"],
  [90, "XC"],
  [400, "CD"],
  [1994, "MCMXCIV"],
  [2026, "MMXXVI"],
] as const)("%i is %s in roman numerals", ([n, sign]) => {
  expect(roman(n)).toBe(sign);
});

test.for([
  [1, "A"],
  [2, "B"],
  [26, "Z"],
  [27, "AA"],
  [52, "AZ"],
  [53, "BA"],
  [702, "ZZ"],
  [703, "AAA"],
] as const)("appendix %i is lettered %s", ([n, sign]) => {
  expect(letter(n)).toBe(sign);
});

const docs = (kinds: string) =>
  kinds.split(" ").map((kind) => ({ kind: kind.replace("-", ""), numbered: !kind.startsWith("-") }));

test.for([
  ["chapters count through the parts", "part chapter chapter part chapter", "I 1 2 II 3"],
  ["front matter, glossary and closing page bear no number", "front chapter glossary closing", " 1  "],
  [
    "appendices and the service reference share the letters; service pages have none",
    "chapter appendix services service appendix",
    "1 A B  C",
  ],
  ["what is not to be numbered takes no number away", "chapter -chapter chapter -appendix appendix", "1  2  A"],
] as const)("%s", ([, kinds, expected]) => {
  expect(numberDocuments(docs(kinds)).join(" ")).toBe(expected);
});

test.for([
  ["sections and subsections", [2, 3, 3, 2, 3], "4", ["4.1", "4.1.1", "4.1.2", "4.2", "4.2.1"]],
  ["level 4 and deeper stay bare", [2, 3, 4, 5, 3], "1", ["1.1", "1.1.1", "", "", "1.1.2"]],
  ["a subsection before the first section stays bare", [3, 2], "1", ["", "1.1"]],
  ["nothing is numbered in a document without a number", [2, 3], "", ["", ""]],
  ["an appendix numbers by its letter", [2, 2], "B", ["B.1", "B.2"]],
  ["level 1 stays bare", [1, 2], "1", ["", "1.1"]],
] as const)("%s", ([, depths, prefix, expected]) => {
  expect(numberSections(depths, prefix)).toEqual(expected);
});

test("figures, tables and listings are counted apart, by chapter", () => {
  expect(numberFloats(["figure", "table", "figure", "listing", "table"], "2")).toEqual([
    "2.1",
    "2.1",
    "2.2",
    "2.1",
    "2.2",
  ]);
});

test("without a chapter number they are counted plainly", () => {
  expect(numberFloats(["figure", "figure", "table"], "")).toEqual(["1", "2", "1"]);
});
