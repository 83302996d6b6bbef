import { describe, expect, test } from "vitest";
import {
  latestOf,
  mergeLogs,
  mostReviews,
  readLog,
  writeLog,
} from "../../../../../src/formats/study/cards/card-log.ts";
import { drawCards, noon, review } from "./made-cards.ts";

test("a log is a few letters an answer, and reads as it was written", () => {
  const reviews = [
    review(noon, { zone: 4 }),
    review(noon + 600, { zone: 4, grade: 1 }),
    review(noon + 700, { zone: 4, undone: true }),
    review(noon + 86_400 * 3, { zone: -20, grade: 4 }),
  ];
  const log = writeLog(reviews);
  expect(log).toBe("Gtosuo0.1oAgo-G2sE5jgk.10");
  expect(readLog(log)).toEqual(reviews);
  expect(latestOf(log)).toBe(noon + 86_400 * 3);
});

test("whatever was answered, the text of its log is taken for sound", () => {
  let count = 0;
  for (let i = 0; i < 300; i += 1)
    for (const log of drawCards(`log ${i}`).logs.values()) {
      expect(latestOf(log)).toBe(readLog(log).at(-1)?.at);
      expect(writeLog(readLog(log))).toBe(log);
      count += 1;
    }
  expect(count).toBeGreaterThan(300);
});

test("of many answers the latest are kept, in whatever order they come together", () => {
  const all = Array.from({ length: mostReviews + 40 }, (_, i) => review(noon + i * 60));
  const [odd, even] = [0, 1].map((side) => writeLog(all.filter((_, i) => i % 2 === side))) as [string, string];
  expect(readLog(mergeLogs(odd, even))).toEqual(all.slice(40));
  expect(mergeLogs(even, odd)).toBe(mergeLogs(odd, even));
});

test("what one device took back another does not bring again", () => {
  const [given, takenBack] = [review(noon), review(noon, { undone: true })];
  for (const [a, b] of [
    [given, takenBack],
    [takenBack, given],
  ] as const)
    expect(readLog(mergeLogs(writeLog([a]), writeLog([b])))).toEqual([takenBack]);
});

describe("a text that no log has is refused:", () => {
  test.each([
    ["nothing", ""],
    ["no text", 5],
    ["no grade", "tovs80"],
    ["another grade", "Xtovs80"],
    ["a grade without a time", "G"],
    ["a sign without an answer", "G1-"],
    ["capitals in a number", "GTOVS80"],
    ["zeros before a number", "G0tovs80"],
    ["a number too long", "G123456789"],
    ["a zone that is not written", "G1."],
    ["a zone that did not change", "G1.1k"],
    ["a zone no clock has", "G1.zz"],
    ["the same answer twice", "G1G0"],
    ["answers of a second in another order", "G1A0"],
    ["a moment after all years", "Gzzzzzzzz"],
    ["something after it", "G1 "],
    ["more answers than are kept", `G1${"G1".repeat(mostReviews)}`],
  ])("%s", (_, text) => {
    expect(latestOf(text)).toBeUndefined();
  });
});
