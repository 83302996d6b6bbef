/** Walks one parsed document and notes what it holds, where; numbering and checks read the notes. */
import type { Code, Definition, Node, Nodes, PhrasingContent, Root } from "mdast";
import { alertWord, readQuestion, type QuestionContent } from "./content.ts";
import { parseFenceMeta, type FenceMeta } from "./fence.ts";
import { parseInline } from "./parse.ts";
import {
  attribute,
  headingLabel,
  isDirective,
  isElement,
  placeOf,
  plainText,
  slug,
  walk,
  type Directive,
  type Element,
  type Place,
} from "./tree.ts";

export interface HeadingNote extends Place {
  label: string;
  /** False when the label was made from the words. */
  labelled: boolean;
  depth: number;
  title: string;
  inside: string[];
}

/** A figure, table or listing that may bear a label and a number. */
export interface FloatNote extends Place {
  kind: "figure" | "table" | "listing";
  label: string | undefined;
  title: string;
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

export interface FenceNote extends Place {
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

export interface TableNote extends Place {
  /** Words of the header cells. */
  header: string[];
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
  footnotes: { references: FootnoteNote[]; definitions: FootnoteNote[] };
  /** Prose, for words and spellings, with its place. */
  prose: (Place & { text: string })[];
  words: number;
}

/** Attributes whose text is inline Markdown and may hold references. */
const markdownAttributes = ["caption", "verdict", "rewards", "punishes", "tagline"];

/** Notes what `tree` holds; `docId` makes labels for headings that bear none. */
export function surveyDocument(tree: Root, docId: string): Survey {
  const survey: Survey = {
    headings: [],
    floats: [],
    elements: [],
    links: [],
    images: [],
    fences: [],
    questions: [],
    callouts: [],
    tables: [],
    expressions: [],
    footnotes: { references: [], definitions: [] },
    prose: [],
    words: 0,
  };
  const surveying: Surveying = { survey, docId, made: new Map(), definitions: definitionsOf(tree) };
  walk(tree, (node, parents) => note(surveying, node, parents));
  survey.words = survey.prose.reduce((sum, { text }) => sum + countWords(text), 0) + survey.words;
  return survey;
}

/** What noting carries through one document. */
interface Surveying {
  survey: Survey;
  docId: string;
  /** Labels made so far for headings that bear none. */
  made: Map<string, number>;
  /** Targets of `[x]: target`, by identifier. */
  definitions: Map<string, string>;
}

function definitionsOf(tree: Root): Map<string, string> {
  const definitions = tree.children.filter((node): node is Definition => node.type === "definition");
  return new Map(definitions.map((node) => [node.identifier, node.url]));
}

function namesOf(parents: readonly Node[]): string[] {
  return parents.flatMap((parent) => (isElement(parent) ? [parent.name ?? ""] : []));
}

function note(surveying: Surveying, node: Nodes, parents: readonly Node[]): void {
  const { survey, definitions } = surveying;
  if (isElement(node)) return noteElement(survey, node, namesOf(parents));
  if (isDirective(node)) return void survey.callouts.push({ ...placeOf(node), kind: node.name, form: "block", node });
  switch (node.type) {
    case "heading": {
      const inside = namesOf(parents);
      survey.headings.push({ ...placeOf(node), depth: node.depth, title: plainText(node), ...labelOf(node, surveying), inside });
      break;
    }
    case "link":
      survey.links.push({ ...placeOf(node), target: node.url, text: plainText(node) });
      break;
    case "linkReference":
      survey.links.push({ ...placeOf(node), target: definitions.get(node.identifier) ?? "", text: plainText(node) });
      break;
    case "image":
      survey.images.push({ ...placeOf(node), url: node.url, alt: node.alt || figureAlt(parents) });
      break;
    case "imageReference":
      survey.images.push({ ...placeOf(node), url: definitions.get(node.identifier) ?? "", alt: node.alt || figureAlt(parents) });
      break;
    case "code":
      noteFence(survey, node, namesOf(parents));
      break;
    case "table": {
      const header = (node.children[0]?.children ?? []).map(plainText);
      survey.tables.push({ ...placeOf(node), header, captioned: namesOf(parents).at(-1) === "Table" });
      break;
    }
    case "blockquote": {
      const alert = alertWord(node);
      if (alert) survey.callouts.push({ ...placeOf(node), kind: alert.word, form: alert.isAlone ? "alert" : "quote" });
      break;
    }
    case "footnoteReference":
      survey.footnotes.references.push({ ...placeOf(node), id: node.identifier });
      break;
    case "footnoteDefinition":
      survey.footnotes.definitions.push({ ...placeOf(node), id: node.identifier });
      break;
    case "text": {
      const { line, column } = placeOf(node);
      survey.prose.push({ line, column, text: node.value });
      break;
    }
    case "inlineCode":
      survey.words += 1;
      break;
    default:
      noteForeign(survey, node);
  }
}

/** What the parser knows and a book does not use. */
function noteForeign(survey: Survey, node: Node): void {
  const { value = "", name = "" } = node as { value?: string; name?: string };
  const isComment = /^\s*(?:\/\*[\s\S]*\*\/|<!--[\s\S]*-->)\s*$/.test(value);
  if (node.type === "leafDirective") survey.callouts.push({ ...placeOf(node), kind: name, form: "line" });
  if (node.type === "mdxjsEsm") survey.expressions.push({ ...placeOf(node), what: "import", text: value });
  if (isComment) return;
  if (node.type === "html") survey.expressions.push({ ...placeOf(node), what: "html", text: value });
  if (node.type === "mdxFlowExpression" || node.type === "mdxTextExpression")
    survey.expressions.push({ ...placeOf(node), what: "expression", text: value });
}

function figureAlt(parents: readonly Node[]): string {
  const figure = parents.findLast((parent): parent is Element => isElement(parent, "Figure"));
  return (figure && attribute(figure, "alt")) ?? "";
}

function labelOf(node: Nodes, { docId, made }: Surveying): { label: string; labelled: boolean } {
  const written = headingLabel(node);
  if (written !== undefined) return { label: written, labelled: true };
  return { label: generatedLabel(plainText(node), docId, made), labelled: false };
}

/** Label of a heading that bears none; the renderer makes the same in the same order. */
export function generatedLabel(title: string, docId: string, made: Map<string, number>): string {
  const base = `sec-${docId}-${slug(title)}`;
  const count = (made.get(base) ?? 0) + 1;
  made.set(base, count);
  return count === 1 ? base : `${base}-${count}`;
}

function noteElement(survey: Survey, node: Element, inside: string[]): void {
  const place = placeOf(node);
  const name = node.name ?? "";
  survey.elements.push({ ...place, name, node, inside });
  let title = "";
  for (const key of markdownAttributes) {
    const text = attribute(node, key);
    if (text === undefined) continue;
    const content = parseInline(text);
    noteContent(survey, content, place);
    if (key === "caption") title = content.map(plainText).join("");
  }
  const label = attribute(node, "id");
  if (name === "Figure") survey.floats.push({ ...place, kind: "figure", label, title, inside });
  if (name === "Table") survey.floats.push({ ...place, kind: "table", label, title, inside });
  if (name === "CodeCompare" && label !== undefined)
    survey.floats.push({ ...place, kind: "listing", label, title, inside });
  if (name === "Question") survey.questions.push({ ...place, node, content: readQuestion(node), inside });
}

function noteFence(survey: Survey, node: Code, inside: string[]): void {
  const place = placeOf(node);
  const meta = parseFenceMeta(node.meta);
  survey.fences.push({ ...place, node, meta, inside });
  const title = meta.caption ?? meta.title ?? "";
  if (meta.caption !== undefined) noteInline(survey, meta.caption, place);
  if (meta.id !== undefined) survey.floats.push({ ...place, kind: "listing", label: meta.id, title, inside });
}

type InlineNotes = Pick<Survey, "links" | "prose">;

/** Notes links and words of Markdown that stands in an attribute or a YAML string. */
export function noteInline(survey: InlineNotes, text: string, place: Place): void {
  noteContent(survey, parseInline(text), place);
}

function noteContent(survey: InlineNotes, children: PhrasingContent[], { line, column }: Place): void {
  walk({ type: "paragraph", children } as Node, (node) => {
    if (node.type === "link") survey.links.push({ line, column, target: node.url, text: plainText(node) });
    if (node.type === "text") survey.prose.push({ line, column, text: node.value });
  });
}

/** Words as a reader counts them: runs that begin with a letter or a digit. */
export function countWords(text: string): number {
  let count = 0;
  let inWord = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isWordCode(code)) {
      if (!inWord) count++;
      inWord = true;
    } else if (!joiners.has(code)) inWord = false;
  }
  return count;
}

/** ’ ' . , - inside a word. */
const joiners = new Set([0x2019, 0x27, 0x2e, 0x2c, 0x2d]);

function isWordCode(code: number): boolean {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
  // Dashes and quotation marks are most of what is not ASCII.
  if (code >= 0x2010 && code <= 0x2027) return false;
  return (code >= 0xd800 && code <= 0xdfff) || /[\p{Letter}\p{Number}]/u.test(String.fromCharCode(code));
}
