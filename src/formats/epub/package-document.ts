/** The package document: metadata, every file, reading order. https://www.w3.org/TR/epub-33/#sec-package-doc */
import { element, escapeXml } from "../xml.ts";

/** A file of the publication. */
export interface ManifestItem {
  id: string;
  /** Seen from the package document. */
  href: string;
  type: string;
  properties?: string[];
}

/** A place in the reading order. */
export interface SpineItem {
  id: string;
}

/** The package document. */
export function packageDocument(
  language: string,
  metadata: readonly string[],
  manifest: readonly ManifestItem[],
  spine: readonly SpineItem[],
): string {
  const items = manifest.map(({ id, href, type, properties = [] }) =>
    element("item", {
      id,
      href,
      "media-type": type,
      properties: properties.length === 0 ? undefined : properties.join(" "),
    }),
  );
  const order = spine.map(({ id }) => element("itemref", { idref: id }));
  const root = {
    xmlns: "http://www.idpf.org/2007/opf",
    version: "3.0",
    "unique-identifier": "publication-id",
    "xml:lang": language,
  };
  const sections = [
    element("metadata", { "xmlns:dc": "http://purl.org/dc/elements/1.1/" }, lines(metadata)),
    element("manifest", {}, lines(items)),
    element("spine", { toc: "ncx" }, lines(order)),
  ];
  return `<?xml version="1.0" encoding="utf-8"?>\n${element("package", root, lines(sections))}\n`;
}

/** A `meta` element, about the publication or about what has the id `refines`. */
export function meta(property: string, value: string, refines?: string): string {
  return element("meta", { refines: refines === undefined ? undefined : `#${refines}`, property }, escapeXml(value));
}

function lines(parts: readonly string[]): string {
  return `\n${parts.join("\n")}\n`;
}
