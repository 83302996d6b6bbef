/** Turns the rendered HTML of the documents into XHTML pages: one for each, more for a long one. */
import type { Element, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import type { Doc } from "../../book/types.ts";
import type { PrintedText } from "../print/printed-text.ts";
import { adapt, type EpubWords } from "./adapt.ts";
import { dropBareSpans } from "./bare-spans.ts";
import { clean, type Addresses } from "./clean.ts";
import { attributeOf, classesOf, eachElement, textOf } from "../hast-tree.ts";
import { markPages, type PageMark } from "./page-marks.ts";
import { addSemantics, divisionOf } from "./semantics.ts";
import { splitDocument } from "./split.ts";
import { treeXml } from "./tree-xml.ts";
import { xhtmlPage } from "./xhtml-page.ts";

/** A document that is fit for reading systems, before it is written. */
export interface PreparedDocument {
  doc: Doc;
  tree: Root;
  /** Pages of the print that begin in it. */
  marks: PageMark[];
}

/** A page of the publication: a document, or a stretch of a long one. */
export interface ContentPage {
  /** Path below the package document. */
  path: string;
  xhtml: string;
  /** What the manifest must declare of it: "svg", "mathml". */
  properties: string[];
}

/** A document as it goes into the package. */
export interface ContentDocument {
  doc: Doc;
  /** Path of its first page, below the package document. */
  path: string;
  pages: ContentPage[];
  marks: PageMark[];
  /** Where an id of it stands, seen from the package document: "text/choosing.xhtml#sec-criteria". */
  addressOf: (id: string) => string;
  /** Id of its section of answers; empty when it has none. */
  answers: string;
}

/** @param html markup of the document, in HTML syntax @param print the print whose pages are marked in it */
export function prepareDocument(
  doc: Doc,
  html: string,
  addresses: Addresses,
  print: PrintedText | undefined,
  words: EpubWords,
): PreparedDocument {
  const tree = fromHtml(html, { fragment: true });
  clean(tree, addresses);
  adapt(tree, words);
  addSemantics(tree, doc);
  return { doc, tree, marks: print === undefined ? [] : markPages(tree, doc.id, print) };
}

/**
 * Cuts what is too long, lets links follow, and writes.
 * @param styled classes that the style sheet speaks of; others say nothing to a reading system and are dropped
 */
export function contentDocuments(
  documents: readonly PreparedDocument[],
  language: string,
  styled: ReadonlySet<string>,
): ContentDocument[] {
  const cut = documents.map(({ doc, tree, marks }) => {
    const trees = splitDocument(tree);
    const files = new Map(trees.flatMap((page, i) => idsOf(page).map((id) => [id, fileOf(doc, i)] as const)));
    return { doc, marks, trees, files };
  });
  const moved = new Map(cut.map(({ doc, trees, files }) => [fileOf(doc, 0), trees.length > 1 ? files : undefined]));
  return cut.map(({ doc, marks, trees, files }) => ({
    doc,
    marks,
    path: pathOf(doc),
    answers: files.has(`answers-${doc.id}`) ? `answers-${doc.id}` : "",
    addressOf: (id) => `text/${files.get(id) ?? fileOf(doc, 0)}#${id}`,
    pages: trees.map((tree, i) => {
      eachElement(tree, (node) => {
        if (node.tagName === "a") followMoved(node, fileOf(doc, i), fileOf(doc, 0), moved);
        keepClasses(node, styled);
      });
      dropBareSpans(tree);
      const title = i === 0 ? doc.title : titleOf(tree, doc.title);
      const frame = { title, language, division: divisionOf(doc.kind), styles: "../style.css" };
      return {
        path: `text/${fileOf(doc, i)}`,
        xhtml: xhtmlPage({ ...frame, body: treeXml(tree) }),
        properties: propertiesOf(tree),
      };
    }),
  }));
}

/** Where a document begins in the package; ids cannot clash with the package's own files. */
function pathOf(doc: Doc): string {
  return `text/${fileOf(doc, 0)}`;
}

/** No id of a document holds the low line. */
function fileOf(doc: Doc, page: number): string {
  return page === 0 ? `${doc.id}.xhtml` : `${doc.id}_${page + 1}.xhtml`;
}

function idsOf(tree: Root): string[] {
  const ids: string[] = [];
  eachElement(tree, (node) => {
    const id = attributeOf(node, "id");
    if (id !== "") ids.push(id);
  });
  return ids;
}

/** Points a link to the page that its target went to. @param first file that links of the rendered markup name */
function followMoved(
  link: Element,
  own: string,
  first: string,
  moved: ReadonlyMap<string, ReadonlyMap<string, string> | undefined>,
): void {
  const [file = "", id] = attributeOf(link, "href").split("#", 2);
  const target = id === undefined ? undefined : moved.get(file === "" ? first : file)?.get(id);
  if (id === undefined || target === undefined) return;
  link.properties["href"] = target === own ? `#${id}` : `${target}#${id}`;
}

function titleOf(tree: Root, title: string): string {
  let found = "";
  eachElement(tree, (node) => {
    if (found === "" && /^h[1-6]$/.test(node.tagName)) found = textOf(node).trim();
  });
  return found === "" ? title : found;
}

function propertiesOf(tree: Root): string[] {
  const properties = new Set<string>();
  eachElement(tree, (node) => {
    if (node.tagName === "svg") properties.add("svg");
    if (node.tagName === "math") properties.add("mathml");
  });
  return [...properties].toSorted();
}

function keepClasses(node: Element, styled: ReadonlySet<string>): void {
  const names = classesOf(node).filter((name) => styled.has(name));
  if (names.length > 0) node.properties["className"] = names;
  else delete node.properties["className"];
}
