/** Chooses what one edition of a book shows. */
import type { Book, Doc, Edition, EditionName, Label } from "./types.ts";

/** Editions the book has: always the full one, a demo when book.yaml declares it. */
export function editionNames(book: Book): EditionName[] {
  return book.config.editions.demo === undefined ? ["full"] : ["full", "demo"];
}

/** The documents, terms and labels of an edition; numbers stay those of the full book. */
export function editionOf(book: Book, name: EditionName): Edition {
  const docs = name === "full" ? book.docs.filter((doc) => doc.kind !== "closing") : demoDocs(book);
  const ids = new Set(docs.map((doc) => doc.id));
  const terms = name === "full" ? book.terms : book.terms.filter((term) => term.usedIn.some((id) => ids.has(id)));
  const termLabels = new Set(terms.map((term) => `term-${term.id}`));
  const isShown = (label: Label) => (label.kind === "term" ? termLabels.has(label.id) : ids.has(label.docId));
  const labels = new Set(
    Object.values(book.labels)
      .filter(isShown)
      .map((label) => label.id),
  );
  return { name, language: book.config.language, docs, terms, labels };
}

function demoDocs(book: Book): Doc[] {
  const chapters = new Set(book.config.editions.demo?.chapters ?? []);
  const parts = new Set(book.docs.filter((doc) => chapters.has(doc.id)).map((doc) => doc.parent));
  return book.docs.filter((doc) => {
    if (doc.kind === "chapter") return chapters.has(doc.id);
    if (doc.kind === "part") return parts.has(doc.id);
    return doc.kind === "front" || doc.kind === "glossary" || doc.kind === "closing";
  });
}
