import { describe, expect, test } from "vitest";
import { readBook } from "../../../src/book/reading.ts";
import { doc, folderOf, type Files } from "./folder.ts";

const read = (files: Files) => readBook(folderOf(files));

describe("a document's title", () => {
  test("stands in its frontmatter", () => {
    expect(read({ "a.mdx": doc("Text.") }).documents[0]?.frontmatter?.title).toBe("One");
  });

  test("is its leading heading when there is no other, which then is no section", () => {
    const { documents, problems } = read({
      "a.md": "# The *ebb*\n\n## Falling\n",
      "b.md": "---\nid: bee\n---\n\n# Bees\n\nText.\n",
    });
    expect(problems).toEqual([]);
    expect(
      documents.map(({ id, frontmatter, survey }) => [
        id,
        frontmatter?.title,
        survey.headings.map(({ title }) => title),
      ]),
    ).toEqual([
      ["a", "The ebb", ["Falling"]],
      ["bee", "Bees", []],
    ]);
  });

  test("is not its leading heading when the frontmatter has one: that heading stays, for the check", () => {
    expect(read({ "a.mdx": doc("# Again\n") }).documents[0]?.survey.headings.map(({ title }) => title)).toEqual([
      "Again",
    ]);
  });
});

describe("a document's id", () => {
  test.for([
    ["01-tides.mdx", "tides"],
    ["02_High water.md", "high-water"],
    ["part/3.moon.mdx", "moon"],
    ["winds/index.mdx", "winds"],
    ["tides.v2.mdx", "tidesv2"],
  ] as const)("made of %j is %j", ([file, id]) => {
    expect(read({ [file]: doc("Text.") }).documents[0]?.id).toBe(id);
  });

  test("is kept although something else in its frontmatter is wrong", () => {
    const { documents, problems } = read({ "a.mdx": doc("Text.", "id: tides\ncolour: blue\n") });
    expect([documents[0]?.id, documents[0]?.frontmatter?.title, problems.length]).toEqual(["tides", "One", 1]);
  });
});

describe("frontmatter", () => {
  test("may be written with blanks behind its hyphens, and end the file", () => {
    expect(read({ "a.mdx": "--- \ntitle: A\n---" }).documents[0]?.frontmatter?.title).toBe("A");
  });

  test("says where its values stand", () => {
    expect(
      read({ "a.mdx": doc("Text.", "id: x\nobjectives:\n  - One\n  - Two\n") }).documents[0]?.lineAt(["objectives", 1]),
    ).toBe(6);
  });

  test("has its links and words read as the text's", () => {
    const [document] = read({ "a.mdx": doc("Text.", 'objectives: ["Read [](#sec-a)"]\n') }).documents;
    expect(document?.survey.links).toEqual([{ line: 3, column: 1, target: "#sec-a", text: "" }]);
  });
});

describe("a book folder", () => {
  test("is read to the end whatever is broken in it", () => {
    const { documents, problems } = read({
      "book.yaml": "titel: T\n",
      "a.mdx": "<Oops\n",
      "b.mdx": doc("Text."),
      "glossary.yaml": "{",
    });
    expect(documents.map(({ file }) => file)).toEqual(["a.mdx", "b.mdx"]);
    expect(new Set(problems.map(({ ruleId }) => ruleId))).toEqual(
      new Set(["book-config", "mdx-syntax", "frontmatter", "glossary-schema"]),
    );
  });

  test("keeps the order of book.yaml although another setting is wrong", () => {
    const files = {
      "book.yaml": "title: T\nauthors: [A]\ncolour: blue\nstructure: { chapters: [b.mdx, a.mdx] }\n",
      "a.mdx": doc(""),
      "b.mdx": doc(""),
    };
    expect(read(files).documents.map(({ file }) => file)).toEqual(["b.mdx", "a.mdx"]);
  });

  test("keeps a glossary entry that is incomplete, so that links to it are not dead", () => {
    const { glossary } = read({
      "a.mdx": doc(""),
      "glossary.yaml": "- { id: ebb, term: ebb }\n- { id: flood, term: flood, definition: Rising. }\n",
    });
    expect(glossary.map(({ id, term, line }) => [id, term, line])).toEqual([
      ["ebb", "ebb", 1],
      ["flood", "flood", 2],
    ]);
  });
});
