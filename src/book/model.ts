/** Makes the book of a reading: numbers, labels, questions, terms; pure data, no format. */
import { indexMarks } from "./index-entries.ts";
import { tablesOf, treesOf } from "./drill-material.ts";
import { labelPrefixes } from "./contracts.ts";
import type { Nodes, Root } from "mdast";
import { numberDocuments, numberFloats, numberSections } from "./number.ts";
import { parseInline } from "./parse.ts";
import type { Reading, SourceDocument } from "./reading.ts";
import { sha256 } from "./read.ts";
import { attribute, plainText, slug, walk } from "./tree.ts";
import type { Book, Diagram, Doc, DocKind, Label, LabelKind, QuestionData, Section, Term } from "./types.ts";
import type { QuestionNote } from "./notes.ts";
import { wordsOf } from "../words/words.ts";

/** A book, and every label that was written, the same name perhaps twice. */
export interface Model {
  book: Book;
  written: Label[];
}

/** Builds the model; where two things claim one label the first keeps it. */
export function buildModel(reading: Reading): Model {
  const documents = reading.documents.filter((document) => document.frontmatter?.draft !== true);
  const numbered = documents.map((document) => ({
    kind: document.slot.kind,
    numbered: document.frontmatter?.numbered ?? true,
  }));
  const numbers = numberDocuments(numbered);
  const shared = floatCounter(documents, numbers);
  const written: Label[] = [];
  const docs = documents.map((document, i) => makeDoc(document, numbers[i] ?? "", shared, reading, written));
  placeGlossary(docs, reading, written);
  setParents(docs, documents);
  const terms = makeTerms(reading, docs, written);
  // Without a prototype: a label may be called "constructor".
  const labels = Object.create(null) as Record<string, Label>;
  for (const label of written) labels[label.id] ??= label;
  for (const document of documents) nameCaptions(document, labels);
  const book: Book = {
    id: reading.config.id ?? slug(reading.config.title),
    config: reading.config,
    docs,
    labels,
    terms,
    services: Object.fromEntries(documents.flatMap(({ service }) => (service ? [[service.id, service]] : []))),
    artwork: reading.folder.artwork,
    diagrams: documents.flatMap(diagramsOf),
  };
  return { book, written };
}

/** Captions in plain text: a reference in one says what it says in the text, "Table 2.1". */
function nameCaptions({ file, survey }: SourceDocument, labels: Record<string, Label>): void {
  const words = (node: Nodes): string => {
    if (node.type === "link" && node.children.length === 0) return labels[node.url.slice(1)]?.text ?? "";
    return node.type === "link" || node.type === "emphasis" || node.type === "strong" || node.type === "delete"
      ? node.children.map(words).join("")
      : plainText(node);
  };
  for (const { label, caption } of survey.floats) {
    const target = label === undefined ? undefined : labels[label];
    if (target?.file !== file || caption === undefined) continue;
    target.title = parseInline(caption).map(words).join("");
  }
}

/** Things without a chapter number are counted through the whole book, so that "Table 2" is one table. */
function floatCounter(documents: SourceDocument[], numbers: string[]): Map<SourceDocument, string[]> {
  const kindsOf = (document: SourceDocument) => [
    ...document.survey.floats.map((float) => float.kind),
    ...document.survey.questions.map(() => "question"),
  ];
  const bare = documents.filter((_, i) => numbers[i] === "");
  const bareNumbers = numberFloats(bare.flatMap(kindsOf), "");
  let at = 0;
  return new Map(
    documents.map((document, i) => {
      const kinds = kindsOf(document);
      if (numbers[i] !== "") return [document, numberFloats(kinds, numbers[i] ?? "")];
      at += kinds.length;
      return [document, bareNumbers.slice(at - kinds.length, at)];
    }),
  );
}

/** What a reference to a thing says: its kind and number, else its title. */
function referenceText(kind: LabelKind, number: string, title: string, language: string): string {
  if (number === "" || kind === "term" || kind === "service") return title;
  return wordsOf(language).labels[kind](number);
}

