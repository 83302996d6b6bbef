/** The rule that text stands out from what it is printed on. */
import type { Finding } from "../../../formats/check.ts";
import { sources } from "../../sources.ts";
import { common, isWithin, type Box } from "../box.ts";
import { lightness } from "../colors.ts";
import type { PageReading } from "../read/file.ts";
import type { Mark } from "../read/marks.ts";
import type { PdfRule } from "../subject.ts";
import { quoted } from "../words.ts";

/** Least ratio at which letters can be told from their ground at all; comfortable reading takes 4.5 and more. */
const leastRatio = 1.3;

export const textStandsOut: PdfRule = {
  id: "text-stands-out",
  title: "text stands out",
  wants: "Text is not of the color it is printed on.",
  severity: "error",
  source: sources.review,
  judge: ({ file }) => ({ findings: file.pages.flatMap(lostText) }),
};

/** Text as light as everything that may be its ground: what was painted there before it, down to what covers all below. */
function lostText(page: PageReading): Finding[] {
  const painted: Mark[] = [];
  return page.marks.flatMap((mark): Finding[] => {
    if (mark.kind !== "text") painted.push(mark);
    const light = mark.kind === "text" ? lightness(mark.ink) : undefined;
    if (light === undefined || common(mark.box, page.box) === undefined) return [];
    if (groundsOf(mark.box, painted).some((ground) => ratio(light, ground) >= leastRatio)) return [];
    const line = page.lines.find(({ box }) => common(box, mark.box) !== undefined);
    // Painted spaces have no line.
    return line === undefined
      ? []
      : [{ text: `${quoted(line.text)} is of the color of its ground`, page: page.number, box: line.box }];
  });
}

/** Lightness of everything that may be below a box; pictures may be anything. */
function groundsOf(box: Box, painted: readonly Mark[]): number[] {
  const grounds: number[] = [];
  for (let i = painted.length - 1; i >= 0; i -= 1) {
    const below = painted[i];
    if (below === undefined || !isWithin(box, below.box, 1)) continue;
    const light = lightness(below.ink);
    if (below.kind === "picture" || below.kind === "shading" || light === undefined) return [0, 1];
    grounds.push(light);
    if (below.isSolid === true && below.alpha === 1) return grounds;
  }
  return [...grounds, 1];
}

/** Contrast as WCAG 2 computes it, from luma taken for luminance. */
function ratio(a: number, b: number): number {
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}
