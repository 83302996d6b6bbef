/** Writes a tree as XML that both XML and HTML parsers read alike. */
import type { Root } from "hast";
import { toXast } from "hast-util-to-xast";
import { toXml } from "xast-util-to-xml";

/** XML of what stands in the body of an XHTML page. */
export function treeXml(tree: Root): string {
  const xml = toXml(toXast(tree))
    // The page declares it once.
    .replaceAll(' xmlns="http://www.w3.org/1999/xhtml"', "")
    // An end tag of its own would be a second element to a reader that takes XHTML for HTML.
    .replace(/><\/(br|col|hr|img|wbr)>/g, "/>")
    // Forbidden in text; nothing else of the page can hold it. https://www.w3.org/TR/xml/#syntax
    .replaceAll("]]>", "]]&gt;");
  return xml.trim();
}
