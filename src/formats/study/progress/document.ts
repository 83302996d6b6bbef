/**
 * Progress as it is written down, in the browser's storage and in files: one document a book, versioned, with a
 * section for each study tool. A tool that comes later adds a section; it changes none.
 */
import type { Attempts } from "./attempts.ts";

/** First words of every document of ours. */
export const documentFormat = "octavo-progress";

/** Version of the document's frame; sections have versions of their own. */
export const documentVersion = 1;

/** Version of the section `attempts`. */
export const attemptsVersion = 1;

/** A section as its own tool wrote it; others only carry it. */
export type Sections = Readonly<Record<string, unknown>>;

/** The document as text; the same progress always gives the same text. @param others sections of tools not known here */
export function writeDocument(book: string, attempts: Attempts, others: Sections = {}): string {
  const questions = Object.fromEntries([...attempts].sort(([a], [b]) => (a < b ? -1 : 1)));
  return JSON.stringify({
    format: documentFormat,
    version: documentVersion,
    book,
    sections: { ...others, attempts: { version: attemptsVersion, questions } },
  });
}