const labelKindOf: Record<DocKind, LabelKind> = {
  front: "chapter",
  part: "part",
  chapter: "chapter",
  appendix: "appendix",
  back: "appendix",
  glossary: "appendix",
  services: "appendix",
  service: "service",
  closing: "chapter",
};

const prefixOf = Object.fromEntries(Object.entries(labelPrefixes).map(([prefix, kind]) => [kind, prefix])) as Record<
  LabelKind,
  string
>;

/** Anchor of a whole document: its kind's prefix and its id. */
export function documentLabel(kind: DocKind, id: string): string {
  const prefix = `${prefixOf[labelKindOf[kind]]}-`;
  return kind === "part" && id.startsWith(prefix) ? id : prefix + id;
}

function makeDoc(
  document: SourceDocument,
  number: string,
  counted: Map<SourceDocument, string[]>,
  reading: Reading,
  written: Label[],
): Doc {
  const { slot, id, file, survey, frontmatter, service } = document;
  const isService = slot.kind === "service";
  const title = frontmatter?.title ?? service?.name ?? id;
  const label = documentLabel(slot.kind, id);
  const register = (kind: LabelKind, labelId: string, own: string, ownTitle: string, line: number) =>
    written.push({
      id: labelId,
      kind,
      number: own,
      text: referenceText(kind, own, ownTitle, reading.config.language),
      title: ownTitle,
      docId: id,
      file,
      line,
    });
  register(labelKindOf[slot.kind], label, number, title, 1);
  const sectionNumbers = numberSections(
    survey.headings.map((heading) => heading.depth),
    slot.kind === "part" || slot.kind === "services" ? "" : number,
  );
  survey.headings.forEach((heading, i) => {
    register("section", heading.label, sectionNumbers[i] ?? "", heading.title, heading.line);
  });
  const numbers = counted.get(document) ?? [];
  survey.floats.forEach((float, i) => {
    if (float.label !== undefined && float.label !== "")
      register(float.kind, float.label, numbers[i] ?? "", float.title, float.line);
  });
  const questions = survey.questions.map((question, i) =>
    makeQuestion(question, numbers[survey.floats.length + i] ?? "", survey.questionWords[i] ?? 0),
  );
  questions.forEach((question) => {
    if (question.label !== "") register("question", question.label, question.number, "", question.line);
  });
  return {
    kind: slot.kind,
    id,
    label,
    title,
    shortTitle: [frontmatter?.shortTitle, service?.short].find((short) => short !== undefined && short !== "") ?? title,
    number,
    file,
    parent: "",
    objectives: frontmatter?.objectives ?? [],
    domain: frontmatter?.exam?.domain,
    tasks: frontmatter?.exam?.tasks ?? [],
    verified: frontmatter?.verified ?? service?.verified ?? "",
    sources: frontmatter?.sources ?? service?.sources ?? [],
    sections: nest(
      survey.headings.map((heading, i) => ({
        ...heading,
        number: sectionNumbers[i] ?? "",
        words: survey.headingWords[i] ?? 0,
      })),
    ),
    indexed: survey.headings.flatMap(({ label, title, index }) => indexMarks(label, title, index)),
    questions,
    tables: tablesOf(survey),
    trees: treesOf(survey),
    words: survey.words,
    references: [...new Set(survey.links.flatMap(({ target }) => (target.startsWith("#") ? [target.slice(1)] : [])))],
    hash: sha256(document.text + (isService ? JSON.stringify(reading.config.exam ?? null) : "")),
  };
}

function makeQuestion({ node, content, line }: QuestionNote, number: string, words: number): QuestionData {
  const text = (nodes: { type: string }[]) =>
    nodes
      .map((child) => plainText(child))
      .join("\n")
      .trim();
  const inline = (nodes: { type: string }[]) => nodes.map((child) => plainText(child)).join("");
  return {
    label: attribute(node, "id") ?? "",
    number,
    kind: content.kind,
    task: attribute(node, "task") ?? "",
    difficulty: Number(attribute(node, "difficulty") ?? 0),
    stem: text(content.stem),
    options: content.options.map((option) => ({
      text: option.prompt.length > 0 ? `${inline(option.prompt)}: ${inline(option.body)}` : inline(option.body),
      rationale: text(option.rationale),
      correct: option.correct,
    })),
    explanation: text(content.explanation),
    refersTo: labelsIn([...content.options.flatMap(({ rationale }) => rationale), ...content.explanation]),
    words,
    line,
  };
}

