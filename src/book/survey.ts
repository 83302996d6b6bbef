/** Walks one parsed document and notes what it holds, where; numbering and checks read the notes. */
import type { Code, Nodes, Root } from "mdast";
import { alertKind, readQuestion, type QuestionContent } from "./content.ts";
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
  type Element,
  type Place,
} from "./tree.ts";

export interface HeadingNote extends Place {
  label: string;
  /** False when the label was made from the words. */
  labelled: boolean;
  depth: number;
  title: string;
}

/** A figure, table or listing that may bear a label and a number. */
export interface FloatNote extends Place {
  kind: "figure" | "table" | "listing";
  label: string | undefined;
  title: string;
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
}

/** Everything noted in one document. */
export interface Survey {
  headings: HeadingNote[];
  floats: FloatNote[];
  elements: ElementNote[];
  links: LinkNote[];
  images: ImageNote[];
  fences: FenceNote[];
  questions: QuestionNote[];
  callouts: (Place & { kind: string })[];
  tables: (Place & { header: string[]; captioned: boolean })[];
  expressions: (Place & { what: "import" | "expression"; text: string })[];
  footnotes: { references: (Place & { id: string })[]; definitions: (Place & { id: string })[] };
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
  const made = new Map<string, number>();
  walk(tree, (node, parents) => {
    note(survey, node, parents.filter((p): p is Element => isElement(p)), docId, made);
  });
  survey.words = survey.prose.reduce((sum, { text }) => sum + countWords(text), 0);
  return survey;
}

function note(survey: Survey, node: Nodes, inside: Element[], docId: string, made: Map<string, number>): void {
  const place = placeOf(node);
  const names = inside.map((element) => element.name ?? "");
  const alert = alertKind(node);
  if (alert !== undefined) survey.callouts.push({ ...place, kind: alert });
  if (isElement(node)) return noteElement(survey, node, names);
  if (isDirective(node)) return void survey.callouts.push({ ...place, kind: node.name });
  switch (node.type) {
    case "heading":
      survey.headings.push({ ...place, depth: node.depth, title: plainText(node), ...labelOf(node, docId, made) });
      break;
    case "link":
      survey.links.push({ ...place, target: node.url, text: plainText(node) });
      break;
    case "image":
      survey.images.push({ ...place, url: node.url, alt: node.alt ?? "" });
      break;
    case "code":
      noteFence(survey, node, names);
      break;
    case "table": {
      const header = (node.children[0]?.children ?? []).map(plainText);
      survey.tables.push({ ...place, header, captioned: names.at(-1) === "Table" });
      break;
    }
    case "footnoteReference":
      survey.footnotes.references.push({ ...place, id: node.identifier });
      break;
    case "footnoteDefinition":
      survey.footnotes.definitions.push({ ...place, id: node.identifier });
      break;
    case "text":
      survey.prose.push({ ...place, text: node.value });
      break;
    case "inlineCode":
      survey.words += 1;
      break;
    case "mdxjsEsm":
      survey.expressions.push({ ...place, what: "import", text: node.value });
      break;
    case "mdxFlowExpression":
    case "mdxTextExpression":
      if (!/^\s*\/\*[\s\S]*\*\/\s*$/.test(node.value))
        survey.expressions.push({ ...place, what: "expression", text: node.value });
      break;
  }
}

function labelOf(node: Nodes, docId: string, made: Map<string, number>): { label: string; labelled: boolean } {
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
  for (const key of markdownAttributes) {
    const text = attribute(node, key);
    if (text !== undefined) noteInline(survey, text, place);
  }
  const caption = attribute(node, "caption") ?? "";
  const label = attribute(node, "id");
  const title = plainText({ type: "paragraph", children: parseInline(caption) } as Nodes);
  if (name === "Figure") survey.floats.push({ ...place, kind: "figure", label, title });
  if (name === "Table") survey.floats.push({ ...place, kind: "table", label, title });
  if (name === "CodeCompare" && label !== undefined)
    survey.floats.push({ ...place, kind: "listing", label, title });
  if (name === "Question") survey.questions.push({ ...place, node, content: readQuestion(node) });
}

function noteFence(survey: Survey, node: Code, inside: string[]): void {
  const place = placeOf(node);
  const meta = parseFenceMeta(node.meta);
  survey.fences.push({ ...place, node, meta, inside });
  const title = meta.caption ?? meta.title ?? "";
  if (meta.caption !== undefined) noteInline(survey, meta.caption, place);
  if (meta.id !== undefined) survey.floats.push({ ...place, kind: "listing", label: meta.id, title });
}

/** Notes links and words of Markdown that stands in an attribute or a YAML string. */
export function noteInline(survey: Pick<Survey, "links" | "prose">, text: string, place: Place): void {
  walk({ type: "root", children: parseInline(text) } as Nodes, (node) => {
    if (node.type === "link") survey.links.push({ ...place, target: node.url, text: plainText(node) });
    if (node.type === "text") survey.prose.push({ ...place, text: node.value });
  });
}

export function countWords(text: string): number {
  return text.match(/[\p{Letter}\p{Number}][\p{Letter}\p{Number}’'.,-]*/gu)?.length ?? 0;
}
