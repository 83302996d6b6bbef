/** Walks one parsed document and notes what it holds, where; numbering and checks read the notes. */
import type { Code, Definition, Node, Nodes, Parents, PhrasingContent, Root } from "mdast";
import { alertWord, readQuestion } from "./content.ts";
import { parseFenceMeta } from "./fence.ts";
import type { Survey } from "./notes.ts";
import { parseInline } from "./parse.ts";
import { shareWords } from "./section-words.ts";
import {
  attribute,
  headingIndex,
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

/** Attributes whose text is inline Markdown and may hold references. */
const markdownAttributes = ["caption", "verdict", "rewards", "punishes", "tagline"];

/** Notes what `tree` holds; `docId` makes labels for headings that bear none. */
export function surveyDocument(tree: Root, docId: string): Survey {
  const survey: NotesOnly = {
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
  };
  const surveying: Surveying = { survey, docId, made: new Map(), definitions: definitionsOf(tree), codes: [] };
  walk(tree, (node, parents) => {
    note(surveying, node, parents);
  });
  return { ...survey, ...shareWords(survey, surveying.codes) };
}

/** A survey before its words are counted. */
type NotesOnly = Omit<Survey, "words" | "headingWords" | "questionWords">;

/** What noting carries through one document. */
interface Surveying {
  survey: NotesOnly;
  docId: string;
  /** Labels made so far for headings that bear none. */
  made: Map<string, number>;
  /** Targets of `[x]: target`, by identifier. */
  definitions: Map<string, string>;
  /** Lines of names of code. */
  codes: number[];
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
  if (isElement(node)) {
    noteElement(survey, node, namesOf(parents));
    return;
  }
  if (isDirective(node)) {
    survey.callouts.push({ ...placeOf(node), kind: node.name, form: "block", node });
    return;
  }
  switch (node.type) {
    case "heading": {
      const inside = namesOf(parents);
      survey.headings.push({
        ...placeOf(node),
        depth: node.depth,
        title: plainText(node),
        index: headingIndex(node),
        ...labelOf(node, surveying),
        inside,
      });
      break;
    }
    case "link":
      survey.links.push({ ...placeOf(node), target: node.url, text: linkText(node) });
      break;
    case "linkReference":
      survey.links.push({ ...placeOf(node), target: definitions.get(node.identifier) ?? "", text: linkText(node) });
      break;
    case "image":
      survey.images.push({ ...placeOf(node), url: node.url, alt: altOf(node.alt, parents) });
      break;
    case "imageReference":
      survey.images.push({
        ...placeOf(node),
        url: definitions.get(node.identifier) ?? "",
        alt: altOf(node.alt, parents),
      });
      break;
    case "code":
      noteFence(survey, node, namesOf(parents));
      break;
    case "table": {
      const header = (node.children[0]?.children ?? []).map(plainText);
      const captioned = namesOf(parents).at(-1) === "Table";
      survey.tables.push({ ...placeOf(node), header, rows: node.children.length - 1, captioned });
      break;
    }
    case "blockquote": {
      const alert = alertWord(node);
      if (alert) survey.callouts.push({ ...placeOf(node), kind: alert.word, form: alert.isAlone ? "alert" : "quote" });
      break;
    }
    case "footnoteReference":
      survey.footnotes.references.push({ ...placeOf(node), id: node.identifier, inside: namesOf(parents) });
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
      surveying.codes.push(placeOf(node).line);
      break;
    default:
      noteForeign(survey, node);
  }
}

/** Words of a link; of one around a picture, the picture's. */
function linkText(node: Parents): string {
  const words = plainText(node);
  return words === "" ? node.children.map((child) => ("alt" in child ? (child.alt ?? "picture") : "")).join("") : words;
}

/** What the parser knows and a book does not use. */
function noteForeign(survey: NotesOnly, node: Node): void {
  const { value = "", name = "" } = node as { value?: string; name?: string };
  const isComment = /^\s*(?:\/\*[\s\S]*\*\/|<!--[\s\S]*-->)\s*$/.test(value);
  if (node.type === "leafDirective") survey.callouts.push({ ...placeOf(node), kind: name, form: "line" });
  if (node.type === "mdxjsEsm") survey.expressions.push({ ...placeOf(node), what: "import", text: value });
  if (isComment) return;
  if (node.type === "html") survey.expressions.push({ ...placeOf(node), what: "html", text: value });
  if (node.type === "mdxFlowExpression" || node.type === "mdxTextExpression")
    survey.expressions.push({ ...placeOf(node), what: "expression", text: value });
}

/** The picture's own description, else its figure's. */
function altOf(own: string | null | undefined, parents: readonly Node[]): string {
  if (own !== null && own !== undefined && own !== "") return own;
  const figure = parents.findLast((parent): parent is Element => isElement(parent, "Figure"));
  return (figure && attribute(figure, "alt")) ?? "";
}

function labelOf(node: Nodes, { docId, made }: Surveying): { label: string; labelled: boolean } {
  const written = headingLabel(node);
  if (written !== undefined) return { label: written, labelled: true };
  return { label: generatedLabel(plainText(node), docId, made), labelled: false };
}

/** Longest label made from words: the name of a place in a PDF is at most 127 bytes long. ISO 32000-1, annex C */
const longestLabel = 100;

/** Label of a heading that bears none; the renderer makes the same in the same order. */
export function generatedLabel(title: string, docId: string, made: Map<string, number>): string {
  const base = `sec-${docId}-${slug(title)}`.slice(0, longestLabel).replace(/-$/, "");
  const count = (made.get(base) ?? 0) + 1;
  made.set(base, count);
  return count === 1 ? base : `${base}-${count}`;
}

function noteElement(survey: NotesOnly, node: Element, inside: string[]): void {
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
  const caption = attribute(node, "caption");
  if (name === "Figure") survey.floats.push({ ...place, kind: "figure", label, title, caption, inside });
  if (name === "Table") survey.floats.push({ ...place, kind: "table", label, title, caption, inside });
  if (name === "CodeCompare" && label !== undefined)
    survey.floats.push({ ...place, kind: "listing", label, title, caption, inside });
  if (name === "Question") survey.questions.push({ ...place, node, content: readQuestion(node), inside });
}

function noteFence(survey: NotesOnly, node: Code, inside: string[]): void {
  const place = placeOf(node);
  const meta = parseFenceMeta(node.meta);
  survey.fences.push({ ...place, node, meta, inside });
  const title = meta.caption ?? meta.title ?? "";
  if (meta.caption !== undefined) noteInline(survey, meta.caption, place);
  const { id: label, caption } = meta;
  if (label !== undefined) survey.floats.push({ ...place, kind: "listing", label, title, caption, inside });
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
