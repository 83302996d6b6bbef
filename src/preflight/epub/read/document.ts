/** A document of a publication, read: XHTML, or SVG on its own. */
import type { Finding } from "../../../formats/check.ts";
import type { Item } from "./package.ts";
import { readStyle, type StyleSheet } from "./style.ts";
import { ancestorsOf, localName, readXml, textOf, type XmlElement, type XmlFile } from "./xml.ts";

/** A document, and what rules ask of it. */
export interface EpubDocument {
  /** Path in the archive. */
  path: string;
  item: Item;
  /** Bytes. */
  size: number;
  xml: XmlFile;
  /** The first element of each id. */
  ids: ReadonlyMap<string, XmlElement>;
  body: XmlElement | undefined;
  /** Elements below the body. */
  elements: readonly XmlElement[];
  /** `style` elements and attributes. */
  styles: StyleSheet[];
}

export function readDocument(item: Item, content: Uint8Array): EpubDocument {
  const xml = readXml(item.path, content);
  const ids = new Map<string, XmlElement>();
  for (const element of xml.elements) {
    const { id } = element.attributes;
    if (id !== undefined && !ids.has(id)) ids.set(id, element);
  }
  const body = xml.elements.find((element) => localName(element) === "body");
  const at = body === undefined ? -1 : xml.elements.indexOf(body);
  const elements = at < 0 ? [] : xml.elements.slice(at + 1);
  return { path: item.path, item, size: content.length, xml, ids, body, elements, styles: stylesIn(item.path, xml) };
}

function stylesIn(path: string, { elements }: XmlFile): StyleSheet[] {
  return elements.flatMap((element) => {
    const { style } = element.attributes;
    return [
      ...(localName(element) === "style" ? [readStyle(path, textOf(element), element.line)] : []),
      ...(style === undefined ? [] : [readStyle(path, `[style]{${style}}`, element.line)]),
    ];
  });
}

/** A finding about an element. */
export function at({ path }: { path: string }, { line, column }: XmlElement, text: string): Finding {
  return { text, file: path, line, column };
}

/** Elements of some names, in their order. */
export function named(document: EpubDocument, ...names: readonly string[]): XmlElement[] {
  return document.elements.filter((element) => names.includes(localName(element)));
}

/** Whether an element stands inside one of these names. */
export function isInside(element: XmlElement, ...names: readonly string[]): boolean {
  return ancestorsOf(element).some((ancestor) => names.includes(localName(ancestor)));
}
