/** Reads a folder, makes its book and runs every rule over it. */
import { inReadingOrder, toDiagnostic } from "./diagnostic.ts";
import { buildModel, type Model } from "./model.ts";
import type { BookFolder } from "./read.ts";
import { readBook, type Reading } from "./reading.ts";
import { rules } from "./rules/index.ts";
import type { Book, Diagnostic } from "./types.ts";

export interface CheckedBook {
  book: Book;
  /** In reading order; a build stops on the first error. */
  diagnostics: Diagnostic[];
  reading: Reading;
}

/** What a rule looks at: the source as written and the model made of it. */
export interface RuleContext extends Model {
  reading: Reading;
}

/** Checks a book: every problem at once. */
export function checkBook(folder: BookFolder): CheckedBook {
  const reading = readBook(folder);
  const model = buildModel(reading);
  const context: RuleContext = { reading, ...model };
  const diagnostics = rules.flatMap((rule) =>
    rule.check(context).flatMap((finding) => toDiagnostic(rule, finding, reading.config.rules)),
  );
  return { book: model.book, diagnostics: inReadingOrder(diagnostics), reading };
}
