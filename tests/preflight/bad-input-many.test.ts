/** A book of three hundred chapters: its pages settle, its numbers are true, and it does not take for ever. */
import { beforeAll, describe, expect, test } from "vitest";
import { labelsOf, pageTexts } from "../setup/pdf.ts";
import { printFiles, trims, type PrintedFiles } from "../setup/print-files.ts";

const count = 300;
/** The last chapter has so many sections that their numbers are six signs long. */
const sections = (i: number) => (i === count ? 12 : 1);
const chapter = (i: number) => `---
title: Chapter number ${i}
id: c${i}
---

The river goes on, and [](#ch-c${((i * 7) % count) + 1}) says where.

${Array.from({ length: sections(i) }, (_, k) => `## A bend {#sec-bend-${i}-${k + 1}}\n\nSome words.\n`).join("\n")}`;
const files = {
  "book.yaml": "title: Three hundred chapters\nauthors: [M. Okoro]\nformats: { letter: {}, paperback: {} }\n",
  ...Object.fromEntries(
    Array.from({ length: count }, (_, i) => [`${String(i + 1).padStart(3, "0")}.mdx`, chapter(i + 1)]),
  ),
};

let book: PrintedFiles;
let seconds = 0;
beforeAll(async () => {
  const started = performance.now();
  book = await printFiles(files);
  seconds = (performance.now() - started) / 1000;
});

test("it is rendered and printed twice within a minute", () => {
  expect(seconds).toBeLessThan(60);
});

describe.each(trims)("in %s", (trim) => {
  test("every check passes, after no more prints than any book takes", () => {
    const { checks, passes } = book.printed[trim].result;
    expect(checks.filter(({ ok }) => !ok)).toEqual([]);
    expect(passes).toBeLessThanOrEqual(4);
  });

  test("the contents name the page of each chapter and of each section, on one line", () => {
    const { pdf } = book.printed[trim];
    const labels = labelsOf(pdf);
    const pages = pageTexts(pdf);
    const listed = new Map<string, string>();
    const found = new Map<string, string>();
    pages.forEach(({ rows }, i) => {
      for (const row of rows) {
        const [, number = "", page = ""] = /^(\d+(?:\.\d+)?) (?:Chapter number \d+|A bend) (\d+)$/.exec(row) ?? [];
        if (number !== "") listed.set(number, page);
        if (/^\d+\.\d+ A bend$/.test(row)) found.set(row.split(" ")[0] ?? "", labels[i] ?? "");
      }
    });
    expect(listed.size).toBe(2 * count + 11);
    expect(found.size).toBe(count + 11);
    for (const [number, page] of found) expect([number, listed.get(number)]).toEqual([number, page]);
  });

  test("every chapter opens on a right-hand page", () => {
    const openers = pageTexts(book.printed[trim].pdf).flatMap(({ lines }, i) => (lines.includes("CHAPTER") ? [i] : []));
    expect(openers).toHaveLength(count);
    expect(openers.filter((page) => page % 2 === 1)).toEqual([]);
  });
});
