import { expect, test } from "vitest";
import { coverage } from "../../../../../src/formats/study/dashboard/coverage.ts";
import { fillOrder } from "../../../../../src/formats/study/last-day/fill-order.ts";
import { shortStem } from "../../../../../src/formats/study/last-day/short-stem.ts";
import { weakChapters } from "../../../../../src/formats/study/last-day/weak-chapters.ts";
import { mergeAttempts } from "../../../../../src/formats/study/progress/merge.ts";
import { bankOf } from "../exam/made-exams.ts";
import { attempt, attemptsAt } from "../progress/made-attempts.ts";

test.each([
  ["What now?", "What now?"],
  ["A bank waits. What should it do?", "A bank waits. What should it do?"],
  ["A bank waits. It has a queue. It has money. What should it do?", "A bank waits. … What should it do?"],
  ["A bank waits.\nIt has a queue. Which steps? (Select TWO.)", "A bank waits. … Which steps?"],
  ["Put the steps in order.", "Put the steps in order."],
  ["A bank waits. Money moves. Put the steps in order.", "A bank waits. … Put the steps in order."],
  ["", ""],
])("%j is said in short", (stem, expected) => {
  expect(shortStem(stem, "en-US")).toBe(expected);
});

test("the page takes some of each kind first, then what is left of them", () => {
  const order = fillOrder([
    { name: "missed", count: 10 },
    { name: "essence", count: 3 },
    { name: "remember", count: 1 },
  ]);
  expect(order.map(({ name, index }) => `${name} ${index}`)).toEqual([
    ...Array.from({ length: 8 }, (_, i) => `missed ${i}`),
    ...["essence 0", "essence 1", "remember 0", "missed 8", "missed 9", "essence 2"],
  ]);
});

test("chapters come by what is at stake: the weight of the domain, and what may still be wrong there", () => {
  const pages = ["heavy", "light", "known"].map((title) => ({ path: `${title}/`, title }));
  const whole = bankOf([0, 6, 0, 0, 0, 3], { pages });
  const bank = {
    ...whole,
    bank: whole.bank.map((one, i) => ({ ...one, page: one.domain === 5 ? 1 : i < 3 ? 0 : 2 })),
  };
  const attempts = ["q-1-4", "q-1-5", "q-1-6"].map((id) => attemptsAt(id, attempt(1))).reduce(mergeAttempts);
  const chapters = weakChapters(bank, coverage(bank, attempts));
  // 0.31 / 2; 0.31 times what three right answers leave open; 0.11 / 2.
  expect(chapters.map(({ page }) => pages[page]?.title)).toEqual(["heavy", "known", "light"]);
  expect(chapters.map(({ stake }) => Number(stake.toFixed(3)))).toEqual([0.155, 0.087, 0.055]);
});
