/** Rules about words on a cover: where they may stand, and what they must say. */
import { safety, spineRules } from "../../../formats/cover/wrap-size.ts";
import type { Finding } from "../../../formats/check.ts";
import { clean } from "../../rule.ts";
import { sources } from "../../sources.ts";
import type { Box } from "../box.ts";
import { isWithin } from "../box.ts";
import { boxOfArea, coverSheetOf, linesByPanel, panelOf } from "../cover-sheet.ts";
import type { Line } from "../read/text.ts";
import type { PdfRule, PdfSubject } from "../subject.ts";
import { exact, quoted } from "../words.ts";

/** Rounding of this reading, points. */
const tolerance = 0.35;

export const safeZone: PdfRule = {
  id: "cover-safe-zone",
  title: "words inside the trim",
  wants: "Words on back and front keep 0.125 in from the trim and the folds.",
  severity: "error",
  source: sources.cover,
  judge: (subject) => ({ findings: wordsNearer(subject, 0.125) }),
};

export const wideSafeZone: PdfRule = {
  id: "cover-wide-safe-zone",
  title: "words in the safe zones",
  wants: "Words on back and front keep 0.25 in from the trim and the folds: other printers ask for that.",
  severity: "warning",
  source: sources.ingramSetup,
  judge: (subject) => ({ findings: wordsNearer(subject, safety) }),
};

export const spineText: PdfRule = {
  id: "spine-text",
  title: "spine text only where it is allowed",
  wants: `The spine of a book of less than ${spineRules.pages} pages bears no words.`,
  severity: "error",
  source: sources.cover,
  judge(subject) {
    const { interiorPages } = subject.order;
    const words = linesByPanel(subject).spine;
    if (words.length === 0) return clean("the spine bears no words");
    if (interiorPages === undefined) return { notJudged: "the number of pages was not said" };
    if (interiorPages >= spineRules.pages) return clean(`${interiorPages} pages`);
    const text = `${quotedLines(words)} on the spine of ${interiorPages} pages; it takes ${spineRules.pages}`;
    return { findings: [{ text, page: 1 }] };
  },
};

/** Inches; 130 pages of white paper. */
const roomySpine = 0.29;

export const spineRoom: PdfRule = {
  id: "spine-room",
  title: "a spine wide enough for words",
  wants: `Words stand on spines of ${roomySpine} in and more, 130 pages of white paper: on thinner ones they are tiny and drift over the fold.`,
  severity: "warning",
  source: sources.cover,
  judge(subject) {
    const { spine } = coverSheetOf(subject).wrap;
    const words = linesByPanel(subject).spine;
    return {
      findings:
        words.length === 0 || spine >= roomySpine
          ? []
          : [{ text: `${quotedLines(words)} on a spine of ${spine.toFixed(3)} in; it takes ${roomySpine}`, page: 1 }],
    };
  },
};

export const spineClear: PdfRule = {
  id: "spine-clear",
  title: "spine words clear of the folds",
  wants: "Words on the spine keep 0.0625 in from both folds, which drift, and 0.125 in from the trim.",
  severity: "error",
  source: sources.cover,
  judge(subject) {
    const { wrap } = coverSheetOf(subject);
    const [left, top, right, bottom] = boxOfArea(wrap.areas.spine);
    const clear = spineRules.clear * 72;
    const area: Box = [left + clear, top + 9, right - clear, bottom - 9];
    return {
      findings: linesByPanel(subject)
        .spine.filter(({ box }) => !isWithin(box, area, tolerance))
        .map(({ text, box }): Finding => ({ text: `${quoted(text)} reaches too near a fold`, page: 1, box })),
    };
  },
};

export const coverWords: PdfRule = {
  id: "cover-words",
  title: "says what book.yaml says",
  wants: "Title, subtitle, author, edition and ISBN on the cover are those of the metadata.",
  severity: "error",
  source: sources.review,
  judge(subject) {
    const { words } = subject.planned;
    if (words === undefined) return { notJudged: "only the build knows the metadata of the book" };
    const panels = linesByPanel(subject);
    return {
      findings: words.flatMap(({ words: text, panel = "front" }) => {
        const shown = exact(panels[panel].map((line) => line.text).join(" "));
        return shown.includes(exact(text)) ? [] : [{ text: `the ${panel} lacks ${quoted(text, 200)}`, page: 1 }];
      }),
    };
  },
};

export const noTemplate: PdfRule = {
  id: "no-template",
  title: "no template left",
  wants: "Nothing of a template is left: no guides named “trim”, “bleed”, “safe zone” or “barcode area”.",
  severity: "error",
  source: sources.submission,
  judge: ({ file }) => ({
    findings: (file.pages[0]?.lines ?? [])
      .filter(({ text }) => template.test(text.trim()))
      .map(({ text, box }): Finding => ({ text: `${quoted(text)} belongs to a template`, page: 1, box })),
  }),
};

const template =
  /^(?:(?:trim|cut|bleed|fold|spine|safe|safety|live|barcode|isbn)[\s-]+(?:line|lines|area|zone|guide|margin|fold|location|size|width)s?\b.*|bleed|trim|back cover|front cover|spine)$/i;

function quotedLines(lines: readonly Line[]): string {
  return quoted(lines.map(({ text }) => text).join(" "));
}

/** Words that come nearer to a trim or a fold than `away` inches. */
function wordsNearer(subject: PdfSubject, away: number): Finding[] {
  const { wrap } = coverSheetOf(subject);
  return (subject.file.pages[0]?.lines ?? []).flatMap(({ text, box }) => {
    const panel = panelOf(box, wrap);
    const [left, top, right, bottom] = boxOfArea(wrap.areas[panel]);
    const inset = away * 72;
    // The folds of the spine have a rule of their own.
    const sideways = panel === "spine" ? -Infinity : inset;
    const area: Box = [left + sideways, top + inset, right - sideways, bottom - inset];
    return isWithin(box, area, tolerance)
      ? []
      : [{ text: `${quoted(text)} stands less than ${away} in from a trim or fold`, page: 1, box }];
  });
}
