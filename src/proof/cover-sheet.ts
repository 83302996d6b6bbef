/** Draws a cover large, with the lines a printer cuts, folds and keeps clear. */
import { drawContent, drawTitle, margin, type Sheet, type SheetJob } from "./contact-sheet.ts";
import type { CoverLines } from "./cover-lines.ts";
import type { Box } from "./imposition.ts";
import { drawLegend, legendHeight } from "./legend.ts";
import { drawMarks, type DrawnMark } from "./mark-drawing.ts";
import { paints } from "./paints.ts";
import { drawPicture, inkOf, widthOf, type Ink, type Pen } from "./pen.ts";

/** A contact sheet's job without its pages: the cover is the first page. */
export type CoverJob = Omit<SheetJob, "imposition"> & { area: { width: number; height: number }; lines: CoverLines };

interface LineKind {
  name: string;
  ink: Ink;
  dashes: number[];
}

const kinds = {
  trim: { name: "trim", ink: inkOf("#00a3d7"), dashes: [] },
  fold: { name: "fold", ink: inkOf("#e0218a"), dashes: [14, 6] },
  safe: { name: "words stay inside", ink: inkOf("#3f9b34"), dashes: [5, 5] },
  barcode: { name: "barcode", ink: inkOf("#f28c00"), dashes: [] },
} satisfies Record<string, LineKind>;

/** Above the cover: the panels' names; below: what the lines mean. */
const band = 46;

/** Draws it, with its lines over it. */
export function drawCover(job: CoverJob): Sheet {
  const { area, marks, lines, scale } = job;
  const width = Math.ceil(area.width + 2 * margin.side);
  const top = margin.top + band;
  const legendTop = top + area.height + band;
  const height = Math.ceil(legendTop + legendHeight(marks, width) + margin.bottom);
  const placed: Box = [margin.side, top, margin.side + Math.round(area.width), top + Math.round(area.height)];
  let drawn: DrawnMark[] = [];
  const png = drawPicture({ width, height }, paints.table, (pen) => {
    drawTitle(pen, job.title, width);
    drawContent(pen, 1, placed, job);
    const onSheet = ([left, right, farther, bottom]: Box): Box => [
      placed[0] + left * scale,
      placed[1] + right * scale,
      placed[0] + farther * scale,
      placed[1] + bottom * scale,
    ];
    drawLines(pen, lines, onSheet);
    drawPanelNames(pen, lines, onSheet, top - 14);
    drawKey(pen, lines, placed[3] + 30);
    drawn = drawMarks(pen, marks, placed, scale);
    drawLegend(pen, marks, legendTop, width, job.labelOf);
  });
  return { png, width, height, marks: drawn };
}

function drawLines(pen: Pen, { trim, panels, safe, barcode }: CoverLines, onSheet: (box: Box) => Box): void {
  const frame = (box: Box, { ink, dashes }: LineKind) => {
    // A pale line below: seen on dark and on light grounds.
    pen.frame(onSheet(box), paints.paper, 3);
    pen.frame(onSheet(box), ink, 2, dashes);
  };
  for (const box of safe) frame(box, kinds.safe);
  if (barcode !== undefined) frame(barcode, kinds.barcode);
  if (panels !== undefined) {
    const [left, top, right, bottom] = onSheet(panels.spine);
    for (const x of [left, right]) {
      pen.line([x, top], [x, bottom], paints.paper, 3);
      pen.line([x, top], [x, bottom], kinds.fold.ink, 2, kinds.fold.dashes);
    }
  }
  frame(trim, kinds.trim);
}

function drawPanelNames(pen: Pen, { panels }: CoverLines, onSheet: (box: Box) => Box, baseline: number): void {
  if (panels === undefined) return;
  const name = (box: Box, text: string) => {
    const [left, , right] = onSheet(box);
    pen.write(text, (left + right) / 2, baseline, { size: 18, ink: paints.ink, align: "center" });
  };
  const inches = (box: Box) => `${((box[2] - box[0]) / 72).toFixed(box === panels.spine ? 4 : 2)} in`;
  name(panels.back, `Back, ${inches(panels.back)}`);
  name(panels.spine, `Spine, ${inches(panels.spine)}`);
  name(panels.front, `Front, ${inches(panels.front)}`);
}

function drawKey(pen: Pen, { panels, barcode }: CoverLines, baseline: number): void {
  const shown = [
    kinds.trim,
    ...(panels === undefined ? [] : [kinds.fold]),
    kinds.safe,
    ...(barcode === undefined ? [] : [kinds.barcode]),
  ];
  let x = margin.side;
  for (const { name, ink, dashes } of shown) {
    pen.line([x, baseline - 5], [x + 44, baseline - 5], ink, 3, dashes);
    pen.write(name, x + 54, baseline, { size: 17, ink: paints.ink });
    x += 54 + widthOf(name, { size: 17 }) + 34;
  }
  if (panels === undefined)
    pen.write("folds unknown: name the interior too", x, baseline, { size: 17, ink: paints.soft });
}
