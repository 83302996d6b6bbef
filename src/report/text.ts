/** Prints diagnostics for people: one paragraph a file, one line a problem, its mend below. */
import type { Diagnostic } from "../book/types.ts";
import { shownPath, type ReportPlace } from "./path.ts";

export interface TextOptions extends ReportPlace {
  /** Colors by ANSI escapes; for terminals only. */
  color: boolean;
}

const colors = { error: 31, warning: 33, info: 36 };

/** `file:line:column  severity rule-id  message`, in the order given; "" for no diagnostics. */
export function textReport(diagnostics: readonly Diagnostic[], options: TextOptions): string {
  const paint = (code: number, text: string) => (options.color ? `\u001B[${code}m${text}\u001B[0m` : text);
  const lines = diagnostics.flatMap(({ file, line, column, severity, ruleId, message, hint }, i) => {
    const place = `${shownPath(file, options)}:${line}:${column}`;
    const problem = `${place}  ${paint(colors[severity], severity)} ${paint(1, ruleId)}  ${message}`;
    const gap = i > 0 && diagnostics[i - 1]?.file !== file ? [""] : [];
    return [...gap, problem, ...(hint === "" ? [] : [`    ${paint(2, hint)}`])];
  });
  return lines.join("\n");
}
