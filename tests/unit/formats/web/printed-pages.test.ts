import { expect, test } from "vitest";
import { editionOf } from "../../../../src/book/edition.ts";
import { printedPages } from "../../../../src/formats/web/printed-pages.ts";
import { studyBook } from "../../../setup/study-book.ts";

const { book } = studyBook();
const edition = editionOf(book, "full");
const printed = { folios: ["i", "ii", "1", "2"], texts: [], documents: {}, pageOf: {} };

test("sections and documents have the folios that are printed on their pages", () => {
  const [section] = Object.values(book.labels).filter(({ kind }) => kind === "section" || kind === "chapter");
  const [other] = Object.values(book.labels).filter(({ kind }) => kind === "question");
  const pageOf = { [section?.id ?? ""]: 2, [other?.id ?? ""]: 3, "sec-gone": 4 };
  expect(JSON.parse(printedPages(book, edition, { ...printed, pageOf }))).toEqual({
    pages: { [section?.id ?? ""]: "ii" },
  });
});

test("what an edition does not show is not named", () => {
  const [chapter] = Object.values(book.labels).filter(({ kind }) => kind === "chapter");
  const pageOf = { [chapter?.id ?? ""]: 3 };
  const none = { ...edition, labels: new Set<string>() };
  expect(printedPages(book, none, { ...printed, pageOf })).toBe('{"pages":{}}\n');
});

test("without a paperback there are no pages, and the file says so", () => {
  expect(printedPages(book, edition, undefined)).toBe('{"pages":{}}\n');
});
