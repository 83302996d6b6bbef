/** Says what an edition has to study apart from its text. */
import { serviceOf } from "./service-of.ts";
import type { Book, Edition } from "./types.ts";

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
