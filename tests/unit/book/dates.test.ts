import { expect, test } from "vitest";
import { isMoment, isTime } from "../../../src/book/dates.ts";

const times = [
  "2026",
  "2026-11",
  "2026-11-22",
  "11-22",
  "2026-W47",
  "12:30",
  "12:30:05.5Z",
  "+01:00",
  "P2D",
  "PT4H18M3S",
];

test.each([...times, "2024-02-29", "2026-11-22T10:00", "2026-11-22 10:00+01:00"])("%s is a time", (value) => {
  expect(isTime(value)).toBe(true);
});

test.each(["", "noon", "2026-13", "2026-02-30", "02-30", "24:00", "P", "PT", "2026-W54", " 2026"])(
  "“%s” is none",
  (value) => {
    expect(isTime(value)).toBe(false);
  },
);

test("a moment is a day, or a day with a time and its zone", () => {
  expect(["2026-11-22", "2026-11-22T10:00Z"].every(isMoment)).toBe(true);
  expect(["2026-11", "10:00", "2026-11-22T10:00", "2026-02-30"].some(isMoment)).toBe(false);
});
