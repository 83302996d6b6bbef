/** Which services stand side by side: what an address says, and what the book compares itself. */
import { describe, expect, test } from "vitest";
import { canCompare } from "../../../../../src/book/study.ts";
import { readChosen, writeChosen } from "../../../../../src/formats/study/compare/chosen.ts";
import { comparedPairs, comparedServices } from "../../../../../src/formats/study/compare/compared-services.ts";
import { serviceBook } from "../services/made-services.ts";

const { book, edition } = serviceBook();

describe("an address", () => {
  const known = ["a", "b", "c", "d"];
  test.each([
    ["?s=b,a", ["b", "a"]],
    ["?s=b&s=a", ["b", "a"]],
    ["?s=b,b,%20a", ["b", "a"]],
    ["?s=a,nobody,d,c,b", ["a", "d", "c"]],
    ["?s=", []],
    ["", []],
  ])("%s names %j", (search, chosen) => {
    expect(readChosen(new URLSearchParams(search), known)).toEqual(chosen);
  });

  test("is written so that it can be read aloud", () => {
    expect(writeChosen(["b", "a"])).toBe("s=b,a");
    expect(writeChosen([])).toBe("");
  });
});

test("an alternative is known by its name, its short form or a reference, and others are left alone", () => {
  expect(comparedServices(book, edition).map(({ id, short, against }) => [id, short, against])).toEqual([
    ["barrel", "Barrel", [{ id: "drain", row: 1 }]],
    ["bridge", "Stone Bridge", [{ id: "barrel", row: 0 }]],
    ["drain", "Drain", [{ id: "barrel", row: 0 }]],
  ]);
});

test("a pair that both pages compare is one pair", () => {
  const pairs = comparedPairs(comparedServices(book, edition)).map((pair) => pair.map(({ id }) => id));
  expect(pairs).toEqual([
    ["barrel", "drain"],
    ["bridge", "barrel"],
  ]);
});

test("one service is compared with nothing", () => {
  const services = edition.docs.filter(({ kind }) => kind === "service");
  expect(canCompare({ docs: services })).toBe(true);
  expect(canCompare({ docs: services.slice(0, 1) })).toBe(false);
});
