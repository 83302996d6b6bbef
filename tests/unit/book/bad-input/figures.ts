/** Pictures, figures, tables, listings and components made of lists. */
import { doc } from "../folder.ts";
import type { BadInput } from "./case.ts";

const svg = '<svg viewBox="0 0 4 3"></svg>';
const figure = (inside: string, more = 'alt="Waves"') =>
  `<Figure id="fig-a" caption="c"${more === "" ? "" : ` ${more}`}>\n\n${inside}\n\n</Figure>\n`;
const table = "| a |\n|---|\n| b |";

export const figureCases: BadInput[] = [
  {
    name: "a picture's name is misspelled",
    files: { "part/a.mdx": doc("![Waves](../figures/wave.svg)"), "figures/waves.svg": svg },
    expected: [
      [
        "part/a.mdx:4:1",
        "error",
        "image-missing",
        'There is no picture "figures/wave.svg".',
        'Did you mean "../figures/waves.svg"?',
      ],
    ],
  },
  {
    name: "a picture is looked for in the wrong folder",
    files: { "part/a.mdx": doc("![Waves](waves.svg)"), "figures/waves.svg": svg },
    expected: [
      [
        "part/a.mdx:4:1",
        "error",
        "image-missing",
        'There is no picture "part/waves.svg".',
        'Did you mean "../figures/waves.svg"?',
      ],
    ],
  },
  {
    name: "a picture was never drawn",
    files: { "a.mdx": doc("![Waves](waves.png)") },
    expected: [
      [
        "a.mdx:4:1",
        "error",
        "image-missing",
        'There is no picture "waves.png".',
        "Put the file there: PNG, JPEG, WebP, GIF or SVG.",
      ],
    ],
  },
  {
    name: "a picture is on the web, or nowhere",
    files: { "a.mdx": doc("![Waves](https://e.example/waves.png) ![Tide]()") },
    expected: [
      [
        "a.mdx:4:1",
        "error",
        "image-missing",
        'The picture "https://e.example/waves.png" is not in the book folder.',
        "Save it there, and write its path.",
      ],
      ["a.mdx:4:39", "error", "image-missing", "This picture has no address.", "Write its path, seen from this file."],
    ],
  },
  {
    name: "a file is not the picture its name says",
    files: { "a.mdx": doc("![Waves](waves.png)"), "waves.png": "", "unused.png": "" },
    expected: [
      ["a.mdx:4:1", "error", "image-broken", '"waves.png" is not the picture its name says.', "Export it again."],
      ["unused.png:1:1", "error", "image-broken", '"unused.png" is not the picture its name says.', "Export it again."],
    ],
  },
  {
    name: "an SVG states no size",
    files: { "a.mdx": doc("![Waves](waves.svg)"), "waves.svg": "<svg></svg>" },
    expected: [["a.mdx:4:1", "error", "image-broken", '"waves.svg" states no size.', "Give its <svg> a viewBox."]],
  },
  {
    name: "pictures have no description",
    files: {
      "a.mdx": doc(`![](a.svg)\n\n${figure("![](a.svg)", "")}\n${figure("![](a.svg)").replace("fig-a", "fig-b")}`),
      "a.svg": svg,
    },
    expected: [
      [
        "a.mdx:4:1",
        "warning",
        "image-alt",
        'The picture "a.svg" has no description.',
        'Add alt="…" to its figure, or write it between the brackets.',
      ],
      [
        "a.mdx:8:1",
        "warning",
        "image-alt",
        'The picture "a.svg" has no description.',
        'Add alt="…" to its figure, or write it between the brackets.',
      ],
    ],
  },
  {
    name: "a drawing has no description",
    files: {
      "a.mdx": doc(
        `${figure("~~~mermaid\nflowchart LR\n  A --> B\n~~~", "")}\n~~~mermaid\nflowchart LR\n  A --> B\n~~~\n`,
      ),
    },
    expected: [
      [
        "a.mdx:4:1",
        "warning",
        "image-alt",
        "The drawing in this figure has no description.",
        'Add alt="…" to the figure.',
      ],
      [
        "a.mdx:13:1",
        "warning",
        "image-alt",
        "This drawing has no description.",
        'Put it into a <Figure> that has alt="…".',
      ],
    ],
  },
  {
    name: "a bitmap is too coarse for print",
    files: { "a.mdx": doc(`![Waves](waves.png) ![Tide](tide.jpg)`), "waves.png": "800x600", "tide.jpg": "1350x900" },
    expected: [
      [
        "a.mdx:4:1",
        "warning",
        "image-resolution",
        '"waves.png" is 800 pixels wide: 178 dpi at 4.5 inches, below 300.',
        "Export it at least 1350 pixels wide, or draw it as SVG.",
      ],
    ],
  },
  {
    name: "a figure holds nothing to look at",
    files: { "a.mdx": doc(figure("")) },
    expected: [
      [
        "a.mdx:4:1",
        "error",
        "figure-content",
        "This figure holds nothing.",
        "It takes one image, one ```mermaid fence, one <DecisionTree> or one <MentalModel>.",
      ],
    ],
  },
  {
    name: "a figure holds two pictures, a table, or code",
    files: {
      "a.mdx": doc(
        `${figure("![A](a.svg) ![B](a.svg)")}\n${figure(`Words.\n\n${table}`).replace("fig-a", "fig-b")}\n${figure("~~~python\n1\n~~~").replace("fig-a", "fig-c")}`,
      ),
      "a.svg": svg,
    },
    expected: [
      [
        "a.mdx:4:1",
        "error",
        "figure-content",
        "This figure holds 2 images.",
        "It takes one image, one ```mermaid fence, one <DecisionTree> or one <MentalModel>.",
      ],
      [
        "a.mdx:10:1",
        "error",
        "figure-content",
        "This figure holds a paragraph and a table.",
        "It takes one image, one ```mermaid fence, one <DecisionTree> or one <MentalModel>.",
      ],
      [
        "a.mdx:20:1",
        "error",
        "figure-content",
        "This figure holds a ```python fence.",
        "It takes one image, one ```mermaid fence, one <DecisionTree> or one <MentalModel>.",
      ],
    ],
  },
  {
    name: "a Mermaid fence is empty",
    files: { "a.mdx": doc(figure("~~~mermaid\n\n~~~")) },
    expected: [
      [
        "a.mdx:6:1",
        "error",
        "mermaid-empty",
        "This Mermaid fence is empty.",
        "Write the drawing, or delete the fence.",
      ],
    ],
  },
  {
    name: "columns have no names",
    files: { "a.mdx": doc("| | a |\n|---|---|\n| b | c |\n\n| | a | |\n|---|---|---|\n| b | c | d |\n") },
    expected: [
      [
        "a.mdx:4:1",
        "warning",
        "table-header",
        "Column 1 of this table has no name.",
        "Write a word into each cell of the first row.",
      ],
      [
        "a.mdx:8:1",
        "warning",
        "table-header",
        "Columns 1, 3 of this table have no name.",
        "Write a word into each cell of the first row.",
      ],
    ],
  },
  {
    name: "a table component holds no table",
    files: { "a.mdx": doc('<Table id="tbl-a" caption="c">\n\n- a\n- b\n\n</Table>\n') },
    expected: [
      [
        "a.mdx:4:1",
        "error",
        "table-content",
        "This <Table> holds a list.",
        "It takes one Markdown table, with empty lines around it.",
      ],
    ],
  },
  {
    name: "a table component holds two tables and words",
    files: { "a.mdx": doc(`<Table id="tbl-a" caption="c">\n\n${table}\n\nWords.\n\n${table}\n\n</Table>\n`) },
    expected: [
      [
        "a.mdx:4:1",
        "error",
        "table-content",
        "This <Table> holds 2 tables and a paragraph.",
        "It takes one Markdown table, with empty lines around it.",
      ],
    ],
  },
  {
    name: "a table has no caption in a book that wants them",
    files: {
      "book.yaml": "title: T\nauthors: [A]\nrules: { table-caption: warning }\n",
      "a.mdx": doc(`${table}\n\n<Table id="tbl-a" caption="c">\n\n${table}\n\n</Table>\n`),
    },
    expected: [
      [
        "a.mdx:4:1",
        "warning",
        "table-caption",
        "This table has no caption.",
        'Put it into <Table id="tbl-…" caption="…">.',
      ],
    ],
  },
  {
    name: "a fence says things that mean nothing",
    files: { "a.mdx": doc('~~~python titel="a.py" showLineNumbers\n1\n~~~\n') },
    expected: [
      [
        "a.mdx:4:1",
        "warning",
        "fence-meta",
        'The fence says "showLineNumbers", which means nothing.',
        'Known, each with ="…": title, id, caption.',
      ],
      ["a.mdx:4:1", "warning", "fence-meta", 'The fence says "titel", which means nothing.', 'Did you mean "title"?'],
    ],
  },
  {
    name: "a fence marks lines that it does not have",
    files: { "a.mdx": doc("~~~python {2,5-6}\na = 1\nb = 2\n~~~\n") },
    expected: [
      [
        "a.mdx:4:1",
        "warning",
        "fence-meta",
        "The fence marks lines 5, 6, but has 2.",
        "Correct the numbers in braces.",
      ],
    ],
  },
  {
    name: "a comparison has one side",
    files: { "a.mdx": doc('<CodeCompare verdict="v">\n\n~~~js title="a.js"\n1\n~~~\n\nWords.\n\n</CodeCompare>\n') },
    expected: [
      [
        "a.mdx:4:1",
        "error",
        "compare-shape",
        "This <CodeCompare> holds a ```js fence and a paragraph.",
        "It takes two code fences, with empty lines around them.",
      ],
    ],
  },
  {
    name: "one side of a comparison has no title",
    files: {
      "a.mdx": doc('<CodeCompare verdict="v">\n\n~~~js title="a.js"\n1\n~~~\n\n~~~js\n2\n~~~\n\n</CodeCompare>\n'),
    },
    expected: [
      [
        "a.mdx:4:1",
        "error",
        "compare-shape",
        "The second fence of this <CodeCompare> has no title.",
        'Write title="…" after its language.',
      ],
    ],
  },
  {
    name: "a decision tree is no list",
    files: { "a.mdx": doc("<DecisionTree>\n\nGo or stay?\n\n</DecisionTree>\n") },
    expected: [
      [
        "a.mdx:4:1",
        "error",
        "tree-shape",
        "This <DecisionTree> holds a paragraph; it takes one list.",
        "Write one nested list: a question, and below it - **Yes**: …, - **No**: …",
      ],
    ],
  },
  {
    name: "a decision tree decides nothing",
    files: {
      "a.mdx": doc(
        "<DecisionTree>\n\n- Go?\n  - Yes, go\n  - **No**:\n- Stay?\n- Swim?\n  - **Yes**: Swim\n\n</DecisionTree>\n",
      ),
    },
    expected: [
      [
        "a.mdx:7:3",
        "error",
        "tree-shape",
        'The branch "Yes, go" has no answer.',
        'Begin it with one in bold: "**Yes**: Yes, go".',
      ],
      [
        "a.mdx:8:3",
        "error",
        "tree-shape",
        "This branch says nothing.",
        "Write a question or a decision behind its answer.",
      ],
      [
        "a.mdx:9:1",
        "error",
        "tree-shape",
        'The root "Stay?" asks nothing.',
        "Write its branches below it, indented: - **Yes**: …",
      ],
      [
        "a.mdx:10:1",
        "error",
        "tree-shape",
        'The question "Swim?" has one branch, which decides nothing.',
        "Add the other answer, or leave the question out.",
      ],
    ],
  },
  {
    name: "rows and layers have no leads",
    files: {
      "a.mdx": doc(
        "<DecisionList>\n\n- **cheap**: wait\n- fast: sail\n\n</DecisionList>\n\n<MentalModel>\n\n1. Water\n\nWords.\n\n</MentalModel>\n",
      ),
    },
    expected: [
      [
        "a.mdx:7:1",
        "error",
        "list-shape",
        'The item "fast: sail" of <DecisionList> has no lead.',
        'Begin it with bold words and a colon: "**lead**: text".',
      ],
      [
        "a.mdx:11:1",
        "error",
        "list-shape",
        "This <MentalModel> holds a list and a paragraph; it takes one list.",
        'Write one list of "- **lead**: text".',
      ],
      [
        "a.mdx:13:1",
        "error",
        "list-shape",
        'The item "Water" of <MentalModel> has no lead.',
        'Begin it with bold words and a colon: "**lead**: text".',
      ],
    ],
  },
  {
    name: "a summary is no list, and half a couplet",
    files: {
      "a.mdx": doc(
        '<Summary rewards="patience">\n\nWait.\n\n</Summary>\n\n<Summary punishes="haste">\n\n- Wait.\n\n</Summary>\n',
      ),
    },
    expected: [
      [
        "a.mdx:4:1",
        "warning",
        "summary-shape",
        'This <Summary> has "rewards", but not "punishes".',
        'Add punishes="…", or leave both out.',
      ],
      [
        "a.mdx:4:1",
        "warning",
        "summary-shape",
        "This <Summary> holds a paragraph; it takes a list.",
        "List the decisions worth remembering, one a line.",
      ],
      [
        "a.mdx:10:1",
        "warning",
        "summary-shape",
        'This <Summary> has "punishes", but not "rewards".',
        'Add rewards="…", or leave both out.',
      ],
    ],
  },
  {
    name: "a format is misspelled",
    files: {
      "a.mdx": doc('<Only formats="web epubs">\n\nText.\n\n</Only>\n\n<Only formats="web,epub">\n\nText.\n\n</Only>\n'),
    },
    expected: [
      ["a.mdx:4:1", "error", "only-format", 'There is no format "epubs".', 'Did you mean "epub"?'],
      ["a.mdx:10:1", "error", "only-format", 'There is no format "web,epub".', "Separate formats by spaces."],
    ],
  },
];
