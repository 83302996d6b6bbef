import { expect, test } from "vitest";
import { guessedNumbers, indexNumbers } from "../../../../src/formats/print/index-pages.ts";
import type { IndexUse } from "../../../../src/formats/print/index-marks.ts";

/** Uses on physical pages: "7" is one, "7-9" a stretch, "*" marks the main discussion. */
function numbersOf(pages: string[], firstMain = 1): string[] {
  const pageOf = new Map<string, number>();
  const uses = pages.map((text, i): IndexUse => {
    const [first = "", last = first] = text.replace("*", "").split("-");
    const [from, to] = [`from-${String(i)}`, `to-${String(i)}`];
    pageOf.set(from, Number(first)).set(to, Number(last));
    return { key: "tide", from, to, isMain: text.endsWith("*") };
  });
  const numbers = indexNumbers(uses, { pageOf, firstMain })["tide"] ?? [];
  return numbers.map(({ text, isMain }) => (isMain ? `*${text}*` : text));
}

test.each<[what: string, pages: string[], shown: string[]]>([
  ["uses out of order", ["9", "3"], ["3", "9"]],
  ["two uses on one page", ["3", "3"], ["3"]],
  ["neighboring pages", ["3", "4", "5", "9"], ["3–5", "9"]],
  ["a main stretch over several pages", ["12-14*", "3"], ["3", "*12–14*"]],
  ["a use inside the main stretch", ["12-14*", "13", "20"], ["*12–14*", "20"]],
  ["a use beside the main stretch", ["12-14*", "15"], ["*12–14*", "15"]],
  ["main stretches that touch", ["12-14*", "14-16*", "20"], ["*12–16*", "20"]],
  ["a main stretch alone, which needs no mark", ["12-14*"], ["12–14"]],
])("%s", (_, pages, shown) => {
  expect(numbersOf(pages)).toEqual(shown);
});

test("a use where an entry below is discussed belongs to that one", () => {
  const use = (key: string, page: string, isMain: boolean): IndexUse => ({ key, from: page, to: page, isMain });
  const pageOf = new Map([
    ["a", 3],
    ["b", 3],
    ["c", 7],
  ]);
  const uses = [use("tide", "a", false), use("tide", "c", false), use("tide/neap", "b", true)];
  const numbers = indexNumbers(uses, { pageOf, firstMain: 1 });
  expect(numbers["tide"]?.map(({ text }) => text)).toEqual(["7"]);
  expect(numbers["tide/neap"]?.map(({ text }) => text)).toEqual(["3"]);
});

test("roman and arabic pages are not joined", () => {
  expect(numbersOf(["4", "5", "6"], 6)).toEqual(["iv–v", "1"]);
});

test("a number leads to the first use on its first page", () => {
  const use = (id: string): IndexUse => ({ key: "tide", from: id, to: id, isMain: false });
  const pageOf = new Map([
    ["a", 4],
    ["b", 3],
    ["c", 3],
  ]);
  const uses = ["a", "b", "c"].map(use);
  expect(indexNumbers(uses, { pageOf, firstMain: 1 })["tide"]).toEqual([{ text: "3–4", to: "b", isMain: false }]);
});

test("a use that the edition does not print has no number", () => {
  const use: IndexUse = { key: "tide", from: "a", to: "a", isMain: false };
  expect(indexNumbers([use], { pageOf: new Map(), firstMain: 1 })["tide"]).toEqual([]);
});

test("before pages are known there is room for likely numbers", () => {
  const use: IndexUse = { key: "tide", from: "a", to: "a", isMain: false };
  expect(guessedNumbers([use, use, use])["tide"]?.map(({ text }) => text)).toEqual(["000", "000"]);
});
