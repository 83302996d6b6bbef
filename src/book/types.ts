/** The shapes of a book: pure data that every format reads and none changes. */
import type { BookConfig, Service } from "./config.ts";

/** How serious a diagnostic is; `off` silences a rule, only `error` stops a build. */
export type Severity = "error" | "warning" | "info" | "off";

/** Something an author did that the book cannot keep; always data, never an exception. */
export interface Diagnostic {
  ruleId: string;
  severity: Exclude<Severity, "off">;
  /** Path relative to the book folder. */
  file: string;
  /** 1-based; 1 when the problem belongs to the whole file. */
  line: number;
  column: number;
  message: string;
  hint: string;
}

/** What a label can stand on. */
export type LabelKind =
  "part" | "chapter" | "appendix" | "section" | "figure" | "table" | "listing" | "question" | "term" | "service";

/** One anchor of the book: unique, the same in every format. */
export interface Label {
  id: string;
  kind: LabelKind;
  /** "2.1", "A", "I"; empty when the thing bears no number. */
  number: string;
  /** What a reference without its own text says: "Figure 2.1", "Amazon Bedrock". */
  text: string;
  /** Plain title or caption; empty when there is none. */
  title: string;
  docId: string;
  file: string;
  line: number;
}

/** The room a document has in the book. */
export type DocKind =
  "front" | "part" | "chapter" | "appendix" | "back" | "glossary" | "services" | "service" | "closing";

/** A heading inside a document, with the headings below it. */
export interface Section {
  label: string;
  /** "2.3" or "2.3.1"; empty in documents that are not numbered. */
  number: string;
  title: string;
  depth: number;
  /** Of its own text, up to the next heading; those of questions are not among them. */
  words: number;
  children: Section[];
}

/** An entry of the index that a heading was marked for; its section is what the entry's main pages are. */
export interface IndexMark {
  /** Label of the heading. */
  label: string;
  entry: string;
  /** Subentry below it; empty for the entry itself. */
  sub: string;
}

/** One choice of a question, as counted for checks and study tools. */
export interface OptionData {
  text: string;
  rationale: string;
  correct: boolean;
}

/** The four ways a question can be asked. */
export type QuestionKind = "single" | "multiple" | "ordering" | "matching";

/** A scenario question reduced to text. */
export interface QuestionData {
  label: string;
  number: string;
  kind: QuestionKind;
  task: string;
  difficulty: number;
  stem: string;
  options: OptionData[];
  explanation: string;
  /** Labels its answer refers to, in order, without repeats. */
  refersTo: string[];
  /** Of all of it. */
  words: number;
  line: number;
}

/** A captioned table, by what it measures. */
export interface TableData {
  label: string;
  columns: number;
  /** Without the header. */
  rows: number;
}

/** A decision tree. */
export interface TreeData {
  /** Label of the figure around it; empty without one. */
  label: string;
  /** The first question, in plain text. */
  question: string;
  leaves: number;
}

/** One source a document rests on. */
export interface SourceEntry {
  title: string;
  url: string;
}

/** One document of the book, in reading order. */
export interface Doc {
  kind: DocKind;
  id: string;
  /** The anchor of the whole document. */
  label: string;
  title: string;
  /** Title for running heads; the title when the author gives none. */
  shortTitle: string;
  /** "7" for a chapter, "I" for a part, "A" for an appendix, else empty. */
  number: string;
  file: string;
  /** Id of the part a chapter belongs to; of the appendix a service belongs to. */
  parent: string;
  objectives: string[];
  domain: number | undefined;
  tasks: string[];
  /** Month the facts were last checked, "2026-11"; empty when not stated. */
  verified: string;
  sources: SourceEntry[];
  sections: Section[];
  /** Headings marked for the index. */
  indexed: IndexMark[];
  questions: QuestionData[];
  /** Captioned tables. */
  tables: TableData[];
  trees: TreeData[];
  words: number;
  /** Labels this document refers to, in order, without repeats. */
  references: string[];
  /** SHA-256 of the source text. */
  hash: string;
}

/** A glossary entry. */
export interface Term {
  id: string;
  term: string;
  short: string;
  /** Inline Markdown. */
  definition: string;
  see: string[];
  /** Other names a reader may look it up by. */
  aliases: string[];
  /** Documents that link to the term. */
  usedIn: string[];
  line: number;
}

/** A picture the book shows. */
export interface Artwork {
  /** Path relative to the book folder. */
  path: string;
  hash: string;
  /** CSS pixels for SVG, device pixels for bitmaps. */
  width: number;
  height: number;
  type: "svg" | "png" | "jpeg" | "webp" | "gif";
}

/** A diagram written as text, to be drawn before rendering. */
export interface Diagram {
  hash: string;
  code: string;
  file: string;
  line: number;
}

/** A whole book: plain data, fit for JSON, the same for every format. */
export interface Book {
  /** Stable short name, used in file names. */
  id: string;
  config: BookConfig;
  /** In reading order; drafts are left out. */
  docs: Doc[];
  labels: Record<string, Label>;
  terms: Term[];
  /** By id. */
  services: Record<string, Service>;
  /** By path in the book folder. */
  artwork: Record<string, Artwork>;
  diagrams: Diagram[];
}

/** Which subset of the book is published. */
export type EditionName = "full" | "demo";

/** A book as one edition shows it. */
export interface Edition {
  name: EditionName;
  /** BCP 47 tag of the book's. */
  language: string;
  docs: Doc[];
  /** Glossary entries this edition prints. */
  terms: Term[];
  /** Labels that can be followed in this edition. */
  labels: Set<string>;
}
