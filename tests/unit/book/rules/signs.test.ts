/** What the rule for signs leaves alone. */
import { describe, expect, test } from "vitest";
import { buildModel } from "../../../../src/book/model.ts";
import { readBook } from "../../../../src/book/reading.ts";
import { signRules } from "../../../../src/book/rules/signs.ts";
import { checked, doc, folderOf, type Files } from "../folder.ts";

const found = (files: Files) => checked(files).diagnostics.filter(({ ruleId }) => ruleId === "glyph-missing");

describe("signs without a font are no error", () => {
  test.each<[where: string, files: Files]>([
    [
      "in a book that is not printed",
      { "book.yaml": "title: T\nauthors: [A]\nformats: { web: {}, epub: {} }\n", "one.mdx": doc("a → b\n") },
    ],
    [
      "in what is for other formats only",
      { "one.mdx": doc('<Only formats="web digital epub">\n\na → b\n\n</Only>\n\nA <Only formats="web">→</Only>.\n') },
    ],
    ["in comments", { "one.mdx": doc("{/* → */}\n\nText.\n") }],
    ["in a draft", { "one.mdx": doc("Text.\n"), "two.mdx": doc("a → b\n", "draft: true\n") }],
    [
      "in addresses, and in what is read aloud for a picture",
      { "one.mdx": doc("[Sea](https://harbor.example/海) ![→](a.png)\n"), "a.png": "2000x20" },
    ],
    ["when they are letters with marks of their own", { "one.mdx": doc("A cafe\u0301, an e\u0302tre.\n") }],
    ["when they are character references in code", { "one.mdx": doc("Write `&le;`.\n") }],
  ])("%s", (_, files) => {
    expect(found(files)).toEqual([]);
  });

  test("but in what is for the paperback too, they are", () => {
    expect(found({ "one.mdx": doc('<Only formats="web paperback">\n\na → b\n\n</Only>\n') })).toHaveLength(1);
  });

  test("in a comment inside a listing they are printed", () => {
    expect(found({ "one.mdx": doc("```html\n<!-- → -->\n```\n") })).toHaveLength(1);
  });
});

test("20 long chapters are looked through in milliseconds", () => {
  const text = doc(`${"The river “carries” what it is given – and gives it back where it slows. ".repeat(600)}\n`);
  const chapters = Array.from({ length: 20 }, (_, i) => [`c${i}.mdx`, text.replace("One", `Chapter ${i}`)] as const);
  const reading = readBook(folderOf(Object.fromEntries(chapters)));
  const context = { reading, ...buildModel(reading) };
  const times = Array.from({ length: 5 }, () => {
    const started = performance.now();
    for (const rule of signRules) expect(rule.check(context)).toEqual([]);
    return performance.now() - started;
  });
  expect(Math.min(...times)).toBeLessThan(100);
});
