/** The authors' guide keeps up with the engine: what the code knows, the guide shows, and what the guide names is there. */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Code } from "mdast";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { checkBook } from "../../src/book/check.ts";
import { bookConfigSchema, docFrontmatterSchema, serviceSchema, termSchema } from "../../src/book/config.ts";
import { componentContracts, labelPrefixes } from "../../src/book/contracts.ts";
import { parseDocument } from "../../src/book/parse.ts";
import { rules } from "../../src/book/rules/index.ts";
import {
  book,
  codeIn,
  diagnostics,
  emptyTree,
  exampleFolder,
  keysOf,
  labelsLike,
  pathsIn,
  reading,
  root,
  rowsOf,
  ruleAt,
  ruleExamples,
  trees,
  withoutNames,
} from "../setup/guide.ts";

describe("the authors' guide", () => {
  test("is clean by its own check", () => {
    expect(diagnostics.filter(({ severity }) => severity !== "info")).toEqual([]);
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

  test.each(ruleExamples())("shows for $rule an example that trips it and no other rule", ({ rule, files }) => {
    const found = checkBook(exampleFolder(rule, files)).diagnostics.filter(
      ({ severity, ruleId }) => severity !== "info" || ruleId === rule,
    );
    expect([...new Set(found.map(({ ruleId }) => ruleId))]).toEqual([rule]);
  });

  test("shows an example for every rule that one chapter of ordinary length can trip", () => {
    const shown = ruleExamples().map(({ rule }) => rule);
    // These two judge four questions together: told in words.
    expect(rules.map(({ id }) => id).filter((id) => !shown.includes(id))).toEqual([
      "question-longest",
      "question-position",
    ]);
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

  test("shows beside every source what it becomes", () => {
    const shown = reading.documents.flatMap(({ text, survey }) => {
      const sources = survey.fences.filter(({ meta }) => meta.title === "Source").map(({ node }) => node);
      const lines = text.split("\n");
      const outside = lines.filter((_, i) => !sources.some(({ position }) => isWithin(position, i + 1)));
      return sources.map(({ value }) => ({ value, isLive: asOneLine(outside.join("\n")).includes(asOneLine(value)) }));
    });
    expect(shown.length).toBeGreaterThan(25);
    expect(shown.filter(({ isLive }) => !isLive).map(({ value }) => value)).toEqual([]);
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

function isWithin(position: Code["position"], line: number): boolean {
  return position !== undefined && position.start.line <= line && line <= position.end.line;
}

/** Text without regard to where its lines break. */
function asOneLine(text: string): string {
  return text.replace(/\s+/g, " ");
}
