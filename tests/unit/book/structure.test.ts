import { describe, expect, test } from "vitest";
import { bookConfigSchema } from "../../../src/book/config.ts";
import { layOut } from "../../../src/book/structure.ts";
import { folderOf, type Files } from "./folder.ts";

const slots = (structure: object | undefined, files: Files, more: object = {}) => {
  const config = bookConfigSchema.parse({ title: "T", authors: ["A"], ...(structure && { structure }), ...more });
  return layOut(config, folderOf(files)).map(
    ({ kind, file, part }) => `${kind} ${file}${part === undefined ? "" : ` in ${part}`}`,
  );
};

describe("without a declared order", () => {
  test("every Markdown file is a chapter, by name, and the glossary comes last", () => {
    expect(
      slots(undefined, { "02-b.mdx": "", "01-a.md": "", "glossary.yaml": "", "notes.txt": "", "part/c.mdx": "" }),
    ).toEqual(["chapter 01-a.md", "chapter 02-b.mdx", "chapter part/c.mdx", "glossary glossary.yaml"]);
  });

  test("an underscore keeps files and folders out", () => {
    expect(slots(undefined, { "_a.mdx": "", "_old/b.mdx": "", "part/_c.mdx": "", "d.mdx": "" })).toEqual([
      "chapter d.mdx",
    ]);
  });
});

describe("a declared order", () => {
  test("is front matter, parts with their chapters, chapters, back matter, closing page", () => {
    const structure = {
      front: ["f.mdx"],
      parts: [
        { part: "p.mdx", chapters: ["a.mdx"] },
        { part: "q.mdx", chapters: ["b.mdx"] },
      ],
      chapters: ["c.mdx"],
      back: ["x.mdx", "g.yaml"],
    };
    expect(slots(structure, {}, { editions: { demo: { chapters: ["a"], closing: "end.mdx" } } })).toEqual([
      "front f.mdx",
      "part p.mdx in 0",
      "chapter a.mdx in 0",
      "part q.mdx in 1",
      "chapter b.mdx in 1",
      "chapter c.mdx",
      "appendix x.mdx",
      "glossary g.yaml",
      "closing end.mdx",
    ]);
  });

  test("takes a folder for service pages, which its index opens", () => {
    expect(
      slots({ back: ["s/"] }, { "s/b.mdx": "", "s/a.mdx": "", "s/index.mdx": "", "s/_draft.mdx": "", "s/map.svg": "" }),
    ).toEqual(["services s/index.mdx", "service s/a.mdx", "service s/b.mdx"]);
  });

  test("keeps files that do not exist, for the check to name", () => {
    expect(slots({ chapters: ["gone.mdx"], back: ["nowhere"] }, {})).toEqual(["chapter gone.mdx", "appendix nowhere"]);
  });
});
