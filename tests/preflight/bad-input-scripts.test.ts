/** Signs that the fonts of print lack are lent by fonts the book names: Japanese, Hebrew, arrows, emoji. */
import { beforeAll, describe, expect, test } from "vitest";
import { boxFont } from "../setup/box-font.ts";
import { pageTexts } from "../setup/pdf.ts";
import { glyphsOf, printFiles, trims, type PrintedFiles } from "../setup/print-files.ts";

const signs = "潮海川→≤✓├─└שלום🙂";
/** A face of the family, for these signs alone. */
const face = (weight: number, file: string, own: string) => `@font-face {
  font-family: 'Box Sans';
  font-style: normal;
  font-display: swap;
  font-weight: ${weight};
  src: url(./files/${file}.ttf) format('truetype');
  unicode-range: ${Array.from(own, (sign) => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase()}`).join(",")};
}`;
const chapter = `---
title: 潮
---

A line with 海, an arrow →, a tick ✓, less ≤ more, **川**, and 🙂.

שלום שלום.

- שלום
- שלום

\`\`\`text
├── 海
└── done ✓
\`\`\`

${"The river carries what it is given. ".repeat(400)}
`;

let book: PrintedFiles;
beforeAll(async () => {
  book = await printFiles({
    "book.yaml":
      "title: 海 → 川\nsubtitle: A book\nauthors: [川]\nformats: { letter: {}, paperback: {} }\nfonts: [box-sans]\n",
    "one.mdx": chapter,
    // The chapter’s title is set in this weight nowhere but in running heads.
    "node_modules/@fontsource/box-sans/400.css": face(400, "tide", "潮") + face(400, "box", signs.slice(1)),
    "node_modules/@fontsource/box-sans/700.css": face(700, "box", signs),
    "node_modules/@fontsource/box-sans/files/tide.ttf": boxFont("Box Sans", "潮"),
    "node_modules/@fontsource/box-sans/files/box.ttf": boxFont("Box Sans", signs),
  });
});

describe.each(trims)("in %s", (trim) => {
  test("every check passes: no sign is missing, and no font is the machine’s", () => {
    expect(book.printed[trim].result.checks.filter(({ ok }) => !ok)).toEqual([]);
  });

  test("text, title, code and running heads have the signs", () => {
    const pages = pageTexts(book.printed[trim].pdf).map(({ lines }) => lines.join("\n"));
    const text = pages.find((page) => page.includes("A line with")) ?? "";
    for (const words of ["海, an arrow →, a tick ✓, less ≤ more, 川, and 🙂", "├── 海", "└── done ✓"])
      expect(text).toContain(words);
    expect(pages[0]).toContain("海 → 川");
    expect(pages.filter((page) => page.startsWith("1 · 潮")).length).toBeGreaterThan(0);
  });

  test("what is written from right to left begins on the right", () => {
    const { pdf, result } = book.printed[trim];
    const glyphs = Array.from({ length: result.pages }, (_, page) => glyphsOf(pdf, page)).flat();
    const hebrew = glyphs.filter(({ text }) => /\p{Script=Hebrew}/u.test(text));
    const latin = glyphs.filter(({ text }) => /\p{Script=Latin}/u.test(text));
    expect(hebrew).toHaveLength(16);
    const left = Math.min(...latin.map(({ box }) => box[0]));
    const right = Math.max(...latin.map(({ box }) => box[2]));
    for (const { box } of hebrew) expect(right - box[2]).toBeLessThan((right - left) / 2);
  });
});
