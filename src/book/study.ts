/** Says what an edition has to study apart from its text. */
import { serviceOf } from "./service-of.ts";
import type { Book, Doc, Edition, TableData } from "./types.ts";

/** Whether there is anything to make a deck of: questions, terms, mistakes of services. */
export function hasItems(book: Pick<Book, "services">, edition: Edition): boolean {
  return (
    hasQuestions(edition) ||
    edition.terms.length > 0 ||
    edition.docs.some((doc) => (serviceOf(book, doc)?.mistakes.length ?? 0) > 0)
  );
}

/** Whether there are flashcards, or questions that become some. */
export function hasCards({ terms, docs }: Pick<Edition, "docs" | "terms">): boolean {
  return terms.length > 0 || docs.some(({ kind, questions }) => kind === "service" || questions.length > 0);
}

/** Whether there is anything to ask. */
export function hasQuestions({ docs }: Pick<Edition, "docs">): boolean {
  return docs.some((doc) => doc.questions.length > 0);
}

/** Whether there are two services to set side by side. */
export function canCompare({ docs }: Pick<Edition, "docs">): boolean {
  return docs.filter(({ kind }) => kind === "service").length > 1;
}

/** Whether there is anything to plan the study of. */
export function hasMaterial({ docs }: Pick<Edition, "docs">): boolean {
  return docs.some(isMaterial);
}

/**
 * Whether a document is studied from its first line to its last. Service pages and the glossary are looked up, the
 * closing page of a demo sells, a part opens with a few words, and front and back matter without headings are notices.
 */
export function isMaterial({ kind, sections, questions }: Doc): boolean {
  if (kind === "chapter" || kind === "appendix") return true;
  return (kind === "front" || kind === "back") && (sections.length > 0 || questions.length > 0);
}

/** Fewest services to be told apart from each other: of two, a guess is right every other time. */
const fewestTold = 3;

/** Whether there is a table to cover a column of, a tree to walk, or services to tell apart. */
export function hasDrills(edition: Pick<Edition, "docs">): boolean {
  return (
    canTellServices(edition) || edition.docs.some(({ tables, trees }) => trees.length > 0 || tables.some(canBeCovered))
  );
}

export function canTellServices({ docs }: Pick<Edition, "docs">): boolean {
  return docs.filter(({ kind }) => kind === "service").length >= fewestTold;
}

/** Whether a table is large enough to recall a column of it. */
export function canBeCovered({ columns, rows }: TableData): boolean {
  return columns > 1 && rows > 1 && columns + rows > 4;
}
