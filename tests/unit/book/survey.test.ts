import { describe, expect, test } from "vitest";
import { parseDocument } from "../../../src/book/parse.ts";
import { generatedLabel, noteInline, surveyDocument } from "../../../src/book/survey.ts";
import { dedent } from "./folder.ts";

const survey = (text: string, file = "a.mdx") =>
  surveyDocument(parseDocument(dedent(text), file).tree ?? { type: "root", children: [] }, "doc");

describe("a survey notes", () => {
  test("headings with the labels they bear, or one made of their words", () => {
    const { headings } = survey("## Tides {#sec-tides}\n\n## New moon\n\n### New moon\n");
    expect(headings.map(({ label, labelled, depth, line }) => [label, labelled, depth, line])).toEqual([
      ["sec-tides", true, 2, 1],
      ["sec-doc-new-moon", false, 2, 3],
      ["sec-doc-new-moon-2", false, 3, 5],
    ]);
  });

  test("figures, tables and listings, with the words of their captions", () => {
    const { floats } = survey(`
      <Figure id="fig-a" caption="The *first* wave">

      ![Waves](a.svg)

      </Figure>

      <Table id="tbl-a" caption="Tides">

      | a |
      |---|
      | b |

      </Table>

      ~~~js title="a.js"
      1
      ~~~

      ~~~js title="b.js" id="lst-b"
      1
      ~~~

      <CodeCompare verdict="v">
      </CodeCompare>
    `);
    expect(floats.map(({ kind, label, title }) => [kind, label, title])).toEqual([
      ["figure", "fig-a", "The first wave"],
      ["table", "tbl-a", "Tides"],
      ["listing", "lst-b", "b.js"],
    ]);
  });

  test("links of the text, of captions, and by reference", () => {
    const { links } = survey(
      '[a](#sec-a) and [b][x].\n\n<Table id="tbl-a" caption="See [](#sec-c)" />\n\n~~~js id="lst-a" caption="As [](#sec-d)"\n1\n~~~\n\n[x]: #sec-b\n',
    );
    expect(links.map(({ target, text, line }) => [target, text, line])).toEqual([
      ["#sec-a", "a", 1],
      ["#sec-b", "b", 1],
      ["#sec-c", "", 3],
      ["#sec-d", "", 5],
    ]);
  });

  test("pictures with their own description, or that of their figure", () => {
    const { images } = survey(
      '![Own](a.svg)\n\n<Figure id="fig-a" caption="c" alt="Of the figure">\n\n![](b.svg)\n\n</Figure>\n\n![][c]\n\n[c]: c.svg\n',
    );
    expect(images.map(({ url, alt }) => [url, alt])).toEqual([
      ["a.svg", "Own"],
      ["b.svg", "Of the figure"],
      ["c.svg", ""],
    ]);
  });

  test("callouts however they are written", () => {
    const { callouts } = survey(":::note[Title]\nText.\n:::\n\n> [!TIP]\n> Text.\n\n> [!TIP] Text.\n\n::line\n");
    expect(callouts.map(({ kind, form }) => `${kind} ${form}`)).toEqual([
      "note block",
      "tip alert",
      "tip quote",
      "line line",
    ]);
  });

  test("where components stand inside one another", () => {
    const { elements } = survey("<Figure>\n\n<DecisionTree>\n\n- a\n\n</DecisionTree>\n\n</Figure>\n\n<Summary />\n");
    expect(elements.map(({ name, inside }) => [name, ...inside])).toEqual([
      ["Figure"],
      ["DecisionTree", "Figure"],
      ["Summary"],
    ]);
  });

  test("what is code, and not what is a comment", () => {
    expect(survey("import a from 'a'\n\n{1 + 1}\n\n{/* comment */}\n").expressions.map(({ what }) => what)).toEqual([
      "import",
      "expression",
    ]);
    expect(survey("<br>\n\n<!-- comment -->\n", "a.md").expressions.map(({ what, text }) => [what, text])).toEqual([
      ["html", "<br>"],
    ]);
  });

  test("tables by the words of their header", () => {
    const { tables } = survey("| `a` | |\n|---|---|\n| b | c |\n\n<Table>\n\n| d |\n|---|\n| e |\n\n</Table>\n");
    expect(tables.map(({ header, captioned }) => [...header, captioned])).toEqual([
      ["a", "", false],
      ["d", true],
    ]);
  });

  test("footnotes, marks and notes", () => {
    const { footnotes } = survey("One[^a] and[^a].\n\n[^a]: Note.\n\n[^b]: Other.\n");
    expect([footnotes.references.map(({ id }) => id), footnotes.definitions.map(({ id }) => id)]).toEqual([
      ["a", "a"],
      ["a", "b"],
    ]);
  });

  test("words by the section they stand in, those of a question by the question", () => {
    const { words, headingWords, questionWords } = survey(`
      Before them all.

      ## One {#sec-one}

      Two words, \`code\`.

      <Table id="tbl-a" caption="Two more" />

      ### Below {#sec-below}

      Own words here.

      ## Questions {#sec-questions}

      <Question id="q-a" difficulty="1">

      Which of them?

      1. [x] This

         For \`one\` reason.

      <Explanation>

      It had to be.

      </Explanation>

      </Question>

      After it.
    `);
    // A heading's own words are read too.
    expect(headingWords).toEqual([1 + 3 + 2, 1 + 3, 1 + 2]);
    expect(questionWords).toEqual([3 + 1 + 3 + 4]);
    expect(words).toBe(3 + 6 + 4 + 3 + 11);
  });

  test("a document without headings or questions shares no words out", () => {
    expect(survey("Two words.\n")).toMatchObject({ words: 2, headingWords: [], questionWords: [] });
  });

  test("words of the text and of captions; a piece of code is one word, a listing none", () => {
    expect(
      survey('Two words and `three four`.\n\n~~~js\nnot these\n~~~\n\n<Table id="tbl-a" caption="Two more" />\n').words,
    ).toBe(6);
  });
});

test("Markdown in a property is noted at the place of its component", () => {
  const notes = { links: [], prose: [] };
  noteInline(notes, "See [there](#sec-a) now", { line: 7, column: 3 });
  expect(notes).toEqual({
    links: [{ line: 7, column: 3, target: "#sec-a", text: "there" }],
    prose: [
      { line: 7, column: 3, text: "See " },
      { line: 7, column: 3, text: "there" },
      { line: 7, column: 3, text: " now" },
    ],
  });
});

test("a label made of a long heading fits the names of places in a PDF", () => {
  const label = generatedLabel("very ".repeat(60), "tides", new Map());
  expect(label.length).toBeLessThanOrEqual(100);
  expect(label).toMatch(/^sec-tides-very.*[a-z]$/);
});
