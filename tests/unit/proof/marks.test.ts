import { expect, test } from "vitest";
import type { Check } from "../../../src/formats/check.ts";
import { countOf, marksOf, worstOf } from "../../../src/proof/marks.ts";

const check = (changes: Partial<Check>): Check => ({ ok: false, check: "page size", detail: "", ...changes });

test("findings are numbered in the order of the pages, those of the whole file first", () => {
  const marks = marksOf(
    [
      check({
        id: "inside-margin",
        findings: [
          { text: "late", page: 9, box: [1, 2, 3, 4] },
          { text: "early", page: 2 },
        ],
      }),
      check({ id: "fonts-embedded", findings: [{ text: "everywhere" }] }),
      check({ id: "coarse", ok: true, severity: "warning", findings: [{ text: "coarse", page: 2 }] }),
    ],
    10,
  );
  expect(marks).toEqual([
    { number: 1, text: "everywhere", rule: "fonts-embedded", severity: "error" },
    { number: 2, text: "early", page: 2, rule: "inside-margin", severity: "error" },
    { number: 3, text: "coarse", page: 2, rule: "coarse", severity: "warning" },
    { number: 4, text: "late", page: 9, box: [1, 2, 3, 4], rule: "inside-margin", severity: "error" },
  ]);
  expect(countOf(marks)).toBe("3 errors, 1 warning");
  expect(worstOf(marks)).toBe("error");
});

test("what passed and what is only a note is not marked", () => {
  const marks = marksOf(
    [check({ ok: true }), check({ ok: true, severity: "note", findings: [{ text: "24 pages", page: 1 }] })],
    10,
  );
  expect(marks).toEqual([]);
  expect(countOf(marks)).toBe("No findings");
  expect(worstOf(marks)).toBe("none");
});

test("a check that failed without saying where concerns the whole file", () => {
  expect(marksOf([check({ detail: "all pages are too large" })], 10)).toEqual([
    { number: 1, text: "all pages are too large", rule: "page size", severity: "error" },
  ]);
});

test("so does a finding on a page that is not there", () => {
  expect(marksOf([check({ findings: [{ text: "lost", page: 11, box: [0, 0, 9, 9] }] })], 10)).toEqual([
    { number: 1, text: "lost", rule: "page size", severity: "error" },
  ]);
});
