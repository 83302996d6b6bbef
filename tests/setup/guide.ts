/** The authors' guide as data: its tables, its examples, and the names it uses. */
import path from "node:path";
import type { Code, InlineCode, Link, Nodes, Root, Table } from "mdast";
import { z } from "zod";
import { checkBook } from "../../src/book/check.ts";
import { parseFenceMeta } from "../../src/book/fence.ts";
import { parseDocument } from "../../src/book/parse.ts";
import { readBookFolder, type BookFolder } from "../../src/book/read.ts";
import { attribute, headingLabel, isElement, plainText, walk } from "../../src/book/tree.ts";
import type { Artwork } from "../../src/book/types.ts";

export const emptyTree: Root = { type: "root", children: [] };

/** Root of the repository. */
export const root = path.resolve(import.meta.dirname, "../..");

export const { book, diagnostics, reading } = checkBook(await readBookFolder(path.join(root, "docs")));

/** Trees of the guide's documents, in their order. */
export const trees = reading.documents.map(({ text, file }) => parseDocument(text, file).tree ?? emptyTree);

interface Row {
  /** Words of each cell. */
  cells: string[];
  /** Words of the whole row. */
  text: string;
  /** Code spans of the row, without quotes. */
  codes: string[];
}

/** Body rows of the table with a label. */
export function rowsOf(label: string): Row[] {
  for (const tree of trees) {
    const element = nodesOf(tree).find((node) => isElement(node, "Table") && attribute(node, "id") === label);
    const table = element && nodesOf(element).find((node): node is Table => node.type === "table");
    if (table === undefined) continue;
    return table.children.slice(1).map((row) => ({
      cells: row.children.map(plainText),
      text: row.children.map(plainText).join(" "),
      codes: codeIn(row).map((code) => code.replace(/^"(.*)"$/, "$1")),
    }));
  }
  throw new Error(`The guide has no table "${label}".`);
}

export function labelsLike(prefix: string): string[] {
  return Object.keys(book.labels).filter((label) => label.startsWith(prefix));
}

/** The rule a heading documents and the severity that the paragraph below states. */
export function ruleAt(node: Nodes, next: Nodes | undefined): [string, string][] {
  const label = node.type === "heading" ? (headingLabel(node) ?? "") : "";
  if (!label.startsWith("sec-rule-")) return [];
  const severity = next === undefined ? "" : (/^\w+/.exec(plainText(next))?.[0] ?? "");
  return [[label.replace("sec-rule-", ""), severity.toLowerCase()]];
}

interface Example {
  rule: string;
  /** Text by file name, as the fences below the rule's heading show it. */
  files: Record<string, string>;
}

/** The examples of the rules' sections. */
export function ruleExamples(): Example[] {
  const examples: Example[] = [];
  let current: Example | undefined;
  for (const node of trees.flatMap((tree) => tree.children)) {
    if (node.type === "heading") {
      const label = headingLabel(node) ?? "";
      current = label.startsWith("sec-rule-") ? { rule: label.replace("sec-rule-", ""), files: {} } : undefined;
    }
    if (node.type !== "code" || current === undefined) continue;
    const { title = "" } = parseFenceMeta(node.meta);
    if (Object.keys(current.files).length === 0) examples.push(current);
    current.files[title] = `${node.value}\n`;
  }
  return examples;
}

const pictures: Record<string, Artwork> = {
  "figures/pot.svg": { path: "figures/pot.svg", hash: "a", width: 640, height: 320, type: "svg" },
  "figures/small.png": { path: "figures/small.png", hash: "b", width: 640, height: 320, type: "png" },
};

/** A small book that is sound but for the example. */
export function exampleFolder(rule: string, files: Record<string, string>): BookFolder {
  const isAboutServices = rule.startsWith("service-");
  const needed = isAboutServices ? "structure:\n  chapters: [stock.mdx]\n  back: [services]\n" : "";
  const settings = `title: Soup\nauthors: [Ada Ladle]\n${files["book.yaml"] ?? needed}`;
  const shown = Object.fromEntries(Object.entries(files).map(([file, text]) => [file, withTitle(file, text)]));
  const pages = Object.entries(reading.folder.texts).filter(([file]) => file.startsWith("services/"));
  // Their frontmatter alone: the text below it belongs to the guide.
  const services = Object.fromEntries(pages.map(([file, text]) => [file, `---${text.split("---")[1] ?? ""}---\n`]));
  const chapter = "stock.md" in files ? {} : { "stock.mdx": withTitle("stock.mdx", "Start cold, never boil.\n") };
  const all = Object.values(files).join("");
  return {
    root: "/soup",
    texts: { ...chapter, ...(isAboutServices ? services : {}), ...shown, "book.yaml": settings },
    artwork: pictures,
    svgs: {},
    broken: all.includes("broken.png") ? ["figures/broken.png"] : [],
  };
}

