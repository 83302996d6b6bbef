import { expect, test } from "vitest";
import { coverage } from "../../../../../src/formats/study/dashboard/coverage.ts";
import { missedQuestions, weakSections } from "../../../../../src/formats/study/dashboard/weak-sections.ts";
import { mergeAttempts } from "../../../../../src/formats/study/progress/merge.ts";
import type { StudyData } from "../../../../../src/formats/study/study-data.ts";
import { bankOf } from "../exam/made-exams.ts";
import { attempt, attemptsAt } from "../progress/made-attempts.ts";

const bank = bankOf([1, 4, 2]);
const attempts = [
  attemptsAt("q-1-1", attempt(1)),
  attemptsAt("q-1-2", attempt(1, { right: false }), attempt(2)),
  attemptsAt("q-1-3", attempt(1, { peeked: true }), attempt(2, { right: false })),
  attemptsAt("q-2-1", attempt(1, { right: false })),
  attemptsAt("q-9-9", attempt(1)),
].reduce(mergeAttempts);

test("a domain and a task are covered by what was answered; what counts is the first try with the answer closed", () => {
  const { all, domains } = coverage(bank, attempts);
  expect(all).toEqual({ of: 7, answered: 4, counted: 3, right: 1 });
  expect(domains[0]).toMatchObject({ of: 4, answered: 3, counted: 2, right: 1, weight: 31 });
  expect(domains[0]?.tasks).toEqual([
    { task: "1.1", title: "First", of: 2, answered: 2, counted: 1, right: 1 },
    { task: "1.2", title: "Second", of: 2, answered: 1, counted: 1, right: 0 },
  ]);
  expect(domains[1]).toMatchObject({ of: 2, answered: 1, counted: 1, right: 0 });
});

test("a domain without questions is there all the same", () => {
  expect(coverage(bank, attempts).domains.map(({ of }) => of)).toEqual([4, 2, 0, 0, 0]);
});

test("chapters are counted too", () => {
  const two = { ...bank, pages: [...bank.pages, { path: "two/", title: "Two" }] };
  const moved = { ...two, bank: two.bank.map((one) => (one.domain === 2 ? { ...one, page: 1 } : one)) };
  expect(coverage(moved, attempts).chapters).toEqual([
    { of: 5, answered: 3, counted: 2, right: 1 },
    { of: 2, answered: 1, counted: 1, right: 0 },
  ]);
});

test("a question is missed while its last answer was wrong", () => {
  expect(missedQuestions(bank.bank, attempts).map(({ id }) => id)).toEqual(["q-1-3", "q-2-1"]);
});

test("sections are read again in the order of what was missed for want of them", () => {
  const data: StudyData = {
    bank,
    readings: { "sec-a": { href: "/one/#sec-a", text: "A" }, "sec-b": { href: "/one/#sec-b", text: "B" } },
    readFor: { "q-1-1": ["sec-a"], "q-1-3": ["sec-a", "sec-b"], "q-2-1": ["sec-b", "sec-gone"] },
  };
  const sections = weakSections(data, missedQuestions(bank.bank, attempts));
  expect(sections.map(({ label, missed }) => [label, ...missed.map(({ code }) => code)])).toEqual([
    ["sec-b", "Q1.3", "Q2.1"],
    ["sec-a", "Q1.3"],
  ]);
});
