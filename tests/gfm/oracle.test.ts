/**
 * The parser that checks and renders a book, held against an independent one.
 * Trees are compared whole, with every field.
 */
import { describe, expect, test } from "vitest";
import { corpus } from "./corpus.ts";
import { differences } from "./differences.ts";
import { outline } from "./outline.ts";
import { byRemark, bySatteri, joined, places, randomNumbers, withoutPlaces } from "./parsers.ts";

describe("Sätteri and remark read alike", () => {
  test.for(corpus)("$name", ({ markdown }) => {
    expect(withoutPlaces(bySatteri(markdown))).toEqual(withoutPlaces(byRemark(markdown)));
  });

  test("whatever is put together of GFM's signs", () => {
    const signs = [
      ..."a b . ! : é [ ] | \\ < > _ ` * ~ ``` - #".split(" "),
      ..."** ~~ `` (u) ![ [b] [^n] &amp; --- ===".split(" "),
      ...[
        '"',
        " ",
        "\n",
        "\n\n",
        "- ",
        "* ",
        "1. ",
        "> ",
        "- [x] a",
        "- [ ] b",
        "| ",
        "    ",
        "# ",
        "```\n",
        "| a |\n|---|\n",
        "\n\n[b]: c\n\n",
      ],
    ];
    const random = randomNumbers(20261122);
    const documents = Array.from({ length: 1500 }, () =>
      Array.from({ length: 2 + random(12) }, () => signs[random(signs.length)]).join(""),
    );
    const isAlike = (markdown: string) =>
      JSON.stringify(joined(bySatteri(markdown))) === JSON.stringify(joined(byRemark(markdown)));
    expect(documents.filter((markdown) => !isAlike(markdown))).toEqual([]);
  }, 60_000);
});

describe("Sätteri and remark read differently, and it is known:", () => {
  test.for(differences)("$name", ({ markdown, satteri, remark }) => {
    expect([outline(bySatteri(markdown)), outline(byRemark(markdown))]).toEqual([satteri, remark]);
    expect(satteri).not.toBe(remark);
  });

  test("Sätteri may leave two texts side by side, which say the same", () => {
    const markdown = "1. :www.a.example> https://b.example";
    expect(withoutPlaces(bySatteri(markdown))).not.toEqual(withoutPlaces(byRemark(markdown)));
    expect(joined(bySatteri(markdown))).toEqual(joined(byRemark(markdown)));
  });
});

describe("places, which diagnostics name, are the same", () => {
  /** A task whose words begin with something other than text. */
  const isPeculiar = (markdown: string) => /\[[ x]\] \*/.test(markdown);

  test.for(corpus.filter(({ markdown }) => !isPeculiar(markdown)))("$name", ({ markdown }) => {
    expect(places(bySatteri(markdown))).toEqual(places(byRemark(markdown)));
  });

  test("but for a task that begins with markup: remark's paragraph begins at the box, Sätteri's behind it", () => {
    const peculiar = corpus.filter(({ markdown }) => isPeculiar(markdown));
    expect(peculiar.map(({ name }) => name)).toEqual(["task lists: with inline content"]);
    const [markdown = ""] = peculiar.map((one) => one.markdown);
    const differing = places(byRemark(markdown)).flatMap((place, i) => {
      const other = places(bySatteri(markdown))[i];
      return place === other ? [] : [`${place} → ${other ?? "nothing"}`];
    });
    expect(differing).toEqual(["paragraph 1:3-1:21 → paragraph 1:7-1:21"]);
  });
});

test("the corpus names each case once", () => {
  expect(new Set(corpus.map(({ name }) => name)).size).toBe(corpus.length);
});
