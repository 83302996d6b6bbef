import { describe, expect, test } from "vitest";
import { daysInARow, daysOf, momentsOf, weeksTo } from "../../../../../src/formats/study/dashboard/study-days.ts";
import { sitting } from "../exam/made-exams.ts";
import { attempt, attemptsAt } from "../progress/made-attempts.ts";

const at = (text: string) => new Date(text).getTime();

test("an hour after midnight belongs to the day before, and four o’clock to its own", () => {
  expect([...daysOf([at("2026-11-22T01:00"), at("2026-11-22T03:59"), at("2026-11-22T04:00")])]).toEqual([
    "2026-11-21",
    "2026-11-22",
  ]);
});

test("first and later answers and exams all are studying", () => {
  const attempts = attemptsAt("q-1", attempt(1), attempt(2), attempt(3));
  expect(momentsOf(attempts, new Map([["k", sitting({ started: 9 })]])).sort()).toEqual([1, 2, 3, 9]);
});

describe("weeks", () => {
  // 2026-11-22 is a Sunday.
  test.each([
    ["Monday", 1, "2026-11-09", "2026-11-22"],
    ["Sunday", 7, "2026-11-15", "2026-11-28"],
    ["Saturday", 6, "2026-11-14", "2026-11-27"],
  ])("that begin on %s end with the one of today", (_, first, from, to) => {
    const weeks = weeksTo("2026-11-22", 2, first);
    expect(weeks.map(({ length }) => length)).toEqual([7, 7]);
    expect([weeks[0]?.[0], weeks[1]?.[6]]).toEqual([from, to]);
    expect(weeks.flat()).toContain("2026-11-22");
  });

  test("run on over a change of clocks", () => {
    expect(weeksTo("2026-03-31", 1, 1)[0]).toEqual([
      ...["2026-03-30", "2026-03-31", "2026-04-01", "2026-04-02", "2026-04-03", "2026-04-04", "2026-04-05"],
    ]);
  });
});

test.each([
  ["today and the two days before", ["2026-11-22", "2026-11-21", "2026-11-20"], 3],
  ["the two days before, while today is young", ["2026-11-21", "2026-11-20"], 2],
  ["over the end of a month", ["2026-11-22"], 1],
  ["long ago", ["2026-11-10", "2026-11-11"], 0],
  ["never", [], 0],
])("studied %s: days in a row", (_, days, expected) => {
  expect(daysInARow(new Set(days), "2026-11-22")).toBe(expected);
});
