/** What every preflight answers: one thing looked at, and what was found wrong with it. */

/** One place where a rule is broken. */
export interface Finding {
  text: string;
  /** Physical page, 1-based. */
  page?: number;
  /** Left, top, right, bottom in points from the page's top left corner. */
  box?: [left: number, top: number, right: number, bottom: number];
  /** In an archive, the path of the file it is about. */
  file?: string;
  /** 1-based, as is the column. */
  line?: number;
  column?: number;
}

/** One thing looked at. */
export interface Check {
  ok: boolean;
  /** What was looked at: "fonts embedded". */
  check: string;
  /** What was found wrong; or a note where nothing was. */
  detail: string;
  /** Id of the rule that looked: "page-size". */
  id?: string;
  /** Every place that is wrong; `detail` tells the first of them. */
  findings?: Finding[];
  /** How much it matters; without one it is an error. Only an error makes `ok` false. */
  severity?: "error" | "warning" | "note";
  /** False where the file does not tell what the rule asks; `detail` says why. */
  isJudged?: boolean;
}

/** There is no file to judge: the check says why it could not be made. */
export class UnmadeError extends Error {
  override name = "UnmadeError";
  readonly check: Check;

  constructor(check: Check, options?: ErrorOptions) {
    super(`${check.check}: ${check.detail}`, options);
    this.check = check;
  }
}

/** A check whose findings are told a line each, the first twenty of them. */
export function judged(check: string, findings: readonly string[]): Check {
  const more = findings.length > 20 ? [`and ${findings.length - 20} more`] : [];
  return { ok: findings.length === 0, check, detail: [...findings.slice(0, 20), ...more].join("\n") };
}

/** A check whose findings repeat over many pages: the first five of them, in one line. */
function judgedBriefly(check: string, faults: readonly string[], note = ""): Check {
  const more = faults.length > 5 ? ` and ${faults.length - 5} more` : "";
  return { ok: faults.length === 0, check, detail: faults.length === 0 ? note : faults.slice(0, 5).join("; ") + more };
}

/** A check by places: `detail` tells the first five with where they are; `note` is what it says where nothing is wrong. */
export function judgedByFindings(id: string, check: string, findings: readonly Finding[], note = ""): Check {
  return { ...judgedBriefly(check, findings.map(placed), note), id, findings: [...findings] };
}

/** A finding in words, with its page, or with the file and line it is about. */
export function placed({ text, page, file, line, column }: Finding): string {
  const place =
    page === undefined ? [file, line, column].filter((part) => part !== undefined).join(":") : `page ${page}`;
  return place === "" ? text : `${place}: ${text}`;
}
