import { expect, test } from "vitest";
import { editionOf } from "../../../src/book/edition.ts";
import { indexEntries, indexMarks, type IndexEntry } from "../../../src/book/index-entries.ts";
import { checked } from "./folder.ts";

function rowsOf(entries: readonly IndexEntry[]): string[] {
  return entries.flatMap(({ text, labels, main, subs, see, seeAlso }) => [
    [text, labels.join(" "), main.join(" "), see && `see ${see}`, seeAlso.length > 0 && `also ${seeAlso.join(", ")}`]
      .filter(Boolean)
      .join(" | "),
    ...rowsOf(subs).map((row) => `- ${row}`),
  ]);
}

test.each([
  ["no mark", undefined, []],
  ["a bare mark: the heading's own title", "", ["How tides turn/"]],
  ["one entry", "tides", ["tides/"]],
  ["several entries and a subentry", "tides; moon: pull of the", ["tides/", "moon/pull of the"]],
])("a heading with %s", (_, index, expected) => {
  expect(indexMarks("sec-a", "How tides turn", index).map(({ entry, sub }) => `${entry}/${sub}`)).toEqual(expected);
});

const glossary = `
- { id: rag, term: retrieval-augmented generation, short: RAG, definition: Look up, see: [chunk] }
- { id: chunk, term: chunk, aliases: [passage], definition: A piece. }
`;

test("terms, other names and marked headings make one index, in the order of the alphabet", () => {
  const { book } = checked({
    "book.yaml": "title: T\nauthors: [A]\nstructure: { chapters: [one.mdx], back: [glossary.yaml] }\n",
    "glossary.yaml": glossary,
    "one.mdx": `---
title: One
---

## Looking up {#sec-rag index="RAG; RAG: cost of; Accuracy"}

A [chunk](#term-chunk) and [RAG](#term-rag).

## Zeal {#sec-zeal index}
`,
  });
  expect(rowsOf(indexEntries(book, editionOf(book, "full")))).toEqual([
    "Accuracy | sec-rag",
    "chunk | term-chunk",
    "passage | see chunk",
    "retrieval-augmented generation (RAG) | term-rag | sec-rag | also chunk",
    "- cost of | sec-rag",
    "Zeal | sec-zeal",
  ]);
});

test("a demo's index knows nothing of chapters it lacks", () => {
  const { book } = checked({
    "book.yaml":
      "title: T\nauthors: [A]\nstructure: { chapters: [one.mdx, two.mdx], back: [glossary.yaml] }\neditions: { demo: { chapters: [one] } }\n",
    "glossary.yaml": glossary,
    "one.mdx": "---\ntitle: One\n---\n\nA [chunk](#term-chunk).\n",
    "two.mdx": "---\ntitle: Two\n---\n\n## Up {#sec-up index}\n\n[RAG](#term-rag)\n",
  });
  expect(rowsOf(indexEntries(book, editionOf(book, "demo")))).toEqual(["chunk | term-chunk", "passage | see chunk"]);
});

test("several short forms are names of their own; a name beside its entry is left out", () => {
  const { book } = checked({
    "book.yaml": "title: T\nauthors: [A]\nstructure: { chapters: [one.mdx], back: [glossary.yaml] }\n",
    "glossary.yaml": `
- { id: recovery, term: recovery objective, short: "RTO, MTTR", definition: How soon. }
- { id: window, term: context window, aliases: [context length, prompt size], definition: How much. }
- { id: zeal, term: zeal, definition: Much. }
`,
    "one.mdx": "---\ntitle: One\n---\n\n[A](#term-recovery), [b](#term-window), [c](#term-zeal).\n",
  });
  expect(rowsOf(indexEntries(book, editionOf(book, "full")))).toEqual([
    "context window | term-window",
    "MTTR | see recovery objective",
    "prompt size | see context window",
    "recovery objective (RTO, MTTR) | term-recovery",
    "zeal | term-zeal",
  ]);
});

test("a book without terms, services and marks has no index", () => {
  const { book } = checked({ "one.mdx": "---\ntitle: One\n---\n\n## Up {#sec-up}\n" });
  expect(indexEntries(book, editionOf(book, "full"))).toEqual([]);
});
