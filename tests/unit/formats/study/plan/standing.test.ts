import { expect, test } from "vitest";
import { plan } from "../../../../../src/formats/study/plan/plan.ts";
import { standingOf } from "../../../../../src/formats/study/plan/standing.ts";
import { allUnits, goal, material, page, placed } from "./made-material.ts";

/** A day for each of six chapters. */
const source = material([1, 2, 3, 4, 5, 6].map((number) => page(number, [20.1], [9.9])));
const made = plan(source, goal("2026-12-05", 3), "2026-11-23", new Set());
const ids = allUnits(source).map(({ id }) => id);
const standing = (today: string, count: number) => {
  const { kind, days } = standingOf(made, today, new Set(ids.slice(0, count)));
  return `${kind} ${days}`;
};

test("the days are as this test takes them", () => {
  expect([...new Set(placed(made).map(({ day }) => day))]).toEqual([
    "2026-11-23",
    "2026-11-24",
    "2026-11-25",
    "2026-11-27",
    "2026-11-28",
    "2026-11-30",
  ]);
});

test.each([
  ["2026-11-23", 0, "onTime 0"],
  ["2026-11-23", 1, "onTime 0"],
  ["2026-11-23", 2, "onTime 0"],
  ["2026-11-23", 4, "ahead 1"],
  ["2026-11-23", 11, "ahead 4"],
  ["2026-11-24", 1, "behind 1"],
  ["2026-11-24", 2, "onTime 0"],
  ["2026-11-25", 0, "behind 2"],
  ["2026-11-26", 6, "onTime 0"],
  ["2026-11-29", 6, "behind 2"],
  ["2026-11-29", 12, "finished 0"],
  ["2026-12-04", 12, "finished 0"],
])("on %s, with %i units done, a reader is %s", (today, count, wanted) => {
  expect(standing(today, count)).toBe(wanted);
});

test("what is done counts in whatever order it is done, and what is no part of the plan does not", () => {
  const backwards = new Set(ids.toReversed().slice(0, 4));
  expect(standingOf(made, "2026-11-25", backwards).kind).toBe("onTime");
  expect(standingOf(made, "2026-11-25", new Set(["q-9-9", "sec-9-9"])).kind).toBe("behind");
});

test("a plan with nothing to learn is finished", () => {
  const nothing = plan(source, goal("2026-12-05", 3), "2026-11-23", new Set(ids));
  expect(standingOf(nothing, "2026-11-23", new Set(ids))).toEqual({ kind: "finished", days: 0 });
});

test("of a plan that leaves some out, the reader is not told that all is done", () => {
  // An hour a week, and six hours to learn.
  const source = material([1, 2, 3, 4, 5, 6].map((number) => page(number, [50], [10])));
  const short = plan(source, goal("2026-12-05", 1), "2026-11-23", new Set());
  const placedIds = new Set(placed(short).map(({ id }) => id));
  expect(placedIds.size).toBeGreaterThan(0);
  expect(standingOf(short, "2026-11-23", placedIds)).toEqual({ kind: "fitted", days: 0 });
  const everything = new Set(allUnits(source).map(({ id }) => id));
  expect(standingOf(short, "2026-11-23", everything)).toEqual({ kind: "finished", days: 0 });
  const eve = plan(source, goal("2026-11-24", 5), "2026-11-23", new Set());
  expect(placed(eve)).toEqual([]);
  expect(standingOf(eve, "2026-11-23", new Set())).toEqual({ kind: "empty", days: 0 });
});
