import { describe, expect, test } from "vitest";
import { clockText, gone, minutesToTell, timeLeft } from "../../../../../src/formats/study/exam/clock.ts";
import { sitting } from "./made-exams.ts";

const minute = 60_000;

describe("the time left", () => {
  test("of a clock that can pause is what has not been used, whatever the hour", () => {
    expect(timeLeft(sitting({ used: 10 * minute }), 1000 + 500 * minute)).toBe(50 * minute);
  });

  test("of a clock that cannot runs on while the page is closed, and ends", () => {
    const strict = sitting({ canPause: false, used: 10 * minute });
    expect(timeLeft(strict, 1000 + 20 * minute)).toBe(40 * minute);
    expect(timeLeft(strict, 1000 + 500 * minute)).toBe(0);
  });

  test("does not grow when the machine's clock is set back", () => {
    expect(timeLeft(sitting({ canPause: false, used: 10 * minute }), 0)).toBe(50 * minute);
  });

  test("without a clock never ends", () => {
    expect(timeLeft(sitting({ minutes: 0, used: 999 * minute }), 1e15)).toBe(Infinity);
  });
});

test.each([
  [0, "0:00"],
  [1, "0:01"],
  [59_999, "1:00"],
  [65_000, "1:05"],
  [180 * minute, "3:00:00"],
  [3_599_000, "59:59"],
])("%i ms read %s", (ms, text) => {
  expect(clockText(ms)).toBe(text);
});

test("it is told four times, once each, even when the page was asleep in between", () => {
  const told: number[] = [];
  for (let left = 180 * minute; left > 0; left -= 1000) {
    const minutes = minutesToTell(left, left - 1000);
    if (minutes !== undefined) told.push(minutes);
  }
  expect(told).toEqual([30, 10, 5, 1]);
  expect(minutesToTell(40 * minute, 4 * minute)).toBe(5);
});

test("time while the machine slept, or went back, is not the reader's", () => {
  expect([gone(0, 1000), gone(0, minute), gone(0, 60 * minute), gone(1000, 0)]).toEqual([1000, minute, 0, 0]);
});
