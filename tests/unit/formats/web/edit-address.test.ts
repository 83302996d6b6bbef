import { expect, test } from "vitest";
import { checkBook } from "../../../../src/book/check.ts";
import { bookConfigSchema } from "../../../../src/book/config.ts";
import { editionOf } from "../../../../src/book/edition.ts";
import { readBookFolder } from "../../../../src/book/read.ts";
import { pageData } from "../../../../src/formats/web/page-data.ts";
import { sitePages } from "../../../../src/formats/web/site-pages.ts";

const { book } = checkBook(await readBookFolder("tests/fixtures/books/complete"));

function editOf(id: string | undefined, edit: string | undefined): string | undefined {
  const site = edit === undefined ? book.config.site : { ...book.config.site, edit };
  const own = { ...book, config: { ...book.config, site } };
  const edition = editionOf(own, "full");
  const page = sitePages(edition).find(({ doc }) => doc?.id === id);
  if (page === undefined) throw new Error(`The site has no page of ${id ?? "no document"}.`);
  return pageData(own, edition, page).edit;
}

const pattern = "https://git.example/tides/edit/main/{path}?from={path}";

test("a page of a document links to its source", () => {
  const file = book.docs.find(({ id }) => id === "ebb")?.file ?? "";
  expect(editOf("ebb", pattern)).toBe(`https://git.example/tides/edit/main/${file}?from=${file}`);
  expect(editOf("harbor-watch", pattern)).toContain("/edit/main/services/");
});

test("a page without a source of its own links to none, nor does a book that names no place", () => {
  expect(editOf(undefined, pattern)).toBeUndefined();
  expect(editOf("ebb", undefined)).toBeUndefined();
});

test.each([
  ["https://git.example/edit/main/", "{path}"],
  ["http://git.example/{path}", "https://"],
  ["git.example/{path}", "https://"],
])("an address such as %s is refused", (edit, expected) => {
  const result = bookConfigSchema.safeParse({ title: "T", authors: ["A"], site: { edit } });
  expect(result.success).toBe(false);
  expect(result.error?.issues[0]?.message).toContain(expected);
});
