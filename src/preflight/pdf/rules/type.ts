/** Rules about text on the page: large enough, whole, not over other text, not lost in its ground. */
import type { Finding } from "../../../formats/check.ts";
import { sources } from "../../sources.ts";
import { common, heightOf, isWithin, widthOf, type Box } from "../box.ts";
import type { PageReading } from "../read/file.ts";
import { hasInk, type Line } from "../read/text.ts";
import type { PdfRule } from "../subject.ts";
import { quoted } from "../words.ts";

/** Points. */
const leastType = 7;

export const typeSize: PdfRule = {
  id: "type-size",
  title: "type of at least 7 points",
  wants: "No text is smaller than 7 points, notes, captions and code included.",
  severity: "error",
  source: sources.fonts,
  judge: ({ file }) => ({
    findings: file.pages.flatMap(({ number, lines }) =>
      lines.flatMap(({ spans }) =>
        spans
          .filter(({ size, text }) => size < leastType - 0.05 && hasInk(text))
          .map(({ text, size, box }): Finding => ({
            text: `${quoted(text)} is set in ${size.toFixed(1)} pt`,
            page: number,
            box,
          })),
      ),
    ),
  }),
};

export const textWhole: PdfRule = {
  id: "text-whole",
  title: "no text cut off",
  wants: "No text runs over the edge of the page, or of the box that shows it.",
  severity: "error",
  source: sources.review,
  judge: ({ file }) => ({ findings: file.pages.flatMap((page) => [...overEdge(page), ...clipped(page)]) }),
};

export const textApart: PdfRule = {
  id: "text-apart",
  title: "no text over text",
  wants: "No line of text is printed over another.",
  severity: "warning",
  source: sources.review,
  judge: ({ file }) => ({ findings: file.pages.flatMap(overprinted) }),
};

export const placeholders: PdfRule = {
  id: "no-placeholders",
  title: "no placeholder text",
  wants: "No text is left over from a template, waiting to be replaced.",
  severity: "warning",
  source: sources.review,
  judge: ({ file }) => ({
    findings: file.pages.flatMap(({ number, lines }) =>
      lines
        .filter(({ text }) => placeholder.test(text))
        .map(({ text, box }): Finding => ({ text: `${quoted(text)} looks left over`, page: number, box })),
    ),
  }),
};

const placeholder =
  /lorem ipsum|\b(?:insert|type|enter|click (?:here )?to (?:add|enter)) (?:your |the )?(?:text|title|subtitle|author)\b|\byour (?:title|name|text|subtitle|author name) (?:here|goes here)\b|\bTODO:|\bTK TK\b|\bFIXME:/i;

/** Text that ends beyond the edge; what begins beyond it is hidden data, and told there. */
function overEdge(page: PageReading): Finding[] {
  return page.lines.flatMap(({ text, box }) =>
    common(box, page.box) !== undefined && !isWithin(box, page.box, 0.5)
      ? [{ text: `${quoted(text)} runs over the edge of the page`, page: page.number, box }]
      : [],
  );
}

/** Text whose box shows less than it is; shadows and hidden words for machines are cut off wholly. */
function clipped(page: PageReading): Finding[] {
  return page.marks.flatMap(({ kind, box, whole }) => {
    if (kind !== "text" || !isWithin(whole, page.box, 0.5)) return [];
    const lost = Math.max(whole[2] - box[2], box[0] - whole[0]);
    if (lost < 2) return [];
    const cut = page.lines.find((line) => common(line.box, whole) !== undefined);
    return [
      { text: `${quoted(cut?.text ?? "text")} is cut off by ${lost.toFixed(1)} pt`, page: page.number, box: whole },
    ];
  });
}

function overprinted(page: PageReading): Finding[] {
  const lines = page.lines.toSorted((a, b) => a.box[1] - b.box[1]);
  return lines.flatMap((line, i) => {
    const findings: Finding[] = [];
    for (const other of lines.slice(i + 1)) {
      if (other.box[1] >= line.box[3]) break;
      const shared = common(line.box, other.box);
      if (shared === undefined || areaOf(shared) < 0.5 * Math.min(areaOf(line.box), areaOf(other.box))) continue;
      findings.push({ text: overText(line, other), page: page.number, box: shared });
    }
    return findings;
  });
}

function overText(a: Line, b: Line): string {
  return `${quoted(a.text, 30)} and ${quoted(b.text, 30)} are printed over each other`;
}

function areaOf(box: Box): number {
  return widthOf(box) * heightOf(box);
}
