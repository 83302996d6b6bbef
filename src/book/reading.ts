/** Reads every document of a folder once: parsed, noted and with its frontmatter, for model and rules alike. */
import path from "node:path";
import type { Root } from "mdast";
import type { z } from "zod";
import {
  bookConfigSchema,
  docFrontmatterSchema,
  glossarySchema,
  serviceSchema,
  termSchema,
  type BookConfig,
  type DocFrontmatter,
  type Service,
} from "./config.ts";
import type { Finding } from "./diagnostic.ts";
import type { Survey } from "./notes.ts";
import { parseDocument } from "./parse.ts";
import type { BookFolder } from "./read.ts";
import { layOut, type Slot } from "./structure.ts";
import { noteInline, surveyDocument } from "./survey.ts";
import { salvage } from "./salvage.ts";
import { plainText, slug } from "./tree.ts";
import { readYaml } from "./yaml-source.ts";

/** One document as written. */
export interface SourceDocument {
  slot: Slot;
  file: string;
  id: string;
  text: string;
  survey: Survey;
  /** Of everything but service pages, without what breaks the schema; undefined when it cannot be read. */
  frontmatter: DocFrontmatter | undefined;
  /** Of service pages. */
  service: Service | undefined;
  /** Line of a frontmatter value. */
  lineAt: (path: readonly PropertyKey[]) => number;
}

type GlossaryEntry = z.infer<typeof glossarySchema>[number] & { line: number };

/** A book folder, read: what the author wrote, and what of it could not be read. */
export interface Reading {
  folder: BookFolder;
  config: BookConfig;
  /** Line in book.yaml of a setting. */
  configLineAt: (path: readonly PropertyKey[]) => number;
  slots: Slot[];
  documents: SourceDocument[];
  /** Where the glossary stands; "" when there is none. */
  glossaryFile: string;
  glossary: GlossaryEntry[];
  /** Links that stand in the glossary's definitions. */
  glossarySurvey: Pick<Survey, "links" | "prose">;
  /** Problems met while reading, by the rule that reports them. */
  problems: {
    ruleId: "book-config" | "frontmatter" | "mdx-syntax" | "service-schema" | "glossary-schema";
    finding: Finding;
  }[];
}

const fallbackConfig = bookConfigSchema.parse({ title: "Untitled", authors: ["Unknown"] });

/** Reads everything; never throws for what an author wrote. */
export function readBook(folder: BookFolder): Reading {
  const problems: Reading["problems"] = [];
  const { config, lineAt: configLineAt } = readConfig(folder, problems);
  const slots = layOut(config, folder);
  const documents = slots.flatMap((slot) => readDocument(slot, folder, problems));
  const glossaryFile = slots.find((slot) => slot.kind === "glossary")?.file ?? "";
  const { glossary, glossarySurvey } = readGlossary(glossaryFile, folder, problems);
  return { folder, config, configLineAt, slots, documents, glossaryFile, glossary, glossarySurvey, problems };
}

function readConfig(folder: BookFolder, problems: Reading["problems"]) {
  const text = folder.texts["book.yaml"];
  if (text === undefined) {
    problems.push({
      ruleId: "book-config",
      finding: {
        file: "book.yaml",
        message: "There is no book.yaml in the book folder.",
        hint:
          folder.texts["book.yml"] === undefined
            ? 'Add one with at least "title: …" and "authors: [ … ]".'
            : "Rename book.yml to book.yaml.",
      },
    });
    return { config: fallbackConfig, lineAt: () => 1 };
  }
  const result = readYaml({ file: "book.yaml", text, lineOffset: 0 }, bookConfigSchema);
  problems.push(...result.findings.map((finding) => ({ ruleId: "book-config" as const, finding })));
  const config = result.value ?? salvage(bookConfigSchema, result.raw, { title: "Untitled", authors: ["Unknown"] });
  return { config: config ?? fallbackConfig, lineAt: result.lineAt };
}

function readDocument(slot: Slot, folder: BookFolder, problems: Reading["problems"]): SourceDocument[] {
  const text = folder.texts[slot.file];
  if (text === undefined || slot.kind === "glossary") return [];
  const { file } = slot;
  const parsed = parseDocument(text, file);
  if (parsed.problem) {
    const { line, column, message } = parsed.problem;
    problems.push({
      ruleId: "mdx-syntax",
      finding: { file, line, column, message: `The text cannot be parsed: ${message}.`, hint: syntaxHint(message) },
    });
  }
  const tree: Root = parsed.tree ?? { type: "root", children: [] };
  const head =
    slot.kind === "service"
      ? readServiceHead(file, text, problems)
      : readHead(file, text, leadingTitle(tree), problems);
  const { frontmatter, service, lineAt } = head;
  const id = head.id ?? idOfFile(file);
  const survey = surveyDocument(head.ownTitle ? tree : withoutLeadingTitle(tree), id);
  for (const [key, inline, line] of inlineFields(frontmatter, service, lineAt)) {
    noteInline(survey, inline, { line, column: 1 });
    if (key === "body") survey.words += inline.split(/\s+/).length;
  }
  return [{ slot, file, id, text, survey, frontmatter, service, lineAt }];
}

/** What stands above the text of a document. */
interface Head {
  frontmatter: DocFrontmatter | undefined;
  service: Service | undefined;
  id: string | undefined;
  /** False when the title is the text's leading heading. */
  ownTitle: boolean;
  lineAt: (path: readonly PropertyKey[]) => number;
}

