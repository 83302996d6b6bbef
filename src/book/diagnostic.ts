/** Collects diagnostics: a rule's default severity, changed by book.yaml, placed in a file. */
import type { Diagnostic, Severity } from "./types.ts";

/** What a rule says of one place; the rest comes from the rule and the settings. */
export interface Finding {
  file: string;
  line?: number;
  column?: number;
  message: string;
  hint: string;
}

/** Makes a diagnostic of a finding, or nothing when the rule is off. */
export function toDiagnostic(
  rule: { id: string; severity: Severity },
  finding: Finding,
  overrides: Record<string, Severity>,
): Diagnostic[] {
  const severity = overrides[rule.id] ?? rule.severity;
  if (severity === "off") return [];
  const { file, line = 1, column = 1, message, hint } = finding;
  return [{ ruleId: rule.id, severity, file, line, column, message, hint }];
}

const rank = { error: 0, warning: 1, info: 2 };

/** Reading order: by file, line, column, then severity and rule. */
export function inReadingOrder(diagnostics: Diagnostic[]): Diagnostic[] {
  return diagnostics.toSorted(
    (a, b) =>
      compare(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      rank[a.severity] - rank[b.severity] ||
      compare(a.ruleId, b.ruleId) ||
      compare(a.message, b.message),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
