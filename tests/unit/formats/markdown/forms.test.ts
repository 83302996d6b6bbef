import { describe, expect, test } from "vitest";
import { markdownOfChapter, markdownOf } from "../../../setup/markdown-edition.ts";

/** What stands below the title and the line of facts. */
function bodyOf(body: string, settings?: string, files?: Record<string, string>): string {
  return markdownOfChapter(body, settings, files).replace(/^# .*\n\n.*\n\n/, "");
}

test("a callout is a quotation that begins with its kind and title", () => {
  expect(
    bodyOf(
      ":::trap[The *wrong* pot]\n\nIt leaks.\n\n:::\n\n> [!NOTE]\n> Stir.",
      "callouts:\n  trap: { label: Trap, meaning: Leave it }\n",
    ),
  ).toMatchInlineSnapshot(`
    "> **Trap: The *wrong* pot**
    >
    > It leaks.

    > **Note**
    >
    > Stir.
    "
  `);
});

test("a drawing is told in words, and its number leads to the page that shows it", () => {
  expect(
    bodyOf(
      '<Figure id="fig-pot" caption="A *pot*." alt="A round pot.">\n\n![](pot.svg)\n\n</Figure>\n\nSee [](#fig-pot).',
    ),
  ).toMatchInlineSnapshot(`
    "Drawing: A round pot.

    [**Figure 1.1**](/one/#fig-pot) A *pot*.

    See Figure 1.1.
    "
  `);
});

test("a bitmap is a picture at its address", () => {
  expect(bodyOf("![A pot](pot.png)", "site: { url: https://soup.example, base: /guide/ }\n")).toMatchInlineSnapshot(`
    "![A pot](https://soup.example/guide/assets/pot.png)
    "
  `);
});

test("a Mermaid diagram stays a fence, with what it shows", () => {
  expect(
    bodyOf(
      '<Figure id="fig-way" caption="The way." alt="Pot to bowl.">\n\n```mermaid\nflowchart LR\n  pot --> bowl\n```\n\n</Figure>',
    ),
  ).toMatchInlineSnapshot(`
    "\`\`\`mermaid
    flowchart LR
      pot --> bowl
    \`\`\`

    Drawing: Pot to bowl.

    [**Figure 1.1**](/one/#fig-way) The way.
    "
  `);
});

test("a decision tree is a nested list with its answers in bold", () => {
  expect(
    bodyOf(
      "<DecisionTree>\n\n- Hot?\n  - **Yes**: Wait\n  - **No**: Thick?\n    - **Yes**: Thin it\n    - **No**: Eat\n\n</DecisionTree>",
    ),
  ).toMatchInlineSnapshot(`
    "- Hot?
      - **Yes**: Wait
      - **No**: Thick?
        - **Yes**: Thin it
        - **No**: Eat
    "
  `);
});

test("a mental model and a decision list keep their names in bold", () => {
  expect(
    bodyOf(
      '<MentalModel>\n\n1. **Pot**: holds\n2. **Fire**: heats\n\n</MentalModel>\n\n<DecisionList caption="When">\n\n- **thin**: boil\n\n</DecisionList>',
    ),
  ).toMatchInlineSnapshot(`
    "1. **Pot**: holds
    2. **Fire**: heats

    **When**

    - **thin**: boil
    "
  `);
});

test("a table has its caption above it, and bars in its cells are escaped", () => {
  expect(
    bodyOf(
      '<Table id="tbl-a" caption="Pots | pans.">\n\n| A\\|b | n |\n|---|--:|\n| `x\\|y` *z* | 1<br/>2 |\n\n</Table>',
    ),
  ).toMatchInlineSnapshot(`
    "**Table 1.1** Pots | pans.

    | A\\|b | n |
    | - | -: |
    | \`x\\|y\` *z* | 1 2 |
    "
  `);
});

test("a listing has its title and marked lines above it, and a fence longer than any inside", () => {
  expect(bodyOf('````md title="a.md" id="lst-a" caption="A fence." {2,4-5}\n```js\n1;\n```\n\n\n````'))
    .toMatchInlineSnapshot(`
    "**a.md** · Marked: lines 2, 4–5

    \`\`\`\`md
    \`\`\`js
    1;
    \`\`\`


    \`\`\`\`

    **Listing 1.1** A fence.
    "
  `);
});

test("a comparison ends in its verdict", () => {
  expect(
    bodyOf(
      '<CodeCompare id="lst-c" caption="Two ways." verdict="The *second*.">\n\n```js title="a.js"\n1;\n```\n\n```js title="b.js"\n2;\n```\n\n</CodeCompare>',
    ),
  ).toMatchInlineSnapshot(`
    "**a.js**

    \`\`\`js
    1;
    \`\`\`

    **b.js**

    \`\`\`js
    2;
    \`\`\`

    **Verdict:** The *second*.

    **Listing 1.1** Two ways.
    "
  `);
});

test("a summary ends in its couplet", () => {
  expect(bodyOf('<Summary rewards="stirring" punishes="haste">\n\n- Stir\n\n</Summary>')).toMatchInlineSnapshot(`
    "- Stir

    **Do** stirring

    **Avoid** haste
    "
  `);
});

describe("questions", () => {
  const question = (kind: string, list: string) =>
    `<Question id="q-${kind}" kind="${kind}" task="1.2" difficulty="3">\n\nWhich?\n\n${list}\n\n<Explanation>\n\nBecause.\n\n</Explanation>\n\n</Question>`;

  test("ask by letter, and answer at the end of their document, right before its notes", () => {
    expect(
      bodyOf(
        `${question("single", "- [ ] Left[^a]\n\n  No.\n\n- [x] Right\n\n  Yes.")}\n\nMore text.\n\n[^a]: A note.`,
      ),
    ).toMatchInlineSnapshot(`
      "**Q1.1** Choose one · Task 1.2 · Difficulty 3 of 5

      Which?

      - A. Left[^one-1]
      - B. Right

      More text.

      ## Answers

      **Q1.1 Answer: B**

      - A. Wrong. No.
      - B. Right. Yes.

      Because.

      [^one-1]: A note.
      "
    `);
  });

  test("that ask for an order or for pairs give every choice its reason", () => {
    const order = question("ordering", "1. Rise\n\n   First.\n\n2. Eat\n\n   Then.");
    const pairs = question("matching", "- **Cat**: purrs\n\n  It does.\n\n- **Dog**: barks\n\n  It does.");
    expect(bodyOf(`${order}\n\n${pairs}`)).toMatchInlineSnapshot(`
      "**Q1.1** Put in order · Task 1.2 · Difficulty 3 of 5

      Which?

      - A. Eat
      - B. Rise

      **Q1.2** Match the pairs · Task 1.2 · Difficulty 3 of 5

      Which?

      1. Cat
      2. Dog

      - A. barks
      - B. purrs

      ## Answers

      **Q1.1 Answer: B, A**

      - A. Then.
      - B. First.

      Because.

      **Q1.2 Answer: 1–B, 2–A**

      - A. **Dog**: It does.
      - B. **Cat**: It does.

      Because.
      "
    `);
  });
});

test("what is for other formats alone is left out", () => {
  expect(
    bodyOf('<Only formats="web epub">\n\nHere.\n\n</Only>\n\n<Only formats="letter paperback">\n\nThere.\n\n</Only>'),
  ).toBe("Here.\n");
});

test("notes are named by their document, so that the whole text can hold them all", () => {
  expect(bodyOf("Hot.[^a] Cold.[^b] Hot.[^a]\n\n[^b]: Below 20.\n\n[^a]: Above 60.")).toBe(
    "Hot.[^one-1] Cold.[^one-2] Hot.[^one-1]\n\n[^one-1]: Above 60.\n\n[^one-2]: Below 20.\n",
  );
});

test("HTML that tells a power from a product stays; a comment goes", () => {
  expect(
    bodyOf('H<sub>2</sub>O at 10<sup>6</sup> <abbr title="a &quot;b&quot;">Pa</abbr>, {/* why? */}<kbd>Ctrl</kbd>'),
  ).toBe('H<sub>2</sub>O at 10<sup>6</sup> <abbr title="a &quot;b&quot;">Pa</abbr>, <kbd>Ctrl</kbd>\n');
});

test("tasks keep their boxes, terms with meanings become a list", () => {
  expect(bodyOf("- [x] Peel\n- [ ] Boil\n\nBroth\n: Thin soup\n: Base of others")).toMatchInlineSnapshot(`
    "- [x] Peel
    - [ ] Boil

    * **Broth**

      Thin soup

      Base of others
    "
  `);
});

test("a reference names its target; it is a link where that stands in another document", () => {
  const two =
    "---\ntitle: Two\nobjectives: ['Know [](#sec-a)']\n---\n\n## B {#sec-b}\n\nSee [](#sec-b), [](#sec-a), [soup](#term-soup), [](#ch-one).";
  const glossary = "- { id: soup, term: soup, definition: 'See [](#sec-a)' }\n";
  const [full] = markdownOf({
    root: "/soup",
    texts: {
      "book.yaml": "title: Soup\nauthors: [Ada]\nsite: { url: https://soup.example, base: /guide/ }\n",
      "one.mdx": "---\ntitle: One\n---\n\n## A {#sec-a}\n\nText.\n",
      "two.mdx": two,
      "glossary.yaml": glossary,
    },
    artwork: {},
    svgs: {},
    broken: [],
  });
  expect(full?.files.get("two.md")).toMatchInlineSnapshot(`
    "# Chapter 2: Two

    After this chapter you will be able to:

    - Know [Section 1.1](https://soup.example/guide/one.md#sec-a)

    1 min read

    ## 2.1 B

    See Section 2.1, [Section 1.1](https://soup.example/guide/one.md#sec-a), [soup](https://soup.example/guide/glossary.md#term-soup), [Chapter 1](https://soup.example/guide/one.md).
    "
  `);
  expect(full?.files.get("glossary.md")).toMatchInlineSnapshot(`
    "# Glossary

    - **soup**: See [Section 1.1](https://soup.example/guide/one.md#sec-a) Used in [Chapter 2](https://soup.example/guide/two.md).
    "
  `);
});
