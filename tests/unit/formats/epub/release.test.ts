import { describe, expect, test } from "vitest";
import type { Book } from "../../../../src/book/types.ts";
import { namedUuid, publicationId } from "../../../../src/formats/epub/release.ts";
import { releaseDate } from "../../../../src/formats/release-date.ts";

const uuid = "6d0b7f3a-52c4-4c0e-9a65-1f8f7c2a9e41";

function bookWith(identifiers: { uuid?: string }): Book {
  return { id: "a-book", config: { identifiers, edition: { number: "1", date: "2026-11-22" } } } as unknown as Book;
}

describe("the identifier", () => {
  test("is the book's own when book.yaml has one", () => {
    expect(publicationId(bookWith({ uuid: uuid.toUpperCase() }), "full")).toBe(`urn:uuid:${uuid}`);
  });

  test("of a demo is another, and stays the same", () => {
    const demo = publicationId(bookWith({ uuid }), "demo");
    expect(demo).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(demo).not.toContain(uuid);
    expect(publicationId(bookWith({ uuid }), "demo")).toBe(demo);
  });

  test("comes from the book's id when book.yaml has none", () => {
    const made = publicationId(bookWith({}), "full");
    expect(made).toBe(publicationId(bookWith({}), "full"));
    expect(made).not.toBe(publicationId({ ...bookWith({}), id: "another" }, "full"));
  });

  test("is made as RFC 9562 makes names into UUIDs", () => {
    // Appendix A.4 of the RFC: the name www.example.com in the namespace of domain names.
    expect(namedUuid("6ba7b810-9dad-11d1-80b4-00c04fd430c8", "www.example.com")).toBe(
      "2ed6657d-e927-568b-95e1-2665a8aea6a2",
    );
  });
});

describe("the date", () => {
  test("is the edition's", () => {
    expect(releaseDate(bookWith({}), {}).toISOString()).toBe("2026-11-22T00:00:00.000Z");
  });

  test("is SOURCE_DATE_EPOCH's when that is set to seconds", () => {
    expect(releaseDate(bookWith({}), { SOURCE_DATE_EPOCH: "86400" }).toISOString()).toBe("1970-01-02T00:00:00.000Z");
    expect(releaseDate(bookWith({}), { SOURCE_DATE_EPOCH: "today" }).toISOString()).toBe("2026-11-22T00:00:00.000Z");
  });
});
