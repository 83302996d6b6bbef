import type { Nodes, Root } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { describe, expect, test } from "vitest";
import { parseInline } from "../../../../src/book/parse.ts";
import { attribute, childrenOf, isElement, plainText, walk } from "../../../../src/book/tree.ts";
import type { Doc } from "../../../../src/book/types.ts";
import { linkRoot, twinPath } from "../../../../src/formats/markdown/addresses.ts";
import { siteBase, sitePages } from "../../../../src/formats/web/site-pages.ts";
import { markdownEditions, type MarkdownEdition } from "../../../setup/markdown-edition.ts";

const folders = [
  "tests/fixtures/books/complete",
  "tests/fixtures/books/plain",
  "tests/fixtures/books/components",
  "tests/fixtures/books/parts",
  "docs",
  "chapters",
];
const books = await Promise.all(folders.map(async (folder) => ({ folder, editions: await markdownEditions(folder) })));
const editions = books.flatMap(({ folder, editions }) =>
  editions.map((made) => ({ name: `${folder}, ${made.edition.name}`, made })),
);

const reader = unified().use(remarkParse).use(remarkGfm);
const known = new Map<string, Root>();

/** Reads Markdown once. */
function read(text: string): Root {
  const tree = known.get(text) ?? reader.parse(text);
  known.set(text, tree);
  return tree;
}

const wordsKnown = new Map<string, string>();

/** All words of a file. */
function wordsIn(text: string): string {
  const all = wordsKnown.get(text) ?? words(wordsOf(read(text)));
  wordsKnown.set(text, all);
  return all;
}

