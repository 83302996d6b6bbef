import { beforeAll, expect, test } from "vitest";
import { checkBook } from "../../../../../src/book/check.ts";
import { readBookFolder } from "../../../../../src/book/read.ts";
import type { Book } from "../../../../../src/book/types.ts";
import { readingUnits, unitMarks } from "../../../../../src/formats/study/reading/units.ts";

let book: Book;
beforeAll(async () => {
  ({ book } = checkBook(await readBookFolder("tests/fixtures/books/complete")));
});
const unitsOf = (id: string) => book.docs.filter((doc) => doc.id === id).flatMap(readingUnits);

test("a chapter is read by its sections", () => {
  expect(unitsOf("ebb")).toEqual([
    { label: "sec-falling", text: "1.1 Ideas of falling" },
    { label: "sec-practice", text: "1.2 Practice" },
  ]);
});

test("a document without sections is read as one", () => {
  expect(unitsOf("about")).toEqual([{ label: "ch-about", text: "About this book" }]);
});

test.each(["glossary", "services", "harbor-watch", "part-sea"])("%s is looked up and not read through", (id) => {
  expect(book.docs.some((doc) => doc.id === id)).toBe(true);
  expect(unitsOf(id)).toEqual([]);
});

test("a link tells which document it leads to, and how many sections make it read", () => {
  const [chapter] = book.docs.filter(({ id }) => id === "ebb");
  expect(chapter && unitMarks(chapter)).toEqual({ "data-read-link": "ch-ebb", "data-units": 2 });
});
