/** What a rule of the check is, and what it looks at. */
import type { Finding } from "../diagnostic.ts";
import type { Model } from "../model.ts";
import type { Reading, SourceDocument } from "../reading.ts";
import type { Place } from "../tree.ts";
import type { Severity } from "../types.ts";

/** The source as written and the model made of it. */
export interface RuleContext extends Model {
  reading: Reading;
}

/** One thing that can be wrong with a book. */
export interface Rule {
  /** Stable, lower case with hyphens: authors write it in book.yaml. */
  id: string;
  /** Severity unless book.yaml says otherwise. */
  severity: Severity;
  /** One sentence: what the rule wants. */
  summary: string;
  /** Why it matters, and how to mend it; the rule's page in the docs. */
  why: string;
  check: (context: RuleContext) => Finding[];
}

/** Documents that are published: drafts are left out. */
export function published({ reading }: RuleContext): SourceDocument[] {
  return reading.documents.filter(({ frontmatter }) => frontmatter?.draft !== true);
}

/** A check that looks at one published document after the other. */
export function eachDocument(look: (document: SourceDocument, context: RuleContext) => Finding[]): Rule["check"] {
  return (context) => published(context).flatMap((document) => look(document, context));
}

/** A finding at a place of a file. */
export function at(file: string, { line, column }: Place, message: string, hint: string): Finding {
  return { file, line, column, message, hint };
}
