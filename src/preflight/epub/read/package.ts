/** Reads the package document: metadata, manifest, spine. https://www.w3.org/TR/epub-33/#sec-package-doc */
import { childrenOf, localName, textOf, tokensOf, type XmlElement, type XmlFile } from "./xml.ts";
import { referenceOf } from "./reference.ts";

/** A file the package lists. */
export interface Item {
  id: string;
  href: string;
  /** Path in the archive; empty where the address leads out of it. */
  path: string;
  type: string;
  properties: string[];
  fallback: string;
  element: XmlElement;
}

/** A place in the reading order. */
export interface Place {
  idref: string;
  /** undefined where the manifest has no such item. */
  item: Item | undefined;
  isLinear: boolean;
  element: XmlElement;
}

/** Something the package says of the publication, or of one of its parts. */
export interface Meta {
  /** "dc:title", "schema:accessMode", "name:cover". */
  property: string;
  value: string;
  id: string;
  /** Id of what it speaks of; empty for the publication. */
  refines: string;
  scheme: string;
  element: XmlElement;
}

/** What the package document says. */
export interface Package {
  path: string;
  xml: XmlFile;
  version: string;
  uniqueIdentifier: string;
  metadata: Meta[];
  items: Item[];
  spine: Place[];
  /** Id of the NCX, as the spine names it. */
  toc: string;
}

/** @param path of the package document in the archive */
export function readPackage(path: string, xml: XmlFile): Package {
  const { root } = xml;
  const section = (name: string) => childrenOf(root ?? nothing).find((child) => localName(child) === name) ?? nothing;
  const items = childrenOf(section("manifest"))
    .filter((element) => localName(element) === "item")
    .map((element): Item => {
      const { id = "", href = "", "media-type": type = "", fallback = "" } = element.attributes;
      const reference = referenceOf(path, href);
      const file = reference.isInside && href !== "" ? reference.path : "";
      return {
        id,
        href,
        path: file,
        type: type.trim(),
        properties: tokensOf(element, "properties"),
        fallback,
        element,
      };
    });
  const byId = new Map(items.map((item) => [item.id, item]));
  return {
    path,
    xml,
    version: root?.attributes["version"] ?? "",
    uniqueIdentifier: root?.attributes["unique-identifier"] ?? "",
    metadata: childrenOf(section("metadata")).flatMap(readMeta),
    items,
    spine: childrenOf(section("spine"))
      .filter((element) => localName(element) === "itemref")
      .map((element) => {
        const { idref = "", linear } = element.attributes;
        return { idref, item: byId.get(idref), isLinear: linear !== "no", element };
      }),
    toc: section("spine").attributes["toc"] ?? "",
  };
}

const nothing: XmlElement = { name: "", attributes: {}, children: [], parent: undefined, line: 1, column: 1 };

function readMeta(element: XmlElement): Meta[] {
  const { id = "", refines = "", scheme = "", property, name, content, rel, href } = element.attributes;
  const facts = { id, refines: refines.replace(/^#/, ""), scheme, element };
  const value = textOf(element).trim();
  if (element.name.startsWith("dc:")) return [{ ...facts, property: element.name, value }];
  if (localName(element) === "link") return [{ ...facts, property: `link:${rel ?? ""}`, value: href ?? "" }];
  if (property !== undefined) return [{ ...facts, property, value }];
  return name === undefined ? [] : [{ ...facts, property: `name:${name}`, value: content ?? "" }];
}
