/** What a rule of the check is. */
import type { RuleContext } from "../check.ts";
import type { Finding } from "../diagnostic.ts";
import type { Severity } from "../types.ts";

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
