import { afterEach, describe, expect, test } from "vitest";
import {
  goalSection,
  planStart,
  startOfPlan,
  weekdaysOf,
  type Goal,
} from "../../../../../src/formats/study/goal/goal-section.ts";
import { lot } from "../../../../../src/formats/study/exam/seed.ts";
import { readSection, writeSection } from "../../../../../src/formats/study/progress/section.ts";
import { Refused } from "../../../../../src/formats/study/progress/strict.ts";

const now = Date.UTC(2026, 10, 22);
const read = (value: unknown) => readSection(goalSection, value, now);
const zone = process.env["TZ"];
afterEach(() => {
  if (zone === undefined) delete process.env["TZ"];
  else process.env["TZ"] = zone;
});

const draw = (seed: string): Goal => {
  const of = (name: string, most: number) => lot(`${seed} ${name}`) % most;
  return {
    examDay: of("has day", 2) === 0 ? undefined : `2027-01-0${of("day", 2) + 1}`,
    minutesAWeek: of("minutes", 2) * 60,
    ...(of("has weekdays", 2) === 0 ? {} : { weekdays: of("weekdays", 2) === 0 ? [1] : [1, 7] }),
    ...(of("has start", 2) === 0 ? {} : { start: { day: "2026-11-22", at: of("at", 2) } }),
    changed: of("changed", 3) + 1,
  };
};

describe("a goal", () => {
  test("comes back as it was written", () => {
    for (let i = 0; i < 200; i += 1) expect(read(writeSection(goalSection, draw(`${i}`)))).toEqual(draw(`${i}`));
  });

  test("merges in any order, the last one whole", () => {
    const merge = (a: Goal, b: Goal) => goalSection.merge(a, b);
    for (let i = 0; i < 500; i += 1) {
      const [a, b, c] = [draw(`a ${i}`), draw(`b ${i}`), draw(`c ${i}`)];
      expect(merge(a, b)).toEqual(merge(b, a));
      expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
      expect(merge(a, a)).toEqual(a);
      expect([a, b]).toContainEqual(merge(a, b));
    }
  });

  test("of the first version is read, and studies from Monday to Saturday from the day it was set", () => {
    const changed = new Date(2026, 10, 20, 3, 0).getTime();
    const goal = read({ version: 1, examDay: "2027-01-30", minutesAWeek: 180, changed });
    expect(goal).toEqual({ examDay: "2027-01-30", minutesAWeek: 180, changed });
    expect(weekdaysOf(goal)).toEqual([1, 2, 3, 4, 5, 6]);
    // Before four in the morning it is still the day before.
    expect(startOfPlan(goal)).toEqual({ day: "2026-11-19", at: new Date(2026, 10, 19, 4).getTime() });
  });

  test("keeps the day its plan begins on, wherever it is read", () => {
    process.env["TZ"] = "America/Los_Angeles";
    const start = planStart(Date.UTC(2026, 10, 22, 13));
    expect(start.day).toBe("2026-11-22");
    process.env["TZ"] = "Pacific/Kiritimati";
    expect(startOfPlan({ ...goalSection.empty, start, changed: 1 })).toEqual(start);
  });

  test.each(["2026-03-29", "2026-10-25"])("begins at four on %s too, when clocks change", (day) => {
    process.env["TZ"] = "Europe/Madrid";
    const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
    const start = planStart(new Date(year, month - 1, date, 12).getTime());
    expect(start).toEqual({ day, at: new Date(year, month - 1, date, 4).getTime() });
  });

  test.each([
    ["no weekdays", { weekdays: [] }],
    ["weekdays out of order", { weekdays: [2, 1] }],
    ["a weekday twice", { weekdays: [1, 1] }],
    ["an eighth weekday", { weekdays: [8] }],
    ["a weekday of day zero", { weekdays: [0] }],
    ["weekdays in words", { weekdays: ["Mon"] }],
    ["more minutes than a week has", { minutesAWeek: 10_081 }],
    ["half a minute", { minutesAWeek: 0.5 }],
    ["a day the calendar lacks", { examDay: "2027-02-29" }],
    ["a start on no day", { start: { day: "soon", at: 1 } }],
    ["a start to come", { start: { day: "2026-11-22", at: now + 1e9 } }],
    ["a start without a moment", { start: { day: "2026-11-22" } }],
    ["a field too many", { hours: 3 }],
  ])("with %s is refused", (_, more) => {
    expect(() => read({ version: 2, minutesAWeek: 60, changed: 1, ...more })).toThrow(Refused);
  });
});
