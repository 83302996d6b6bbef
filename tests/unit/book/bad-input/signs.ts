/** Signs that no font of print has. */
import { dedent, doc } from "../folder.ts";
import type { BadInput } from "./case.ts";

const hint =
  'Use other words, name a font that has it under "fonts" in book.yaml, or keep it out of print by <Only formats="web digital epub">.';
const lacks = (signs: string) => `The fonts of print, Source Serif 4, Inter and JetBrains Mono, do not have ${signs}.`;

export const signCases: BadInput[] = [
  {
    name: "a font that book.yaml names is not installed",
    files: { "book.yaml": "title: T\nauthors: [A]\nfonts: [sea-sans]\n", "one.mdx": doc("Text.") },
    expected: [
      [
        "book.yaml:3:1",
        "error",
        "font-missing",
        'The font "sea-sans" is not installed.',
        "Run npm install @fontsource/sea-sans, or correct the name: https://fontsource.org has them all.",
      ],
    ],
  },
  {
    name: "signs stand in text, code, a table and a heading that the fonts of print do not have",
    files: {
      "one.mdx": doc(`
        If a ≤ b, then x → y.

        ## 海 {#sec-sea}

        \`\`\`text
        ├── shore
        \`\`\`

        | Sign |
        | --- |
        | Done ✓ |
        `),
    },
    expected: [
      ["one.mdx:4:6", "error", "glyph-missing", lacks('"≤" and "→"'), hint],
      ["one.mdx:6:4", "error", "glyph-missing", lacks('"海"'), hint],
      ["one.mdx:9:1", "error", "glyph-missing", lacks('"├" and "─"'), hint],
      ["one.mdx:14:8", "error", "glyph-missing", lacks('"✓"'), hint],
    ],
  },
  {
    name: "emoji, Hebrew and Arabic are to be printed",
    files: { "one.mdx": doc("Good 🙂, great ©\uFE0F, שלום and مد.\n") },
    expected: [
      ["one.mdx:4:6", "error", "glyph-missing", lacks('"🙂", "©\uFE0F", "ש", "ל", "ו", "ם", "م" and "د"'), hint],
    ],
  },
  {
    name: "a sign that no font has is written as a character reference",
    files: { "one.mdx": doc("One line.\n\nIf a &le; b.\n") },
    expected: [["one.mdx:6:1", "error", "glyph-missing", lacks('"≤"'), hint]],
  },
  {
    name: "a whole chapter is in another script",
    files: { "one.mdx": doc("海\n\n".repeat(40)) },
    expected: [
      ...[4, 6, 8, 10].map((line): BadInput["expected"][number] => [
        `one.mdx:${line}:1`,
        "error",
        "glyph-missing",
        lacks('"海"'),
        hint,
      ]),
      ["one.mdx:12:1", "error", "glyph-missing", lacks('"海", nor signs of 35 more lines of this file'), hint],
    ],
  },
  {
    name: "the title, a drawing and the glossary have signs that no font has",
    files: {
      "book.yaml": dedent(`
        title: Tides ≤ Rivers
        authors: [M. Okoro] # → not printed
        structure: { chapters: [one.mdx], back: [glossary.yaml] }
        `),
      "glossary.yaml": "- id: ebb\n  term: ebb\n  definition: Tide → sea.\n",
      "one.mdx": doc(
        '<Figure id="fig-a" caption="An [](#term-ebb).">\n\n![Ebb](a.svg)\n\n</Figure>\n\nSee [](#fig-a).\n',
      ),
      "a.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">\n<title>→</title>\n<text>a ≤ b</text></svg>',
    },
    expected: [
      ["a.svg:3:9", "error", "glyph-missing", lacks('"≤"'), hint],
      ["book.yaml:1:14", "error", "glyph-missing", lacks('"≤"'), hint],
      ["glossary.yaml:3:20", "error", "glyph-missing", lacks('"→"'), hint],
    ],
  },
];
