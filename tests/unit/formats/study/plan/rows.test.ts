import { expect, test } from "vitest";
import type { PlanDay } from "../../../../../src/formats/study/plan/plan.ts";
import { rowsOf } from "../../../../../src/formats/study/plan/rows.ts";

const day = (date: string, kind: "cards" | "sheet" = "cards"): PlanDay => ({
  day: date,
  tasks: [{ kind, minutes: 5 }],
  minutes: 5,
});
const rows = (days: PlanDay[], today = "") => rowsOf(days, today).map(({ first, last }) => `${first} ${last}`);

test("days with nothing but cards are one row, as far as they follow each other in a week", () => {
  // Friday to Sunday, Monday, a gap, Wednesday, and a day with more than cards.
  const days = ["2026-11-27", "2026-11-28", "2026-11-29", "2026-11-30", "2026-12-02"].map((date) => day(date));
  expect(rows([...days, day("2026-12-03", "sheet"), day("2026-12-04")])).toEqual([
    "2026-11-27 2026-11-29",
    "2026-11-30 2026-11-30",
    "2026-12-02 2026-12-02",
    "2026-12-03 2026-12-03",
    "2026-12-04 2026-12-04",
  ]);
});

test("today stands alone", () => {
  const days = ["2026-11-25", "2026-11-26", "2026-11-27", "2026-11-28"].map((date) => day(date));
  expect(rows(days, "2026-11-26")).toEqual(["2026-11-25 2026-11-25", "2026-11-26 2026-11-26", "2026-11-27 2026-11-28"]);
});
