import { afterEach, describe, expect, test } from "vitest";
import { addDays, dayOf, daysBetween, isDay, startOf, weekdayOf } from "../../../../../src/formats/study/goal/day.ts";

const zone = process.env["TZ"];
afterEach(() => {
  if (zone === undefined) delete process.env["TZ"];
  else process.env["TZ"] = zone;
});

const zones = [
  "UTC",
  "America/Los_Angeles",
  "Europe/Madrid",
  "Asia/Kolkata",
  "Pacific/Kiritimati",
  "Australia/Lord_Howe",
];

describe.each(zones)("in %s", (name) => {
  test("a day begins at four by the reader’s clock", () => {
    process.env["TZ"] = name;
    expect(dayOf(new Date(2026, 10, 22, 3, 59, 59).getTime())).toBe("2026-11-21");
    expect(dayOf(new Date(2026, 10, 22, 4, 0).getTime())).toBe("2026-11-22");
    expect(dayOf(new Date(2027, 0, 1, 1, 0).getTime())).toBe("2026-12-31");
  });

  test("every moment of two years belongs to the day whose beginning is the last before it", () => {
    process.env["TZ"] = name;
    const begin = Date.UTC(2026, 0, 1);
    for (let hour = 0; hour < 2 * 365 * 24; hour += 1) {
      const at = begin + hour * 3_600_000;
      const day = dayOf(at);
      expect(startOf(day)).toBeLessThanOrEqual(at);
      expect(startOf(addDays(day, 1))).toBeGreaterThan(at);
    }
  });
});

test("days are counted over changes of the clock, months and leap years", () => {
  expect(addDays("2028-02-28", 1)).toBe("2028-02-29");
  expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
  expect(addDays("2026-03-01", -1)).toBe("2026-02-28");
  expect(daysBetween("2026-03-01", "2026-11-22")).toBe(266);
  expect(daysBetween("2026-11-22", "2026-11-20")).toBe(-2);
  expect(weekdayOf("2026-11-22")).toBe(7);
  expect(weekdayOf("2026-11-23")).toBe(1);
});

test.each(["2026-02-30", "2026-13-01", "26-1-1", "", "2026-11-22T00:00", 20261122, null])("%s is no day", (value) => {
  expect(isDay(value)).toBe(false);
});

test("a day the calendar has is one", () => {
  expect(isDay("2028-02-29")).toBe(true);
});
