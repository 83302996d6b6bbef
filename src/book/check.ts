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
  const model = buildModel(reading);
  const documents = reading.documents.filter(({ frontmatter }) => frontmatter?.draft !== true);
  const context: RuleContext = { reading, ...model, documents, ruleIds: rules.map(({ id }) => id) };
  const severities = reading.config.rules;
  const diagnostics = rules
    .filter(({ id, severity }) => (severities[id] ?? severity) !== "off")
    .flatMap((rule) => rule.check(context).flatMap((finding) => toDiagnostic(rule, finding, severities)));
  return { book: model.book, diagnostics: inReadingOrder(diagnostics), reading };
}
