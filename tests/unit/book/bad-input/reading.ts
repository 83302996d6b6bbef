/** Settings, frontmatter and texts that cannot be read as they stand. */
import { dedent, doc } from "../folder.ts";
import type { BadInput } from "./case.ts";
import { service } from "./parts.ts";

export const readingCases: BadInput[] = [
  {
    name: "there is no book.yaml",
    files: { "book.yaml": null, "book.yml": "title: T", "a.mdx": doc("Text.") },
    expected: [
      [
        "book.yaml:1:1",
        "error",
        "book-config",
        "There is no book.yaml in the book folder.",
        "Rename book.yml to book.yaml.",
      ],
    ],
  },
  {
    name: "the folder is empty",
    files: { "book.yaml": null },
    expected: [
      [
        "book.yaml:1:1",
        "error",
        "book-config",
        "There is no book.yaml in the book folder.",
        'Add one with at least "title: …" and "authors: [ … ]".',
      ],
    ],
  },
  {
    name: "the folder is another one, full of Markdown",
    files: { "book.yaml": null, "a.md": doc("See [](#sec-none)."), "b/a.md": doc("<b>Text</b>") },
    expected: [
      [
        "book.yaml:1:1",
        "error",
        "book-config",
        "There is no book.yaml in the book folder.",
        'Add one with at least "title: …" and "authors: [ … ]".',
      ],
    ],
  },
  {
    name: "a price is in no currency",
    files: {
      "book.yaml":
        'title: ""\nauthors: []\nstore:\n  - { format: PDF, price: -3, currency: euro, url: "https://shop.example" }\n',
    },
    expected: [
      ["book.yaml:1:1", "error", "book-config", '"title" should be filled; found "".', 'Correct "title".'],
      [
        "book.yaml:2:1",
        "error",
        "book-config",
        '"authors" should be a list of at least 1; found an empty list.',
        'Correct "authors".',
      ],
      ["book.yaml:4:20", "error", "book-config", '"store.price" should be at least 0; found -3.', 'Correct "price".'],
      [
        "book.yaml:4:31",
        "error",
        "book-config",
        '"store.currency" should be three capital letters, such as EUR; found "euro".',
        'Correct "currency".',
      ],
    ],
  },
  {
    name: "a format's paper is misspelled",
    files: { "book.yaml": "title: T\nauthors: [A]\nformats:\n  paperback: { paper: whit }\n" },
    expected: [
      [
        "book.yaml:4:16",
        "error",
        "book-config",
        '"formats.paperback.paper" should be one of white, cream, groundwood, standard-color, premium-color; found "whit".',
        'Did you mean "white"?',
      ],
    ],
  },
  {
    name: "a setting is misspelled",
    files: { "book.yaml": "title: T\nauthors: [A]\nsubtitel: S\n", "a.mdx": doc("Text.") },
    expected: [["book.yaml:3:1", "error", "book-config", 'Unknown key "subtitel".', 'Did you mean "subtitle"?']],
  },
  {
    name: "a setting is unlike any other",
    files: { "book.yaml": "title: T\nauthors: [A]\nexam:\n  code: X\n  zzz: 1\n  domains: []\n" },
    expected: [
      [
        "book.yaml:5:3",
        "error",
        "book-config",
        'Unknown key "exam.zzz".',
        "Known keys: code, name, questions, scored, minutes, passing, domains.",
      ],
      [
        "book.yaml:6:3",
        "error",
        "book-config",
        '"exam.domains" should be a list of at least 1; found an empty list.',
        'Correct "domains".',
      ],
    ],
  },
  {
    name: "a nested setting is misspelled",
    files: { "book.yaml": "title: T\nauthors: [A]\neditions:\n  demo:\n    chapter: [one]\n" },
    expected: [
      ["book.yaml:4:3", "error", "book-config", '"editions.demo.chapters" is missing.', 'Add "chapters: …" (a list).'],
      ["book.yaml:5:5", "error", "book-config", 'Unknown key "editions.demo.chapter".', 'Did you mean "chapters"?'],
    ],
  },
  {
    name: "book.yaml is no YAML",
    files: { "book.yaml": "title: T\nauthors: [A\n" },
    expected: [
      [
        "book.yaml:3:1",
        "error",
        "book-config",
        "YAML cannot be read: unexpected end of the stream within a flow collection.",
        "Mend the YAML; quote values that hold a colon, a # or begin with a special character.",
      ],
    ],
  },
  {
    name: "a colon in a value is not quoted",
    files: { "book.yaml": "title: Tides: a guide\nauthors: [A]\n" },
    expected: [
      [
        "book.yaml:1:13",
        "error",
        "book-config",
        "YAML cannot be read: bad indentation of a mapping entry.",
        "Mend the YAML; quote values that hold a colon, a # or begin with a special character.",
      ],
    ],
  },
  {
    name: "a setting stands twice",
    files: { "book.yaml": "title: T\nauthors: [A]\ntitle: U\n" },
    expected: [
      [
        "book.yaml:3:1",
        "error",
        "book-config",
        "YAML cannot be read: duplicated mapping key.",
        "Mend the YAML; quote values that hold a colon, a # or begin with a special character.",
      ],
    ],
  },
  {
    name: "the book has no authors",
    files: { "book.yaml": "title: T\n" },
    expected: [["book.yaml:1:1", "error", "book-config", '"authors" is missing.', 'Add "authors: …" (a list).']],
  },
  {
    name: "the edition's date is no date",
    files: { "book.yaml": "title: T\nauthors: [A]\nedition: { date: 2026-13-40 }\n" },
    expected: [
      [
        "book.yaml:3:12",
        "error",
        "book-config",
        '"edition.date" should be a date as YYYY-MM-DD; found "2026-13-40".',
        'Correct "date".',
      ],
    ],
  },
  {
    name: "a callout has a tone that does not exist",
    files: { "book.yaml": "title: T\nauthors: [A]\ncallouts:\n  trap: { label: Trap, meaning: Wrong, tone: pink }\n" },
    expected: [
      [
        "book.yaml:4:40",
        "error",
        "book-config",
        '"callouts.trap.tone" should be one of blue, red, green, amber, violet, gray; found "pink".',
        'Correct "tone".',
      ],
    ],
  },
  {
    name: "a shop is not reached by https",
    files: {
      "book.yaml":
        'title: T\nauthors: [A]\nstore:\n  - { format: PDF, price: 3, currency: EUR, url: "http://shop.example" }\n',
    },
    expected: [
      [
        "book.yaml:4:45",
        "error",
        "book-config",
        '"store.url" should be an address that begins with https://; found "http://shop.example".',
        'Correct "url".',
      ],
    ],
  },
  {
    name: "a setting is a list where it is text",
    files: { "book.yaml": "title: [T]\nauthors: [A]\n" },
    expected: [["book.yaml:1:1", "error", "book-config", '"title" should be text; found a list.', 'Correct "title".']],
  },
  {
    name: "one broken setting does not hide what else is wrong",
    files: {
      "book.yaml": "title: T\nauthors: [A]\nstruktur: 1\nstructure:\n  chapters: [a.mdx]\n",
      "a.mdx": doc("[](#sec-x)"),
      "b.mdx": doc("Text."),
    },
    expected: [
      [
        "a.mdx:4:1",
        "error",
        "link-dead",
        'There is no label "sec-x".',
        'No label is like it. Labels are written {#sec-x} behind a heading, or id="fig-x".',
      ],
      [
        "b.mdx:1:1",
        "warning",
        "file-unlisted",
        "This file is in no edition: book.yaml leaves it out of the reading order.",
        'Add it to "structure" in book.yaml, or begin its name with "_".',
      ],
      ["book.yaml:3:1", "error", "book-config", 'Unknown key "struktur".', 'Did you mean "structure"?'],
    ],
  },
  {
    name: "a frontmatter key is misspelled",
    files: { "a.mdx": doc("Text.", "objektives: [one]\n") },
    expected: [["a.mdx:3:1", "error", "frontmatter", 'Unknown key "objektives".', 'Did you mean "objectives"?']],
  },
  {
    name: "the frontmatter has no title",
    files: { "a.mdx": "---\nid: a\n---\nText.\n" },
    expected: [["a.mdx:2:1", "error", "frontmatter", '"title" is missing.', 'Add "title: …" (text).']],
  },
  {
    name: "a document has neither frontmatter nor a title",
    files: { "a.md": "Text.\n" },
    expected: [
      [
        "a.md:1:1",
        "error",
        "frontmatter",
        "The document has no title.",
        'Begin it with "# Title", or with frontmatter that holds "title: …".',
      ],
    ],
  },
  {
    name: "the frontmatter is never closed",
    files: { "a.mdx": "---\ntitle: A\n\nText.\n" },
    expected: [
      [
        "a.mdx:1:1",
        "error",
        "frontmatter",
        "The frontmatter is never closed.",
        'End it with a line of three hyphens, "---".',
      ],
    ],
  },
  {
    name: "the frontmatter is no YAML",
    files: { "a.mdx": "---\ntitle: A\n  id: b\n---\nText.\n" },
    expected: [
      [
        "a.mdx:3:5",
        "error",
        "frontmatter",
        "YAML cannot be read: bad indentation of a mapping entry.",
        "Mend the YAML; quote values that hold a colon, a # or begin with a special character.",
      ],
    ],
  },
  {
    name: "a month is written as words",
    files: { "a.mdx": doc("Text.", "verified: November 2026\n") },
    expected: [
      [
        "a.mdx:3:1",
        "error",
        "frontmatter",
        '"verified" should be a month as YYYY-MM; found "November 2026".',
        'Correct "verified".',
      ],
    ],
  },
  {
    name: "an id holds capitals and blanks",
    files: { "a.mdx": doc("Text.", "id: My Chapter\n") },
    expected: [
      [
        "a.mdx:3:1",
        "error",
        "frontmatter",
        '"id" should be lower-case letters, digits and single hyphens; found "My Chapter".',
        'Correct "id".',
      ],
    ],
  },
  {
    name: "a component is never closed",
    files: { "a.mdx": doc('Text.\n\n<Only formats="web">\n\nMore.\n') },
    expected: [
      [
        "a.mdx:6:1",
        "error",
        "mdx-syntax",
        "The text cannot be parsed: Expected a closing tag for `<Only>` (6:1).",
        "Close every component, and leave an empty line around its content.",
      ],
    ],
  },
  {
    name: "a brace stands in the text",
    files: { "a.mdx": doc("Braces { are code.\n") },
    expected: [
      [
        "a.mdx:4:8",
        "error",
        "mdx-syntax",
        "The text cannot be parsed: Unexpected end of file in expression, expected a corresponding closing brace for `{`.",
        "In MDX braces hold code: write a literal one as \\{.",
      ],
    ],
  },
  {
    name: "a less-than sign stands in the text",
    files: { "a.mdx": doc("If a <b then.\n") },
    expected: [
      [
        "a.mdx:4:6",
        "error",
        "mdx-syntax",
        "The text cannot be parsed: Unexpected character after `<`, expected a valid JSX tag (note: to create a link in MDX, use `[text](url)`).",
        "Write a literal < as \\<; a component looks like <Name>.",
      ],
    ],
  },
  {
    name: "a closing tag closes another component",
    files: { "a.mdx": doc("<Summary>\n\n- a\n\n</Only>\n") },
    expected: [
      [
        "a.mdx:8:1",
        "error",
        "mdx-syntax",
        "The text cannot be parsed: Unexpected closing tag `</Only>`, expected corresponding closing tag for `<Summary>` (4:1).",
        "Close every component, and leave an empty line around its content.",
      ],
    ],
  },
  {
    name: "a service page lacks a field and has one of another name",
    files: {
      "book.yaml": "title: T\nauthors: [A]\nstructure: { chapters: [a.mdx], back: [services] }\n",
      "a.mdx": doc('[](#svc-lake)\n\n<Spotlight service="lake" />\n'),
      "services/index.mdx": doc("Services.", "id: services\n"),
      "services/lake.mdx": service("lake", "Lake").replace("tagline:", "tagLine:"),
    },
    expected: [
      ["services/lake.mdx:2:1", "error", "service-schema", '"tagline" is missing.', 'Add "tagline: …" (text).'],
      ["services/lake.mdx:5:1", "error", "service-schema", 'Unknown key "tagLine".', 'Did you mean "tagline"?'],
    ],
  },
  {
    name: "a feature of a service has a status that does not exist",
    files: {
      "book.yaml": "title: T\nauthors: [A]\nstructure: { chapters: [a.mdx], back: [services] }\n",
      "a.mdx": doc("Text."),
      "services/index.mdx": doc("Services.", "id: services\n"),
      "services/lake.mdx": service("lake", "Lake").replace("status: ga", "status: beta"),
    },
    expected: [
      [
        "services/lake.mdx:10:20",
        "error",
        "service-schema",
        '"features.status" should be one of ga, preview, legacy, retired; found "beta".',
        'Correct "status".',
      ],
    ],
  },
  {
    name: "a glossary entry has no definition, and links to it are not dead for that",
    files: {
      "a.mdx": doc("[Ebb](#term-ebb) and [flood](#term-flood)."),
      "glossary.yaml": dedent(`
        - id: ebb
          term: ebb
        - id: flood
          term: flood
          definition: Rising water.
      `),
    },
    expected: [
      ["glossary.yaml:1:3", "error", "glossary-schema", '"definition" is missing.', 'Add "definition: …" (text).'],
    ],
  },
  {
    name: "the glossary is no list",
    files: { "a.mdx": doc("Text."), "glossary.yaml": "ebb: falling water\n" },
    expected: [
      ["glossary.yaml:1:1", "error", "glossary-schema", "The file should be a list; found a mapping.", "Correct it."],
    ],
  },
];
