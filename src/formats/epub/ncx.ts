/** The contents as readers before EPUB 3 know them. https://idpf.org/epub/20/spec/OPF_2.0_final_spec.html#Section2.4.1 */
import { depthOf, type Entry } from "./outline.ts";
import { element, escapeXml } from "../xml.ts";
import { wordsOf } from "../../words/words.ts";

/** What the NCX tells: the contents and the pages of the navigation document. */
export interface NcxSource {
  /** The package's identifier, letter for letter. */
  id: string;
  title: string;
  language: string;
  entries: readonly Entry[];
  pages: readonly Entry[];
  /** Places in the order they are read in; contents and pages are counted through by it. */
  order: readonly string[];
}

/** The NCX as XML. */
export function ncx({ id, title, language, entries, pages, order }: NcxSource): string {
  const playOrder = playOrderOf(
    [...flat(entries), ...pages].map(({ href }) => href),
    order,
  );
  let point = 0;
  const navPoint = ({ title: label, href, children }: Entry): string =>
    element("navPoint", { id: `point-${++point}`, playOrder: playOrder.get(href) }, [
      labelled(label),
      element("content", { src: href }),
      ...children.map(navPoint),
    ]);
  const pageTarget = ({ title: folio, href }: Entry, i: number): string => {
    const isNumber = /^\d+$/.test(folio);
    const attributes = {
      id: `target-${i + 1}`,
      type: isNumber ? "normal" : "front",
      value: isNumber ? folio : undefined,
    };
    return element("pageTarget", { ...attributes, playOrder: playOrder.get(href) }, [
      labelled(folio),
      element("content", { src: href }),
    ]);
  };
  const head = [
    element("meta", { name: "dtb:uid", content: id }),
    element("meta", { name: "dtb:depth", content: depthOf(entries) }),
    element("meta", { name: "dtb:totalPageCount", content: pages.length }),
    element("meta", {
      name: "dtb:maxPageNumber",
      content: Math.max(0, ...pages.map(({ title: folio }) => (/^\d+$/.test(folio) ? Number(folio) : 0))),
    }),
  ];
  const root = { xmlns: "http://www.daisy.org/z3986/2005/ncx/", version: "2005-1", "xml:lang": language };
  const body = [
    element("head", {}, head),
    element("docTitle", {}, element("text", {}, escapeXml(title))),
    element("navMap", {}, entries.map(navPoint).join("\n")),
    ...(pages.length === 0
      ? []
      : [element("pageList", {}, [labelled(wordsOf(language).epub.pages), ...pages.map(pageTarget)].join("\n"))]),
  ];
  return `<?xml version="1.0" encoding="utf-8"?>\n${element("ncx", root, body.join("\n"))}\n`;
}

function labelled(text: string): string {
  return element("navLabel", {}, element("text", {}, escapeXml(text)));
}

function flat(entries: readonly Entry[]): Entry[] {
  return entries.flatMap((entry) => [entry, ...flat(entry.children)]);
}

/** Numbers from 1 in reading order; equal targets bear one number. https://daisy.org/z3986/2005/ncx/ */
function playOrderOf(targets: readonly string[], order: readonly string[]): Map<string, number> {
  const places = new Map(order.map((href, i) => [href, i]));
  const sorted = [...new Set(targets)].toSorted((a, b) => (places.get(a) ?? -1) - (places.get(b) ?? -1));
  return new Map(sorted.map((href, i) => [href, i + 1]));
}
