import { describe, expect, test } from "vitest";
import { ReadThrough } from "../../../../../src/formats/study/reading/read-through.ts";

const second = 1000;
/** A section of 1,200 words: two minutes for the fastest reader. */
const through = () =>
  new ReadThrough(
    new Map([
      ["sec-long", 1200],
      ["sec-short", 10],
    ]),
  );

/** Stays for so many seconds, the last of them with the end in sight or not. @returns whether it was read */
function stay(reader: ReadThrough, unit: string, seconds: number, seesEnd: boolean): boolean {
  let isRead = false;
  for (let i = 1; i <= seconds; i += 1) isRead = reader.stay(unit, second, seesEnd && i === seconds) || isRead;
  return isRead;
}

describe("a section is read through", () => {
  test("when the reader stayed long enough and saw its end", () => {
    expect(stay(through(), "sec-long", 120, true)).toBe(true);
  });

  test("not by skimming to its end", () => {
    expect(stay(through(), "sec-long", 60, true)).toBe(false);
  });

  test("not by staying without coming to the end", () => {
    expect(stay(through(), "sec-long", 600, false)).toBe(false);
  });

  test("when the end was seen first and the time came later", () => {
    const reader = through();
    expect(stay(reader, "sec-long", 1, true)).toBe(false);
    expect(stay(reader, "sec-long", 119, false)).toBe(true);
  });

  test("not in passing, however short it is", () => {
    const reader = through();
    expect(stay(reader, "sec-short", 3, true)).toBe(false);
    expect(stay(reader, "sec-short", 1, false)).toBe(true);
  });

  test("on its own: time with another does not count", () => {
    const reader = through();
    stay(reader, "sec-long", 119, true);
    stay(reader, "sec-short", 10, true);
    expect(stay(reader, "sec-long", 1, false)).toBe(true);
  });

  test("once, and again only after another reading", () => {
    const reader = through();
    stay(reader, "sec-short", 4, true);
    expect(stay(reader, "sec-short", 3, true)).toBe(false);
  });
});

test("what is no section of the page is never read", () => {
  expect(stay(through(), "sec-elsewhere", 600, true)).toBe(false);
});
