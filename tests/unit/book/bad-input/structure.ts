/** Reading order, ids, headings, and code in the text. */
import { dedent, doc } from "../folder.ts";
import type { BadInput } from "./case.ts";
import { service } from "./parts.ts";

const ordered = (structure: string) =>
  `title: T\nauthors: [A]\nstructure:\n${dedent(structure).replace(/^(?=.)/gm, "  ")}`;

export const structureCases: BadInput[] = [
  {
    name: "book.yaml names a chapter nearly as its file is called",
    files: {
      "book.yaml": ordered("chapters:\n  - one.mdx\n  - 02-two.mdx\n"),
      "one.mdx": doc("Text."),
      "02-tow.mdx": doc("Text."),
    },
    expected: [
      [
        "02-tow.mdx:1:1",
        "warning",
        "file-unlisted",
        "This file is in no edition: book.yaml leaves it out of the reading order.",
        'Add it to "structure" in book.yaml, or begin its name with "_".',
      ],
      ["book.yaml:6:1", "error", "file-missing", 'There is no file "02-two.mdx".', 'Did you mean "02-tow.mdx"?'],
    ],
  },
  {
    name: "a chapter is looked for in the wrong folder",
    files: { "book.yaml": ordered("chapters: [one.mdx]\n"), "part-1/one.mdx": doc("Text.") },
    expected: [
      ["book.yaml:4:1", "error", "file-missing", 'There is no file "one.mdx".', 'Did you mean "part-1/one.mdx"?'],
      [
        "part-1/one.mdx:1:1",
        "warning",
        "file-unlisted",
        "This file is in no edition: book.yaml leaves it out of the reading order.",
        'Add it to "structure" in book.yaml, or begin its name with "_".',
      ],
    ],
  },
  {
    name: "a chapter was never written",
    files: { "book.yaml": ordered("chapters: [one.mdx, the-very-last-chapter.mdx]\n"), "one.mdx": doc("Text.") },
    expected: [
      [
        "book.yaml:4:1",
        "error",
        "file-missing",
        'There is no file "the-very-last-chapter.mdx".',
        "Write the file, or take it out of book.yaml.",
      ],
    ],
  },
  {
    name: "a part has no opening page",
    files: { "book.yaml": ordered("parts:\n  - part: part-1.mdx\n    chapters: [one.mdx]\n"), "one.mdx": doc("Text.") },
    expected: [
      [
        "book.yaml:5:1",
        "error",
        "file-missing",
        'There is no file "part-1.mdx".',
        "Write the file, or take it out of book.yaml.",
      ],
    ],
  },
  {
    name: "the demo's closing page is missing",
    files: {
      "book.yaml": `${ordered("chapters: [one.mdx]\n")}editions: { demo: { chapters: [one], closing: end.mdx } }\n`,
      "one.mdx": doc("Text."),
    },
    expected: [
      [
        "book.yaml:5:1",
        "error",
        "file-missing",
        'There is no file "end.mdx".',
        "Write the file, or take it out of book.yaml.",
      ],
    ],
  },
  {
    name: "the glossary of the reading order is missing",
    files: { "book.yaml": ordered("chapters: [one.mdx]\nback: [terms.yaml]\n"), "one.mdx": doc("Text.") },
    expected: [
      [
        "book.yaml:5:1",
        "error",
        "file-missing",
        'There is no file "terms.yaml".',
        "Write the file, or take it out of book.yaml.",
      ],
    ],
  },
  {
    name: "a folder of service pages has no opening page",
    files: {
      "book.yaml": ordered("chapters: [one.mdx]\nback: [services]\n"),
      "one.mdx": doc("Text."),
      "services/_notes.mdx": doc("Text."),
      "services/lake.mdx": service("lake", "Lake"),
    },
    expected: [
      [
        "book.yaml:5:1",
        "error",
        "file-missing",
        'The folder of service pages has no "services/index.mdx".',
        "Write it: it opens the reference. Frontmatter with a title is enough.",
      ],
    ],
  },
  {
    name: "a chapter stands twice in the reading order",
    files: { "book.yaml": ordered("chapters:\n  - one.mdx\n  - one.mdx\n"), "one.mdx": doc("## Tides {#sec-tides}") },
    expected: [
      [
        "book.yaml:6:1",
        "error",
        "file-repeated",
        '"one.mdx" stands twice in the reading order.',
        "Leave it where it is to be read, and delete this line.",
      ],
    ],
  },
  {
    name: "a chapter and a glossary are forgotten; drafts and underscores are not",
    files: {
      "book.yaml": ordered("chapters: [one.mdx]\n"),
      "one.mdx": doc("Text."),
      "two.mdx": doc("Text."),
      "glossary.yaml": "[]",
      "_notes.mdx": doc("Text."),
      "_old/three.mdx": doc("Text."),
      "four.mdx": doc("Text.", "draft: true\n"),
    },
    expected: [
      [
        "glossary.yaml:1:1",
        "warning",
        "file-unlisted",
        "This file is in no edition: book.yaml leaves it out of the reading order.",
        'Add it to "structure" in book.yaml, or begin its name with "_".',
      ],
      [
        "two.mdx:1:1",
        "warning",
        "file-unlisted",
        "This file is in no edition: book.yaml leaves it out of the reading order.",
        'Add it to "structure" in book.yaml, or begin its name with "_".',
      ],
    ],
  },
  {
    name: "two chapters have one id, given and made from the file's name",
    files: { "01-tides.mdx": doc("## One"), "b.mdx": doc("## One", "id: tides\n") },
    expected: [
      [
        "b.mdx:3:1",
        "error",
        "duplicate-id",
        'The id "tides" belongs to 01-tides.mdx already.',
        'Give this document another "id" in its frontmatter.',
      ],
    ],
  },
  {
    name: "two files make the same id",
    files: { "01-tides.mdx": doc("Text."), "02-tides.mdx": doc("Text.") },
    expected: [
      [
        "02-tides.mdx:1:1",
        "error",
        "duplicate-id",
        'The id "tides" belongs to 01-tides.mdx already.',
        'Give this document another "id" in its frontmatter.',
      ],
    ],
  },
  {
    name: "a chapter takes the address of the site's search page",
    files: { "03-search.mdx": doc("Text.") },
    expected: [
      [
        "03-search.mdx:1:1",
        "error",
        "id-reserved",
        'The id "search" is the address of another page of the site.',
        'Give this document another "id" in its frontmatter, such as "the-search".',
      ],
    ],
  },
  {
    name: "a service takes the address of the page that compares services",
    files: {
      "book.yaml": ordered("chapters: [one.mdx]\nback: [services]\n"),
      "one.mdx": doc("[](#svc-compare)"),
      "services/index.mdx": doc("Text.", "id: reference\n"),
      "services/compare.mdx": service("compare", "Compare"),
    },
    expected: [
      [
        "services/compare.mdx:2:1",
        "error",
        "id-reserved",
        'The id "compare" is the address of another page of the site.',
        'Give this document another "id" in its frontmatter, such as "the-compare".',
      ],
    ],
  },
  {
    name: "a chapter takes the id of the glossary",
    files: { "glossary.mdx": doc("Text."), "glossary.yaml": "[]" },
    expected: [
      [
        "glossary.mdx:1:1",
        "error",
        "duplicate-id",
        'The id "glossary" belongs to glossary.yaml already.',
        'Give this document another "id" in its frontmatter.',
      ],
    ],
  },
  {
    name: "the demo names chapters that are misspelled, drafts, or files",
    files: {
      "book.yaml":
        "title: T\nauthors: [A]\neditions:\n  demo:\n    chapters:\n      - tydes\n      - winds\n      - currents-and-other-things\n",
      "tides.mdx": doc("Text."),
      "winds.mdx": doc("Text.", "draft: true\n"),
    },
    expected: [
      [
        "book.yaml:6:1",
        "error",
        "demo-chapter-unknown",
        'The demo names the chapter "tydes", which the book does not have.',
        'Did you mean "tides"?',
      ],
      [
        "book.yaml:7:1",
        "error",
        "demo-chapter-unknown",
        'The demo names the chapter "winds", which the book does not have.',
        'winds.mdx is a draft; take "draft: true" out to publish it.',
      ],
      [
        "book.yaml:8:1",
        "error",
        "demo-chapter-unknown",
        'The demo names the chapter "currents-and-other-things", which the book does not have.',
        "Chapters: tides.",
      ],
    ],
  },
  {
    name: "a rule's severity is set for a rule that does not exist",
    files: {
      "book.yaml": "title: T\nauthors: [A]\nrules:\n  link-ded: off\n  spelling-of-everything-else: error\n",
      "a.mdx": doc("Text."),
    },
    expected: [
      ["book.yaml:4:1", "error", "rule-unknown", 'There is no rule "link-ded".', 'Did you mean "link-dead"?'],
      [
        "book.yaml:5:1",
        "error",
        "rule-unknown",
        'There is no rule "spelling-of-everything-else".',
        "The authors' guide lists the rules.",
      ],
    ],
  },
  {
    name: "headings skip a level",
    files: { "a.mdx": doc("### Deep\n\n## Two\n\n#### Four {#sec-four}\n") },
    expected: [
      ["a.mdx:4:1", "warning", "heading-skip", 'The heading "Deep" jumps from level 1 to level 3.', 'Write "## Deep".'],
      [
        "a.mdx:8:1",
        "warning",
        "heading-skip",
        'The heading "Four" jumps from level 2 to level 4.',
        'Write "### Four".',
      ],
    ],
  },
  {
    name: "a heading takes the level of the title",
    files: { "a.mdx": doc("# Again\n\n## Two\n"), "b.md": "# B\n\nText.\n\n# Second title\n" },
    expected: [
      [
        "a.mdx:4:1",
        "error",
        "heading-h1",
        'The heading "Again" is of level 1, which is the document\'s title.',
        'Write "## Again".',
      ],
      [
        "b.md:5:1",
        "error",
        "heading-h1",
        'The heading "Second title" is of level 1, which is the document\'s title.',
        'Write "## Second title".',
      ],
    ],
  },
  {
    name: "a heading has no words",
    files: { "a.mdx": doc("##\n\n## {#sec-a}\n") },
    expected: [
      ["a.mdx:4:1", "error", "heading-empty", "This heading has no words.", "Write them, or delete the line."],
      ["a.mdx:6:1", "error", "heading-empty", "This heading has no words.", "Write them, or delete the line."],
    ],
  },
  {
    name: "a document imports and exports",
    files: {
      "a.mdx": doc(
        'import Chart from "../components/a-very-long-path/Chart.astro"\n\nexport const year = 2026\n\nText.\n',
      ),
    },
    expected: [
      [
        "a.mdx:4:1",
        "error",
        "mdx-import",
        '"import Chart from "../components/a-very-…" is JavaScript.',
        "Take it out: components need no import.",
      ],
      [
        "a.mdx:6:1",
        "error",
        "mdx-import",
        '"export const year = 2026" is JavaScript.',
        "Take it out: components need no import.",
      ],
    ],
  },
  {
    name: "a document computes, and comments",
    files: { "a.mdx": doc("Two and two is {2 + 2}.\n\n{/* a comment */}\n\n{`${a}`}\n") },
    expected: [
      [
        "a.mdx:4:16",
        "error",
        "mdx-expression",
        '"{2 + 2}" is JavaScript.',
        "Write the result; a literal brace is written \\{.",
      ],
      [
        "a.mdx:8:1",
        "error",
        "mdx-expression",
        '"{`${a}`}" is JavaScript.',
        "Write the result; a literal brace is written \\{.",
      ],
    ],
  },
  {
    name: "properties are JavaScript",
    files: {
      "a.mdx": doc(
        '<Question id="q-a" kind={kind} {...rest}>\n\nWhy?\n\n- [x] a\n\n  r\n- [ ] b\n\n  r\n- [ ] c\n\n  r\n\n<Explanation>e</Explanation>\n\n</Question>\n',
      ),
    },
    expected: [
      [
        "a.mdx:4:1",
        "error",
        "mdx-expression",
        '"kind" of <Question> is JavaScript: {kind}.',
        'Write plain text in quotes: kind="…".',
      ],
      [
        "a.mdx:4:1",
        "error",
        "mdx-expression",
        "<Question> spreads an object over its properties.",
        'Write each of them: name="value".',
      ],
    ],
  },
  {
    name: "a Markdown file holds HTML and a component",
    files: { "a.md": '# A\n\n<div class="x">text</div>\n\nA <br> b <!-- c -->\n\n<Figure id="fig-a" caption="c">\n' },
    expected: [
      [
        "a.md:3:1",
        "warning",
        "raw-html",
        '"<div class="x">text</div>" is HTML, which is printed as it stands.',
        "Write Markdown, or `code`; components need a file that ends in .mdx.",
      ],
      [
        "a.md:5:3",
        "warning",
        "raw-html",
        '"<br>" is HTML, which is printed as it stands.',
        "Write Markdown, or `code`; components need a file that ends in .mdx.",
      ],
      [
        "a.md:7:1",
        "warning",
        "raw-html",
        '"<Figure id="fig-a" caption="c">" is HTML, which is printed as it stands.',
        "Write Markdown, or `code`; components need a file that ends in .mdx.",
      ],
    ],
  },
  {
    name: "one broken chapter does not hide what is wrong in the next",
    files: { "a.mdx": doc("<Oops>\n"), "b.mdx": doc("## Fine\n\n#### Skipped\n") },
    expected: [
      [
        "a.mdx:4:1",
        "error",
        "mdx-syntax",
        "The text cannot be parsed: Expected a closing tag for `<Oops>` (4:1).",
        "Close every component, and leave an empty line around its content.",
      ],
      [
        "b.mdx:6:1",
        "warning",
        "heading-skip",
        'The heading "Skipped" jumps from level 2 to level 4.',
        'Write "### Skipped".',
      ],
    ],
  },
];
