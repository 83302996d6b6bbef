import { describe, expect, test } from "vitest";
import { isbnFault } from "../../../src/book/isbn.ts";
import { diagnose } from "./folder.ts";

const config = (identifiers: string) => ({
  "book.yaml": `title: T\nauthors: [A]\nidentifiers: { isbn: ${identifiers} }\n`,
  "one.mdx": "---\ntitle: One\n---\n\nText.\n",
});

describe("an ISBN", () => {
  test.each(["978-3-16-148410-0", "9783161484100", "978 0 306 40615 7", "9791034304080"])("%s is sound", (isbn) => {
    expect(isbnFault(isbn)).toBeUndefined();
  });

  test.each([
    ["978-3-16-148410-1", "an ISBN without a slip: with these first digits it ends in 0"],
    ["978-3-16-148401-0", "an ISBN without a slip: with these first digits it ends in 8"],
    ["3-16-148410-X", "an ISBN of 13 digits that begins with 978 or 979"],
    ["977-3-16-148410-0", "an ISBN of 13 digits that begins with 978 or 979"],
    ["978-3-16-148410", "an ISBN of 13 digits that begins with 978 or 979"],
  ])("%s is not", (isbn, fault) => {
    expect(isbnFault(isbn)).toBe(fault);
  });

  test("with a slip is told with its place in book.yaml", () => {
    expect(diagnose(config("{ paperback: 978-3-16-148410-1 }"))).toEqual([
      [
        "book.yaml:3:24",
        "error",
        "book-config",
        '"identifiers.isbn.paperback" should be an ISBN without a slip: with these first digits it ends in 0; found "978-3-16-148410-1".',
        'Correct "paperback".',
      ],
    ]);
  });

  test("belongs to one format, however it is written", () => {
    const rows = diagnose(config('{ paperback: 978-3-16-148410-0, epub: "9783161484100" }'));
    expect(rows.map(([place, , , message]) => [place, message])).toEqual([
      [
        "book.yaml:3:54",
        '"identifiers.isbn.epub" should be an ISBN of its own, not that of "paperback"; found "9783161484100".',
      ],
    ]);
  });
});
