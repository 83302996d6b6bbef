import { expect, test } from "vitest";
import { checkBook } from "../../../src/book/check.ts";
import type { BookFolder } from "../../../src/book/read.ts";
import { productFingerprint } from "../../../src/build/fingerprint.ts";
import { productsOf } from "../../../src/build/products.ts";

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
      .flatMap(({ outputs }) => outputs)
      .filter((output) => output !== "site"),
  ).toEqual([
    "server",
    "editions/my-book-digital.html",
    "editions/my-book-demo-digital.html",
    "editions/my-book-letter.pdf",
    "editions/my-book-demo-letter.pdf",
    "editions/my-book-paperback.pdf",
    "editions/my-book-cover.pdf",
    "editions/my-book.epub",
    "editions/my-book-demo.epub",
    "editions/my-book-kindle.epub",
  ]);
});

test("a deck and questions for platforms are made of a book that has questions, two files each", () => {
  const question =
    '<Question id="q-a" kind="single" difficulty="1">\n\nWhich?\n\n- [x] This.\n\n  Yes.\n\n- [ ] That.\n\n  No.\n\n' +
    "<Explanation>\n\nSo.\n\n</Explanation>\n\n</Question>\n";
  const { book } = checkBook(
    folder({ "book.yaml": `id: my-book\n${settings}`, "two.mdx": `---\ntitle: Two\n---\n\n${question}` }),
  );
  const made = productsOf(book).filter(({ format }) => format === "anki" || format === "quiz");
  // The demo holds the first chapter alone, which asks nothing.
  expect(made.flatMap(({ outputs }) => outputs)).toEqual([
    "editions/my-book.apkg",
    "editions/my-book-anki.txt",
    "editions/my-book.gift.txt",
    "editions/my-book-qti.zip",
  ]);
});

test("the paperback is an interior and a cover, made together", () => {
  const { book } = checkBook(folder({ "book.yaml": `id: my-book\n${settings}` }));
  expect(productsOf(book).find(({ name }) => name === "paperback-full")?.outputs).toEqual([
    "editions/my-book-paperback.pdf",
    "editions/my-book-cover.pdf",
  ]);
});
