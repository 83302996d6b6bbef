import { describe, expect, test } from "vitest";
import { distance, nearest, suggest } from "../../../src/book/nearest.ts";

describe("distance", () => {
  test.for([
    ["", "", 0],
    ["", "abc", 3],
    ["abc", "", 3],
    ["tide", "tide", 0],
    ["tide", "tied", 1],
    ["tide", "tides", 1],
    ["kitten", "sitting", 3],
    ["ab", "ba", 1],
    ["abcd", "badc", 2],
    ["ca", "abc", 3],
  ] as const)("between %j and %j is %i", ([a, b, expected]) => {
    expect(distance(a, b)).toBe(expected);
    expect(distance(b, a)).toBe(expected);
  });
});

describe("the nearest name", () => {
  test.for([
    ["titel", ["title", "subtitle"], "title"],
    ["CAPTION", ["caption"], "caption"],
    ["sec-parms", ["sec-params", "sec-param-b"], "sec-params"],
    ["eb", ["ebb", "flood"], "ebb"],
    ["9", ["1", "2"], undefined],
    ["yes", ["map"], undefined],
    ["chapter-with-a-long-name", ["chapter-with-a-lung-mane"], "chapter-with-a-lung-mane"],
    ["anything", [], undefined],
  ] as const)("to %j among %j is %j", ([name, known, expected]) => {
    expect(nearest(name, known)).toBe(expected);
  });

  test("is the first of those that are equally near", () => {
    expect(nearest("tide", ["tile", "time"])).toBe("tile");
  });
});

describe("a suggestion", () => {
  test("asks for what is near", () => {
    expect(suggest("titel", ["title"])).toBe('Did you mean "title"?');
  });

  test("lists what is known when nothing is near, and not all of it when that is much", () => {
    expect(suggest("zzzz", ["one", "two"], "Kinds")).toBe("Kinds: one, two.");
    expect(
      suggest(
        "zzzz",
        Array.from({ length: 13 }, (_, i) => `name-${i}`),
      ),
    ).toMatch(/^Known: name-0, .*name-11, …\.$/);
  });

  test("says when there is nothing yet", () => {
    expect(suggest("x", [])).toBe("Nothing of that sort is defined yet.");
  });
});
