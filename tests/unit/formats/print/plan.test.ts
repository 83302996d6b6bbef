import { describe, expect, test } from "vitest";
import type { Opener } from "../../../../src/formats/print/openers.ts";
import { folioTexts, planPages, referenceTexts, type Measured } from "../../../../src/formats/print/plan.ts";

const opener = (
  anchor: string,
  start: Opener["start"],
  matter: Opener["matter"] = "main",
  furniture: Opener["furniture"] = "full",
): Opener => ({
  anchor,
  start,
  matter,
  furniture,
  verso: `verso ${anchor}`,
  recto: `recto ${anchor}`,
});

const measured = (
  pages: number,
  places: Record<string, number>,
  blanks: string[] = [],
  endBlank = false,
): Measured => ({
  pages,
  pageOf: new Map(Object.entries(places)),
  blanks: new Set(blanks),
  endBlank,
});

describe("blanks", () => {
  test.each([
    ["none where openers fall on right-hand pages", { a: 1, b: 3 }, 4, [], 4],
    ["one before an opener that falls on a left-hand page", { a: 1, b: 2 }, 3, ["b"], 4],
    ["one for each such opener, each shifting the next", { a: 1, b: 2, c: 3 }, 3, ["b", "c"], 6],
    ["none before one that two blanks have put right", { a: 1, b: 2, c: 4 }, 4, ["b"], 6],
  ])("%s", (_, places: Record<string, number>, pages, blanks, total) => {
    const plan = planPages(
      Object.keys(places).map((anchor) => opener(anchor, "recto")),
      measured(pages, places),
    );
    expect(plan.blanks).toEqual(blanks);
    expect(plan.pages).toBe(total);
  });

  test("an opener that may begin anywhere gets none", () => {
    const plan = planPages([opener("a", "recto"), opener("b", "page")], measured(2, { a: 1, b: 2 }));
    expect(plan.blanks).toEqual([]);
    expect(plan.pageOf.get("b")).toBe(2);
  });

  test("one closes a book of an odd number of pages", () => {
    const plan = planPages([opener("a", "recto")], measured(3, { a: 1 }));
    expect(plan).toMatchObject({ pages: 4, endBlank: true, empty: [4] });
  });

  test("those of the measured print are not counted as text", () => {
    const openers = [opener("a", "recto"), opener("b", "recto")];
    const first = planPages(openers, measured(2, { a: 1, b: 2 }));
    const second = planPages(openers, measured(4, { a: 1, b: 3 }, first.blanks, first.endBlank));
    expect(second).toEqual(first);
  });

  test("one that is no longer needed goes", () => {
    const plan = planPages([opener("a", "recto"), opener("b", "recto")], measured(5, { a: 1, b: 4, x: 5 }, ["b"]));
    expect(plan.blanks).toEqual([]);
    expect(plan.pageOf.get("b")).toBe(3);
    expect(plan.pageOf.get("x")).toBe(4);
  });
});

describe("furniture", () => {
  const openers = [
    opener("title", "recto", "front", "none"),
    opener("contents", "recto", "front"),
    opener("part", "recto", "main", "none"),
    opener("chapter", "recto"),
  ];
  const plan = planPages(openers, measured(9, { title: 1, contents: 2, part: 4, chapter: 5, "fig-a": 7 }));

  test("the main matter begins on its first right-hand page", () => {
    expect(plan.firstMain).toBe(5);
    expect(plan.pages).toBe(12);
  });

  test("folios are roman in front, arabic from the first part, none on title, part and blank pages", () => {
    expect(plan.folios).toEqual(["", "", "iii", "iv", "", "", "3", "4", "5", "6", "7", ""]);
  });

  test("heads stand on every page but openers and blanks, by side", () => {
    expect(plan.heads).toEqual([
      ...["", "", "", "verso contents", "", "", ""],
      ...["verso chapter", "recto chapter", "verso chapter", "recto chapter", ""],
    ]);
  });

  test("an anchor moves with its opener", () => {
    expect(plan.pageOf.get("fig-a")).toBe(9);
    expect(folioTexts(["chapter", "fig-a", "unknown"], plan)).toEqual({ chapter: "3", "fig-a": "5" });
  });
});

test("refuses an opener that was not measured", () => {
  expect(() => planPages([opener("a", "recto")], measured(1, {}))).toThrow('no page for the opener "a"');
});

test("refuses an opener that shares a page with the one before", () => {
  expect(() => planPages([opener("a", "recto"), opener("b", "page")], measured(1, { a: 1, b: 1 }))).toThrow(
    '"a" does not begin a page of its own',
  );
});

describe("references", () => {
  const pages = {
    pageOf: new Map([
      ["near", 10],
      ["far", 12],
      ["here", 10],
      ["there", 10],
    ]),
    firstMain: 5,
  };

  const said = (folio: string) => `p.\u00a0${folio}`;

  test("name the page, inside brackets without more brackets", () => {
    const texts = referenceTexts(
      [
        { id: "here", target: "far", inBrackets: false },
        { id: "there", target: "far", inBrackets: true },
      ],
      pages,
      new Set(),
      said,
    );
    expect(texts).toEqual({ here: " (p.\u00a08)", there: ", p.\u00a08" });
  });

  test("say nothing of a place on the same page, unless they did once", () => {
    const reference = { id: "here", target: "near", inBrackets: false };
    expect(referenceTexts([reference], pages, new Set(), said)).toEqual({ here: "" });
    expect(referenceTexts([reference], pages, new Set(["here"]), said)).toEqual({ here: " (p.\u00a06)" });
  });
});
