import { describe, expect, test } from "vitest";
import { wilson } from "../../../../../src/formats/study/exam/interval.ts";
import { examReport, outcomeOf } from "../../../../../src/formats/study/exam/report.ts";
import { bankOf, sitting } from "./made-exams.ts";

describe("an interval", () => {
  test.each([
    // Examples worked by hand from the formula.
    [8, 10, 0.4902, 0.9433],
    [0, 10, 0, 0.2775],
    [10, 10, 0.7225, 1],
    [1, 1, 0.2065, 1],
    [46, 65, 0.588, 0.8042],
  ])("of %i right among %i", (right, of, low, high) => {
    const interval = wilson(right, of);
    expect(interval.low).toBeCloseTo(low, 3);
    expect(interval.high).toBeCloseTo(high, 3);
  });

  test("narrows with more questions", () => {
    const width = (of: number) => wilson(of / 2, of).high - wilson(of / 2, of).low;
    expect(width(60)).toBeLessThan(width(20) / 1.5);
  });
});

test.each([
  ["B", "B", "right"],
  ["A", "B", "wrong"],
  ["", "B", "blank"],
  ["A", "AD", "unfinished"],
  ["AC", "AD", "wrong"],
  ["A.C", "ABC", "unfinished"],
  ["CBA", "ABC", "wrong"],
])("%j to a question whose answer is %j is %s", (chosen, right, outcome) => {
  expect(outcomeOf(chosen, right)).toBe(outcome);
});

describe("a report", () => {
  const keys = new Map([
    ["q-1-1", "A"],
    ["q-1-2", "B"],
    ["q-2-1", "AC"],
  ]);
  const taken = sitting({ answers: { "q-1-1": "A", "q-1-2": "B", "q-2-1": "A" }, spent: { "q-2-1": 5000 } });

  test("counts by domain and task what counts, and nothing else", () => {
    const { all, domains } = examReport(bankOf([0, 3, 3]), taken, keys);
    expect(all).toMatchObject({ right: 1, of: 2 });
    expect(domains.map(({ number, right, of, tasks }) => [number, right, of, tasks.map(({ task }) => task)])).toEqual([
      [1, 1, 1, ["1.1"]],
      [2, 0, 1, ["2.1"]],
    ]);
  });

  test("tells of every question how it was answered, and how long it took", () => {
    const { answers } = examReport(bankOf([0, 3, 3]), taken, keys);
    expect(answers.map(({ number, outcome, isScored, spent }) => [number, outcome, isScored, spent])).toEqual([
      [1, "right", true, 0],
      [2, "right", false, 0],
      [3, "unfinished", true, 5000],
    ]);
  });

  test("leaves out what the book asks no more", () => {
    const { all, answers } = examReport(bankOf([0, 3]), taken, keys);
    expect(answers.map(({ question }) => question.id)).toEqual(["q-1-1", "q-1-2"]);
    expect(all.of).toBe(1);
  });

  test("of nothing claims nothing", () => {
    expect(examReport(bankOf([0, 3]), sitting(), new Map())).toMatchObject({
      all: { right: 0, of: 0, interval: undefined },
      domains: [],
    });
  });
});
