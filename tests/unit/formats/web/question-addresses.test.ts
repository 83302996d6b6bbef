import { beforeAll, expect, test } from "vitest";
import { checkBook } from "../../../../src/book/check.ts";
import { editionOf } from "../../../../src/book/edition.ts";
import { readBookFolder } from "../../../../src/book/read.ts";
import type { Book } from "../../../../src/book/types.ts";
import { lackingPage, leadingPage, questionAddresses } from "../../../../src/formats/web/question-addresses.ts";

let book: Book;
beforeAll(async () => {
  ({ book } = checkBook(await readBookFolder("tests/fixtures/books/complete")));
});

test("every question has an address by its printed number, below the site's base", () => {
  const addresses = questionAddresses(book, editionOf(book, "full"));
  expect(addresses.map(({ number }) => number)).toEqual(["1.1", "2.1", "2.2", "2.3"]);
  expect(addresses[1]).toEqual({ number: "2.1", code: "Q2.1", href: "/guide/flood/#q-two" });
});

test("the demo knows which questions it lacks", () => {
  const hrefs = questionAddresses(book, editionOf(book, "demo")).map(({ href }) => href);
  expect(hrefs).toEqual(["/guide/demo/ebb/#q-leave", undefined, undefined, undefined]);
});

test("a page leads on without scripts, and is not to be indexed", () => {
  const edition = editionOf(book, "full");
  const [address] = questionAddresses(book, edition);
  if (address === undefined) throw new Error("The book asks nothing.");
  const html = leadingPage(book, edition, address, "/guide/ebb/#q-leave");
  expect(html).toContain('<meta http-equiv="refresh" content="0; url=/guide/ebb/#q-leave">');
  expect(html).toContain('<meta name="robots" content="noindex">');
  expect(html).not.toContain("canonical");
  expect(html).toContain('<a href="/guide/ebb/#q-leave">Q1.1</a>');
});

test("a page for a question the demo lacks says so in its title", () => {
  const [, address] = questionAddresses(book, editionOf(book, "demo"));
  if (address === undefined) throw new Error("The book asks one question.");
  expect(lackingPage(book, address)).toMatchObject({ path: "q/2.1/", title: "Q2.1 is not in the demo" });
});
