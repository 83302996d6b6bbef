/** The books that the benchmark is run on. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { perChapter } from "../../../scripts/bench/chapter.ts";
import { chapterFile, syntheticBook, writeSyntheticBook } from "../../../scripts/bench/synthetic-book.ts";
import { checkBook, type CheckedBook } from "../../../src/book/check.ts";
import { readBookFolder } from "../../../src/book/read.ts";

const chapters = 7;
let folder = "";
let checked: CheckedBook;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "octavo-synthetic-"));
  await writeSyntheticBook(folder, chapters);
  checked = checkBook(await readBookFolder(folder));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe("a synthetic book", () => {
  it("is the same bytes every time", () => {
    expect(syntheticBook(chapters)).toEqual(syntheticBook(chapters));
  });

  it("passes the check without an error or a warning", () => {
    expect(checked.diagnostics).toEqual([]);
  });

  it("has parts of five chapters, a glossary and one edition", () => {
    const kinds = checked.book.docs.map(({ kind }) => kind);
    expect(kinds).toEqual(["part", ...Array<string>(5).fill("chapter"), "part", "chapter", "chapter", "glossary"]);
    expect(checked.book.config.editions.demo).toBeUndefined();
    expect(checked.book.terms.every(({ usedIn }) => usedIn.length > 0)).toBe(true);
  });

  it("draws on thousands of different words", () => {
    const words = Object.values(syntheticBook(20)).flatMap((text) => text.toLowerCase().match(/[a-z]{3,}/g) ?? []);
    expect(new Set(words).size).toBeGreaterThan(4000);
  });

  it("has the same chapters in every size, but for what they refer to", () => {
    const withoutReferences = (count: number) =>
      syntheticBook(count)[chapterFile(3)]?.replace(/\[[^\]]*\]\(#[\w-]+\)/g, "");
    expect(withoutReferences(20)).toBe(withoutReferences(chapters));
    expect(syntheticBook(20)[chapterFile(3)]).not.toBe(syntheticBook(20)[chapterFile(4)]);
  });
});

describe("each of its chapters", () => {
  it("is about as long as the benchmark says", () => {
    for (const { words } of chapterDocs())
      expect(Math.abs(words - perChapter.words)).toBeLessThan(perChapter.words * 0.05);
  });

  it("holds the tables, listings, callouts, questions and references the benchmark names", () => {
    for (const { slot, survey } of checked.reading.documents) {
      if (slot.kind !== "chapter") continue;
      const count = {
        tables: survey.tables.filter(({ captioned }) => captioned).length,
        listings: survey.fences.length,
        callouts: survey.callouts.length,
        questions: survey.questions.length,
        references: survey.links.filter(({ target }) => !target.startsWith("#term-")).length,
      };
      expect({ words: perChapter.words, ...count }).toEqual(perChapter);
    }
  });

  it("shows four languages and refers to other chapters", () => {
    for (const { slot, survey, id } of checked.reading.documents) {
      if (slot.kind !== "chapter") continue;
      expect(survey.fences.map(({ node }) => node.lang)).toEqual(["python", "json", "ts", "yaml"]);
      const others = survey.links.filter(
        ({ target }) => checked.book.labels[target.slice(1)]?.docId !== id && !target.startsWith("#term-"),
      );
      expect(others.length).toBeGreaterThanOrEqual(6);
    }
  });
});

function chapterDocs() {
  return checked.book.docs.filter(({ kind }) => kind === "chapter");
}
