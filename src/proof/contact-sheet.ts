/** Draws one contact sheet: a title, the pages with their labels and marks, and what the marks mean. */
import type { Page } from "mupdf";
import { spacing, type Box, type Imposition, type PlacedPage, type Size } from "./imposition.ts";
import { drawLegend, legendHeight } from "./legend.ts";
import { drawMarks, type DrawnMark } from "./mark-drawing.ts";
import type { Mark } from "./marks.ts";
import { paints, severityInks } from "./paints.ts";
import { drawPicture, widthOf, type Pen } from "./pen.ts";

/** What a sheet says at its head. */
export interface SheetTitle {
  /** "genai-on-aws-paperback.pdf". */
  file: string;
  /** "Sheet 2 of 7, pages 31 to 60". */
  place: string;
  /** "2 errors, 1 warning". */
  verdict: string;
  worst: keyof typeof severityInks;
}

export interface SheetJob {
  title: SheetTitle;
  imposition: Imposition;
  /** Pixels to the point. */
  scale: number;
  /** Marks on the pages of this sheet. */
  marks: readonly Mark[];
  /** Uses a page and lets go of it. */
  withPage: (number: number, use: (page: Page) => void) => void;
  /** Label of a page, as a viewer shows it. */
  labelOf: (page: number) => string;
}

/** A picture, and where on it findings are marked. */
export interface Sheet extends Size {
  png: Uint8Array;
  marks: DrawnMark[];
}

export const margin = { side: 44, top: 92, bottom: 18 };

/** Draws it. */
export function drawSheet(job: SheetJob): Sheet {
  const { imposition, marks, title } = job;
  const legendTop = margin.top + imposition.height;
  const width = Math.ceil(Math.max(imposition.width, 640) + 2 * margin.side);
  const height = Math.ceil(legendTop + legendHeight(marks, width) + margin.bottom);
  const drawn: DrawnMark[] = [];
  const png = drawPicture({ width, height }, paints.table, (pen) => {
    drawTitle(pen, title, width);
    for (const placed of imposition.pages) drawn.push(...drawPage(pen, placed, job));
    drawLegend(pen, marks, legendTop, width, job.labelOf);
  });
  return { png, width, height, marks: drawn };
}

/** The head of a picture: what it shows on the left, what was found on the right. */
export function drawTitle(pen: Pen, { file, place, verdict, worst }: SheetTitle, width: number): void {
  const baseline = 54;
  const right = width - margin.side;
  pen.write(verdict, right, baseline, {
    size: 22,
    weight: "bold",
    ink: severityInks[worst],
    align: "right",
  });
  const room = right - margin.side - widthOf(verdict, { size: 22, weight: "bold" }) - 30;
  const shown = shortened(file, 26, room - widthOf(place, { size: 20 }) - 24);
  const end = margin.side + pen.write(shown, margin.side, baseline, { size: 26, weight: "bold", ink: paints.ink });
  pen.write(place, end + 24, baseline, { size: 20, ink: paints.soft });
}

/** Words in bold cut off where there is no more room. */
function shortened(text: string, size: number, room: number): string {
  const signs = Array.from(text);
  const isTooLong = (words: string) => widthOf(words, { size, weight: "bold" }) > room;
  if (!isTooLong(text)) return text;
  while (signs.length > 1 && isTooLong(`${signs.join("")}…`)) signs.pop();
  return `${signs.join("")}…`;
}

function drawPage(pen: Pen, { page, area, bound }: PlacedPage, job: SheetJob): DrawnMark[] {
  const placed = moved(area);
  const [left, top, right, bottom] = placed;
  pen.fill([left - 1, top - 1, right + 1, bottom + 1], paints.edge);
  pen.fill(placed, paints.paper);
  drawContent(pen, page, placed, job);
  if (bound !== "none") shadeFold(pen, placed, bound);
  drawLabel(pen, job.labelOf(page), page, placed, bound);
  const own = job.marks.filter((mark) => mark.page === page);
  return drawMarks(pen, own, placed, job.scale);
}

/** What stands on a page; a broken one says so, the others are still worth a look. */
export function drawContent(pen: Pen, page: number, area: Box, { withPage }: Pick<SheetJob, "withPage">): void {
  try {
    withPage(page, (content) => {
      pen.page(content, area);
    });
  } catch {
    const [x, y] = [(area[0] + area[2]) / 2, (area[1] + area[3]) / 2];
    pen.write("cannot be drawn", x, y, { size: 18, ink: severityInks.error, weight: "bold", align: "center" });
  }
}

/** On whole pixels, so that edges are sharp. */
function moved([left, top, right, bottom]: Box): Box {
  const x = Math.round(left + margin.side);
  const y = Math.round(top + margin.top);
  return [x, y, x + Math.round(right - left), y + Math.round(bottom - top)];
}

/** Paper darkens towards the fold. */
function shadeFold(pen: Pen, [left, top, right, bottom]: Box, bound: "left" | "right"): void {
  for (let step = 0; step < 10; step += 1) {
    const x = bound === "left" ? left + step : right - step - 1;
    pen.fill([x, top, x + 1, bottom], paints.shade, 0.16 * (1 - step / 10) ** 2);
  }
}

/** The folio the page is known by, and its number in the file where that is another. */
function drawLabel(pen: Pen, label: string, page: number, area: Box, bound: PlacedPage["bound"]): void {
  const baseline = area[3] + spacing.below / 2 - 1;
  const folio = label === "" ? String(page) : label;
  const more = folio === String(page) ? "" : `pdf ${page}`;
  const small = { size: 14, ink: paints.soft };
  const bold = { size: 16, ink: paints.ink, weight: "bold" } as const;
  if (bound === "left") {
    pen.write(folio, area[2], baseline, { ...bold, align: "right" });
    pen.write(more, area[2] - widthOf(folio, bold) - 8, baseline, { ...small, align: "right" });
  } else {
    const end = pen.write(folio, area[0], baseline, bold);
    pen.write(more, area[0] + end + 8, baseline, small);
  }
}
