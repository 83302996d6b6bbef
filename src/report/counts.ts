/** Counts diagnostics by severity and says the sum in words. */
import type { Diagnostic } from "../book/types.ts";

export interface Counts {
  errors: number;
  warnings: number;
  notes: number;
}

export function countOf(diagnostics: readonly Diagnostic[]): Counts {
  const of = (severity: Diagnostic["severity"]) =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  return { errors: of("error"), warnings: of("warning"), notes: of("info") };
}

/** "2 errors, 1 warning, 3 notes"; "No problems" when there is neither an error nor a warning. */
export function inWords({ errors, warnings, notes }: Counts): string {
  const problems = [amount(errors, "error"), amount(warnings, "warning")].filter((part) => part !== "");
  const said = problems.length === 0 ? ["No problems"] : problems;
  return [...said, ...(notes === 0 ? [] : [amount(notes, "note")])].join(", ");
}

/** "1 document", "3 documents", "" for none. */
export function amount(n: number, noun: string): string {
  return n === 0 ? "" : `${n} ${noun}${n === 1 ? "" : "s"}`;
}
