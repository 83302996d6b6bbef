import { describe, expect, test } from "vitest";
import { editionNames, editionOf } from "../../../src/book/edition.ts";
import { checked, dedent, doc } from "./folder.ts";
import { service } from "./bad-input/parts.ts";

const { book } = checked({
  "book.yaml": dedent(`
    title: Tides
    authors: [A]
    structure:
      front: [about.mdx]
      parts:
        - { part: sea.mdx, chapters: [ebb.mdx, flood.mdx] }
        - { part: sky.mdx, chapters: [wind.mdx] }
      back: [tables.mdx, services, glossary.yaml]
    editions: { demo: { chapters: [ebb], closing: end.mdx } }
  `),
  "about.mdx": doc("See [](#ch-flood)."),
  "sea.mdx": doc("The sea."),
  "ebb.mdx": doc("## Falling {#sec-falling}\n\n[Ebb](#term-ebb)."),
  "flood.mdx": doc("## Rising {#sec-rising}\n\n[Flood](#term-flood), [ebb](#term-ebb)."),
  "sky.mdx": doc("The sky."),
  "wind.mdx": doc("Blows."),
  "tables.mdx": doc("Tables."),
  "services/index.mdx": doc("Services.", "id: services\n"),
  "services/lake.mdx": service("lake", "Lake"),
  "glossary.yaml":
    "- { id: flood, term: flood, definition: Rising. }\n- { id: ebb, term: ebb, definition: Falling. }\n",
  "end.mdx": doc("Buy it."),
});

const ids = (name: "full" | "demo") => editionOf(book, name).docs.map(({ id }) => id);

describe("the full edition", () => {
  test("has every document but the page that closes the demo", () => {
    expect(ids("full")).toEqual([
      "about",
      "sea",
      "ebb",
      "flood",
      "sky",
      "wind",
      "tables",
      "services",
      "lake",
      "glossary",
    ]);
  });

  test("has every term, and no label of the closing page", () => {
    const { terms, labels } = editionOf(book, "full");
    expect(terms.map(({ id }) => id)).toEqual(["ebb", "flood"]);
    expect([labels.has("sec-rising"), labels.has("term-flood"), labels.has("svc-lake"), labels.has("ch-end")]).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });
});

describe("the demo edition", () => {
  test("has the front matter, its chapters with their parts, the glossary and the closing page", () => {
    expect(ids("demo")).toEqual(["about", "sea", "ebb", "glossary", "end"]);
  });

  test("has the terms that its documents use, and only labels that can be followed", () => {
    const { terms, labels } = editionOf(book, "demo");
    expect(terms.map(({ id }) => id)).toEqual(["ebb"]);
    expect([...labels].sort()).toEqual([
      "app-glossary",
      "ch-about",
      "ch-ebb",
      "ch-end",
      "part-sea",
      "sec-falling",
      "term-ebb",
    ]);
  });

  test("keeps the numbers of the full book", () => {
    expect(book.labels["ch-flood"]?.text).toBe("Chapter 2");
  });
});

test("a book has a demo when it declares one", () => {
  expect(editionNames(book)).toEqual(["full", "demo"]);
  expect(editionNames(checked({ "a.mdx": doc("Text.") }).book)).toEqual(["full"]);
});
