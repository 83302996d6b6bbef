/** Rules about ink: black where black is printed, tints that hold, lines that do not break. */
import { inkOn } from "../../../formats/print/trim.ts";
import type { Finding } from "../../../formats/check.ts";
import { sources } from "../../sources.ts";
import { hasHue, inkText, isWhite, lightness } from "../colors.ts";
import { heightOf, widthOf } from "../box.ts";
import type { PageReading } from "../read/file.ts";
import type { Ink, Mark } from "../read/marks.ts";
import type { PdfRule, PdfSubject } from "../subject.ts";

export const blackInk: PdfRule = {
  id: "black-ink",
  title: "black ink",
  wants: "A book printed in black asks for no other color in text and drawings: it would come out as some gray.",
  severity: "warning",
  source: sources.options,
  judge(subject) {
    if (inkOn(subject.order.paper ?? "white") === "color")
      return { findings: [], note: "this paper is printed in color" };
    return { findings: firstUses(subject, ({ ink, kind }) => ink !== undefined && kind !== "picture" && hasHue(ink)) };
  },
};

export const blackText: PdfRule = {
  id: "black-text",
  title: "text in full black",
  wants: "Text is pure black: any gray is printed as a screen of dots.",
  severity: "note",
  source: sources.submission,
  judge: (subject) => ({
    findings: firstUses(subject, ({ kind, ink }) => {
      const light = lightness(ink) ?? 0;
      return kind === "text" && light > 0.01 && light < 0.99;
    }),
  }),
};

export const lineWidth: PdfRule = {
  id: "line-width",
  title: "lines of at least 0.75 points",
  wants: "No line is thinner than 0.75 points (0.3 mm).",
  severity: "error",
  source: sources.submission,
  judge: ({ file }) => ({ findings: file.pages.flatMap(thinLines) }),
};

export const faintTint: PdfRule = {
  id: "faint-tint",
  title: "tints of at least 10 %",
  wants: "No gray ground is fainter than 10 %: it would not show.",
  severity: "warning",
  source: sources.submission,
  judge: (subject) => ({
    findings: firstUses(subject, ({ kind, ink }) => {
      const light = lightness(ink) ?? 0;
      return kind === "fill" && ink !== undefined && !hasHue(ink) && !isWhite(ink) && light > 0.905;
    }),
  }),
};

/** Many programs draw a line as a long thin box. */
function thinLines({ marks, number }: PageReading): Finding[] {
  return marks.flatMap((mark): Finding[] => {
    const width = lineWidthOf(mark);
    if (width === undefined || width >= 0.74 || isWhite(mark.ink)) return [];
    return [{ text: `a line is ${width.toFixed(2)} pt wide`, page: number, box: mark.box }];
  });
}

function lineWidthOf({ kind, width, whole }: Mark): number | undefined {
  if (kind === "stroke") return width;
  const sides = [widthOf(whole), heightOf(whole)];
  return kind === "fill" && Math.max(...sides) > 9 ? Math.min(...sides) : undefined;
}

/** One finding for each ink, where it is used first, with the number of pages that use it. */
function firstUses({ file }: PdfSubject, isMeant: (mark: Mark) => boolean): Finding[] {
  const uses = new Map<string, { first: Mark; pages: Set<number> }>();
  for (const { number, marks } of file.pages)
    for (const mark of marks) {
      if (!isMeant(mark)) continue;
      const key = nameOf(mark.kind, mark.ink);
      const use = uses.get(key) ?? { first: mark, pages: new Set() };
      use.pages.add(number);
      uses.set(key, use);
    }
  return [...uses].map(([name, { first, pages }]) => {
    const [page = 1] = pages;
    const more = pages.size > 1 ? ` and ${pages.size - 1} more` : "";
    return { text: `${name} on this page${more}`, page, box: first.box };
  });
}

function nameOf(kind: Mark["kind"], ink: Ink | undefined): string {
  return ink === undefined ? kind : `${kind} in ${inkText(ink)}`;
}
