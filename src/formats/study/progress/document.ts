/**
 * Progress as it is written down, in the browser's storage and in files: one document a book, versioned, with a
 * section for each study tool.
 */
import { writeSection, type Part } from "./section.ts";

/** First words of every document of ours. */
export const documentFormat = "octavo-progress";

/** Version of the document's frame; sections have versions of their own. */
export const documentVersion = 1;

/** Sections as their own tools wrote them; others only carry them. */
export type Sections = Readonly<Record<string, unknown>>;

/** The document as text; the same progress always gives the same text. @param others sections of tools not known here */
export function writeDocument(book: string, parts: readonly Part[], others: Sections = {}): string {
  const known = parts.flatMap(({ section, value }) => {
    const written = writeSection(section, value);
    return written === undefined ? [] : [[section.name, written] as const];
  });
  const sections = Object.fromEntries([...Object.entries(others), ...known].sort(([a], [b]) => (a < b ? -1 : 1)));
  return JSON.stringify({ format: documentFormat, version: documentVersion, book, sections });
}