/** Labels that links below these nodes lead to. */
function labelsIn(children: Nodes[]): string[] {
  const found = new Set<string>();
  walk({ type: "root", children } as Root, (node) => {
    if (node.type === "link" && node.url.startsWith("#")) found.add(node.url.slice(1));
  });
  return [...found];
}

function nest(headings: Omit<Section, "children">[]): Section[] {
  const root: Section[] = [];
  const open: Section[] = [];
  for (const { label, number, title, depth, words } of headings) {
    const section: Section = { label, number, title, depth, words, children: [] };
    while ((open.at(-1)?.depth ?? 0) >= depth) open.pop();
    (open.at(-1)?.children ?? root).push(section);
    open.push(section);
  }
  return root;
}

/** The glossary is a document too, though it is not prose. */
function placeGlossary(docs: Doc[], reading: Reading, written: Label[]): void {
  const file = reading.glossaryFile;
  if (file === "" || reading.folder.texts[file] === undefined) return;
  const label = documentLabel("glossary", "glossary");
  const title = wordsOf(reading.config.language).labels.kinds.glossary;
  const after = reading.slots.slice(reading.slots.findIndex((slot) => slot.file === file) + 1).map((slot) => slot.file);
  const index = docs.findIndex((doc) => after.includes(doc.file));
  const doc: Doc = {
    kind: "glossary",
    id: "glossary",
    label,
    title,
    shortTitle: title,
    number: "",
    file,
    parent: "",
    objectives: [],
    domain: undefined,
    tasks: [],
    verified: "",
    sources: [],
    sections: [],
    indexed: [],
    questions: [],
    tables: [],
    trees: [],
    words: 0,
    references: [],
    hash: sha256(reading.folder.texts[file]),
  };
  docs.splice(index < 0 ? docs.length : index, 0, doc);
  written.push({
    id: label,
    kind: "appendix",
    number: "",
    text: title,
    title,
    docId: "glossary",
    file,
    line: 1,
  });
}

function setParents(docs: Doc[], documents: SourceDocument[]): void {
  const slots = new Map(documents.map((document) => [document.file, document.slot]));
  const partIds = new Map<number, string>();
  for (const doc of docs) {
    const part = slots.get(doc.file)?.part;
    if (part === undefined) continue;
    if (doc.kind === "part") partIds.set(part, doc.id);
    else doc.parent = partIds.get(part) ?? "";
  }
  let services = "";
  for (const doc of docs) {
    if (doc.kind === "services") services = doc.id;
    if (doc.kind === "service") doc.parent = services;
  }
}

function makeTerms(reading: Reading, docs: Doc[], written: Label[]): Term[] {
  const { compare } = new Intl.Collator(reading.config.language, { sensitivity: "base" });
  const entries = reading.glossary.toSorted((a, b) => compare(a.term, b.term));
  const users = new Map<string, string[]>();
  for (const doc of docs) {
    for (const label of doc.references)
      if (label.startsWith("term-")) users.set(label, [...(users.get(label) ?? []), doc.id]);
  }
  return entries.map((entry) => {
    const id = `term-${entry.id}`;
    const title = entry.term;
    written.push({
      id,
      kind: "term",
      number: "",
      text: title,
      title,
      docId: "glossary",
      file: reading.glossaryFile,
      line: entry.line,
    });
    return { ...entry, usedIn: users.get(id) ?? [] };
  });
}

function diagramsOf(document: SourceDocument): Diagram[] {
  return document.survey.fences
    .filter((fence) => fence.node.lang === "mermaid")
    .map((fence) => ({
      hash: diagramHash(fence.node.value),
      code: fence.node.value,
      file: document.file,
      line: fence.line,
    }));
}

/** Name of a diagram: its text decides it, so a drawing is made once. */
export function diagramHash(code: string): string {
  return sha256(code).slice(0, 16);
}
