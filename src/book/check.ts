/** Reads a folder, makes its book and runs every rule over it. */
import { inReadingOrder, toDiagnostic } from "./diagnostic.ts";
import { buildModel } from "./model.ts";
import type { BookFolder } from "./read.ts";
import { readBook, type Reading } from "./reading.ts";
import { rules } from "./rules/index.ts";
import type { RuleContext } from "./rules/rule.ts";
import type { Book, Diagnostic } from "./types.ts";

export interface CheckedBook {
  book: Book;
  /** In reading order; a build stops on the first error. */
  diagnostics: Diagnostic[];
  reading: Reading;
}

/** Checks a book: every problem at once. */
export function checkBook(folder: BookFolder): CheckedBook {
  const reading = readBook(folder);
  const context: RuleContext = { reading, ...buildModel(reading) };
  const severities = reading.config.rules;
  const diagnostics = rules
    .filter(({ id, severity }) => (severities[id] ?? severity) !== "off")
    .flatMap((rule) => rule.check(context).flatMap((finding) => toDiagnostic(rule, finding, severities)));
  // Without book.yaml the folder is likely the wrong one: what its files lack to be a book is beside the point.
  const isBook = folder.texts["book.yaml"] !== undefined;
  const told = isBook ? diagnostics : diagnostics.filter(({ file }) => file === "book.yaml");
  return { book: context.book, diagnostics: inReadingOrder(told), reading };
}
