import { describe, expect, test } from "vitest";
import { daysInARow, daysOf, momentsOf, weeksTo } from "../../../../../src/formats/study/dashboard/study-days.ts";
import { sitting } from "../exam/made-exams.ts";
import { writeLog } from "../../../../../src/formats/study/cards/card-log.ts";
import { cardsSection, change } from "../../../../../src/formats/study/cards/cards-section.ts";
import { drillsSection } from "../../../../../src/formats/study/drills/drills-section.ts";
import { sittingsSection } from "../../../../../src/formats/study/exam/sittings-section.ts";
import { attemptsSection } from "../../../../../src/formats/study/progress/attempts-section.ts";
import { ProgressStore } from "../../../../../src/formats/study/progress/progress-store.ts";
import { partOf } from "../../../../../src/formats/study/progress/section.ts";
import { readingSection } from "../../../../../src/formats/study/reading/reading-section.ts";
import { attempt, attemptsAt } from "../progress/made-attempts.ts";

const at = (text: string) => new Date(text).getTime();

test("an hour after midnight belongs to the day before, and four o’clock to its own", () => {
  expect([...daysOf([at("2026-11-22T01:00"), at("2026-11-22T03:59"), at("2026-11-22T04:00")])]).toEqual([
    "2026-11-21",
    "2026-11-22",
  ]);
});

test("answers, exams, cards, drills and reading all are studying", () => {
  const store = new ProgressStore("tides", undefined, () => at("2026-11-22T12:00"));
  const minute = (count: number) => at("2026-11-22T10:00") + count * 60_000;
  const seconds = minute(4) / 1000;
  store.add(
    partOf(attemptsSection, attemptsAt("q-1", attempt(minute(0)), attempt(minute(1)), attempt(minute(2)))),
    partOf(sittingsSection, new Map([["k", sitting({ started: minute(3) })]])),
    partOf(
      cardsSection,
      change({ logs: new Map([["term-ebb", writeLog([{ at: seconds, zone: 0, grade: 3, undone: false }])]]) }),
    ),
    partOf(drillsSection, new Map([["tbl-one", { at: minute(5), right: 1, of: 2 }]])),
    partOf(readingSection, new Map([["ebb", new Map([["sec-falling", { at: minute(6), read: true }]])]])),
  );
  expect(momentsOf(store).sort()).toEqual([0, 1, 2, 3, 4, 5, 6].map(minute));
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
