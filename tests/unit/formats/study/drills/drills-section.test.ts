/** Results of drills in a document of progress: written, read strictly, merged in any order. */
import { describe, expect, test } from "vitest";
import { drillsSection, type DrillResults } from "../../../../../src/formats/study/drills/drills-section.ts";
import { holds, readSection, writeSection } from "../../../../../src/formats/study/progress/section.ts";
import { Refused } from "../../../../../src/formats/study/progress/strict.ts";

const now = Date.UTC(2026, 10, 22);
const results = (entries: Record<string, [at: number, right: number, of: number]>): DrillResults =>
  new Map(Object.entries(entries).map(([id, [at, right, of]]) => [id, { at, right, of }]));
const read = (value: unknown) => readSection(drillsSection, value, now);

test("what was written is read again, and the same results give the same text", () => {
  const some = results({ "tbl-x": [5, 3, 4], services: [7, 10, 10] });
  const written: unknown = JSON.parse(JSON.stringify(writeSection(drillsSection, some)));
  expect(written).toEqual({
    version: 1,
    results: { services: { at: 7, right: 10, of: 10 }, "tbl-x": { at: 5, right: 3, of: 4 } },
  });
  expect(new Map([...read(written)].sort())).toEqual(new Map([...some].sort()));
  const turned = new Map([...some].reverse());
  expect(JSON.stringify(writeSection(drillsSection, turned))).toBe(JSON.stringify(writeSection(drillsSection, some)));
  expect(writeSection(drillsSection, new Map())).toBeUndefined();
});

describe("refuses", () => {
  const sound = { at: 5, right: 3, of: 4 };
  test.each([
    ["a version to come", { version: 2, results: {} }, "newer", "sections.drills.version"],
    ["a field too many", { version: 1, results: {}, more: 1 }, "damaged", "sections.drills.more"],
    ["no results", { version: 1 }, "damaged", "sections.drills.results"],
    ["a list", { version: 1, results: [] }, "damaged", "sections.drills.results"],
    ["a label that is none", { version: 1, results: { "T X": sound } }, "damaged", "sections.drills.results.T X"],
    [
      "more right than asked",
      { version: 1, results: { a: { ...sound, right: 5 } } },
      "damaged",
      "sections.drills.results.a",
    ],
    [
      "nothing asked",
      { version: 1, results: { a: { at: 5, right: 0, of: 0 } } },
      "damaged",
      "sections.drills.results.a",
    ],
    [
      "parts of an answer",
      { version: 1, results: { a: { ...sound, right: 1.5 } } },
      "damaged",
      "sections.drills.results.a",
    ],
    [
      "a date to come",
      { version: 1, results: { a: { ...sound, at: now * 2 } } },
      "future",
      "sections.drills.results.a.at",
    ],
    ["a field missing", { version: 1, results: { a: { at: 5, right: 1 } } }, "damaged", "sections.drills.results.a.of"],
  ])("%s", (_, value, reason, place) => {
    let refusal: unknown;
    try {
      read(value);
    } catch (error) {
      refusal = error;
    }
    expect(refusal).toBeInstanceOf(Refused);
    expect(refusal).toMatchObject({ reason, place });
  });
});

describe("merging", () => {
  const samples = [
    results({}),
    results({ a: [5, 3, 4] }),
    results({ a: [6, 1, 4], b: [1, 1, 1] }),
    results({ a: [6, 2, 4] }),
    results({ a: [6, 2, 3], c: [9, 0, 2] }),
  ];
  const text = (value: DrillResults) => JSON.stringify(drillsSection.write(value));
  const merge = (a: DrillResults, b: DrillResults) => drillsSection.merge(a, b);

  test("keeps the later result of each", () => {
    expect(text(merge(results({ a: [5, 4, 4] }), results({ a: [6, 1, 4], b: [1, 1, 1] })))).toBe(
      text(results({ a: [6, 1, 4], b: [1, 1, 1] })),
    );
  });

  test("is idempotent, commutative and associative", () => {
    for (const a of samples) {
      expect(text(merge(a, a))).toBe(text(a));
      for (const b of samples) {
        expect(text(merge(a, b))).toBe(text(merge(b, a)));
        expect(holds(drillsSection, merge(a, b), a)).toBe(true);
        for (const c of samples) expect(text(merge(merge(a, b), c))).toBe(text(merge(a, merge(b, c))));
      }
    }
  });
});
