/** What does not fit is told with file, line, page and mend. */
import { expect, test } from "vitest";
import { misfitChecks } from "../../../../src/formats/print/misfit-report.ts";
import type { Misfit } from "../../../../src/formats/print/page-checks.ts";
import { checked, doc } from "../../book/folder.ts";

const one = doc(`
  The river is wide.

  ## Heights {#sec-heights}

  <Table id="tbl-depths" caption="Depths of rivers.">

  | River | Depth |
  | --- | --- |
  | Long | 4 |

  </Table>

  The river is deep.
  `);
const glossary = "- id: delta\n  term: delta\n  definition: Where a river ends.\n";
const files = {
  "book.yaml":
    "title: Tides\nsubtitle: and Rivers\nauthors: [M. Okoro]\nstructure: { chapters: [one.mdx], back: [glossary.yaml] }\n",
  "one.mdx": one,
  "glossary.yaml": glossary,
};
const { book } = checked(files);
const source = { book, texts: files, lent: [], pageOf: new Map<string, number>() };

const misfit = (more: Partial<Misfit>): Misfit => ({
  kind: "wide",
  text: "",
  words: more.text ?? "",
  element: "p",
  labels: [],
  doc: "one",
  anchor: "",
  size: 16,
  ...more,
});

const told = (more: Partial<Misfit>) => misfitChecks([misfit(more)], source).flatMap(({ findings = [] }) => findings);

test.each<[what: string, misfit: Partial<Misfit>, text: RegExp]>([
  [
    "a table, at its caption",
    { text: "Depths of rivers. River Depth", element: "table", labels: ["tbl-depths", "ch-one"] },
    /^one\.mdx:8: “Depths of rivers\. River Depth” is 12 pt too wide: use fewer columns or shorter words, or put it into <Only formats="web digital">$/,
  ],
  [
    "a paragraph behind its heading",
    { text: "The river is", labels: ["sec-heights"] },
    /^one\.mdx:16: “The river is” is 12 pt too wide: shorten/,
  ],
  ["the same words before any heading", { text: "The river is", labels: ["ch-one-title", "ch-one"] }, /^one\.mdx:4: /],
  [
    "something without words, at its label",
    { element: "img", labels: ["sec-heights"], kind: "picture" },
    /^one\.mdx:6: <img> cannot be shown: export/,
  ],
  [
    "a term of the glossary",
    { text: "Where a river ends.", labels: ["term-delta"], doc: "glossary" },
    /^glossary\.yaml:3: /,
  ],
  [
    "the title page",
    { text: "Tides and Rivers", element: "section", kind: "tall", doc: "" },
    /^book\.yaml:1: .* is 12 pt too tall for one page: shorten the title/,
  ],
  [
    "a line of the contents, at what it lists",
    { text: "Heights", labels: ["sec-heights", "contents-page"], doc: "" },
    /^one\.mdx:6: /,
  ],
  [
    "small type in a drawing, by its description",
    { text: "Step 1", words: "Depths", element: "text", kind: "small", size: 5.72 },
    /^one\.mdx:8: “Step 1” is set in 5\.7 pt, and 7 is the least that prints well: draw it with larger type/,
  ],
  [
    "a sign, where it stands",
    { text: "4", words: "no such words", kind: "glyph" },
    /^one\.mdx:12: “4” is in none of the fonts of print \(Source Serif 4, Inter, JetBrains Mono\): /,
  ],
  ["a font, nowhere", { text: "Inter 400 normal", kind: "font", doc: "" }, /^“Inter 400 normal” could not be loaded: /],
  ["words that are nowhere in the file", { text: "Somewhere else" }, /^one\.mdx:1: /],
])("%s", (_, given, text) => {
  expect(told(given)).toEqual([{ text: expect.stringMatching(text) as string }]);
});

test("the page is that on which the thing stands, or what is around it", () => {
  source.pageOf.set("tbl-depths", 7);
  expect(told({ anchor: "tbl-depths" })[0]?.page).toBe(7);
  expect(told({ anchor: "misfit-1", labels: ["fig-none", "tbl-depths"] })[0]?.page).toBe(7);
  expect(told({ anchor: "misfit-1" })[0]?.page).toBeUndefined();
});

test("every kind is a check of its own, which passes when nothing is found", () => {
  const checks = misfitChecks([misfit({ kind: "tall" })], source);
  expect(checks.filter(({ ok }) => !ok).map(({ id }) => id)).toEqual(["misfit-tall"]);
  expect(new Set(checks.map(({ id }) => id)).size).toBe(7);
});
