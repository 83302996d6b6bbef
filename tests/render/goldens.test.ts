import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fromHtml } from "hast-util-from-html";
import { toHtml } from "hast-util-to-html";
import type { Element, Nodes } from "hast";
import { beforeAll, describe, expect, test } from "vitest";
import { renderBook, type RenderedBook } from "../setup/render.ts";

const bookRoot = path.resolve("tests/fixtures/books/components");
const goldens = path.resolve("tests/goldens");
const docs = [
  "references",
  "callouts",
  "figures",
  "tables",
  "listings",
  "decisions",
  "questions",
  "notes",
  "data",
  "plain",
  "services",
  "box",
  "glossary",
];

const pages: Record<string, (doc: string) => string> = {
  web: (doc) => (doc === "box" ? "services/box" : doc),
  digital: () => "octavo-editions/digital-full",
  letter: () => "octavo-editions/letter-full",
  paperback: () => "octavo-editions/paperback-full",
  epub: (doc) => `octavo-editions/epub/full/${doc}`,
};

let rendered: RenderedBook;
beforeAll(async () => {
  rendered = await renderBook(bookRoot);
}, 120_000);

describe.each(Object.keys(pages))("in %s", (format) => {
  test.each(docs)("the components of “%s” are rendered as agreed", async (doc) => {
    const html = await rendered.page(pages[format]?.(doc) ?? "");
    const actual = legible(sectionOf(html, doc));
    const file = path.join(goldens, format, `${doc}.html`);
    if (process.env["UPDATE_GOLDENS"] === "1") {
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, actual);
    }
    expect(actual).toBe(await readFile(file, "utf8"));
  });

  test("no golden is left over", async () => {
    expect((await readdir(path.join(goldens, format))).sort()).toEqual(docs.map((doc) => `${doc}.html`).sort());
  });
});

/** The `section.doc` of one document. */
function sectionOf(html: string, doc: string): Element {
  const found: Element[] = [];
  const visit = (node: Nodes) => {
    if (node.type === "element" && node.properties["dataDoc"] === doc) found.push(node);
    if ("children" in node) node.children.forEach(visit);
  };
  visit(fromHtml(html));
  const [section] = found;
  if (section === undefined || found.length !== 1) throw new Error(`${found.length} sections of ${doc}, expected 1`);
  return section;
}

/** A line a tag, so that a difference can be read. */
function legible(section: Element): string {
  return `${toHtml(section).replace(/></g, ">\n<")}\n`;
}
