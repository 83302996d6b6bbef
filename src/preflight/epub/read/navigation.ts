/** Reads the ways through a publication: the navigation document and the NCX. */
import type { EpubDocument } from "./document.ts";
import { referenceOf, type Reference } from "./reference.ts";
import { below, childrenOf, localName, textOf, tokensOf, type XmlElement, type XmlFile } from "./xml.ts";

/** An entry of a list. */
export interface Entry {
  title: string;
  /** undefined for a heading over other entries. */
  href: string | undefined;
  target: Reference | undefined;
  /** 1 for the outermost. */
  level: number;
  children: Entry[];
  element: XmlElement;
}

/** A `nav` of the navigation document. */
export interface Nav {
  types: string[];
  element: XmlElement;
  /** The list, as far as it is one. */
  entries: Entry[];
}

/** Every `nav` that says what it is. https://www.w3.org/TR/epub-33/#sec-nav-def-model */
export function navsOf({ path, xml }: EpubDocument): Nav[] {
  return xml.elements
    .filter((element) => localName(element) === "nav" && element.attributes["epub:type"] !== undefined)
    .map((element) => {
      const list = childrenOf(element).find((child) => localName(child) === "ol");
      return {
        types: tokensOf(element, "epub:type"),
        element,
        entries: list === undefined ? [] : entriesOf(list, path, 1),
      };
    });
}

function entriesOf(list: XmlElement, path: string, level: number): Entry[] {
  return childrenOf(list)
    .filter((child) => localName(child) === "li")
    .map((element) => {
      const parts = childrenOf(element);
      const label = parts.find((part) => ["a", "span"].includes(localName(part)));
      const nested = parts.find((part) => localName(part) === "ol");
      const href = label?.attributes["href"];
      return {
        title: label === undefined ? "" : labelText(label),
        href,
        target: href === undefined ? undefined : referenceOf(path, href),
        level,
        children: nested === undefined ? [] : entriesOf(nested, path, level + 1),
        element: label ?? element,
      };
    });
}

/** Words of a label; a picture speaks by its text alternative. */
export function labelText(label: XmlElement): string {
  const pictures = below(label).flatMap(({ attributes }) => attributes["alt"] ?? attributes["aria-label"] ?? []);
  const title = label.attributes["aria-label"] ?? label.attributes["title"] ?? "";
  const words = [textOf(label), ...pictures].join(" ").replace(/\s+/g, " ").trim();
  return words === "" ? title.trim() : words;
}

/** Entries with those below them, in their order. */
export function flattened(entries: readonly Entry[]): Entry[] {
  return entries.flatMap((entry) => [entry, ...flattened(entry.children)]);
}

/** What an NCX holds. https://idpf.org/epub/20/spec/OPF_2.0_final_spec.html#Section2.4.1 */
export interface Ncx {
  path: string;
  xml: XmlFile;
  uid: string;
  entries: Entry[];
}

/** @param path of the NCX in the archive */
export function readNcx(path: string, xml: XmlFile): Ncx {
  const root = xml.root;
  const all = root === undefined ? [] : below(root);
  const uid = all.find((element) => localName(element) === "meta" && element.attributes["name"] === "dtb:uid");
  const map = all.find((element) => localName(element) === "navMap");
  return { path, xml, uid: uid?.attributes["content"] ?? "", entries: map === undefined ? [] : pointsOf(map, path, 1) };
}

function pointsOf(parent: XmlElement, path: string, level: number): Entry[] {
  return childrenOf(parent)
    .filter((child) => localName(child) === "navPoint")
    .map((element) => {
      const parts = childrenOf(element);
      const label = parts.find((part) => localName(part) === "navLabel");
      const href = parts.find((part) => localName(part) === "content")?.attributes["src"];
      return {
        title: label === undefined ? "" : textOf(label).replace(/\s+/g, " ").trim(),
        href,
        target: href === undefined ? undefined : referenceOf(path, href),
        level,
        children: pointsOf(element, path, level + 1),
        element,
      };
    });
}
