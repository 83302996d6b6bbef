import { describe, expect, test } from "vitest";
import { markdownEditions, markdownOf } from "../../../setup/markdown-edition.ts";

const fileOf = async (folder: string, edition: number, file: string) =>
  (await markdownEditions(folder))[edition]?.files.get(file) ?? "";

describe("llms.txt", () => {
  test("has one title, a summary, the parts with their chapters, and what may be left out", async () => {
    expect(await fileOf("tests/fixtures/books/complete", 0, "llms.txt")).toMatchInlineSnapshot(`
      "# The Tides: A pilot's guide

      > What the sea does twice a day.

      Edition 2.1 · 22 November 2026 · M. Okoro, L. Vance · Quay

      © 2026 the authors

      Every page of the site is also Markdown at its address with .md in place of the last slash, and the home at /index.html.md. [The whole text](https://tides.example/guide/llms-full.txt) is one file, and [the contents](https://tides.example/guide/contents.md) list every section, figure and table.

      To buy:

      - [Paperback](https://tides.example/paper): €20

      ## Before you start

      - [About this book](https://tides.example/guide/about.md)

      ## Part I: The sea

      - [Part I: The sea](https://tides.example/guide/part-sea.md)
      - [Chapter 1: Ebb](https://tides.example/guide/ebb.md): Tell from Figure 1.1 when to leave
      - [Chapter 2: Flood](https://tides.example/guide/flood.md): Tell the flood from the ebb

      ## Optional

      - [Appendix A: Tide tables](https://tides.example/guide/tables.md)
      - [Appendix B: Services](https://tides.example/guide/services.md)
      - [Harbor Signal](https://tides.example/guide/services/harbor-signal.md): Says where you are
      - [Harbor Watch](https://tides.example/guide/services/harbor-watch.md): Sees you
      - [Glossary](https://tides.example/guide/glossary.md): 3 terms
      "
    `);
  });

  test("of the demo stands in the demo and knows its pages alone", async () => {
    const text = await fileOf("tests/fixtures/books/complete", 1, "llms.txt");
    expect(text).toMatch(/^# The Tides: A pilot's guide \(demo\)\n/);
    expect(text).toContain("(https://tides.example/guide/demo/ebb.md): Tell from Figure 1.1 when to leave");
    expect(text).not.toContain("flood");
  });

  test("of a book of plain Markdown lists its chapters", async () => {
    expect(await fileOf("tests/fixtures/books/plain", 0, "llms.txt")).toMatchInlineSnapshot(`
      "# The Tides

      > The Tides.

      Edition 1 · January 1, 2000 · M. Okoro

      Every page of the site is also Markdown at its address with .md in place of the last slash, and the home at /index.html.md. [The whole text](/llms-full.txt) is one file, and [the contents](/contents.md) list every section, figure and table.

      ## Chapters

      - [Chapter 1: Ebb](/ebb.md): What to watch
      - [Chapter 2: Flood](/flood.md): How to tell
      "
    `);
  });
});

describe("llms-full.txt", () => {
  test("holds every document in reading order, each behind its address", async () => {
    const [made] = await markdownEditions("tests/fixtures/books/complete");
    const text = made?.files.get("llms-full.txt") ?? "";
    const parts = text.split(/^<!-- page: (.*) -->$/m).slice(1);
    const addresses = parts.filter((_, i) => i % 2 === 0);
    const texts = parts.filter((_, i) => i % 2 === 1).map((part) => part.trim());
    expect(texts).toEqual(made?.twins.map((twin) => twin.text.trim()));
    expect(addresses[0]).toBe("https://tides.example/guide/about/");
  });
});

test("a draft stands nowhere", () => {
  const texts = {
    "book.yaml": "title: Soup\nauthors: [Ada]\n",
    "one.mdx": "---\ntitle: One\n---\n\nText.\n",
    "two.mdx": "---\ntitle: Unfinished\ndraft: true\n---\n\nSecret.\n",
  };
  const [full] = markdownOf({ root: "/soup", texts, artwork: {}, svgs: {}, broken: [] });
  expect([...(full?.files.keys() ?? [])]).not.toContain("two.md");
  expect([...(full?.files.values() ?? [])].join("")).not.toMatch(/Unfinished|Secret/);
});
