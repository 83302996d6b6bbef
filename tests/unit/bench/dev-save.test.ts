/** The edits that the benchmark saves under the dev server. */
import { expect, it } from "vitest";
import { withTables } from "../../../scripts/bench/dev-save.ts";
import { chapterFile, syntheticBook } from "../../../scripts/bench/synthetic-book.ts";
import { parseDocument } from "../../../src/book/parse.ts";
import { surveyDocument } from "../../../src/book/survey.ts";

it("each save puts one more table before the chapter's own, so that all their numbers move", () => {
  const text = syntheticBook(3)[chapterFile(2)] ?? "";
  const tables = (saved: string) => {
    const { tree } = parseDocument(saved, "a.mdx");
    if (tree === undefined) throw new Error("The saved chapter cannot be parsed.");
    return surveyDocument(tree, "a")
      .floats.filter(({ kind }) => kind === "table")
      .map(({ label }) => label);
  };
  expect(tables(withTables(text, 2, 2))).toEqual(["tbl-002-saved-1", "tbl-002-saved-2", ...tables(text)]);
});
