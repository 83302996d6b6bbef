/** What is noted of one document: the shapes that numbering and rules read. */
import type { Code } from "mdast";
import type { QuestionContent } from "./content.ts";
import type { FenceMeta } from "./fence.ts";
import type { Directive, Element, Place } from "./tree.ts";

interface HeadingNote extends Place {
  label: string;
  /** False when the label was made from the words. */
  labelled: boolean;
  depth: number;
  title: string;
  /** Index entries it was marked for, as written; undefined when it bears no mark. */
  index: string | undefined;
  inside: string[];
}

/** A figure, table or listing that may bear a label and a number. */
interface FloatNote extends Place {
  kind: "figure" | "table" | "listing";
  label: string | undefined;
  /** Without marks, and without the words of references: they are not known yet. */
  title: string;
  /** As written, inline Markdown; undefined where there is none. */
  caption: string | undefined;
  inside: string[];
}

export interface ElementNote extends Place {
  name: string;
  node: Element;
  /** Names of the components around it, outermost first. */
  inside: string[];
}

export interface LinkNote extends Place {
  target: string;
  text: string;
}

export interface ImageNote extends Place {
  url: string;
  /** The picture's own description, or that of the figure around it. */
  alt: string;
}

interface FenceNote extends Place {
  node: Code;
  meta: FenceMeta;
  inside: string[];
}

export interface QuestionNote extends Place {
  node: Element;
  content: QuestionContent;
  inside: string[];
}

export interface CalloutNote extends Place {
  kind: string;
  /**
   * Written as `:::kind` or as `> [!KIND]`; or in a way that looks like a callout and is none:
   * as `> [!KIND] with words behind it`, as `::kind`.
   */
  form: "block" | "alert" | "quote" | "line";
  /** Of a block. */
  node?: Directive;
}

interface TableNote extends Place {
  /** Words of the header cells. */
  header: string[];
  /** Without the header. */
  rows: number;
  captioned: boolean;
}

export interface CodeNote extends Place {
  what: "import" | "expression" | "html";
  text: string;
}

type FootnoteNote = Place & { id: string };

/** Everything noted in one document. */
export interface Survey {
  headings: HeadingNote[];
  floats: FloatNote[];
  elements: ElementNote[];
  links: LinkNote[];
  images: ImageNote[];
  fences: FenceNote[];
  questions: QuestionNote[];
  callouts: CalloutNote[];
  tables: TableNote[];
  /** What is neither Markdown nor a component: JavaScript, and HTML in a .md file. */
  expressions: CodeNote[];
  footnotes: { references: (FootnoteNote & { inside: string[] })[]; definitions: FootnoteNote[] };
  /** Prose, for words and spellings, with its place. */
  prose: (Place & { text: string })[];
  words: number;
  /** Words between a heading and the next, by heading; those of questions are not among them. */
  headingWords: number[];
  /** Words of each question: stem, options, rationales and explanation. */
  questionWords: number[];
}
