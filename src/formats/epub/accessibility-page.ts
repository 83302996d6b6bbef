/**
 * The page that tells readers what the publication offers them and how that was checked.
 * It says in words what the metadata say to machines. https://www.w3.org/TR/epub-a11y-11/#sec-conf-reporting
 */
import { fromHtml } from "hast-util-from-html";
import type { Book, Edition } from "../../book/types.ts";
import { inlineHtml } from "../../render/inline.ts";
import { element, escapeXml } from "../xml.ts";
import { clean, type Addresses } from "./clean.ts";
import { treeXml } from "./tree-xml.ts";
import { xhtmlPage } from "./xhtml-page.ts";

/** Where the page stands, seen from the package document. */
export const accessibilityPath = "accessibility-page.xhtml";

/** What the contents and the book's settings make true. */
export interface AccessibilityFacts {
  hasPictures: boolean;
  /** Whether a picture lacks words that say the same. */
  hasSilent?: boolean;
  /** Whether a picture might move. */
  mayMove?: boolean;
  hasMath: boolean;
  /** In words, the print edition whose page numbers are marked: "the paperback"; undefined when none are. */
  pagesOf?: string | undefined;
  /** Names of the programs that judged this very file without a finding. */
  checkedWith?: readonly string[];
  /** Who checked the publication by hand; only with such a name is conformance claimed. */
  certifiedBy?: string | undefined;
}

/** What a claim of conformance says, letter by letter. https://www.w3.org/TR/epub-a11y-11/#sec-conf-reporting-pub */
export const conformanceClaim = "EPUB Accessibility 1.1 - WCAG 2.2 Level AA";

/** The page as XHTML; it stands beside the title page. */
export function accessibilityPage(
  book: Book,
  edition: Edition,
  facts: AccessibilityFacts,
  addresses: Addresses,
): string {
  const contact = contactXml(book, edition, addresses);
  const body = [
    element("h1", { id: "accessibility-title" }, "Accessibility"),
    element("p", {}, "What this publication offers to those who read it by eye, by ear or by touch."),
    element(
      "ul",
      {},
      offers(facts).map((offer) => element("li", {}, escapeXml(offer))),
    ),
    element("h2", {}, "How it was checked"),
    ...checks(facts).map((line) => element("p", {}, escapeXml(line))),
    ...(contact === "" ? [] : [element("h2", {}, "If something stands in your way"), element("p", {}, contact)]),
  ];
  return xhtmlPage({
    title: "Accessibility",
    language: book.config.language,
    division: "backmatter",
    styles: "style.css",
    body: element("section", { "aria-labelledby": "accessibility-title" }, body.join("\n")),
  });
}

function offers({ hasPictures, hasSilent, mayMove, hasMath, pagesOf }: AccessibilityFacts): string[] {
  return [
    "The text reflows and takes the type, the size, the spacing and the colors you set.",
    "Headings, lists, tables and code are marked up as what they are. The contents lead to every part and chapter, and to their sections.",
    ...(pagesOf === undefined
      ? []
      : [`The page numbers of ${pagesOf} are marked: you can go to the page others cite.`]),
    ...(hasPictures ? [hasSilent ? "Most pictures have a text alternative; some have none." : everyPicture] : []),
    ...(hasMath ? ["Formulas are MathML, which can be read aloud and explored."] : []),
    "Tables name their header cells, and a table too wide for a small screen is a list of its rows.",
    "The marks, notes and code of the text tell nothing by color alone: a word or the type says the same.",
    mayMove ? "Nothing sounds. Some pictures may move." : "Nothing flashes, nothing moves and nothing sounds.",
    "The file was made without a lock that would hinder reading aloud.",
  ];
}

const everyPicture = "Every picture has a text alternative; decision trees and models are text themselves.";

function checks({ checkedWith = [], certifiedBy }: AccessibilityFacts): string[] {
  const programs = new Intl.ListFormat("en", { type: "conjunction" }).format(checkedWith);
  return [
    ...(programs === "" ? [] : [`Checked by programs, without a finding: ${programs}.`]),
    certifiedBy === undefined
      ? "Programs see a part of what can be wrong. No person has confirmed the rest, so no conformance to a standard is claimed."
      : `Checked by hand by ${certifiedBy}. This publication conforms to ${conformanceClaim}.`,
  ];
}

/** The contact line of the book; its references to the book's own places are plain words. */
function contactXml(book: Book, edition: Edition, addresses: Addresses): string {
  const html = inlineHtml(book.config.contact, {
    format: "epub",
    book,
    edition,
    hrefFor: () => undefined,
    assetHref: addresses.image,
    svgs: {},
    drawings: {},
    answers: new Map(),
  });
  const tree = fromHtml(html, { fragment: true });
  clean(tree, addresses);
  return treeXml(tree);
}
