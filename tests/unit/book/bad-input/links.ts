/** Links, footnotes, terms and services. */
import { dedent, doc } from "../folder.ts";
import type { BadInput } from "./case.ts";
import { service } from "./parts.ts";

const withServices = "title: T\nauthors: [A]\nstructure: { chapters: [a.mdx], back: [services] }\n";
const opening = { "services/index.mdx": doc("Services.", "id: services\n") };

export const linkCases: BadInput[] = [
  {
    name: "a label is misspelled",
    files: { "a.mdx": doc("## Tides {#sec-tides}\n\nSee [](#sec-tide) and [these](#sec-tydes).\n") },
    expected: [
      ["a.mdx:6:5", "error", "link-dead", 'There is no label "sec-tide".', 'Did you mean "sec-tides"?'],
      ["a.mdx:6:23", "error", "link-dead", 'There is no label "sec-tydes".', 'Did you mean "sec-tides"?'],
    ],
  },
  {
    name: "a label is unlike any other",
    files: { "a.mdx": doc("See [](#fig-map-of-the-northern-harbors).\n") },
    expected: [
      [
        "a.mdx:4:5",
        "error",
        "link-dead",
        'There is no label "fig-map-of-the-northern-harbors".',
        'No label is like it. Labels are written {#sec-x} behind a heading, or id="fig-x".',
      ],
    ],
  },
  {
    name: "a caption refers to a label that is gone",
    files: {
      "a.mdx": doc(
        'Text.\n\n<Table id="tbl-a" caption="As in [](#tbl-b).">\n\n| a |\n|---|\n| b |\n\n</Table>\n',
        "objectives:\n  - Read [](#sec-gone-with-the-wind)\n",
      ),
    },
    expected: [
      [
        "a.mdx:4:1",
        "error",
        "link-dead",
        'There is no label "sec-gone-with-the-wind".',
        'No label is like it. Labels are written {#sec-x} behind a heading, or id="fig-x".',
      ],
      ["a.mdx:8:1", "error", "link-dead", 'There is no label "tbl-b".', 'Did you mean "tbl-a"?'],
    ],
  },
  {
    name: "a label stands in a draft",
    files: { "a.mdx": doc("See [](#ch-b) and [](#sec-b).\n"), "b.mdx": doc("## B {#sec-b}\n", "draft: true\n") },
    expected: [
      ["a.mdx:4:5", "error", "link-dead", 'There is no label "ch-b".', "It stands in b.mdx, which is a draft."],
      ["a.mdx:4:19", "error", "link-dead", 'There is no label "sec-b".', "It stands in b.mdx, which is a draft."],
    ],
  },
  {
    name: "a chapter refers to the page that closes the demo",
    files: {
      "book.yaml":
        "title: T\nauthors: [A]\nstructure: { chapters: [a.mdx] }\neditions: { demo: { chapters: [a], closing: end.mdx } }\n",
      "a.mdx": doc("See [](#ch-end)."),
      "end.mdx": doc("Buy it."),
    },
    expected: [
      [
        "a.mdx:4:5",
        "error",
        "link-dead",
        'The label "ch-end" stands on the page that closes the demo, which the full edition lacks.',
        "Refer to something that every edition has.",
      ],
    ],
  },
  {
    name: "links are paths",
    files: {
      "part/a.mdx": doc("See [b](b.mdx), [there](b.mdx#sec-x), [c](../part/c.mdx) and [map](map.svg).\n"),
      "part/b.mdx": doc("## X {#sec-x}\n"),
      "part/map.svg": '<svg viewBox="0 0 4 3"></svg>',
    },
    expected: [
      [
        "part/a.mdx:4:5",
        "error",
        "link-dead",
        '"b.mdx" is a path, which leads nowhere once the book is built.',
        'Write "#ch-b".',
      ],
      [
        "part/a.mdx:4:17",
        "error",
        "link-dead",
        '"b.mdx#sec-x" is a path, which leads nowhere once the book is built.',
        'Write "#sec-x".',
      ],
      [
        "part/a.mdx:4:39",
        "error",
        "link-dead",
        'There is no file "../part/c.mdx" to link to.',
        'Did you mean "#ch-b"?',
      ],
      [
        "part/a.mdx:4:62",
        "error",
        "link-dead",
        '"map.svg" is a file of the book folder that no edition publishes.',
        "Link to a label, or to an address on the web.",
      ],
    ],
  },
  {
    name: "links are site paths, scripts and files of one's own disk",
    files: {
      "a.mdx": doc(
        "[a](/a/), [b](javascript:alert), [c](file:///home/c), [d](//e.example/), [e](https://e.example/), <me@e.example>\n".replace(
          "<me@e.example>",
          "me@e.example",
        ),
      ),
    },
    expected: [
      [
        "a.mdx:4:1",
        "error",
        "link-dead",
        '"/a/" is a place on the site, which other formats do not have.',
        "Link to a label, as in [](#sec-x).",
      ],
      [
        "a.mdx:4:11",
        "error",
        "link-dead",
        'A link cannot be followed by "javascript:".',
        "Links lead to https:, http:, mailto: or tel:.",
      ],
      [
        "a.mdx:4:34",
        "error",
        "link-dead",
        'A link cannot be followed by "file:".',
        "Links lead to https:, http:, mailto: or tel:.",
      ],
      ["a.mdx:4:55", "error", "link-dead", '"//e.example/" lacks its scheme.', "Write https://e.example/."],
    ],
  },
  {
    name: "an address names no host",
    files: { "a.mdx": doc("[a](https://e..example/) [b](https://-/) [c](https://例え.jp/) [d](https://[::1]/)\n") },
    expected: [
      [
        "a.mdx:4:1",
        "error",
        "link-dead",
        '"https://e..example/" names no host that could answer.',
        "Copy the address from the browser.",
      ],
      [
        "a.mdx:4:26",
        "error",
        "link-dead",
        '"https://-/" names no host that could answer.',
        "Copy the address from the browser.",
      ],
    ],
  },
  {
    name: "an address touches the bar of its table cell",
    files: { "a.mdx": doc("| a | b |\n|---|---|\n| 1 |https://e.example|\n") },
    expected: [
      [
        "a.mdx:6:6",
        "error",
        "link-dead",
        '"https://e.example|" has taken in the bar of its table cell.',
        "Write a blank before the bar.",
      ],
    ],
  },
  {
    name: "a link is empty",
    files: {
      "a.mdx": doc("[nowhere]() and [](#) and [](https://e.example/).\n\n[![Waves](a.svg)](https://e.example/)\n"),
      "a.svg": '<svg viewBox="0 0 4 3"></svg>',
    },
    expected: [
      [
        "a.mdx:4:1",
        "error",
        "link-empty",
        'The link "nowhere" leads nowhere.',
        "Write where it leads between the parentheses.",
      ],
      [
        "a.mdx:4:17",
        "error",
        "link-empty",
        'The link "" leads nowhere.',
        "Write where it leads between the parentheses.",
      ],
      [
        "a.mdx:4:27",
        "error",
        "link-empty",
        "The link to https://e.example/ has no words.",
        "Write what it leads to between the brackets.",
      ],
    ],
  },
  {
    name: "a reference-style link leads to a label that is gone",
    files: { "a.mdx": doc("See [there][x].\n\n[x]: #sec-gone\n") },
    expected: [
      [
        "a.mdx:4:5",
        "error",
        "link-dead",
        'There is no label "sec-gone".',
        'No label is like it. Labels are written {#sec-x} behind a heading, or id="fig-x".',
      ],
    ],
  },
  {
    name: "the demo refers to what it lacks",
    files: {
      "book.yaml": "title: T\nauthors: [A]\neditions: { demo: { chapters: [a] } }\n",
      "a.mdx": doc("See [](#ch-b), [](#tbl-b), and [](#ch-b) again.\n"),
      "b.mdx": doc('Back to [](#ch-a).\n\n<Table id="tbl-b" caption="c">\n\n| a |\n|---|\n| b |\n\n</Table>\n'),
    },
    expected: [
      [
        "a.mdx:4:5",
        "info",
        "demo-reference",
        'The demo lacks "ch-b" (Chapter 2); the reference reads as text there.',
        "Nothing to mend, unless the sentence needs what it points at.",
      ],
      [
        "a.mdx:4:16",
        "info",
        "demo-reference",
        'The demo lacks "tbl-b" (Table 2.1); the reference reads as text there.',
        "Nothing to mend, unless the sentence needs what it points at.",
      ],
    ],
  },
  {
    name: "a footnote has no note",
    files: { "a.mdx": doc("One.[^a] Two, and again two.[^b]\nThree \\[^c] and `[^d]`.\n\n[^a]: Note.\n") },
    expected: [
      [
        "a.mdx:4:29",
        "error",
        "footnote-undefined",
        'The footnote "b" has no note.',
        "Write it on a line of its own: [^b]: …",
      ],
    ],
  },
  {
    name: "a footnote is marked in a caption",
    files: {
      "a.mdx": doc(
        'Text.[^a]\n\n<Table id="tbl-a" caption="Tides[^a]">\n\n| a |\n|---|\n| b |\n\n</Table>\n\n[^a]: Note.\n',
      ),
    },
    expected: [
      [
        "a.mdx:6:33",
        "error",
        "footnote-undefined",
        'The footnote "a" is marked where no footnote can be.',
        "Captions and properties take none: move the mark into the text.",
      ],
    ],
  },
  {
    name: "a note has no mark",
    files: { "a.mdx": doc("Text.\n\n[^a]: Note.\n") },
    expected: [
      [
        "a.mdx:6:1",
        "warning",
        "footnote-unused",
        'The footnote "a" has no mark in the text.',
        "Write [^a] where it belongs, or delete it.",
      ],
    ],
  },
  {
    name: "a note is written twice",
    files: { "a.mdx": doc("Text.[^a]\n\n[^a]: Note.\n\n[^a]: Other note.\n") },
    expected: [
      [
        "a.mdx:8:1",
        "error",
        "footnote-duplicate",
        'The footnote "a" is written twice: also in line 6.',
        "Give one of the two another name.",
      ],
    ],
  },
  {
    name: "nothing links to a term",
    files: {
      "a.mdx": doc("[Ebb](#term-ebb)."),
      "glossary.yaml": dedent(
        "- id: ebb\n  term: ebb\n  definition: The fall before [slack](#term-slack) water.\n- id: flood\n  term: flood\n  definition: Rising.\n- id: slack\n  term: slack\n  definition: Still.\n",
      ),
    },
    expected: [
      [
        "glossary.yaml:4:1",
        "warning",
        "term-unused",
        'Nothing links to the term "flood".',
        "Link its first use as [flood](#term-flood), or delete the entry.",
      ],
    ],
  },
  {
    name: "a term is misspelled, in the text and in a definition",
    files: {
      "a.mdx": doc("The [ebb](#term-eb) and the [moon](#term-moon)."),
      "glossary.yaml":
        "- id: ebb\n  term: ebb\n  definition: Not [flood](#term-flod).\n- id: flood\n  term: flood\n  definition: Not [ebb](#term-ebb).\n",
    },
    expected: [
      ["a.mdx:4:5", "error", "term-undefined", 'The glossary has no term "eb".', 'Did you mean "#term-ebb"?'],
      [
        "a.mdx:4:29",
        "error",
        "term-undefined",
        'The glossary has no term "moon".',
        'Add an entry with "id: moon" to glossary.yaml.',
      ],
      [
        "glossary.yaml:3:1",
        "error",
        "term-undefined",
        'The glossary has no term "flod".',
        'Did you mean "#term-flood"?',
      ],
      [
        "glossary.yaml:4:1",
        "warning",
        "term-unused",
        'Nothing links to the term "flood".',
        "Link its first use as [flood](#term-flood), or delete the entry.",
      ],
    ],
  },
  {
    name: "a term is linked in a book that has no glossary",
    files: { "a.mdx": doc("The [ebb](#term-ebb).") },
    expected: [
      [
        "a.mdx:4:5",
        "error",
        "term-undefined",
        'The glossary has no term "ebb".',
        'Add an entry with "id: ebb" to glossary.yaml, and that to the reading order.',
      ],
    ],
  },
  {
    name: "an entry points to one that does not exist, and to itself",
    files: {
      "a.mdx": doc("[Ebb](#term-ebb)."),
      "glossary.yaml": "- { id: ebb, term: ebb, definition: Falling., see: [eb, ebb, moonlight] }\n",
    },
    expected: [
      [
        "glossary.yaml:1:1",
        "error",
        "term-see",
        'The term "ebb" points to "eb", which the glossary does not have.',
        'Did you mean "ebb"?',
      ],
      [
        "glossary.yaml:1:1",
        "error",
        "term-see",
        'The term "ebb" points to "moonlight", which the glossary does not have.',
        'Add an entry with "id: moonlight", or take it out of "see".',
      ],
      ["glossary.yaml:1:1", "error", "term-see", 'The term "ebb" points to itself.', 'Take it out of "see".'],
    ],
  },
  {
    name: "two terms bear one name",
    files: {
      "book.yaml": "title: T\nauthors: [A]\nstructure: { chapters: [a.mdx], back: [glossary.yaml] }\n",
      "a.mdx": doc("[Ebb](#term-ebb) and [flow](#term-flow).\n"),
      "glossary.yaml":
        "- { id: ebb, term: ebb, aliases: [Tide], definition: Out. }\n- { id: flow, term: flow, short: tide, definition: In. }\n",
    },
    expected: [
      [
        "glossary.yaml:2:1",
        "warning",
        "term-name",
        'The name "tide" belongs to the terms "ebb" and "flow".',
        "Leave it to one of them; the other may point there by `see`.",
      ],
    ],
  },
  {
    name: "a spotlight names a service that has no page",
    files: {
      "book.yaml": withServices,
      "a.mdx": doc('<Spotlight service="lakes" />\n'),
      ...opening,
      "services/lake.mdx": service("lake", "Lake"),
    },
    expected: [["a.mdx:4:1", "error", "service-unknown", 'There is no service page "lakes".', 'Did you mean "lake"?']],
  },
  {
    name: "a spotlight stands in a book without service pages",
    files: { "a.mdx": doc('<Spotlight service="lake" />\n') },
    expected: [
      [
        "a.mdx:4:1",
        "error",
        "service-unknown",
        'There is no service page "lake".',
        "Write its page, in a folder that book.yaml names under structure.back.",
      ],
    ],
  },
  {
    name: "a service page names services that have no page",
    files: {
      "book.yaml": withServices,
      "a.mdx": doc("Text."),
      ...opening,
      "services/lake.mdx": service(
        "lake",
        "Lake",
        "related:\n  - river\n  - laek\npatterns:\n  - { name: Flow, services: [deep-lake, Rain Barrel], frequency: often, text: It flows. }\n",
      ),
    },
    expected: [
      ["services/lake.mdx:12:1", "error", "service-unknown", 'There is no service page "river".', "Services: lake."],
      [
        "services/lake.mdx:13:1",
        "error",
        "service-unknown",
        'There is no service page "laek".',
        'Did you mean "lake"?',
      ],
      [
        "services/lake.mdx:15:1",
        "error",
        "service-unknown",
        'There is no service page "deep-lake".',
        "Services: lake.",
      ],
    ],
  },
  {
    name: "services are spelled in two ways",
    files: {
      "book.yaml": withServices,
      "a.mdx": doc(`
        ## Deep DataLake {#sec-a}

        Blue DataLake, Deep Datalake, deep river flows, Deep river flows, the Data Lake,
        a datalake and a data lake; Blue
        River Flows. The exam writes “Blue DataLake”. See https://x.example/datalake, data/datalake and \`Datalake\`.
      `),
      ...opening,
      "services/lake.mdx": service("lake", "Deep DataLake"),
      "services/flows.mdx": service(
        "flows",
        "Deep River Flows",
        "patterns:\n  - { name: P, services: [Blue Rain, Deep River Flow], frequency: often, text: DEEP RIVER FLOWS. }\ncomparisons:\n  - { with: Deep Data Lake, choose: One., instead: Two. }\n",
      ),
      "services/rain.mdx": service("rain", "Blue Rain"),
      "services/hail.mdx": service("hail", "Blue Hail"),
    },
    expected: [
      [
        "a.mdx:6:1",
        "warning",
        "service-spelling",
        '"Blue DataLake" is a second spelling of "Deep DataLake".',
        'Write "Deep DataLake".',
      ],
      [
        "a.mdx:6:1",
        "warning",
        "service-spelling",
        '"Blue River Flows" is a second spelling of "Deep River Flows".',
        'Write "Deep River Flows".',
      ],
      [
        "a.mdx:6:16",
        "warning",
        "service-spelling",
        '"Deep Datalake" is a second spelling of "Deep DataLake".',
        'Write "Deep DataLake".',
      ],
      [
        "a.mdx:6:31",
        "warning",
        "service-spelling",
        '"deep river flows" is a second spelling of "Deep River Flows".',
        'Write "Deep River Flows".',
      ],
      [
        "a.mdx:6:49",
        "warning",
        "service-spelling",
        '"Deep river flows" is a second spelling of "Deep River Flows".',
        'Write "Deep River Flows".',
      ],
      [
        "a.mdx:6:71",
        "warning",
        "service-spelling",
        '"Data Lake" is a second spelling of "DataLake".',
        'Write "DataLake".',
      ],
      [
        "a.mdx:7:3",
        "warning",
        "service-spelling",
        '"datalake" is a second spelling of "DataLake".',
        'Write "DataLake".',
      ],
      [
        "services/flows.mdx:12:1",
        "warning",
        "service-spelling",
        '"Deep River Flow" is a second spelling of "Deep River Flows".',
        'Write "Deep River Flows".',
      ],
      [
        "services/flows.mdx:12:80",
        "warning",
        "service-spelling",
        '"DEEP RIVER FLOWS" is a second spelling of "Deep River Flows".',
        'Write "Deep River Flows".',
      ],
      [
        "services/flows.mdx:14:13",
        "warning",
        "service-spelling",
        '"Deep Data Lake" is a second spelling of "Deep DataLake".',
        'Write "Deep DataLake".',
      ],
    ],
  },
];