// The parser that is not ours takes its time over whole books.
describe.each(editions)("the Markdown of $name", { timeout: 60_000 }, ({ made }) => {
  test("reads back as it was written, by a parser that is not ours", () => {
    for (const { doc, tree, text } of made.twins) {
      const written = blocksOf(tree);
      const found = blocksOf(read(text));
      const at = written.findIndex((block, i) => block !== found[i]);
      expect(found[at], doc.file).toBe(written[at]);
      expect(found, doc.file).toHaveLength(written.length);
    }
  });

  test("has every word of the book that is for the web", () => {
    for (const { doc, source, text } of made.twins) {
      const found = wordsIn(text);
      const missing = textsOf(source, doc)
        .map(words)
        .filter((own) => own.trim() !== "" && !found.includes(own));
      expect(missing, doc.file).toEqual([]);
    }
  });

  test("heads its sections as the site numbers them", () => {
    for (const { doc, text } of made.twins) {
      const heads: string[] = [];
      walk(read(text), (node) => {
        if (node.type === "heading") heads.push(plainText(node));
      });
      const sections = doc.sections.flatMap(function all({ number, title, children }): string[] {
        return [`${number} ${title}`.trim(), ...children.flatMap(all)];
      });
      expect(heads[0], doc.file).toContain(doc.title);
      expect(
        heads.filter((head) => sections.includes(head)),
        doc.file,
      ).toEqual(sections);
    }
  });

  test("has links that arrive, at documents that hold what they name", () => {
    // The whole text holds the twins as they are.
    const files = [...made.files].filter(([file]) => file !== "llms-full.txt");
    const faults = files.flatMap(([file, text]) =>
      linksOf(read(text)).flatMap((url) => deadLink(url, made).map((fault) => `${file}: ${fault}`)),
    );
    expect(faults).toEqual([]);
  });

  test("bears no marks of the source", () => {
    for (const { doc, text } of made.twins) {
      const prose: string[] = [];
      walk(read(text), (node) => {
        if (node.type === "text" || node.type === "html") prose.push(node.value);
      });
      expect(
        prose.filter((words) => /:::|\{#|<[A-Z]|className=/.test(words)),
        doc.file,
      ).toEqual([]);
    }
  });

  test("tells every answer behind all questions", () => {
    for (const { doc, text } of made.twins) {
      const asked = doc.questions.filter(({ number }) => text.includes(`**Q${number}** `));
      const lastQuestion = Math.max(-1, ...asked.map(({ number }) => text.indexOf(`**Q${number}** `)));
      const answers = text.lastIndexOf("\n## Answers\n");
      if (asked.length === 0) continue;
      expect(answers, doc.file).toBeGreaterThan(lastQuestion);
      for (const { number } of asked) expect(text.indexOf(`**Q${number} Answer: `), doc.file).toBeGreaterThan(answers);
      expect(text.slice(0, answers), doc.file).not.toMatch(/^- [A-Z]\. (?:Right|Wrong)\./m);
    }
  });

  test("has a twin for every page with text, and nothing else", () => {
    const pages = sitePages(made.edition).filter(({ kind }) => kind !== "search" && kind !== "exam");
    const expected = [...pages.map(({ path }) => twinPath(path)), "llms.txt", "llms-full.txt"];
    expect([...made.files.keys()].sort()).toEqual(expected.sort());
  });
});

test.each(books.filter(({ editions }) => editions.length > 1))(
  "the demo of $folder holds nothing of what it leaves out",
  ({ editions: [full, demo] }) => {
    if (full === undefined || demo === undefined) throw new Error("There is no demo.");
    const shown = new Set(demo.twins.map(({ doc }) => doc.id));
    const all = [...demo.files.values()].join("\n");
    const open = new Set(full.twins.flatMap(({ doc, text }) => (shown.has(doc.id) ? text.split("\n") : [])));
    const hidden = full.twins
      .filter(({ doc }) => !shown.has(doc.id) && doc.kind === "chapter")
      .flatMap(({ text }) => text.split("\n").filter((line) => isProse(line) && !open.has(line)));
    expect(hidden.length).toBeGreaterThan(0);
    expect(hidden.filter((line) => all.includes(line))).toEqual([]);
    const gone = full.twins.flatMap(({ doc }) => (shown.has(doc.id) ? [] : [`${doc.id}.md`]));
    expect(gone.filter((file) => all.includes(`/${file}`))).toEqual([]);
  },
);

test("two runs write the same", { timeout: 60_000 }, async () => {
  const [first, second] = await Promise.all([markdownEditions("docs"), markdownEditions("docs")]);
  expect(first.map(({ files }) => [...files])).toEqual(second.map(({ files }) => [...files]));
});

/** A line that only its chapter says: no code, no list, no words every chapter has. */
const isProse = (line: string) => line.length > 20 && /^\p{Lu}/u.test(line) && !line.startsWith("After this chapter");

interface Shape {
  type: string;
  value?: string;
  children?: Shape[];
}

const kept = ["value", "depth", "ordered", "checked", "lang", "url", "alt", "identifier", "align"];

/** What a tree says, without places and without how it was written. */
function shapeOf(node: Nodes): Shape {
  const fields = Object.entries(node).flatMap(([key, value]: [string, unknown]) => {
    if (!kept.includes(key) || value === undefined || value === null) return [];
    return [[key, typeof value === "string" ? blanks(value) : value] as const];
  });
  fields.sort(([a], [b]) => (a < b ? -1 : 1));
  const children: Shape[] = [];
  for (const child of childrenOf(node)) {
    const shape = shapeOf(child);
    const last = children.at(-1);
    if (shape.type === "text" && last?.type === "text") last.value = blanks(`${last.value ?? ""}${shape.value ?? ""}`);
    else children.push(shape);
  }
  return { type: node.type, ...Object.fromEntries(fields), ...(children.length === 0 ? {} : { children }) };
}

/** The blocks of a tree, each as a line that can be compared. */
const blocksOf = (tree: Root) => tree.children.map((block) => JSON.stringify(shapeOf(block)));

const blanks = (text: string) => text.replace(/[ \t]*\n[ \t]*/g, "\n");

/** Words in a row with a blank at each end, so that a part of it begins and ends with a word. */
function words(text: string): string {
  return ` ${(text.match(/[\p{L}\p{N}]+/gu) ?? []).join(" ")} `;
}

const blockParents = new Set("root list listItem blockquote footnoteDefinition table tableRow".split(" "));

function wordsOf(node: Nodes): string {
  if (node.type === "html") return " ";
  if (node.type === "image") return ` ${node.alt ?? ""} `;
  if (node.type === "text" || node.type === "inlineCode" || node.type === "code") return node.value;
  return childrenOf(node)
    .map(wordsOf)
    .join(blockParents.has(node.type) ? "\n" : "");
}

const inlineAttributes = ["caption", "verdict", "rewards", "punishes", "tagline"];

/** Every text of a source that the web shows, in pieces no component takes apart. */
function textsOf(source: Root, doc: Doc): string[] {
  const texts: string[] = [...doc.objectives.flatMap(inlineTexts)];
  walk(source, (node) => {
    if (isElement(node, "Only") && !(attribute(node, "formats") ?? "").split(" ").includes("web")) return "skip";
    if (isElement(node)) for (const name of inlineAttributes) texts.push(...inlineTexts(attribute(node, name) ?? ""));
    // A tree or a model says in words what it shows; only a picture needs more.
    if (isElement(node, "Figure") && !node.children.some((child) => isElement(child)))
      texts.push(attribute(node, "alt") ?? "");
    if (node.type === "text") texts.push(node.value.replace(/\[!\w+\]\s*/, ""));
    if (node.type === "inlineCode" || node.type === "code") texts.push(node.value);
    if (node.type === "image") texts.push(node.alt ?? "");
    return undefined;
  });
  return texts;
}

function inlineTexts(markdown: string): string[] {
  const texts: string[] = [];
  for (const node of parseInline(markdown)) {
    if (node.type === "text") texts.push(node.value);
    else
      walk(node, (inner) => {
        if (inner.type === "text") texts.push(inner.value);
      });
  }
  return texts;
}

function linksOf(tree: Root): string[] {
  const urls: string[] = [];
  walk(tree, (node) => {
    if (node.type === "link" || node.type === "image") urls.push(node.url);
  });
  return urls;
}

/** What is wrong with an address; those of other hosts are not followed. */
function deadLink(url: string, { book, edition, files }: MarkdownEdition): string[] {
  const root = linkRoot(book, siteBase(book, edition.name));
  const whole = linkRoot(book, siteBase(book, "full"));
  if (url.startsWith(`${whole}assets/`))
    return Object.keys(book.artwork).some((file) => file.endsWith(url.slice(whole.length + 7)))
      ? []
      : [`${url} is no picture`];
  if (!url.startsWith(root)) return /^(https?|mailto):/.test(url) ? [] : [`${url} leads out of the site`];
  const [file = "", label] = url.slice(root.length).split("#");
  const isPage = file === "" || file.endsWith("/");
  const twin = isPage ? twinPath(file) : file;
  if (!files.has(twin)) return [`${url} is not there`];
  if (label === undefined) return [];
  const target = book.labels[label];
  const doc = edition.docs.find(({ id }) => id === target?.docId);
  if (target === undefined || doc === undefined) return [`${url} names nothing`];
  const name = target.kind === "section" ? `${target.number} ${target.title}` : target.text;
  return wordsIn(files.get(twin) ?? "").includes(words(name)) ? [] : [`${url}: nothing there is called ${name}`];
}
