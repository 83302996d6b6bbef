/** What the package says about the publication. https://www.w3.org/TR/epub-33/#sec-pkg-metadata */
import type { Book, Edition } from "../../book/types.ts";
import { accessibility } from "./accessibility-metadata.ts";
import type { ContentFacts } from "./content-facts.ts";
import { meta } from "./package-document.ts";
import { element, escapeXml } from "../xml.ts";
import { wordsOf } from "../../words/words.ts";

/** Title of a publication; a demo says so, or libraries would show two books of one name. */
export function publicationTitle(book: Book, edition: Edition): string {
  return edition.name === "full" ? book.config.title : wordsOf(book.config.language).labels.demoOf(book.config.title);
}

/** What of a publication the metadata speaks about. */
export interface Described {
  /** "urn:uuid:…". */
  id: string;
  /** Whether the EPUB's ISBN and its claims are those of another file. */
  isDerived: boolean;
  modified: Date;
  hasCover: boolean;
  facts: ContentFacts;
  /** Name of the print whose pages are marked; undefined when none are. */
  pageSource: string | undefined;
}

/** Lines of the metadata section. */
export function metadata(book: Book, edition: Edition, described: Described): string[] {
  const { config } = book;
  const title = publicationTitle(book, edition);
  return [
    element("dc:identifier", { id: "publication-id" }, described.id),
    ...(described.isDerived || edition.name !== "full" ? [] : isbn(config.identifiers.isbn.epub)),
    element("dc:title", { id: "title" }, escapeXml(title)),
    meta("title-type", "main", "title"),
    ...sortedAs(book, config.title, "title"),
    ...(config.subtitle === ""
      ? []
      : [
          element("dc:title", { id: "subtitle" }, escapeXml(config.subtitle)),
          meta("title-type", "subtitle", "subtitle"),
        ]),
    element("dc:language", {}, config.language),
    ...config.authors.flatMap((author, i) => [
      element("dc:creator", { id: `creator-${i + 1}` }, escapeXml(author)),
      element("meta", { refines: `#creator-${i + 1}`, property: "role", scheme: "marc:relators" }, "aut"),
      ...sortedAs(book, author, `creator-${i + 1}`),
    ]),
    ...optional("dc:publisher", config.publisher),
    ...optional("dc:description", config.description),
    ...optional("dc:rights", config.rights),
    ...optional("dc:subject", config.exam?.name ?? config.exam?.code ?? ""),
    element("dc:date", {}, config.edition.date),
    ...pageSource(described.pageSource),
    meta("schema:bookEdition", config.edition.number),
    meta("dcterms:modified", described.modified.toISOString().replace(/\.\d+Z$/, "Z")),
    ...accessibility(book, described.facts, !described.isDerived),
    // Readers before EPUB 3 find the cover by this.
    ...(described.hasCover ? [element("meta", { name: "cover", content: "cover-image" })] : []),
  ];
}

/** The print that page numbers are those of: its ISBN, or a name as clear as the book allows. */
export function paperbackName(book: Book): string {
  const { title, edition, identifiers, language } = book.config;
  const digits = identifiers.isbn.paperback?.replace(/\D/g, "");
  return digits === undefined ? wordsOf(language).epub.paperback(title, edition.number) : `urn:isbn:${digits}`;
}

/** EPUB 3.4 will have `pageBreakSource` for it, which checkers of EPUB 3.3 refuse. https://www.w3.org/TR/epub-33/#sec-source-of */
function pageSource(source: string | undefined): string[] {
  if (source === undefined) return [];
  return [element("dc:source", { id: "pages" }, escapeXml(source)), meta("source-of", "pagination", "pages")];
}

function isbn(number: string | undefined): string[] {
  return number === undefined ? [] : [element("dc:identifier", {}, `urn:isbn:${number.replace(/\D/g, "")}`)];
}

/** How libraries sort a name: as the book says, or without an article in front; else as it stands. */
function sortedAs({ config }: Book, name: string, id: string): string[] {
  const [, article, rest] = /^en\b/i.test(config.language) ? (/^(The|An?) (.+)$/.exec(name) ?? []) : [];
  const key = config.sortAs[name] ?? (article === undefined ? undefined : `${rest ?? ""}, ${article}`);
  return key === undefined ? [] : [meta("file-as", key, id)];
}

function optional(name: string, value: string): string[] {
  return value === "" ? [] : [element(name, {}, escapeXml(value))];
}
