/**
 * The parser that checks and renders a book, held against an independent one.
 * Trees are compared whole, with every field; no difference is normalized away.
 */
import { describe, expect, test } from "vitest";
import { corpus } from "./corpus.ts";
import { byRemark, bySatteri, places, withoutPlaces } from "./parsers.ts";

describe("Sätteri and remark read alike", () => {
  test.for(corpus)("$name", ({ markdown }) => {
    expect(withoutPlaces(bySatteri(markdown))).toEqual(withoutPlaces(byRemark(markdown)));
  });

  test("whatever is put together of GFM's signs", () => {
    const pieces = [
      ..."ab.!:\"é[]|\\<>_`*~ \t\n".split(""), "\n\n", "- ", "* ", "1. ", "> ", "[x] ", "[ ] ", "``", "**", "~~", "(u)", "![", "[^n]", "[^n]: ",
      "| a |\n|---|\n", "| ", "    ", "https://e.example", "www.e.example", "a@b.example", "&amp;", "# ", "---", "===", "```\n", "  \n", "[b]: c\n",
    ];
    let state = 20261122;
    const random = (n: number) => {
      state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
      return (state >> 8) % n;
    };
    for (let i = 0; i < 2000; i++) {
      const markdown = Array.from({ length: 2 + random(12) }, () => pieces[random(pieces.length)]).join("");
      expect(withoutPlaces(bySatteri(markdown)), JSON.stringify(markdown)).toEqual(withoutPlaces(byRemark(markdown)));
    }
  });
});

describe("places, which diagnostics name, are the same", () => {
  /** A task whose words begin with something other than text. */
  const isPeculiar = (markdown: string) => /\[[ x]\] \*/.test(markdown);

  test.for(corpus.filter(({ markdown }) => !isPeculiar(markdown)))("$name", ({ markdown }) => {
    expect(places(bySatteri(markdown))).toEqual(places(byRemark(markdown)));
  });

  test("but for a task that begins with markup: remark counts the blank behind the box in, Sätteri does not", () => {
    const peculiar = corpus.filter(({ markdown }) => isPeculiar(markdown));
    expect(peculiar.map(({ name }) => name)).toEqual(["task lists: with inline content"]);
    const [markdown = ""] = peculiar.map((one) => one.markdown);
    const differing = places(byRemark(markdown)).flatMap((place, i) => {
      const other = places(bySatteri(markdown))[i];
      return place === other ? [] : [`${place} → ${other ?? "nothing"}`];
    });
    expect(differing).toEqual(["paragraph 1:6-1:22 → paragraph 1:7-1:22"]);
  });
});

test("the corpus names each case once", () => {
  expect(new Set(corpus.map(({ name }) => name)).size).toBe(corpus.length);
});
