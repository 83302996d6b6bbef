/** The authors' guide keeps up with the engine: what the code knows, the guide shows, and what the guide names is there. */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Code, InlineCode, Link, Nodes, Root, Table } from "mdast";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { checkBook } from "../../src/book/check.ts";
import { bookConfigSchema, docFrontmatterSchema, serviceSchema, termSchema } from "../../src/book/config.ts";
import { componentContracts, labelPrefixes } from "../../src/book/contracts.ts";
import { parseDocument } from "../../src/book/parse.ts";
import { readBookFolder } from "../../src/book/read.ts";
import { rules } from "../../src/book/rules/index.ts";
import { attribute, headingLabel, isElement, plainText, walk } from "../../src/book/tree.ts";

const emptyTree: Root = { type: "root", children: [] };
const root = path.resolve(import.meta.dirname, "../..");
const { book, diagnostics, reading } = checkBook(await readBookFolder(path.join(root, "docs")));
const trees = reading.documents.map(({ text, file }) => parseDocument(text, file).tree ?? emptyTree);

describe("the authors' guide", () => {
  test("is clean by its own check", () => {
    expect(diagnostics).toEqual([]);
  });

  test("has a section for every rule and none for a rule that is gone", () => {
    const sections = Object.keys(book.labels).filter((label) => label.startsWith("sec-rule-"));
    expect(sections.sort()).toEqual(rules.map((rule) => `sec-rule-${rule.id}`).sort());
  });

  test("begins each rule's section with its severity", () => {
    const stated = trees.flatMap((tree) => tree.children.flatMap((node, i) => ruleAt(node, tree.children[i + 1])));
    const severities = Object.fromEntries(rules.map((rule) => [rule.id, rule.severity]));
    expect(Object.fromEntries(stated)).toEqual(severities);
  });

  test("lists every component with every property, and which of them are required", () => {
    const listed = rowsOf("tbl-props").map(({ cells, text }) => ({
      component: cells[0],
      property: cells[1],
      isRequired: text.includes("Required"),
    }));
    const known = Object.entries(componentContracts).flatMap(([component, { props }]) => {
      const names = Object.entries(props);
      if (names.length === 0) return [{ component, property: "none", isRequired: false }];
      return names.map(([property, { required = false }]) => ({ component, property, isRequired: required }));
    });
    expect(listed).toEqual(known);
  });

  test("names every value a property can have", () => {
    const missing = Object.entries(componentContracts).flatMap(([component, { props }]) =>
      Object.entries(props).flatMap(([property, { values = [] }]) => {
        const row = rowsOf("tbl-props").find(({ cells }) => cells[0] === component && cells[1] === property);
        // Difficulty is documented as a range, by its two ends.
        const shown = property === "difficulty" ? [values[0] ?? "", values.at(-1) ?? ""] : values;
        return shown.filter((value) => !row?.codes.includes(value)).map((value) => `${component}.${property}=${value}`);
      }),
    );
    expect(missing).toEqual([]);
  });

  test("shows every component live, with its source in a fence", () => {
    const fences = reading.documents.flatMap(({ survey }) => survey.fences.map(({ node }) => node));
    const sources = fences.filter((fence) => fence.lang === "mdx").map((fence) => fence.value);
    const live = new Set(reading.documents.flatMap(({ survey }) => survey.elements.map(({ name }) => name)));
    const names = Object.keys(componentContracts);
    expect(names.filter((name) => !sources.some((source) => source.includes(`<${name}`)))).toEqual([]);
    // The guide prepares for no exam, so it has no domains to print.
    expect(names.filter((name) => !live.has(name))).toEqual(["ExamDomains"]);
  });

  test("lists every prefix a label can have", () => {
    const listed = rowsOf("tbl-prefixes").map(({ cells }) => cells[0]);
    expect(listed.sort()).toEqual(
      Object.keys(labelPrefixes)
        .map((prefix) => `${prefix}-`)
        .sort(),
    );
  });

  test.each([
    { what: "book.yaml", schema: bookConfigSchema, tables: ["tbl-structure", ...labelsLike("tbl-settings-")] },
    { what: "the frontmatter of a document", schema: docFrontmatterSchema, tables: ["tbl-frontmatter-keys"] },
    { what: "a service page", schema: serviceSchema, tables: ["tbl-service-keys"] },
    { what: "a glossary entry", schema: termSchema, tables: ["tbl-glossary-keys"] },
  ])("lists every key of $what, which are required, their values and defaults", ({ schema, tables }) => {
    const rows = tables.flatMap(rowsOf);
    const keys = keysOf(schema);
    expect(rows.map(({ cells }) => withoutNames(cells[0] ?? "")).sort()).toEqual(keys.map(({ name }) => name).sort());
    for (const { name, isRequired, values } of keys) {
      const row = rows.find(({ cells }) => withoutNames(cells[0] ?? "") === name);
      expect({ name, isRequired: /required/i.test(row?.text ?? "") }).toEqual({ name, isRequired });
      expect({ name, values: values.filter((value) => !row?.codes.includes(value)) }).toEqual({ name, values: [] });
    }
  });
});

