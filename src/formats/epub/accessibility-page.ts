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
import { wordsOf, type Words } from "../../words/words.ts";

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
  /** Whether the page numbers of the paperback are marked. */
  hasPages?: boolean;
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
  const words = wordsOf(book.config.language).accessibility;
  const contact = contactXml(book, edition, addresses);
  const body = [
    element("h1", { id: "accessibility-title" }, escapeXml(words.title)),
    element("p", {}, escapeXml(words.lead)),
    element(
      "ul",
      {},
      offers(facts, words).map((offer) => element("li", {}, escapeXml(offer))),
    ),
    element("h2", {}, escapeXml(words.checked)),
    ...checks(facts, words).map((line) => element("p", {}, escapeXml(line))),
    ...(contact === "" ? [] : [element("h2", {}, escapeXml(words.trouble)), element("p", {}, contact)]),
  ];
  return xhtmlPage({
    title: words.title,
    language: book.config.language,
    division: "backmatter",
    styles: "style.css",
    body: element("section", { "aria-labelledby": "accessibility-title" }, body.join("\n")),
  });
}

function offers(facts: AccessibilityFacts, words: Words["accessibility"]): string[] {
  return [
    words.flows,
    words.structure,
    ...(facts.hasPages === true ? [words.pages] : []),
    ...(facts.hasPictures ? [facts.hasSilent === true ? words.mostPictures : words.pictures] : []),
    ...(facts.hasMath ? [words.formulas] : []),
    words.tables,
    words.color,
    facts.mayMove === true ? words.mayMove : words.still,
    words.unlocked,
  ];
}

function checks({ checkedWith = [], certifiedBy }: AccessibilityFacts, words: Words["accessibility"]): string[] {
  return [
    ...(checkedWith.length === 0 ? [] : [words.byPrograms([...checkedWith])]),
    certifiedBy === undefined ? words.unclaimed : words.byHand(certifiedBy, conformanceClaim),
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
