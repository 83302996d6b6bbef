/** What the package says about the publication, accessibility included. https://www.w3.org/TR/epub-33/#sec-pkg-metadata */
import type { Book, Edition } from "../../book/types.ts";
import { publicationId } from "./release.ts";
import { element, escapeXml } from "../xml.ts";

/** Title of a publication; a demo says so, or libraries would show two books of one name. */
export function publicationTitle(book: Book, edition: Edition): string {
  return edition.name === "full" ? book.config.title : `${book.config.title} (demo)`;
}

/** What of the content the metadata speaks about. */
export interface ContentFacts {
  hasPictures: boolean;
  hasMath: boolean;
  hasCover: boolean;
}

/** Lines of the metadata section. */
export function metadata(book: Book, edition: Edition, modified: Date, facts: ContentFacts): string[] {
  const { config } = book;
  return [
    element("dc:identifier", { id: "publication-id" }, publicationId(book, edition.name)),
    ...isbn(book, edition),
    element("dc:title", { id: "title" }, escapeXml(publicationTitle(book, edition))),
    meta("title-type", "main", "title"),
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
    ]),
    ...optional("dc:publisher", config.publisher),
    ...optional("dc:description", config.description),
    ...optional("dc:rights", config.rights),
    ...optional("dc:subject", config.exam?.name ?? config.exam?.code ?? ""),
    element("dc:date", {}, config.edition.date),
    meta("schema:bookEdition", config.edition.number),
    meta("dcterms:modified", modified.toISOString().replace(/\.\d+Z$/, "Z")),
    ...accessibility(facts),
    // Readers before EPUB 3 find the cover by this.
    ...(facts.hasCover ? [element("meta", { name: "cover", content: "cover-image" })] : []),
  ];
}

function isbn(book: Book, edition: Edition): string[] {
  const digits = book.config.identifiers.isbn.epub?.replace(/[^\dXx]/g, "");
  return digits === undefined || edition.name !== "full" ? [] : [element("dc:identifier", {}, `urn:isbn:${digits}`)];
}

/** Only what is true of every book made here. https://www.w3.org/TR/epub-a11y-11/#sec-disc-package */
function accessibility({ hasPictures, hasMath }: ContentFacts): string[] {
  const features = [
    "alternativeText",
    "displayTransformability",
    ...(hasMath ? ["MathML"] : []),
    "readingOrder",
    "structuralNavigation",
    "tableOfContents",
    "unlocked",
  ];
  const pictures = hasPictures ? "Every figure has a text alternative and a caption. " : "";
  return [
    meta("schema:accessMode", "textual"),
    ...(hasPictures ? [meta("schema:accessMode", "visual")] : []),
    meta("schema:accessModeSufficient", "textual"),
    ...features.map((feature) => meta("schema:accessibilityFeature", feature)),
    meta("schema:accessibilityHazard", "none"),
    meta(
      "schema:accessibilitySummary",
      `The text reflows and takes the reader’s own type, size and colors. ${pictures}Headings, lists and tables are marked up ` +
        "as such, tables name their header cells, and nothing is told by color alone.",
    ),
  ];
}

function meta(property: string, value: string, refines?: string): string {
  return element("meta", { refines: refines === undefined ? undefined : `#${refines}`, property }, escapeXml(value));
}

function optional(name: string, value: string): string[] {
  return value === "" ? [] : [element(name, {}, escapeXml(value))];
}
