/** The frame that every XHTML page of an EPUB has. */
import { escapeXml, element } from "../xml.ts";

/** What differs from page to page. */
export interface PageParts {
  title: string;
  language: string;
  /** Which matter of the book it belongs to; none for the navigation. */
  division?: "frontmatter" | "bodymatter" | "backmatter";
  /** Address of the style sheet, seen from the page. */
  styles: string;
  /** XML of what stands in the body. */
  body: string;
}

/** A whole page; only what is always declared is declared, `epub:` included. */
export function xhtmlPage({ title, language, division, styles, body }: PageParts): string {
  const root = {
    xmlns: "http://www.w3.org/1999/xhtml",
    "xmlns:epub": "http://www.idpf.org/2007/ops",
    lang: language,
    "xml:lang": language,
  };
  const head = [
    element("meta", { charset: "utf-8" }),
    element("title", {}, escapeXml(title)),
    element("link", { rel: "stylesheet", type: "text/css", href: styles }),
  ];
  const page = element("html", root, [
    `\n${element("head", {}, head)}\n`,
    element("body", { "epub:type": division }, `\n${body}\n`),
    "\n",
  ]);
  return `<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n${page}\n`;
}
