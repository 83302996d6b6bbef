/** Turns the rendered HTML of one document into an XHTML content document. */
import type { Element, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { toXast } from "hast-util-to-xast";
import { toXml } from "xast-util-to-xml";
import type { Doc } from "../../book/types.ts";
import { adapt } from "./adapt.ts";
import { clean, type Addresses } from "./clean.ts";
import { attributeOf, classesOf, eachElement, hasClass } from "../hast-tree.ts";
import { addSemantics, divisionOf } from "./semantics.ts";
import { xhtmlPage } from "./xhtml-page.ts";

/** A document as it goes into the package. */
export interface ContentDocument {
  doc: Doc;
  /** Path below the package document. */
  path: string;
  xhtml: string;
  /** What the manifest must declare of it: "svg", "mathml". */
  properties: string[];
  /** Id of its section of answers; empty when it has none. */
  answers: string;
}

/** What all documents of a publication share. */
export interface PublicationParts {
  /** BCP 47. */
  language: string;
  addresses: Addresses;
  /** Classes that the style sheet speaks of; others say nothing to a reading system and are dropped. */
  styled: ReadonlySet<string>;
}

/** @param html markup of the document, in HTML syntax */
export function contentDocument(
  doc: Doc,
  html: string,
  { language, addresses, styled }: PublicationParts,
): ContentDocument {
  const tree = fromHtml(html, { fragment: true });
  clean(tree, addresses);
  adapt(tree);
  addSemantics(tree, doc);
  const found = survey(tree);
  eachElement(tree, (node) => keepClasses(node, styled));
  const xhtml = xhtmlPage({
    title: doc.title,
    language,
    division: divisionOf(doc.kind),
    styles: "../style.css",
    body: bodyXml(tree),
  });
  return { doc, path: pathOf(doc), xhtml, ...found };
}

/** Where a document stands in the package; ids cannot clash with the package's own files. */
export function pathOf(doc: Doc): string {
  return `text/${doc.id}.xhtml`;
}

function survey(tree: Root): { properties: string[]; answers: string } {
  const properties = new Set<string>();
  let answers = "";
  eachElement(tree, (node) => {
    if (node.tagName === "svg") properties.add("svg");
    if (node.tagName === "math") properties.add("mathml");
    if (hasClass(node, "answers")) answers = attributeOf(node, "id");
  });
  return { properties: [...properties].toSorted(), answers };
}

function keepClasses(node: Element, styled: ReadonlySet<string>): void {
  const names = classesOf(node).filter((name) => styled.has(name));
  if (names.length > 0) node.properties["className"] = names;
  else delete node.properties["className"];
}

function bodyXml(tree: Root): string {
  const xml = toXml(toXast(tree))
    // The page declares it once.
    .replaceAll(' xmlns="http://www.w3.org/1999/xhtml"', "")
    // An end tag of its own would be a second element to a reader that takes XHTML for HTML.
    .replace(/><\/(br|col|hr|img|wbr)>/g, "/>")
    // Forbidden in text; nothing else of the page can hold it. https://www.w3.org/TR/xml/#syntax
    .replaceAll("]]>", "]]&gt;");
  return xml.trim();
}
