/** What every preflight answers: one thing looked at, and what was found wrong with it. */
export interface Check {
  ok: boolean;
  /** What was looked at: "fonts embedded". */
  check: string;
  /** What was found wrong; or a note where nothing was. */
  detail: string;
}

/** A check whose findings are told a line each, the first twenty of them. */
export function judged(check: string, findings: readonly string[]): Check {
  const more = findings.length > 20 ? [`and ${findings.length - 20} more`] : [];
  return { ok: findings.length === 0, check, detail: [...findings.slice(0, 20), ...more].join("\n") };
}

/** A check whose findings repeat over many pages: the first five of them, in one line. */
export function judgedBriefly(check: string, faults: readonly string[], note = ""): Check {
  const more = faults.length > 5 ? ` and ${faults.length - 5} more` : "";
  return { ok: faults.length === 0, check, detail: faults.length === 0 ? note : faults.slice(0, 5).join("; ") + more };
}
