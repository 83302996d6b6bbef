/** The navigation document: contents, pages, landmarks, lists of figures, tables and listings. https://www.w3.org/TR/epub-33/#sec-nav */
import type { Book, Edition } from "../../book/types.ts";
import type { ContentDocument } from "./content-document.ts";
import type { Entry } from "./outline.ts";
import { divisionOf, meaningOf } from "./semantics.ts";
import { xhtmlPage } from "./xhtml-page.ts";
import { element, escapeXml } from "../xml.ts";
import { wordsOf, type Words } from "../../words/words.ts";

/** A place that reading systems offer a way to. */
export interface Landmark {
  type: string;
  title: string;
  href: string;
}

/** A list of numbered things; reading systems know figures and tables by a type. https://www.w3.org/TR/epub-ssv-11/#navigation */
export interface NavList {
  type: "loi" | "lot" | undefined;
  id: string;
  title: string;
  entries: Entry[];
}

/** What the navigation document tells. */
export interface Navigation {
  /** Title of the document: another page may be that of the contents. */
  title: string;
  entries: readonly Entry[];
  lists: readonly NavList[];
  /** Where the pages of the print begin, by their folios. */
  pages: readonly Entry[];
  landmarks: readonly Landmark[];
}

/** The navigation document. */
export function navigationPage(language: string, { title, entries, lists, pages, landmarks }: Navigation): string {
  const words = wordsOf(language).epub;
  const contents = element("nav", { "epub:type": "toc", role: "doc-toc", id: "toc", "aria-labelledby": "toc-title" }, [
    element("h1", { id: "toc-title" }, words.contents),
    entryList(entries),
  ]);
  return xhtmlPage({
    title,
    language,
    styles: "style.css",
    body: [contents, ...lists.map(listNav), ...pagesNav(pages, words), landmarksNav(landmarks, words)].join("\n"),
  });
}

/** Contents and lists as a page of the book, where the navigation document is none. */
export function contentsPage(language: string, entries: readonly Entry[], lists: readonly NavList[]): string {
  const words = wordsOf(language).epub;
  const sections = [
    element("h1", { id: "toc" }, words.contents),
    entryList(entries.filter(({ isHere = false }) => !isHere)),
    ...lists.flatMap(({ id, title, entries: listed }) => [element("h2", { id }, escapeXml(title)), entryList(listed)]),
  ];
  return xhtmlPage({
    title: words.contents,
    language,
    division: "frontmatter",
    styles: "style.css",
    body: element("section", { class: "contents", "epub:type": "toc", role: "doc-toc" }, sections.join("\n")),
  });
}

/** Lists of what is numbered in the edition; a list of nothing is left out. */
export function navLists(book: Book, edition: Edition, documents: readonly ContentDocument[]): NavList[] {
  const labels = Object.values(book.labels).filter(({ id, number }) => number !== "" && edition.labels.has(id));
  const entriesOf = (kind: string) =>
    documents.flatMap(({ doc, addressOf }) =>
      labels
        .filter((label) => label.kind === kind && label.docId === doc.id)
        .map(({ id, text, title }) => ({
          title: title === "" ? text : `${text}: ${title}`,
          href: addressOf(id),
          children: [],
        })),
    );
  const { labels: words } = wordsOf(edition.language);
  const lists: NavList[] = [
    { type: "loi", id: "figures", title: words.figures, entries: entriesOf("figure") },
    { type: "lot", id: "tables", title: words.tables, entries: entriesOf("table") },
    { type: undefined, id: "listings", title: words.listings, entries: entriesOf("listing") },
  ];
  return lists.filter((list) => list.entries.length > 0);
}

/** The start of the text, the lists and what stands around the text, as far as the edition has them; one of each kind. @param language of the book */
export function landmarksOf(
  documents: readonly ContentDocument[],
  contents: string,
  lists: readonly NavList[],
  language: string,
): Landmark[] {
  const words = wordsOf(language).epub;
  const start = documents.find(({ doc }) => divisionOf(doc.kind) === "bodymatter");
  const seen = new Set<string>();
  const around = documents.flatMap(({ doc, path }) => {
    const type = meaningOf(doc)?.type ?? "";
    if (divisionOf(doc.kind) === "bodymatter" || type === "" || seen.has(type)) return [];
    seen.add(type);
    return [{ type, title: doc.title, href: path }];
  });
  return [
    { type: "titlepage", title: words.titlePage, href: "title-page.xhtml" },
    { type: "toc", title: words.contents, href: `${contents}#toc` },
    ...lists.flatMap(({ type, title, id }) => (type === undefined ? [] : [{ type, title, href: `${contents}#${id}` }])),
    ...(start === undefined ? [] : [{ type: "bodymatter", title: words.start, href: start.path }]),
    ...around,
  ];
}

/** Where the pages of the print begin. */
export function pageEntries(documents: readonly ContentDocument[]): Entry[] {
  return documents.flatMap(({ marks, addressOf }) =>
    marks.map(({ folio, id }) => ({ title: folio, href: addressOf(id), children: [] })),
  );
}

function entryList(entries: readonly Entry[]): string {
  const items = entries.map(({ title, href, children, isHere = false }) =>
    element("li", { hidden: isHere ? "hidden" : undefined }, [
      element("a", { href }, escapeXml(title)),
      children.length === 0 ? "" : entryList(children),
    ]),
  );
  return element("ol", {}, items.join("\n"));
}

/** Every `nav` must say what it is; what no type is for is a part of the page. */
function listNav({ type, id, title, entries }: NavList): string {
  const name = type === undefined ? "section" : "nav";
  const own = type === undefined ? { class: "contents" } : { "epub:type": type };
  return element(name, { ...own, id, "aria-labelledby": `${id}-title` }, [
    element("h2", { id: `${id}-title` }, escapeXml(title)),
    entryList(entries),
  ]);
}

/** Shown by reading systems in a way of their own, and a long row of numbers on a page. */
function pagesNav(pages: readonly Entry[], words: Words["epub"]): string[] {
  if (pages.length === 0) return [];
  const attributes = { "epub:type": "page-list", role: "doc-pagelist", id: "pages", "aria-labelledby": "pages-title" };
  const list = [element("h2", { id: "pages-title" }, escapeXml(words.pages)), entryList(pages)];
  return [element("nav", { ...attributes, hidden: "hidden" }, list)];
}

function landmarksNav(landmarks: readonly Landmark[], words: Words["epub"]): string {
  const items = landmarks.map(({ type, title, href }) =>
    element("li", {}, element("a", { "epub:type": type, href }, escapeXml(title))),
  );
  return element(
    "nav",
    { "epub:type": "landmarks", id: "landmarks", "aria-labelledby": "landmarks-title", hidden: "hidden" },
    [element("h2", { id: "landmarks-title" }, escapeXml(words.landmarks)), element("ol", {}, items)],
  );
}
