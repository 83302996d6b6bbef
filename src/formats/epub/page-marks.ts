/**
 * Marks in a document where the pages of its print begin, in the middle of a paragraph too.
 * https://www.w3.org/TR/epub-ssv-11/#pagebreak
 */
import type { Element, ElementContent, Root } from "hast";
import type { PrintedText } from "../print/printed-text.ts";
import { h, hasClass, text } from "../hast-tree.ts";
import { pageStarts, wordsIn, type FoundWords } from "./page-starts.ts";

/** A page of the print that begins in a document. */
export interface PageMark {
  /** As printed: "xiv", "12". */
  folio: string;
  /** Id of the mark. */
  id: string;
}

/** Marks `tree` in place, in order; nothing where the print lacks the document. */
export function markPages(tree: Root, docId: string, print: PrintedText): PageMark[] {
  const [first, last] = print.documents[docId] ?? [1, 0];
  const section = tree.children.find((node) => hasClass(node, "doc"));
  if (section === undefined || last < first) return [];
  const found = wordsIn(section);
  const starts = pageStarts(found, print, first, last);
  // A document begins with its first page, whatever its first words are.
  for (const { folio, place } of starts.toReversed()) insert(markOf(folio), placeOf(found, place, section), found);
  section.children.unshift(markOf(print.folios[first - 1] ?? ""));
  keepWithNext(section);
  return [print.folios[first - 1] ?? "", ...starts.map(({ folio }) => folio)].map((folio) => ({
    folio,
    id: markId(folio),
  }));
}

/** Id of the mark of a page. */
function markId(folio: string): string {
  return `page-${folio}`;
}

function markOf(folio: string): Element {
  // A bare number, https://kb.daisy.org/publishing/docs/navigation/pagelist.html
  return h("span", { id: markId(folio), "epub:type": "pagebreak", role: "doc-pagebreak", ariaLabel: folio });
}

/** A mark between blocks is a line of its own, on which a page could end: the style sheet keeps it with what it marks. */
function keepWithNext(parent: Element): void {
  parent.children.forEach((child, i) => {
    if (child.type !== "element") return;
    if (isMark(child) && isBlock(parent.children[i + 1])) child.properties["className"] = ["page-mark"];
    keepWithNext(child);
  });
}

const blocks = new Set(
  "aside blockquote div dl figure footer h1 h2 h3 h4 h5 h6 header ol p pre section table ul".split(" "),
);

function isBlock(node: ElementContent | undefined): boolean {
  return node?.type === "element" && blocks.has(node.tagName);
}

/** Where something is put: before `node`, or at `offset` in it when it is a text. */
interface Place {
  parent: Element;
  node: ElementContent | undefined;
  offset: number;
}

/** Elements that may hold a mark before another child. https://html.spec.whatwg.org/multipage/dom.html#flow-content */
const holders = new Set(
  (
    "a abbr article aside b bdi bdo blockquote cite code dd del dfn div em figure footer h1 h2 h3 h4 h5 h6 header i ins " +
    "kbd li main mark p pre q s samp section small span strong sub sup td th u var"
  ).split(" "),
);

/** The outermost place that nothing but the word's own elements stand behind, so that a mark comes before a heading, not into it. */
function placeOf({ nodes, offsets, parents, words }: FoundWords, index: number, section: Element): Place {
  const start = nodes[index];
  if (start === undefined || index >= words.length) return { parent: section, node: undefined, offset: 0 };
  let node: ElementContent = start;
  let parent = parents.get(node);
  const offset = start.type === "text" ? (offsets[index] ?? 0) : 0;
  let place: Place = { parent: parent ?? section, node, offset };
  if (start.type === "text" && start.value.slice(0, offset).trim() !== "") return place;
  for (; parent !== undefined; parent = parents.get(node)) {
    if (canHold(parent, node)) place = { parent, node, offset: 0 };
    if (parent === section || parent.children.slice(0, parent.children.indexOf(node)).some(isSeen)) break;
    node = parent;
  }
  return place;
}

/** A caption stays first in its figure, and a list of terms holds terms alone. */
function canHold(parent: Element, node: ElementContent): boolean {
  if (node.type !== "element") return holders.has(parent.tagName);
  return holders.has(parent.tagName) && !["figcaption", "dt", "dd", "caption"].includes(node.tagName);
}

function isSeen(node: ElementContent): boolean {
  if (node.type === "text") return node.value.trim() !== "";
  return node.type === "element" && !isMark(node) && node.properties["ariaHidden"] !== "true";
}

function insert(mark: Element, { parent, node, offset }: Place, { parents }: FoundWords): void {
  const at = node === undefined ? parent.children.length : parent.children.indexOf(node);
  if (node?.type === "text" && offset > 0) {
    const rest = text(node.value.slice(offset));
    node.value = node.value.slice(0, offset);
    parent.children.splice(at + 1, 0, mark, rest);
    parents.set(rest, parent);
  } else parent.children.splice(parent.children.slice(0, at).findLastIndex((child) => !isMark(child)) + 1, 0, mark);
  parents.set(mark, parent);
}

function isMark(node: ElementContent): boolean {
  return node.type === "element" && node.properties["role"] === "doc-pagebreak";
}
