/** What a rule of preflight is, whatever kind of file it judges. */
import type { Finding } from "../formats/check.ts";

/** Who wants it so, and where that is written. */
export interface Source {
  name: string;
  url: string;
}

/** An error must be mended; a warning is advice of the source; a note asks for nothing. */
export type Severity = "error" | "warning" | "note";

/** One rule over a file that has been read. */
export interface Rule<Subject> {
  /** Stable and kebab-case, for reports and documentation: "page-size". */
  id: string;
  /** What is looked at, in a few words: "page size". */
  title: string;
  /** What is so in a good file, in one sentence. */
  wants: string;
  severity: Severity;
  source: Source;
  judge: (subject: Subject) => Verdict;
}

/** What a rule finds; or why it cannot say. */
export type Verdict = { findings: Finding[]; note?: string } | { notJudged: string };

/** A verdict of nothing wrong, with a remark. */
export function clean(note = ""): Verdict {
  return { findings: [], note };
}

/** The same rules with other severities, by id. @throws for an id that none of them has */
export function withSeverity<Subject>(
  rules: readonly Rule<Subject>[],
  severities: Readonly<Record<string, Severity>>,
): Rule<Subject>[] {
  const unknown = Object.keys(severities).find((id) => !rules.some((rule) => rule.id === id));
  if (unknown !== undefined) throw new Error(`There is no rule "${unknown}".`);
  return rules.map((rule) => ({ ...rule, severity: severities[rule.id] ?? rule.severity }));
}
