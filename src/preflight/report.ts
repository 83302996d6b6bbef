/** Says what preflight found: one line for each rule, what is wrong below it. */
import { placed, type Check } from "../formats/check.ts";
import { profiles, type Judged, type Profile } from "./preflight.ts";
import type { Severity } from "./rule.ts";

/** A file with its judgement, or with what made that impossible. */
export type FileReport = { file: string } & (Judged | { unreadable: string });

/** How many findings of each kind. */
export interface Counts {
  errors: number;
  warnings: number;
  notes: number;
  notJudged: number;
}

/** Findings of one rule that are told without --all. */
const told = 10;

export interface ReportOptions {
  color: boolean;
  /** Whether notes are told too, and every finding. */
  withAll: boolean;
}

/** Counts over some files; an unreadable one is an error. */
export function countFindings(reports: readonly FileReport[]): Counts {
  const counts: Counts = { errors: 0, warnings: 0, notes: 0, notJudged: 0 };
  for (const report of reports) {
    if ("unreadable" in report) counts.errors += 1;
    else
      for (const check of report.checks) {
        if (check.isJudged === false) counts.notJudged += 1;
        counts[plural[severityOf(check)]] += check.findings?.length ?? 0;
      }
  }
  return counts;
}

/** The report for people. */
export function textReport(reports: readonly FileReport[], options: ReportOptions): string {
  return reports.map((report) => fileText(report, options)).join("\n\n");
}

/** The report for programs; an array of files, each with its checks. */
export function jsonReport(reports: readonly FileReport[]): string {
  return JSON.stringify(
    reports.map((report) => ({ ...report, counts: countFindings([report]) })),
    null,
    2,
  );
}

/** Every rule of some profiles: id, severity, what it wants and where that is written. */
export function listText(listed: readonly Profile[] = profiles): string {
  return listed
    .map(({ name, what, rules }) => {
      const width = Math.max(...rules.map(({ id }) => id.length));
      const lines = rules.map(({ id, severity, wants, source }) =>
        [
          `  ${id.padEnd(width)}  ${severity.padEnd(7)}  ${wants}`,
          `  ${" ".repeat(width + 11)}${source.name}, ${source.url}`,
        ].join("\n"),
      );
      return [`${name}: ${what}`, ...lines].join("\n");
    })
    .join("\n\n");
}

/** "1 error, 2 warnings" */
export function countText({ errors, warnings, notes, notJudged }: Counts): string {
  const amount = (count: number, word: string) => `${count === 0 ? "no" : count} ${word}${count === 1 ? "" : "s"}`;
  return [
    amount(errors, "error"),
    amount(warnings, "warning"),
    ...(notes > 0 ? [amount(notes, "note")] : []),
    ...(notJudged > 0 ? [`${amount(notJudged, "rule")} not judged`] : []),
  ].join(", ");
}

const plural = { error: "errors", warning: "warnings", note: "notes" } as const;

function severityOf({ severity = "error" }: Check): Severity {
  return severity;
}

function fileText(report: FileReport, options: ReportOptions): string {
  const paint = painter(options.color);
  if ("unreadable" in report) return `${report.file}\n  ${paint("error", "error")}       ${report.unreadable}`;
  const { file, profile, because, checks } = report;
  const why = because === "" ? "" : `, because ${because}; --as names another`;
  const counts = countFindings([report]);
  return [
    `${file}: ${extentOf(report)}, judged as ${profile}${why}`,
    ...checks.flatMap((check) => checkLines(check, options)),
    `  ${countText(counts)}${counts.notes > 0 && !options.withAll ? "; --all tells the notes" : ""}`,
  ].join("\n");
}

/** "202 pages", "22 documents" */
function extentOf(judged: Judged): string {
  const [count, word] = "pages" in judged ? [judged.pages, "page"] : [judged.documents, "document"];
  return `${count} ${word}${count === 1 ? "" : "s"}`;
}

function checkLines(check: Check, { color, withAll }: ReportOptions): string[] {
  const { id = "", detail, isJudged = true, findings = [] } = check;
  const severity = severityOf(check);
  const line = (kind: Kind, text: string) => `  ${painter(color)(kind, kind.padEnd(10))}  ${id}${text && `  ${text}`}`;
  if (!isJudged) return [line("not judged", detail.replace("not judged: ", ""))];
  if (findings.length === 0) return [line("ok", detail)];
  if (severity === "note" && !withAll) return [line("ok", "")];
  const shown = withAll ? findings : findings.slice(0, told);
  const rest = findings.length - shown.length;
  return [
    line(severity, check.check),
    ...shown.map((finding) => `${" ".repeat(14)}${placed(finding)}`),
    ...(rest > 0 ? [`${" ".repeat(14)}and ${rest} more; --all tells them`] : []),
  ];
}

type Kind = Severity | "ok" | "not judged";

const colors: Record<Kind, number> = { error: 31, warning: 33, note: 90, ok: 32, "not judged": 90 };

function painter(color: boolean): (kind: Kind, text: string) => string {
  return (kind, text) => (color ? `\u001B[${colors[kind]}m${text}\u001B[0m` : text);
}
