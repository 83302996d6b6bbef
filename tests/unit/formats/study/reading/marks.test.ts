import { describe, expect, test } from "vitest";
import { readDocument } from "../../../../../src/formats/study/progress/read-document.ts";
import { writeDocument } from "../../../../../src/formats/study/progress/document.ts";
import { partOf } from "../../../../../src/formats/study/progress/section.ts";
import {
  isRead,
  marksFor,
  mergeMarks,
  readCount,
  type ReadingMarks,
} from "../../../../../src/formats/study/reading/marks.ts";
import { readingSection } from "../../../../../src/formats/study/reading/reading-section.ts";

const mark = (doc: string, units: string[], at: number, read = true) => marksFor(doc, units, { at, read });
const text = (marks: ReadingMarks) => JSON.stringify(readingSection.write(marks));

/** Every way two devices may have marked two sections of two chapters. */
const states: ReadingMarks[] = [
  new Map(),
  mark("ch-a", ["sec-a", "sec-b"], 10),
  mark("ch-a", ["sec-a"], 20, false),
  mark("ch-a", ["sec-a"], 10, false),
  mark("ch-b", ["sec-c"], 5),
  mergeMarks(mark("ch-b", ["sec-c"], 7, false), mark("ch-a", ["sec-b"], 30)),
];

describe("marks of two devices", () => {
  test("merge to the same in whatever order they meet", () => {
    for (const a of states)
      for (const b of states) {
        expect(text(mergeMarks(a, b))).toBe(text(mergeMarks(b, a)));
        expect(text(mergeMarks(a, a))).toBe(text(a));
        for (const c of states)
          expect(text(mergeMarks(mergeMarks(a, b), c))).toBe(text(mergeMarks(a, mergeMarks(b, c))));
      }
  });

  test("the later word on a section counts, also when it takes a mark away", () => {
    const marks = mergeMarks(mark("ch-a", ["sec-a", "sec-b"], 10), mark("ch-a", ["sec-a"], 20, false));
    expect(isRead(marks, "ch-a", "sec-a")).toBe(false);
    expect(isRead(marks, "ch-a", "sec-b")).toBe(true);
    expect(readCount(marks, "ch-a")).toBe(1);
    expect(readCount(marks, "ch-b")).toBe(0);
  });

  test("two halves of a chapter make a whole", () => {
    const marks = mergeMarks(mark("ch-a", ["sec-a"], 10), mark("ch-a", ["sec-b"], 11));
    expect(readCount(marks, "ch-a")).toBe(2);
  });
});

describe("the section of marks", () => {
  const now = Date.UTC(2026, 10, 22);
  const read = (reading: unknown) =>
    readDocument(
      JSON.stringify({ format: "octavo-progress", version: 1, book: "b", sections: { reading } }),
      "b",
      now,
      [readingSection],
    );

  test("reads what it wrote", () => {
    const marks = mergeMarks(mark("ch-a", ["sec-b", "sec-a"], 10), mark("ch-b", ["ch-b"], 20, false));
    const result = readDocument(writeDocument("b", [partOf(readingSection, marks)], {}), "b", now, [readingSection]);
    expect(result).toMatchObject({ isSound: true });
    expect(result.isSound && text(result.parts[0]?.value as ReadingMarks)).toBe(text(marks));
  });

  test("is not written before anything is marked", () => {
    expect(readingSection.write(readingSection.empty)).toBeUndefined();
  });

  test.each([
    ["damaged", { version: 1 }],
    ["damaged", { version: 1, docs: [] }],
    ["damaged", { version: 1, docs: {}, more: 1 }],
    ["damaged", { version: 1, docs: { "Ch A": {} } }],
    ["damaged", { version: 1, docs: { "ch-a": { "sec-a": true } } }],
    ["damaged", { version: 1, docs: { "ch-a": { "sec-a": { at: 1, read: "yes" } } } }],
    ["damaged", { version: 1, docs: { "ch-a": { "sec-a": { at: 1.5, read: true } } } }],
    ["damaged", { version: 1, docs: { "ch-a": { "sec-a": { at: 1, read: true, by: "me" } } } }],
    ["future", { version: 1, docs: { "ch-a": { "sec-a": { at: now * 2, read: true } } } }],
    ["newer", { version: 2, docs: {} }],
  ])("refuses as %s: %o", (reason, section) => {
    expect(read(section)).toMatchObject({ isSound: false, reason });
  });
});
