import { describe, expect, test } from "vitest";
import { diagramHash } from "../../../src/book/model.ts";
import { checked, dedent, doc } from "./folder.ts";
import { question, service } from "./bad-input/parts.ts";

const svg = '<svg viewBox="0 0 4 3"></svg>';
const figure = (id: string) => `<Figure id="${id}" caption="Waves">\n\n![Waves](a.svg)\n\n</Figure>\n`;
const table = (id: string) => `<Table id="${id}" caption="Times">\n\n| a |\n|---|\n| b |\n\n</Table>\n`;

const files = {
  "book.yaml": dedent(`
    title: The Tides
    authors: [A]
    structure:
      front: [about.mdx]
      parts:
        - { part: sea.mdx, chapters: [ebb.mdx, flood.mdx] }
        - { part: sky.mdx, chapters: [wind.mdx] }
      back: [tables.mdx, colophon.mdx, services, glossary.yaml]
  `),
  "a.svg": svg,
  "about.mdx": doc(`## For whom\n\n${figure("fig-about")}`),
  "sea.mdx": doc("## Of the sea\n", "id: part-sea\n"),
  "ebb.mdx": doc(
    `## Falling {#sec-falling}\n\n### Slowly {#sec-slowly}\n\n${figure("fig-one")}\n${table("tbl-one")}\n${figure("fig-two")}\n${question("q-one")}`,
  ),
  "flood.mdx": doc(
    `## Rising {#sec-rising}\n\nSee [](#fig-two), [](#fig-two) and [ebb](#term-ebb).\n\n${figure("fig-three")}\n${question("q-two")}\n~~~js id="lst-one" caption="Code"\n1\n~~~\n\n~~~mermaid\nflowchart LR\n~~~\n`,
  ),
  "sky.mdx": doc("The sky."),
  "wind.mdx": doc(question("q-three"), "shortTitle: W\nverified: 2026-10\n"),
  "tables.mdx": doc(`## Spring {#sec-spring}\n\n${table("tbl-two")}`),
  "colophon.mdx": doc(`Set in type.\n\n${figure("fig-press")}`, "numbered: false\n"),
  "services/index.mdx": doc("Services.", "id: services\n"),
  "services/lake.mdx": service("lake", "Deep Lake"),
  "glossary.yaml":
    "- { id: flood, term: flood, definition: Rising. }\n- { id: ebb, term: Ebb, definition: Falling. }\n",
};
const { book, diagnostics } = checked(files);
const text = (label: string) => book.labels[label]?.text;

