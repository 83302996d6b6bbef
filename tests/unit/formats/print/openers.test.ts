import { expect, test } from "vitest";
import { editionOf } from "../../../../src/book/edition.ts";
import { contentsOf } from "../../../../src/formats/print/contents.ts";
import { openersOf } from "../../../../src/formats/print/openers.ts";
import { outlineOf } from "../../../../src/formats/print/pdf-outline.ts";
import { printedContent } from "../../../../src/formats/print/printed-content.ts";
import { checked } from "../../book/folder.ts";

const { book } = checked({
  "book.yaml": `
title: Tides
authors: [M. Okoro]
structure:
  front: [copyright.mdx, preface.mdx]
  parts:
    - { part: part.mdx, chapters: [one.mdx] }
  back: [maps.mdx]
`,
  "copyright.mdx": "---\ntitle: Copyright\n---\n",
  "preface.mdx": "---\ntitle: Preface\n---\n\n## Thanks\n",
  "part.mdx": "---\ntitle: Water\n---\n",
  "one.mdx": "---\ntitle: A long title\nshortTitle: Short\n---\n\n## First {#sec-first}\n\n### Deeper {#sec-deeper}\n",
  "maps.mdx": "---\ntitle: Maps\n---\n",
});
const edition = editionOf(book, "full");

test("openers follow the book: where they start, what stands above their pages", () => {
  const rows = openersOf(book, edition).map(({ anchor, start, matter, furniture, verso, recto }) =>
    [anchor, start, matter, furniture, verso, recto].join(" | "),
  );
  expect(rows).toEqual([
    "title-page | recto | front | none |  | ",
    "imprint-page | page | front | none |  | ",
    "contents-page | recto | front | full | Tides | Contents",
    "ch-preface | recto | front | full | Tides | Preface",
    "part-part | recto | main | none | Tides | Part I · Water",
    "ch-one | recto | main | full | Part I · Water | 1 · Short",
    "app-maps | recto | main | full | Tides | Appendix A · Maps",
  ]);
});

test("a book of chapters alone needs no part: its first chapter opens the main matter", () => {
  const plain = checked({ "a.mdx": "---\ntitle: A\n---\n", "b.mdx": "---\ntitle: B\n---\n" }).book;
  const rows = openersOf(plain, editionOf(plain, "full")).map(({ anchor, matter, verso }) =>
    [anchor, matter, verso].join(" "),
  );
  expect(rows.slice(3)).toEqual(["ch-a main Tides", "ch-b main Tides"]);
});

test("the contents name documents and the sections of chapters, not the imprint", () => {
  const rows = contentsOf(printedContent(book, edition)).map(({ level, number, title, anchor }) =>
    [level, number, title, anchor].join(" | "),
  );
  expect(rows).toEqual([
    "document |  | Preface | ch-preface",
    "part | Part I | Water | part-part",
    "document | 1 | A long title | ch-one",
    "section | 1.1 | First | sec-first",
    "document | A | Maps | app-maps",
  ]);
});

test("the outline goes down to the last heading", () => {
  const [, , part] = outlineOf(printedContent(book, edition));
  expect(part).toMatchObject({
    title: "Part I. Water",
    isOpen: true,
    children: [
      {
        title: "1 A long title",
        isOpen: false,
        children: [{ title: "1.1 First", children: [{ title: "1.1.1 Deeper", anchor: "sec-deeper" }] }],
      },
    ],
  });
});
