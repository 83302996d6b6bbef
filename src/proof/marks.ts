/** Numbers what preflight found, so that a mark on a page and a line in a list mean the same. */
import type { Check, Finding } from "../formats/check.ts";

/** One finding with its number in the file. */
export interface Mark extends Finding {
  /** 1, 2, 3, in the order of the pages; what concerns the whole file comes first. */
  number: number;
  severity: "error" | "warning";
  /** The rule that is broken, or in words what was looked at. */
  rule: string;
}

/** Marks of a file of `pages` pages; a check that failed without saying where concerns the whole file. */
export function marksOf(checks: readonly Check[], pages: number): Mark[] {
  return checks
    .flatMap((check) => findingsOf(check).map((finding) => ({ ...placeIn(finding, pages), ...kindOf(check) })))
    .toSorted((a, b) => (a.page ?? 0) - (b.page ?? 0))
    .map((mark, i) => ({ ...mark, number: i + 1 }));
}

/** Notes ask for nothing and are not marked. */
function findingsOf({ ok, severity, detail, findings = [] }: Check): readonly Finding[] {
  if (severity === "note") return [];
  return findings.length === 0 && !ok ? [{ text: detail }] : findings;
}

function kindOf({ check, id, severity }: Check): Pick<Mark, "rule" | "severity"> {
  return { rule: id ?? check, severity: severity === "warning" ? "warning" : "error" };
}

/** A finding on a page that the file does not have concerns the whole file. */
function placeIn({ text, page, box }: Finding, pages: number): Finding {
  if (page === undefined || page < 1 || page > pages) return { text };
  return { text, page, ...(box === undefined ? {} : { box }) };
}

/** "2 errors, 1 warning". */
export function countOf(marks: readonly Mark[]): string {
  const parts = (["error", "warning"] as const).flatMap((severity) => {
    const { length } = marks.filter((mark) => mark.severity === severity);
    if (length === 0) return [];
    return [`${length} ${severity}${length === 1 ? "" : "s"}`];
  });
  return parts.join(", ") || "No findings";
}

/** What matters most among the marks. */
export function worstOf(marks: readonly Mark[]): Mark["severity"] | "none" {
  if (marks.length === 0) return "none";
  return marks.some(({ severity }) => severity === "error") ? "error" : "warning";
}
