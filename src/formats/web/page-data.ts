/** One object for each page: everything its frame shows. Components read it and work nothing out. */
import { serviceSections } from "../../components/document/service-sections.ts";
import { serviceOf } from "../../book/service-of.ts";
import type { Book, Doc, Edition, Section } from "../../book/types.ts";
import { pathOfDoc } from "../../render/locate.ts";
import { hasTwin, twinPath } from "../markdown/addresses.ts";
import { canonicalUrl } from "./canonical.ts";
import { navigation, type NavGroup } from "./navigation.ts";
import { documentTitle, numberedTitle, pageDescription } from "./page-text.ts";
import { ancestors, isTool, neighbors, siteBase, studyHub, type SitePage } from "./site-pages.ts";
import { wordsOf } from "../../words/words.ts";

/** A link with its words. */
export interface PageLink {
  href: string;
  text: string;
}

/** A heading of the page, with those below it. */
export interface OnPageLink extends PageLink {
  number: string;
  children: OnPageLink[];
}

/** A fixed place of the site. */
export interface Place extends PageLink {
  isHere: boolean;
}

export interface PageData {
  page: SitePage;
  book: Book;
  edition: Edition;
  /** Root of this edition's site: "/" or "/guide/demo/". */
  base: string;
  /** Root of the whole site, where files shared by both editions lie. */
  root: string;
  documentTitle: string;
  description: string;
  /** Absolute; the demo names the same page of the full edition. Undefined without `site.url` in book.yaml. */
  canonical: string | undefined;
  /** The page in Markdown; undefined for those without a text of their own. */
  twin: string | undefined;
  breadcrumbs: PageLink[];
  /** What every page leads to. */
  places: Place[];
  groups: NavGroup[];
  onPage: OnPageLink[];
  previous: PageLink | undefined;
  next: PageLink | undefined;
  /** Where the page's source is edited; undefined without `site.edit` in book.yaml. */
  edit: string | undefined;
}

/** Works out a page of an edition's site. */
export function pageData(book: Book, edition: Edition, page: SitePage): PageData {
  const base = siteBase(book, edition.name);
  const { doc } = page;
  const beside = doc === undefined ? { previous: undefined, next: undefined } : neighbors(edition, doc);
  return {
    page,
    book,
    edition,
    base,
    root: siteBase(book, "full"),
    documentTitle: documentTitle(book, edition, page),
    description: pageDescription(book, page),
    canonical: canonicalUrl(book, edition, page),
    twin: hasTwin(page) ? `${base}${twinPath(page.path)}` : undefined,
    breadcrumbs: doc === undefined ? toolCrumbs(edition, page, base) : breadcrumbs(edition, doc, base),
    places: places(edition, page, base),
    groups: navigation(edition, doc),
    onPage: doc === undefined ? [] : onPageLinks(book, doc),
    previous: beside.previous && namedLink(beside.previous, base, edition),
    next: beside.next && namedLink(beside.next, base, edition),
    edit: doc && editAddress(book, doc),
  };
}

/** Where a document stands, seen from anywhere on the site. */
export function linkTo(doc: Doc, base: string): Pick<PageLink, "href"> {
  return { href: `${base}${pathOfDoc(doc)}` };
}

function namedLink(doc: Doc, base: string, { language }: Edition): PageLink {
  return { ...linkTo(doc, base), text: numberedTitle(doc, language) };
}

function editAddress({ config }: Book, { file }: Doc): string | undefined {
  return config.site.edit?.replaceAll("{path}", () => file.split("/").map(encodeURIComponent).join("/"));
}

function places(edition: Edition, { kind, doc, ...page }: SitePage, base: string): Place[] {
  const { pages, labels } = wordsOf(edition.language);
  const hub = studyHub(edition);
  const glossary = edition.docs.find((candidate) => candidate.kind === "glossary");
  return [
    { href: `${base}contents/`, text: pages.contents, isHere: kind === "contents" },
    ...(glossary === undefined
      ? []
      : [{ ...linkTo(glossary, base), text: labels.kinds.glossary, isHere: doc === glossary }]),
    ...(hub === undefined ? [] : [{ href: `${base}${hub.path}`, text: hub.title, isHere: isTool({ kind, ...page }) }]),
    { href: `${base}downloads/`, text: pages.downloads, isHere: kind === "downloads" },
  ];
}

/** Every tool lies below the hub. */
function toolCrumbs(edition: Edition, page: SitePage, base: string): PageLink[] {
  const hub = studyHub(edition);
  return hub === undefined || !isTool(page) || page.kind === hub.kind
    ? []
    : [{ href: `${base}${hub.path}`, text: hub.title }];
}

function breadcrumbs(edition: Edition, doc: Doc, base: string): PageLink[] {
  return [
    { href: `${base}contents/`, text: wordsOf(edition.language).pages.contents },
    ...ancestors(edition, doc).map((above) => namedLink(above, base, edition)),
  ];
}

function onPageLinks(book: Book, doc: Doc): OnPageLink[] {
  const service = serviceOf(book, doc);
  const { sources } = wordsOf(book.config.language).document;
  const own =
    doc.kind === "service" && service !== undefined ? serviceSections(service, doc.label, book.config.language) : [];
  return [
    ...own.map(({ id, title }): OnPageLink => ({ href: `#${id}`, number: "", text: title, children: [] })),
    ...doc.sections.map(sectionLink),
    ...(doc.sources.length === 0 ? [] : [{ href: `#sources-${doc.id}`, number: "", text: sources, children: [] }]),
  ];
}

function sectionLink({ label, number, title, children }: Section): OnPageLink {
  return { href: `#${label}`, number, text: title, children: children.map(sectionLink) };
}
