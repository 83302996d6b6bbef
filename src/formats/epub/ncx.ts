/** The contents as readers before EPUB 3 know them. https://idpf.org/epub/20/spec/OPF_2.0_final_spec.html#Section2.4.1 */
import { depthOf, type Entry } from "./outline.ts";
import { element, escapeXml } from "../xml.ts";

/** @param id the package's identifier, letter for letter */
export function ncx(id: string, title: string, language: string, entries: readonly Entry[]): string {
  let order = 0;
  const point = ({ title: label, href, children }: Entry): string => {
    const place = ++order;
    return element("navPoint", { id: `point-${place}`, playOrder: place }, [
      element("navLabel", {}, element("text", {}, escapeXml(label))),
      element("content", { src: href }),
      ...children.map(point),
    ]);
  };
  const head = [
    element("meta", { name: "dtb:uid", content: id }),
    element("meta", { name: "dtb:depth", content: depthOf(entries) }),
    element("meta", { name: "dtb:totalPageCount", content: 0 }),
    element("meta", { name: "dtb:maxPageNumber", content: 0 }),
  ];
  const root = { xmlns: "http://www.daisy.org/z3986/2005/ncx/", version: "2005-1", "xml:lang": language };
  const body = [
    element("head", {}, head),
    element("docTitle", {}, element("text", {}, escapeXml(title))),
    element("navMap", {}, entries.map(point).join("\n")),
  ];
  return `<?xml version="1.0" encoding="utf-8"?>\n${element("ncx", root, body.join("\n"))}\n`;
}
