/** Rules about words that are divided. */
import type { Finding } from "../../../formats/check.ts";
import { sources } from "../../sources.ts";
import { bodyLines } from "../folio-lines.ts";
import type { PageReading } from "../read/file.ts";
import type { Line } from "../read/text.ts";
import type { PdfRule } from "../subject.ts";
import { quoted } from "../words.ts";

const most = 3;

export const hyphenLadders: PdfRule = {
  id: "hyphen-ladders",
  title: "no ladders of hyphens",
  wants: "At most three lines in a row end with a hyphen.",
  severity: "warning",
  source: sources.conventions,
  judge: ({ file }) => ({ findings: file.pages.flatMap(ladders) }),
};

export const pageEnds: PdfRule = {
  id: "page-ends",
  title: "no word over two pages",
  wants: "No page ends in the middle of a word.",
  severity: "warning",
  source: sources.conventions,
  judge: ({ file }) => ({
    findings: file.pages.flatMap((page): Finding[] => {
      const last = bodyLines(page).at(-1);
      return last !== undefined && isDivided(last)
        ? [{ text: `ends in the middle of a word: ${quoted(last.text)}`, page: page.number, box: last.box }]
        : [];
    }),
  }),
};

/** A line that ends with a hyphen behind a letter. */
function isDivided({ text }: Line): boolean {
  return /\p{L}[-\u2010\u00ad]\s*$/u.test(text);
}

/** Runs of lines of one paragraph. */
function ladders({ lines, number }: PageReading): Finding[] {
  const findings: Finding[] = [];
  let run: Line[] = [];
  for (const line of lines) {
    const follows = run.at(-1)?.block === line.block;
    if (!follows) run = [];
    run = isDivided(line) ? [...run, line] : [];
    const [first] = run;
    if (run.length === most + 1 && first !== undefined)
      findings.push({
        text: `more than ${most} lines in a row end with a hyphen, from ${quoted(first.text)} on`,
        page: number,
        box: first.box,
      });
  }
  return findings;
}