describe("the model", () => {
  test("is made of a sound book", () => {
    expect(diagnostics.filter(({ severity }) => severity !== "warning")).toEqual([]);
  });

  test("has the documents in reading order, each with kind, number, anchor and parent", () => {
    expect(book.docs.map(({ kind, number, label, parent }) => [kind, number, label, parent].join(" "))).toEqual([
      "front  ch-about ",
      "part I part-sea ",
      "chapter 1 ch-ebb part-sea",
      "chapter 2 ch-flood part-sea",
      "part II part-sky ",
      "chapter 3 ch-wind sky",
      "appendix A app-tables ",
      "appendix  app-colophon ",
      "services B app-services ",
      "service  svc-lake services",
      "glossary  app-glossary ",
    ]);
  });

  test.for([
    ["a part", "part-sky", "Part II"],
    ["a chapter of the second part", "ch-wind", "Chapter 3"],
    ["an appendix", "app-tables", "Appendix A"],
    ["an appendix without a letter", "app-colophon", "One"],
    ["front matter", "ch-about", "One"],
    ["a section", "sec-rising", "Section 2.1"],
    ["a subsection", "sec-slowly", "Section 1.1.1"],
    ["a section of an appendix", "sec-spring", "Section A.1"],
    ["a section of front matter", "sec-about-for-whom", "For whom"],
    ["a section of a part's page", "sec-part-sea-of-the-sea", "Of the sea"],
    ["a figure", "fig-two", "Figure 1.2"],
    ["a figure of the next chapter", "fig-three", "Figure 2.1"],
    ["a table", "tbl-one", "Table 1.1"],
    ["a table of an appendix", "tbl-two", "Table A.1"],
    ["a listing", "lst-one", "Listing 2.1"],
    ["a question", "q-two", "Q2.1"],
    ["the first figure outside of the chapters", "fig-about", "Figure 1"],
    ["the next figure outside of the chapters", "fig-press", "Figure 2"],
    ["a service", "svc-lake", "Deep Lake"],
    ["a term", "term-ebb", "Ebb"],
    ["the glossary", "app-glossary", "Glossary"],
  ] as const)("says of a reference to %s what it is", ([, label, expected]) => {
    expect(text(label)).toBe(expected);
  });

  test("nests sections", () => {
    const [ebb] = book.docs.filter(({ id }) => id === "ebb");
    expect(ebb?.sections).toMatchObject([
      { label: "sec-falling", number: "1.1", children: [{ label: "sec-slowly", number: "1.1.1", children: [] }] },
    ]);
  });

  test("lists what a document refers to, once each, and where a term is used", () => {
    expect(book.docs.find(({ id }) => id === "flood")?.references).toEqual(["fig-two", "term-ebb"]);
    expect(book.terms.map(({ id, usedIn }) => [id, ...usedIn])).toEqual([["ebb", "flood"], ["flood"]]);
  });

  test("has questions as plain text, with their options", () => {
    expect(book.docs.find(({ id }) => id === "wind")?.questions).toMatchObject([
      {
        label: "q-three",
        number: "3.1",
        kind: "single",
        stem: "What now?",
        options: [
          { text: "Wait", rationale: "Because.", correct: true },
          { text: "Sail", rationale: "Because.", correct: false },
          { text: "Swim", rationale: "Because.", correct: false },
        ],
        explanation: "The tide decides.",
      },
    ]);
  });

  test("knows what the answer to a question refers to, from its reasons and its explanation, once each", () => {
    const text = question("q-own")
      .replace("Because.", "Because of [](#sec-high) and [the rest](https://example.org).")
      .replace("The tide decides.", "See [](#sec-low) and [](#sec-high).");
    const own = checked({
      "book.yaml": "title: T\nauthors: [A]\nstructure: { parts: [{ part: sea.mdx, chapters: [a.mdx] }] }\n",
      "sea.mdx": doc("The sea."),
      "a.mdx": doc(`## Low {#sec-low}\n\n## High {#sec-high}\n\nSee [](#sec-low).\n\n${text}`),
    }).book;
    expect(own.docs.find(({ id }) => id === "a")?.questions.map(({ refersTo }) => refersTo)).toEqual([
      ["sec-high", "sec-low"],
    ]);
  });

  test("has a short title and a month of verification where they are given", () => {
    expect(
      book.docs
        .filter(({ id }) => ["ebb", "wind", "lake"].includes(id))
        .map(({ shortTitle, verified }) => [shortTitle, verified]),
    ).toEqual([
      ["One", ""],
      ["W", "2026-10"],
      ["Deep Lake", "2026-11"],
    ]);
  });

  test("names drawings by their text", () => {
    expect(book.diagrams).toEqual([
      {
        hash: diagramHash("flowchart LR"),
        code: "flowchart LR",
        file: "flood.mdx",
        line: expect.any(Number) as number,
      },
    ]);
  });

  test("makes an id of the title when book.yaml gives none", () => {
    expect(book.id).toBe("the-tides");
  });

  test("is plain data", () => {
    expect(JSON.parse(JSON.stringify(book))).toEqual(JSON.parse(JSON.stringify({ ...book })));
    expect(structuredClone(book)).toEqual(book);
  });

  test("is the same whenever it is made of the same files", () => {
    expect(checked(files).book).toEqual(book);
  });

  test("leaves drafts out, and counts on without them", () => {
    const drafted = checked({ ...files, "flood.mdx": doc("## Rising {#sec-rising}\n", "draft: true\n") }).book;
    expect(drafted.docs.map(({ id }) => id)).not.toContain("flood");
    expect([drafted.labels["ch-wind"]?.text, drafted.labels["sec-rising"]]).toEqual(["Chapter 2", undefined]);
  });

  test("gives a label to the first that claims it", () => {
    const twice = checked({ "a.mdx": doc("## One {#sec-x}\n"), "b.mdx": doc("## Two {#sec-x}\n") }).book;
    expect(twice.labels["sec-x"]?.file).toBe("a.mdx");
  });
});

test("a caption is known in plain text, its references in words", () => {
  const table = (id: string, caption: string) =>
    `<Table id="${id}" caption="${caption}">\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\n</Table>\n`;
  const { book } = checked({
    "one.mdx": doc(
      `${table("tbl-a", "As *in* [](#tbl-b), [there](#tbl-b).")}\n\`\`\`py title="a_b_c.py" id="lst-x"\n1\n\`\`\`\n\n${table("tbl-b", "B")}`,
    ),
  });
  expect(book.labels["tbl-a"]?.title).toBe("As in Table 1.2, there.");
  expect(book.labels["lst-x"]?.title).toBe("a_b_c.py");
});
