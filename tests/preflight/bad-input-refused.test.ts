/** What no page can hold is refused, in both trims, with the file and line where it is written, and the page. */
import { beforeAll, describe, expect, test } from "vitest";
import { printFiles, trims, type PrintedFiles } from "../setup/print-files.ts";

const columns = Array.from({ length: 40 }, (_, i) => `Column${i + 1}`);
const rowOf = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
const steps = Array.from(
  { length: 12 },
  (_, i) => `<text class="f-text" x="${i * 130 + 65}" y="90" text-anchor="middle">Step ${i + 1}</text>`,
);

const files = {
  "book.yaml": `title: Refused
authors:
${Array.from({ length: 90 }, (_, i) => `  - Author number ${i + 1} of very many\n`).join("")}formats: { letter: {}, paperback: {} }
rules: { glyph-missing: off }
`,
  "one.mdx": `---
title: Before
---

Nothing is wrong here.
`,
  "two.mdx": `---
title: Too much
---

Above the table.

<Table id="tbl-columns" caption="Forty columns.">

${rowOf(columns)}
${rowOf(columns.map(() => "---"))}
${rowOf(columns.map(() => "100000"))}

</Table>

## Drawings {#sec-drawings}

<Figure id="fig-band" caption="A wide band." alt="Twelve steps in a row">

![](band.svg)

</Figure>

<Figure id="fig-over" caption="Words outside the drawing.">

![A name beside its box](over.svg)

</Figure>

Signs: from here → there, and 海.
`,
  "band.svg": `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1600 200">${steps.join("")}</svg>`,
  "over.svg": `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 90"><text class="f-text" x="470" y="40">Far outside of everything that a page could ever hold</text></svg>`,
};

let book: PrintedFiles;
beforeAll(async () => {
  book = await printFiles(files);
});

describe.each(trims)("in %s", (trim) => {
  const findings = (id: string) => book.printed[trim].result.checks.find((check) => check.id === id)?.findings ?? [];

  test.each([
    ["misfit-wide", /^two\.mdx:7: “Forty columns\. Column1 Column2 .*” is \d+(?:\.\d)? pt too wide: use fewer columns/],
    ["misfit-small", /^two\.mdx:17: “Step 1” is set in [2-6]\.\d pt, .*: draw it with larger type/],
    ["misfit-clipped", /^two\.mdx:25: “Far outside .*” is cut off by [\d.]+ pt: move it into the drawing/],
    ["misfit-glyph", /^two\.mdx:29: “→ 海” is in none of the fonts of print/],
    [
      "misfit-tall",
      /^book\.yaml:1: “Refused.*” is [\d.]+ pt too tall for one page: shorten the title, the subtitle or the authors/,
    ],
  ])("%s says where, what and how to mend it", (id, text) => {
    expect(findings(id).map((finding) => finding.text)).toEqual([expect.stringMatching(text)]);
  });

  test("pages are those on which the things stand", () => {
    const { pdf } = book.printed[trim];
    const pageOf = (words: string) => {
      for (let page = 4; page < pdf.countPages(); page += 1)
        if (pdf.loadPage(page).search(words, "").length > 0) return page + 1;
      return undefined;
    };
    expect(findings("misfit-small")[0]?.page).toBe(pageOf("Step 12"));
    expect(findings("misfit-glyph")[0]?.page).toBe(pageOf("from here"));
    expect(findings("misfit-wide")[0]?.page).toBe(pageOf("Forty columns."));
    expect(findings("misfit-tall")[0]?.page).toBe(1);
  });

  test("nothing else is refused but what follows from it", () => {
    const ids = book.printed[trim].result.checks.filter(({ ok }) => !ok).map(({ id, check }) => id ?? check);
    expect(ids).toEqual(
      expect.arrayContaining(["misfit-wide", "misfit-small", "misfit-clipped", "misfit-glyph", "misfit-tall"]),
    );
    expect(ids.filter((id) => /^misfit-(?:picture|font)$/.test(id))).toEqual([]);
  });
});