function withTitle(file: string, text: string): string {
  if (!file.endsWith(".mdx") || text.startsWith("---")) return text;
  return `---\ntitle: ${file.replace(".mdx", "")}\n---\n\n${text}`;
}

interface Key {
  /** "exam.domains[].title"; the free names of a record are "<>". */
  name: string;
  isRequired: boolean;
  /** What it can be, or is when missing. */
  values: string[];
}

/** Every key of a schema that holds a value, down to the last one. */
export function keysOf(schema: z.ZodType, name = "", isRequired = true, fallback: string[] = []): Key[] {
  if (schema instanceof z.ZodOptional) return keysOf(schema.unwrap() as z.ZodType, name, false);
  if (schema instanceof z.ZodDefault)
    return keysOf(schema.unwrap() as z.ZodType, name, false, shown(schema.def.defaultValue));
  if (schema instanceof z.ZodArray && schema.element instanceof z.ZodObject) return keysOf(schema.element, `${name}[]`);
  if (schema instanceof z.ZodRecord && schema.valueType instanceof z.ZodObject)
    return keysOf(schema.valueType, `${name}.<>`);
  if (schema instanceof z.ZodObject && Object.keys(schema.shape).length > 0)
    return Object.entries(schema.shape).flatMap(([key, value]) =>
      keysOf(value as z.ZodType, name === "" ? key : `${name}.${key}`),
    );
  const values = schema instanceof z.ZodEnum ? schema.options.map(String) : [];
  return [{ name, isRequired, values: [...values, ...fallback] }];
}

/** A default worth telling; empty text, lists and mappings are not. */
function shown(value: unknown): string[] {
  return (typeof value === "string" && value !== "") || typeof value === "number" || typeof value === "boolean"
    ? [String(value)]
    : [];
}

/** "callouts.<kind>.label" without the name the guide gives to the free part. */
export function withoutNames(key: string): string {
  return key.replace(/<\w+>/g, "<>");
}

function nodesOf(tree: Nodes): Nodes[] {
  const nodes: Nodes[] = [];
  walk(tree, (node) => void nodes.push(node));
  return nodes;
}

/** Text of every code span and fence. */
export function codeIn(tree: Nodes): string[] {
  return nodesOf(tree)
    .filter((node): node is Code | InlineCode => node.type === "code" || node.type === "inlineCode")
    .map((node) => node.value);
}

/** Paths of the repository that a page names: code spans, first words in plain fences, and relative links. */
export function pathsIn(tree: Root): string[] {
  const nodes = nodesOf(tree);
  const spans = nodes.filter((node) => node.type === "inlineCode").map((node) => node.value);
  const fences = nodes.filter((node): node is Code => node.type === "code" && (node.lang ?? "text") === "text");
  const words = fences.flatMap((fence) => fence.value.split("\n").map((line) => line.split(/\s/)[0] ?? ""));
  const links = nodes.filter((node): node is Link => node.type === "link").map((node) => node.url);
  const relative = links.filter((url) => !/^(#|\w+:)/.test(url)).map((url) => url.replace(/#.*$/, ""));
  return [...[...spans, ...words].filter(isPath), ...relative].map((name) => name.replace(/[^/]*[*<…].*$/, ""));
}

const folders = ["src", "scripts", "tests", "docs", "public", "chapters", ".ci"];
const files = /^(?:[A-Z][A-Z-]+(?:\.md)?|package(?:-lock)?\.json|tsconfig\.json|[\w.]+\.config\.\w+)$/;

function isPath(name: string): boolean {
  return (
    folders.some((folder) => name === folder || name.startsWith(`${folder}/`)) ||
    (files.test(name) && /[.-]/.test(name))
  );
}
