/** The rule about references that name a page: "Figure 2.1 (p. 47)". */
import type { Finding } from "../../../formats/check.ts";
import { clean, type Verdict } from "../../rule.ts";
import { sources } from "../../sources.ts";
import { foliosOf, pageOfFolio } from "../folio-lines.ts";
import type { PageReading, PdfFile } from "../read/file.ts";
import type { PdfRule, PlannedReference } from "../subject.ts";
import { isCaptionedLater, plain, quoted } from "../words.ts";
import { namePattern, pagePattern } from "../printed-names.ts";

export const references: PdfRule = {
  id: "references",
  title: "references name the right pages",
  wants: "A reference that names a page names the one on which the thing is.",
  severity: "error",
  source: sources.review,
  judge({ file, planned }): Verdict {
    if (planned.references !== undefined)
      return { findings: planned.references.flatMap((reference) => plannedFault(file, reference)) };
    if (foliosOf(file).byPage.size === 0) return { notJudged: "no folios were found to compare with" };
    const found = file.pages.flatMap((page) => printedReferences(page));
    if (found.length === 0) return { notJudged: "no references with a page were found" };
    const findings = found.flatMap((reference) => printedFault(file, reference));
    return findings.length === 0 ? clean(`${found.length} references`) : { findings };
  },
};

interface PrintedReference {
  page: number;
  /** "Figure 2.1"; empty where no name stands before. */
  name: string;
  folio: string;
}

/** "p. 47", and the numbered thing named before it. */
const named = namePattern("figure", "table", "listing", "chapter", "section", "appendix", "part");
const pattern = new RegExp(
  String.raw`(?:(?<!\p{L})(${named}|Question)\s+([A-Z]?[\d.]*\d|[A-Z]\b|[IVXLC]+\b)\s*[(,]\s*)?(?<!\p{L})(?:${pagePattern})\s+(\d{1,4}|[ivxlc]{1,8})\b`,
  "gu",
);

const isFloat = new RegExp(`^(?:${namePattern("figure", "table", "listing")})$`, "u");
const isSection = new RegExp(`^(?:${namePattern("section")})$`, "u");
const pageNamed = new RegExp(String.raw`(?<!\p{L})(?:${pagePattern})\s*(\w+)`, "u");

function printedReferences({ lines, number }: PageReading): PrintedReference[] {
  const text = lines
    .map((line) => line.text)
    .join(" ")
    .replace(/[\s\u00a0]+/g, " ");
  return [...text.matchAll(pattern)].map(([, kind, count, folio = ""]) => ({
    page: number,
    name: kind === undefined ? "" : `${kind} ${count ?? ""}`,
    folio,
  }));
}

function printedFault(file: PdfFile, { page, name, folio }: PrintedReference): Finding[] {
  const target = pageOfFolio(file, folio);
  if (target === undefined) return [{ text: `names page ${folio}, which is not there`, page }];
  return isOn(file, target, name) ? [] : [{ text: `${name} is not on page ${folio}`, page }];
}

/** A float bears its name, a section begins with its number; openers spell theirs out in many ways. */
function isOn(file: PdfFile, page: number, name: string): boolean {
  const [kind = "", count = ""] = name.split(" ");
  if (isFloat.test(kind)) return file.plainText(page).includes(plain(name)) || isCaptionedLater(file, page, name);
  if (!isSection.test(kind)) return true;
  return file.pages[page - 1]?.lines.some(({ text }) => text.trim().startsWith(count)) ?? false;
}

function plannedFault(file: PdfFile, { page, text, target }: PlannedReference): Finding[] {
  const folio = file.pages[target - 1]?.label ?? String(target);
  // At the foot of a page a reference may end on the next.
  if (![page, page + 1].some((on) => file.plainText(on).includes(plain(text))))
    return [{ text: `lacks the reference ${quoted(text)}`, page }];
  const [, said] = pageNamed.exec(text.replaceAll("\u00a0", " ")) ?? [];
  return said === undefined || said === folio ? [] : [{ text: `${quoted(text)} should name page ${folio}`, page }];
}