const frontmatterBlock = /^---[ \t]*\n([\s\S]*?\n)?---[ \t]*(?:\n|$)/;

function readHead(file: string, text: string, title: string | undefined, problems: Reading["problems"]): Head {
  const block = frontmatterBlock.exec(text);
  const report = (finding: Finding) => problems.push({ ruleId: "frontmatter", finding });
  if (block === null && text.startsWith("---\n")) {
    report({ file, message: "The frontmatter is never closed.", hint: 'End it with a line of three hyphens, "---".' });
    return { frontmatter: undefined, service: undefined, id: undefined, ownTitle: true, lineAt: () => 1 };
  }
  if (block === null && title === undefined)
    report({
      file,
      message: "The document has no title.",
      hint: 'Begin it with "# Title", or with frontmatter that holds "title: …".',
    });
  const defaults = title === undefined ? {} : { title };
  const source = { file, text: block?.[1] ?? "", lineOffset: block === null ? 0 : 1 };
  const { value, raw, findings, lineAt } = readYaml(source, docFrontmatterSchema, defaults);
  if (block !== null) findings.forEach(report);
  const frontmatter = value ?? salvage(docFrontmatterSchema, raw, { title: "Untitled", ...defaults });
  const ownTitle = title === undefined || (raw as { title?: unknown } | undefined)?.title !== undefined;
  return { frontmatter, service: undefined, id: frontmatter?.id, ownTitle, lineAt };
}

function readServiceHead(file: string, text: string, problems: Reading["problems"]): Head {
  const source = { file, text: frontmatterBlock.exec(text)?.[1] ?? "", lineOffset: 1 };
  const { value, raw, findings, lineAt } = readYaml(source, serviceSchema);
  problems.push(...findings.map((finding) => ({ ruleId: "service-schema" as const, finding })));
  const written = (raw as { id?: unknown } | undefined)?.id;
  const id = value?.id ?? (typeof written === "string" ? written : undefined);
  return { frontmatter: undefined, service: value, id, ownTitle: true, lineAt };
}

/** In a plain Markdown file the first heading may be the title. */
function leadingTitle(tree: Root): string | undefined {
  const first = tree.children.find((node) => node.type !== "yaml");
  return first?.type === "heading" && first.depth === 1 ? plainText(first).trim() || undefined : undefined;
}

function withoutLeadingTitle(tree: Root): Root {
  const first = tree.children.find((node) => node.type !== "yaml");
  return { ...tree, children: tree.children.filter((node) => node !== first) };
}

function syntaxHint(message: string): string {
  if (/brace|expression/i.test(message)) return "In MDX braces hold code: write a literal one as \\{.";
  if (/closing tag/i.test(message)) return "Close every component, and leave an empty line around its content.";
  return "Write a literal < as \\<; a component looks like <Name>.";
}

/** Strings of the frontmatter that are inline Markdown, with their lines. */
function inlineFields(
  matter: DocFrontmatter | undefined,
  service: Service | undefined,
  lineAt: (path: readonly PropertyKey[]) => number,
): [key: string, text: string, line: number][] {
  const objectives = (matter?.objectives ?? []).map((text, i): [string, string, number] => [
    "objectives",
    text,
    lineAt(["objectives", i]),
  ]);
  if (service === undefined) return objectives;
  const strings: [string, string, number][] = [];
  const skipped = new Set(["id", "name", "short", "category", "related", "guides", "exams", "verified", "sources"]);
  const codes = new Set(["status", "frequency"]);
  const visit = (value: unknown, path: PropertyKey[]) => {
    if (typeof value === "string") strings.push(["body", value, lineAt(path)]);
    else if (Array.isArray(value)) value.forEach((item, i) => visit(item, [...path, i]));
    else if (value !== null && typeof value === "object")
      Object.entries(value).forEach(([key, item]) => {
        if (!codes.has(key)) visit(item, [...path, key]);
      });
  };
  Object.entries(service).forEach(([key, value]) => {
    if (!skipped.has(key)) visit(value, [key]);
  });
  return strings;
}

/** "part-1/02-select-models.mdx" names "select-models"; "services/index.mdx" names "services". */
export function idOfFile(file: string): string {
  const base = path.basename(file).replace(/\.\w+$/, "");
  return slug(base === "index" ? path.basename(path.dirname(file)) : base.replace(/^\d+[-_.]/, ""));
}

function readGlossary(file: string, folder: BookFolder, problems: Reading["problems"]) {
  const glossarySurvey: Reading["glossarySurvey"] = { links: [], prose: [] };
  const text = folder.texts[file];
  if (text === undefined) return { glossary: [], glossarySurvey };
  const result = readYaml({ file, text, lineOffset: 0 }, glossarySchema);
  problems.push(...result.findings.map((finding) => ({ ruleId: "glossary-schema" as const, finding })));
  const entries = Array.isArray(result.raw) ? (result.raw as unknown[]) : [];
  const glossary = entries.flatMap((entry, i) => {
    const term = result.value?.[i] ?? salvage(termSchema, entry, { id: `entry-${i + 1}`, term: "", definition: " " });
    return term === undefined ? [] : [{ ...term, line: result.lineAt([i, "id"]) }];
  });
  result.value?.forEach((entry, i) => {
    noteInline(glossarySurvey, entry.definition, { line: result.lineAt([i, "definition"]), column: 1 });
  });
  return { glossary, glossarySurvey };
}
