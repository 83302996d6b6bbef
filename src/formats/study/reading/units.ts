/** What of a book can be read through: the sections of a document, or all of it where it has none. */
import type { Doc } from "../../../book/types.ts";

/** A stretch of a document that is marked as one. */
export interface ReadingUnit {
  /** Label of the section, or of the document. */
  label: string;
  /** "2.3 Retries"; the title of the document. */
  text: string;
}

/** References are looked up, not read through; a part's page and the demo's last are too short to mark. */
const kinds: readonly Doc["kind"][] = ["front", "chapter", "appendix", "back"];

/** The units of a document, in their order; none for a document that nobody reads from end to end. */
export function readingUnits(doc: Doc): ReadingUnit[] {
  if (!kinds.includes(doc.kind)) return [];
  if (doc.sections.length === 0) return [{ label: doc.label, text: doc.title }];
  return doc.sections.map(({ label, number, title }) => ({
    label,
    text: number === "" ? title : `${number} ${title}`,
  }));
}

/** Attributes of a link to a document in a list that says what was read; none where there is nothing to mark. */
export function unitMarks(doc: Doc): { "data-read-link"?: string; "data-units"?: number } {
  const { length } = readingUnits(doc);
  return length === 0 ? {} : { "data-read-link": doc.label, "data-units": length };
}
