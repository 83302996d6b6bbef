/** What book.yaml makes of a rule. */
import { doc } from "../folder.ts";
import type { BadInput } from "./case.ts";

const rules = (settings: string) => `title: T\nauthors: [A]\nrules:\n${settings}`;

export const settingCases: BadInput[] = [
  {
    name: "names are those that every JavaScript object has",
    files: {
      "a.mdx": doc(
        "<constructor />\n\n[](#constructor) [](#term-constructor) ![a](constructor) [b](constructor)\n\n:::constructor\nText.\n:::\n",
      ),
      "b.mdx": doc("## X {#toString}\n\n## Y {#valueof}\n\n[](#valueof)\n"),
    },
    expected: [
      [
        "a.mdx:4:1",
        "error",
        "unknown-component",
        "HTML's <constructor> has no place in a book.",
        "Write Markdown; inside a line these may stand: abbr, bdi, bdo, br, cite, dfn, ins, kbd, mark, q, rp, rt, ruby, s, samp, small, sub, sup, time, u, var, wbr.",
      ],
      [
        "a.mdx:6:1",
        "error",
        "link-dead",
        'There is no label "constructor".',
        'No label is like it. Labels are written {#sec-x} behind a heading, or id="fig-x".',
      ],
      [
        "a.mdx:6:18",
        "error",
        "term-undefined",
        'The glossary has no term "constructor".',
        'Add an entry with "id: constructor" to glossary.yaml, and that to the reading order.',
      ],
      [
        "a.mdx:6:40",
        "error",
        "image-missing",
        'There is no picture "constructor".',
        "Put the file there: PNG, JPEG, WebP, GIF or SVG.",
      ],
      [
        "a.mdx:6:58",
        "error",
        "link-dead",
        'There is no file "constructor" to link to.',
        "Link to a label, as in [](#sec-x), or to an address that begins with https://.",
      ],
      [
        "a.mdx:8:1",
        "error",
        "unknown-callout",
        'There is no callout kind "constructor".',
        "Kinds: note, tip, important, warning, caution.",
      ],
      [
        "b.mdx:4:1",
        "error",
        "label-form",
        'The label "toString" holds characters that an anchor cannot keep.',
        'Write "sec-tostring": lower-case letters, digits and hyphens.',
      ],
      [
        "b.mdx:6:1",
        "warning",
        "label-prefix",
        'The label "valueof" of this section should begin with "sec-".',
        'Write "sec-valueof".',
      ],
    ],
  },
  {
    name: "the interface does not speak the language of the book",
    files: { "book.yaml": "title: T\nauthors: [A]\nlanguage: de-AT\n", "a.mdx": doc("Text.\n") },
    expected: [
      [
        "book.yaml:3:1",
        "warning",
        "language-words",
        'The interface has no words in "de-AT": it will be in English. It has "en", "es".',
        "Write de.ts beside src/words/es.ts, its example, and name it in src/words/words.ts.",
      ],
    ],
  },
  {
    name: "the language is no tag",
    files: { "book.yaml": "title: T\nauthors: [A]\nlanguage: Spanish (Mexico)\n", "a.mdx": doc("Text.\n") },
    expected: [
      [
        "book.yaml:3:1",
        "error",
        "book-config",
        '"language" should be a language tag such as en, es or es-MX; found "Spanish (Mexico)".',
        'Correct "language".',
      ],
    ],
  },
  {
    name: "a rule is made a note",
    files: { "book.yaml": rules("  heading-skip: info\n"), "a.mdx": doc("### Deep\n") },
    expected: [
      ["a.mdx:4:1", "info", "heading-skip", 'The heading "Deep" jumps from level 1 to level 3.', 'Write "## Deep".'],
    ],
  },
  {
    name: "a rule is made an error",
    files: { "book.yaml": rules("  heading-skip: error\n"), "a.mdx": doc("### Deep\n") },
    expected: [
      ["a.mdx:4:1", "error", "heading-skip", 'The heading "Deep" jumps from level 1 to level 3.', 'Write "## Deep".'],
    ],
  },
  {
    name: "one rule is off, and the others are not",
    files: { "book.yaml": rules("  heading-skip: off\n"), "a.mdx": doc("### Deep\n\n# Title\n") },
    expected: [
      [
        "a.mdx:6:1",
        "error",
        "heading-h1",
        'The heading "Title" is of level 1, which is the document\'s title.',
        'Write "## Title".',
      ],
    ],
  },
  {
    name: "several problems of one line come in a fixed order",
    files: { "b.mdx": doc("[](#sec-b) [](#term-b) [a]()\n"), "a.mdx": doc("[](#sec-a)\n") },
    expected: [
      [
        "a.mdx:4:1",
        "error",
        "link-dead",
        'There is no label "sec-a".',
        'No label is like it. Labels are written {#sec-x} behind a heading, or id="fig-x".',
      ],
      [
        "b.mdx:4:1",
        "error",
        "link-dead",
        'There is no label "sec-b".',
        'No label is like it. Labels are written {#sec-x} behind a heading, or id="fig-x".',
      ],
      [
        "b.mdx:4:12",
        "error",
        "term-undefined",
        'The glossary has no term "b".',
        'Add an entry with "id: b" to glossary.yaml, and that to the reading order.',
      ],
      [
        "b.mdx:4:24",
        "error",
        "link-empty",
        'The link "a" leads nowhere.',
        "Write where it leads between the parentheses.",
      ],
    ],
  },
];
