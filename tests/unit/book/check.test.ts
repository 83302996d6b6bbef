/** Books in which nothing is wrong, and what one problem does to the rest. */
import path from "node:path";
import { describe, expect, test } from "vitest";
import { checkBook } from "../../../src/book/check.ts";
import { componentContracts } from "../../../src/book/contracts.ts";
import { readBookFolder } from "../../../src/book/read.ts";
import { checked, doc } from "./folder.ts";

const root = path.resolve(import.meta.dirname, "../../..");
const check = async (folder: string) => checkBook(await readBookFolder(path.join(root, folder)));

describe("the check has nothing to say", () => {
  test("of a plain book: a title, authors and Markdown chapters", async () => {
    const { diagnostics, book } = await check("tests/fixtures/books/plain");
    expect(diagnostics).toEqual([]);
    expect(
      book.docs.map(({ number, title, sections }) => [number, title, sections.map((section) => section.number)]),
    ).toEqual([
      ["1", "Ebb", ["1.1"]],
      ["2", "Flood", ["2.1"]],
    ]);
  });

  test("of a book that uses everything there is, as it is meant", async () => {
    const { diagnostics, reading } = await check("tests/fixtures/books/complete");
    expect(diagnostics).toEqual([]);
    const used = new Set(reading.documents.flatMap(({ survey }) => survey.elements.map(({ name }) => name)));
    expect(Object.keys(componentContracts).filter((name) => !used.has(name))).toEqual([]);
  });

  test("of the flagship book, but for notes", async () => {
    const { diagnostics } = await check("chapters");
    expect(diagnostics.filter(({ severity }) => severity !== "info")).toEqual([]);
  });

  test("of an empty chapter and an empty book", () => {
    expect(checked({ "a.mdx": doc("") }).diagnostics).toEqual([]);
    expect(checked({}).diagnostics).toEqual([]);
  });

  test("of code, whatever stands in it", () => {
    const code =
      "~~~mdx\n<Oops {x}>\n:::tarp[a]\n[](#sec-none) [^a] ![](gone.png)\n~~~\n\n`<Oops>` and `{x}` and `[^a]` and `:::`\n";
    expect(checked({ "a.mdx": doc(code) }).diagnostics).toEqual([]);
  });

  test("of what is escaped", () => {
    expect(checked({ "a.mdx": doc("\\{x} \\<b> \\[^a] \\:::note \\[x](y) 10:30 arn:aws:x\n") }).diagnostics).toEqual(
      [],
    );
  });

  test("of drafts, however broken their links", () => {
    expect(
      checked({ "a.mdx": doc("Text."), "b.mdx": doc("[](#sec-none)\n\n#### Deep\n", "draft: true\n") }).diagnostics,
    ).toEqual([]);
  });
});

describe("the check", () => {
  test("says the same of the same files, in whatever order they were read", () => {
    const files = { "b.mdx": doc("[](#x)\n\n### Deep\n"), "a.mdx": doc("[](#y)\n\n# One\n") };
    expect(checked(files).diagnostics).toEqual(
      checked(Object.fromEntries(Object.entries(files).toReversed())).diagnostics,
    );
  });

  test("finds every problem of a book in one run", () => {
    const files = Object.fromEntries(
      Array.from({ length: 12 }, (_, i) => [`c${i}.mdx`, doc(`[](#gone-${i})\n\n#### Deep\n\n<Oops />\n`)]),
    );
    const { diagnostics } = checked(files);
    expect(diagnostics).toHaveLength(36);
    expect(new Set(diagnostics.map(({ file }) => file)).size).toBe(12);
  });

  test("knows the names of its own world only: nothing of any book is built in", () => {
    const { diagnostics } = checked({
      "a.mdx": doc("AWS Bedrock, Sagemaker, amazon s3, lambda.\n\n## Practise\n\n## Summary\n"),
    });
    expect(diagnostics).toEqual([]);
  });
});
