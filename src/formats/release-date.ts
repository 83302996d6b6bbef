/** The date that goes into finished files: of the edition, never of the build. */
import type { Book } from "../book/types.ts";

/**
 * The moment the files say they were made: `SOURCE_DATE_EPOCH` (seconds) if set, else the edition's date at 00:00 UTC.
 * https://reproducible-builds.org/specs/source-date-epoch/
 */
export function releaseDate(book: Book, environment: NodeJS.ProcessEnv = process.env): Date {
  const epoch = environment["SOURCE_DATE_EPOCH"];
  if (epoch !== undefined && /^\d+$/.test(epoch)) return new Date(Number(epoch) * 1000);
  return new Date(`${book.config.edition.date}T00:00:00Z`);
}
