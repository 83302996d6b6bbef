/** Rules about contents, lists and index: the pages they name are the pages where things are. */
import type { Finding } from "../../../formats/check.ts";
import type { Verdict } from "../../rule.ts";
import { sources } from "../../sources.ts";
import { foliosOf, pageOfFolio } from "../folio-lines.ts";
import { printedLists, rowsOf, type ListedLine } from "../printed-contents.ts";
import type { PageReading, PdfFile } from "../read/file.ts";
import type { Span } from "../read/text.ts";
import type { PdfRule, PlannedEntry } from "../subject.ts";
import { bears, isCaptionedLater, plain, quoted } from "../words.ts";
import { indexTitles } from "../printed-names.ts";

export const contents: PdfRule = {
  id: "contents",
  title: "contents name the right pages",
  wants: "Every line of the contents, the lists and the index names the page on which the thing is.",
  severity: "error",
  source: sources.review,
  judge({ file, planned }): Verdict {
    if (planned.listed !== undefined) return { findings: planned.listed.flatMap((entry) => plannedFault(file, entry)) };
    const lines = printedLists(file);
    if (lines.length === 0) return { notJudged: "no contents were found in the file" };
    return { findings: lines.flatMap((line) => printedFault(file, line)), note: `${lines.length} lines` };
  },
};

export const indexPages: PdfRule = {
  id: "index",
  title: "index names pages that exist",
  wants: "Every page that the index names is in the book.",
  severity: "error",
  source: sources.review,
  judge({ file }) {
    const pages = indexOf(file);
    if (pages.length === 0) return { notJudged: "no index was found in the file" };
    if (foliosOf(file).byPage.size === 0) return { notJudged: "no folios were found to compare with" };
    const findings = pages.flatMap((page) =>
      rowsOf(page.lines).flatMap(({ text, box }) =>
        locatorsOf(text)
          .filter((folio) => pageOfFolio(file, folio) === undefined)
          .map((folio): Finding => ({
            text: `${quoted(text)} names page ${folio}, which is not there`,
            page: page.number,
            box,
          })),
      ),
    );
    return { findings, note: `${pages.length} ${pages.length === 1 ? "page" : "pages"}` };
  },
};

const indexHeadings = new Set(indexTitles.map(plain));

/** Pages of the index: from the first in the second half that is headed so, as long as they hold its lines. */
function indexOf({ pages }: PdfFile): PageReading[] {
  const first = pages.findIndex(
    ({ lines, number }) =>
      number > pages.length / 2 &&
      lines.slice(0, 3).some(({ text, spans }) => indexHeadings.has(plain(text)) && isLarge(spans)),
  );
  if (first < 0) return [];
  const rest = pages.slice(first);
  const end = rest.findIndex(({ lines }, i) => i > 0 && !rowsOf(lines).some(({ text }) => locatorsOf(text).length > 0));
  return end < 0 ? rest : rest.slice(0, end);
}

/** A heading, where a running head says the same. */
function isLarge(spans: readonly Span[]): boolean {
  return spans.some(({ size }) => size > 11);
}

/** Folios at the end of a line of the index: "delta, 3, 5–7". */
function locatorsOf(text: string): string[] {
  const [, list = ""] = /^\s*\p{L}.*?,((?:\s*\d{1,4}(?:[–-]\d{1,4})?,?)+)\s*$/u.exec(text) ?? [];
  return list.match(/\d+/g) ?? [];
}

function plannedFault(file: PdfFile, { page, text, target, says = text }: PlannedEntry): Finding[] {
  const folio = file.pages[target - 1]?.label ?? String(target);
  const isPrinted = file.plainText(page).includes(plain(text)) && file.plainText(page).includes(plain(folio));
  if (!isPrinted) return [{ text: `does not list ${quoted(text)} with its page ${folio}`, page }];
  return says === "" || bears(file, target, says) || isCaptionedLater(file, target, says)
    ? []
    : [{ text: `lists ${quoted(text)} on page ${folio}, which does not say so`, page }];
}

function printedFault(file: PdfFile, { page, titles, folio, box }: ListedLine): Finding[] {
  const target = pageOfFolio(file, folio);
  const [name = ""] = titles.slice(-1);
  if (target === undefined) return [{ text: `${quoted(name)} names page ${folio}, which is not there`, page, box }];
  return titles.some((title) => bears(file, target, title) || isCaptionedLater(file, target, title))
    ? []
    : [{ text: `${quoted(name)} is not on page ${folio}`, page, box }];
}
