/**
 * Prints diagnostics as annotations of a GitHub workflow.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
import type { Diagnostic } from "../book/types.ts";
import { shownPath, type ReportPlace } from "./path.ts";

const commands = { error: "error", warning: "warning", info: "notice" };

/** One workflow command a diagnostic. */
export function githubReport(diagnostics: readonly Diagnostic[], place: ReportPlace): string {
  const lines = diagnostics.map(({ file, line, column, severity, ruleId, message, hint }) => {
    const where = `file=${property(shownPath(file, place))},line=${line},col=${column},title=${property(ruleId)}`;
    return `::${commands[severity]} ${where}::${data(hint === "" ? message : `${message}\n${hint}`)}`;
  });
  return lines.join("\n");
}

function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
