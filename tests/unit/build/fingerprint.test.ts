import { expect, test } from "vitest";
import { checkBook } from "../../../src/book/check.ts";
import type { BookFolder } from "../../../src/book/read.ts";
import { productFingerprint } from "../../../src/build/fingerprint.ts";
import { fileName, productsOf } from "../../../src/build/products.ts";

const settings = `title: T
authors: [A]
structure: { chapters: [one.mdx, two.mdx] }
editions: { demo: { chapters: [one] } }
`;

function folder(texts: Record<string, string>): BookFolder {
  return {
    root: "/book",
    texts: {
      "book.yaml": settings,
      "one.mdx": "---\ntitle: One\n---\n\nText.\n",
      "two.mdx": "---\ntitle: Two\n---\n\n## A {#sec-a}\n",
      ...texts,
    },
    artwork: {},
    svgs: {},
    broken: [],
  };
}

/** Names of the products that a change makes stale. */
function changedBy(texts: Record<string, string>): string[] {
  const before = checkBook(folder({})).book;
  const after = checkBook(folder(texts)).book;
  return productsOf(after)
    .filter((product) => productFingerprint(product, before, {}, "e") !== productFingerprint(product, after, {}, "e"))
    .map(({ name }) => name);
}

test("a change in a chapter the demo lacks leaves the demo's files fresh", () => {
  expect(changedBy({ "two.mdx": "---\ntitle: Two\n---\n\nOther words.\n" })).toEqual([
    "web-full",
    "digital-full",
    "letter-full",
    "paperback-full",
    "epub-full",
    "kindle-full",
  ]);
});

test("a change in a chapter of the demo makes everything stale, a file's date nothing", () => {
  expect(changedBy({ "one.mdx": "---\ntitle: One\n---\n\nNew.\n" })).toHaveLength(9);
  expect(changedBy({})).toEqual([]);
});

test("a renumbered target makes the demo that names it stale", () => {
  const naming = { "one.mdx": "---\ntitle: One\n---\n\n[](#sec-a)\n" };
  const before = checkBook(folder(naming)).book;
  const after = checkBook(folder({ ...naming, "two.mdx": "---\ntitle: Two\n---\n\n## New\n\n## A {#sec-a}\n" })).book;
  const demo = productsOf(before).find(({ name }) => name === "epub-demo");
  if (demo === undefined) throw new Error("no demo");
  expect(productFingerprint(demo, before, {}, "e")).not.toBe(productFingerprint(demo, after, {}, "e"));
});

test("files are named after the book, the edition and the format", () => {
  const { book } = checkBook(folder({ "book.yaml": `id: my-book\n${settings}` }));
  expect(
    productsOf(book)
      .map(({ format, edition }) => fileName(book, format, edition))
      .slice(1),
  ).toEqual([
    "my-book-digital.html",
    "my-book-demo-digital.html",
    "my-book-letter.pdf",
    "my-book-demo-letter.pdf",
    "my-book-paperback.pdf",
    "my-book.epub",
    "my-book-demo.epub",
    "my-book-kindle.epub",
  ]);
});

test("the paperback is an interior and a cover, made together", () => {
  const { book } = checkBook(folder({ "book.yaml": `id: my-book\n${settings}` }));
  expect(productsOf(book).find(({ name }) => name === "paperback-full")?.outputs).toEqual([
    "editions/my-book-paperback.pdf",
    "editions/my-book-cover.pdf",
  ]);
});
