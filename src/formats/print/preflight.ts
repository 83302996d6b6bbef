/** Judges a finished interior by the profile of its trim, with what the build knows of it. */
import type { PaperName } from "../../book/paperback-settings.ts";
import { judgeAll } from "../../preflight/judge.ts";
import { pdfProfiles } from "../../preflight/pdf/profiles.ts";
import { readPdf, type PdfFile } from "../../preflight/pdf/read/file.ts";
import { evenPages } from "../../preflight/pdf/rules/counts.ts";
import type {
  Planned,
  PlannedEntry,
  PlannedOpener,
  PlannedReference,
  PlannedWords,
} from "../../preflight/pdf/subject.ts";
import { withSeverity } from "../../preflight/rule.ts";
import type { Check } from "../check.ts";
import { folioOf } from "./folio.ts";
import type { Plan } from "./plan.ts";
import { fontNames } from "./styles.ts";
import { paperOf, type Trim } from "./trim.ts";

/** What the file was planned to be. */
export interface Expected {
  trim: Trim;
  plan: Pick<Plan, "pages" | "firstMain" | "empty" | "folios"> & Partial<Pick<Plan, "heads">>;
  /** Paper of the paperback; white when missing. */
  paper?: PaperName;
  /** Families of fonts that the book names beside those of print. */
  lent?: readonly string[];
  openers?: readonly PlannedOpener[];
  /** Lines of the contents, the lists and the index. */
  listed?: readonly PlannedEntry[];
  references?: readonly PlannedReference[];
  /** Words of the book's metadata that stand on its first pages. */
  words?: readonly PlannedWords[];
}

/** A file the build made itself answers for more than one made elsewhere; a book too thin to be bound is told, not refused. */
const rules = {
  letter: withSeverity([...pdfProfiles.screen.rules, evenPages, ...pdfProfiles.pdfua.rules], {
    "even-pages": "error",
    "type-size": "error",
  }),
  paperback: withSeverity(pdfProfiles.kdp.rules, {
    "fewest-pages": "warning",
    "even-pages": "error",
    "fonts-readable": "error",
    "black-ink": "error",
    "page-labels": "error",
  }),
};

/** Judges the bytes of a file. */
export function preflightPdf(bytes: Uint8Array, expected: Expected): Check[] {
  return judgePdf(readPdf(bytes), expected);
}

/** Judges a file that has been read. */
export function judgePdf(file: PdfFile, expected: Expected): Check[] {
  const { trim, paper = "white" } = expected;
  const { width, height } = paperOf(trim);
  const order = { trim: { width, height }, hasBleed: false, paper };
  return judgeAll(rules[trim], { file, order, planned: plannedFrom(expected) });
}

function plannedFrom({ trim, plan, lent = [], openers, listed, references, words }: Expected): Planned {
  const { width, height } = paperOf(trim);
  const box = [0, 0, width * 72, height * 72];
  return {
    boxes: { MediaBox: box, CropBox: box, BleedBox: box, TrimBox: box },
    pages: plan.pages,
    blanks: plan.empty,
    folios: plan.folios,
    labels: Array.from({ length: plan.pages }, (_, i) => folioOf(i + 1, plan.firstMain)),
    fonts: [...fontNames, ...lent.map((family) => family.replaceAll(" ", ""))],
    ...(plan.heads && { heads: plan.heads }),
    ...(openers && { openers }),
    ...(listed && { listed }),
    ...(references && { references }),
    ...(words && { words }),
  };
}