describe("every page of documentation", async () => {
  const pages = await Promise.all(
    ["README.md", "CONTRIBUTING.md"].map(async (file) => {
      const text = await readFile(path.join(root, file), "utf8").catch(() => "");
      return { file, tree: parseDocument(text, file).tree ?? emptyTree };
    }),
  );
  const all = [
    ...pages,
    ...reading.documents.map(({ file }, i) => ({ file: `docs/${file}`, tree: trees[i] ?? emptyTree })),
  ];

  test("names only files and folders that exist", () => {
    const named = all.flatMap(({ file, tree }) => pathsIn(tree).map((name) => ({ file, name })));
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter(({ name }) => !existsSync(path.join(root, name)))).toEqual([]);
  });

  test("names only commands that package.json has", async () => {
    const { scripts = {} } = z
      .object({ scripts: z.record(z.string(), z.string()).optional() })
      .parse(JSON.parse(await readFile(path.join(root, "package.json"), "utf8")));
    const named = all.flatMap(({ tree }) =>
      codeIn(tree).flatMap((code) => [...code.matchAll(/\bnpm run (?:-s )?([\w:-]+)/g)]),
    );
    const commands = [...new Set(named.map((match) => match[1] ?? ""))];
    expect(commands).toContain("check");
    expect(commands.filter((command) => !(command in scripts))).toEqual([]);
  });
});

interface Row {
  /** Words of each cell. */
  cells: string[];
  /** Words of the whole row. */
  text: string;
  /** Code spans of the row, without quotes. */
  codes: string[];
}

/** Body rows of the table with a label. */
function rowsOf(label: string): Row[] {
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

function labelsLike(prefix: string): string[] {
  return Object.keys(book.labels).filter((label) => label.startsWith(prefix));
}

/** The rule a heading documents and the severity that the paragraph below states. */
function ruleAt(node: Nodes, next: Nodes | undefined): [string, string][] {
  const label = node.type === "heading" ? (headingLabel(node) ?? "") : "";
  if (!label.startsWith("sec-rule-")) return [];
  const severity = next === undefined ? "" : (/^\w+/.exec(plainText(next))?.[0] ?? "");
  return [[label.replace("sec-rule-", ""), severity.toLowerCase()]];
}

interface Key {
  /** "exam.domains[].title"; the free names of a record are "<>". */
  name: string;
  isRequired: boolean;
  /** What it can be, or is when missing. */
  values: string[];
}

/** Every key of a schema that holds a value, down to the last one. */
function keysOf(schema: z.ZodType, name = "", isRequired = true, fallback: string[] = []): Key[] {
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
function withoutNames(key: string): string {
  return key.replace(/<\w+>/g, "<>");
}

function nodesOf(tree: Nodes): Nodes[] {
  const nodes: Nodes[] = [];
  walk(tree, (node) => void nodes.push(node));
  return nodes;
}

/** Text of every code span and fence. */
function codeIn(tree: Nodes): string[] {
  return nodesOf(tree)
    .filter((node): node is Code | InlineCode => node.type === "code" || node.type === "inlineCode")
    .map((node) => node.value);
}

/** Paths of the repository that a page names: code spans, first words in plain fences, and relative links. */
function pathsIn(tree: Root): string[] {
  const nodes = nodesOf(tree);
  const spans = nodes.filter((node) => node.type === "inlineCode").map((node) => (node as InlineCode).value);
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
