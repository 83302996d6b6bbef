/** Says where labels stand in each format. */
import type { Book, Doc, Edition } from "../book/types.ts";

/** Path of a document's page below the site's base, "" for none: "select-models/". */
export function pathOfDoc(doc: Doc): string {
  return doc.kind === "service" ? `services/${doc.id}/` : `${doc.id}/`;
}

/** The document a label stands in, as this edition shows it. */
function docOf(book: Book, edition: Edition): (label: string) => Doc | undefined {
  const docs = new Map(edition.docs.map((doc) => [doc.id, doc]));
  return (label) => (edition.labels.has(label) ? docs.get(book.labels[label]?.docId ?? "") : undefined);
}

/** Links between pages of a site whose root is `base` ("/" or "/guide/"). */
export function siteHref(book: Book, edition: Edition, base: string): (label: string) => string | undefined {
  const find = docOf(book, edition);
  return (label) => {
    const doc = find(label);
    if (doc === undefined) return undefined;
    return `${base}${pathOfDoc(doc)}${label === doc.label ? "" : `#${label}`}`;
  };
}

/** Links inside one long page. */
export function onePageHref(edition: Edition): (label: string) => string | undefined {
  return (label) => (edition.labels.has(label) ? `#${label}` : undefined);
}

/** Links between the documents of an EPUB. */
export function epubHref(book: Book, edition: Edition): (label: string) => string | undefined {
  const find = docOf(book, edition);
  return (label) => {
    const doc = find(label);
    return doc === undefined ? undefined : `${doc.id}.xhtml#${label}`;
  };
}
