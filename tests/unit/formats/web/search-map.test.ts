import { beforeAll, describe, expect, test } from "vitest";
import { checkBook } from "../../../../src/book/check.ts";
import { editionOf } from "../../../../src/book/edition.ts";
import { readBookFolder } from "../../../../src/book/read.ts";
import type { Book, EditionName } from "../../../../src/book/types.ts";
import { partChoices, searchMap } from "../../../../src/formats/web/search-map.ts";

let book: Book;
beforeAll(async () => {
  ({ book } = checkBook(await readBookFolder("tests/fixtures/books/complete")));
});
const mapOf = (edition: EditionName) => searchMap(book, editionOf(book, edition), ({ id }) => `/${id}/`);

describe("the map of a search", () => {
  test("names every document with its part", () => {
    const parts = Object.fromEntries(mapOf("full").docs.map(({ label, part }) => [label, part]));
    expect(parts).toMatchObject({
      "part-sea": "part-sea",
      "ch-ebb": "part-sea",
      "ch-about": "outside",
      "svc-harbor-watch": "outside",
    });
  });

  test("leads from every printed code to its thing", () => {
    const { docs, codes } = mapOf("full");
    const found = (codes.question ?? []).map(([text, number, label, , doc]) => [text, number, label, docs[doc]?.href]);
    expect(found).toContainEqual(["Q2.1", "2.1", "q-two", "/flood/"]);
    expect(codes.figure).toContainEqual(["Figure 1.1", "1.1", "fig-fall", "The water falls slowly, fast, slowly.", 2]);
  });

  test("of the demo knows the codes it lacks, and tells nothing else of their things", () => {
    const { codes } = mapOf("demo");
    expect(codes.question).toContainEqual(["Q2.1", "2.1", "", "", -1]);
    expect(codes.chapter).toContainEqual(["Chapter 2", "2", "", "", -1]);
  });

  test("offers the parts to choose from, and what stands outside of them", () => {
    expect(partChoices(book, editionOf(book, "full"))).toEqual([
      { value: "part-sea", text: "Part I: The sea" },
      { value: "outside", text: "Front and back matter" },
    ]);
  });
});
