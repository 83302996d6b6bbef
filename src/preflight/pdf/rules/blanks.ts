/** Rules about blank pages: where they must be, where they must not, and how many may follow each other. */
import type { Finding } from "../../../formats/check.ts";
import { sources } from "../../sources.ts";
import { isWhite } from "../colors.ts";
import type { PageReading, PdfFile } from "../read/file.ts";
import type { Mark } from "../read/marks.ts";
import type { PdfRule } from "../subject.ts";

export const noEmptyPages: PdfRule = {
  id: "no-empty-pages",
  title: "no empty pages",
  wants: "No page is empty but those that the plan left blank.",
  severity: "error",
  source: sources.formatting,
  judge({ file, planned }) {
    const { blanks } = planned;
    if (blanks === undefined) return { notJudged: "only the build knows which pages are meant to be blank" };
    const empty = file.pages.filter((page) => isBlank(page) && !blanks.includes(page.number));
    return { findings: empty.map(({ number }) => ({ text: "is empty", page: number })) };
  },
};

export const blanksBlank: PdfRule = {
  id: "blanks-blank",
  title: "blanks are blank",
  wants: "A page that is left blank bears no head, no folio, nothing.",
  severity: "error",
  source: sources.formatting,
  judge({ file, planned }) {
    if (planned.blanks === undefined) return { notJudged: "only the build knows which pages are meant to be blank" };
    const marked = planned.blanks.filter((number) => {
      const page = file.pages[number - 1];
      return page !== undefined && !isBlank(page);
    });
    return { findings: marked.map((page) => ({ text: "should be blank", page })) };
  },
};

export const blankRuns: PdfRule = {
  id: "blank-runs",
  title: "no long runs of blanks",
  wants: "At most 4 blank pages follow each other, at the end of the book at most 10.",
  severity: "error",
  source: sources.formatting,
  judge: ({ file }) => ({
    findings: runsOf(file).flatMap((run) => (run.length > (run.isAtEnd ? 10 : 4) ? [finding(run)] : [])),
  }),
};

export const blankPairs: PdfRule = {
  id: "blank-pairs",
  title: "blanks by twos at most",
  wants: "No more than 2 blank pages follow each other: the review has refused more.",
  severity: "warning",
  source: sources.review,
  judge: ({ file }) => ({
    findings: runsOf(file).flatMap((run) =>
      run.length > 2 && run.length <= (run.isAtEnd ? 10 : 4) ? [finding(run)] : [],
    ),
  }),
};

/** Nothing is painted that shows on white paper, and nothing is written. */
function isBlank({ lines, marks, fault }: PageReading): boolean {
  // Painted spaces are text that leaves no line.
  return fault === "" && lines.length === 0 && marks.every((mark) => mark.kind === "text" || !shows(mark));
}

function shows({ kind, ink, alpha }: Mark): boolean {
  return alpha > 0 && (kind === "picture" || kind === "shading" || !isWhite(ink));
}

interface Run {
  first: number;
  length: number;
  isAtEnd: boolean;
}

function runsOf({ pages }: PdfFile): Run[] {
  const runs: Run[] = [];
  for (const page of pages) {
    if (!isBlank(page)) continue;
    const last = runs.at(-1);
    if (last !== undefined && last.first + last.length === page.number) last.length += 1;
    else runs.push({ first: page.number, length: 1, isAtEnd: false });
  }
  return runs.map((run) => ({ ...run, isAtEnd: run.first + run.length > pages.length }));
}

function finding({ first, length }: Run): Finding {
  return { text: `begins a run of ${length} blank pages`, page: first };
}
