/** Draws what preflight found on a page: a red or amber box with the finding's number, or a frame around the page. */
import type { Box } from "./imposition.ts";
import type { Mark } from "./marks.ts";
import { paints, severityInks } from "./paints.ts";
import { widthOf, type Ink, type Pen } from "./pen.ts";

/** Where a finding was marked on a picture, pixels. */
export interface DrawnMark {
  number: number;
  area: Box;
}

/** More numbers than these on one page cannot be told apart. */
const badge = { size: 15, height: 20, padding: 5, gap: 2, most: 60 };
/** A mark is seen however small the fault is. */
const least = 14;
const around = 3;

/** Draws the marks of one page, which lies at `area`, `scale` pixels to the point. */
export function drawMarks(pen: Pen, marks: readonly Mark[], area: Box, scale: number): DrawnMark[] {
  const drawn = marks.map(({ number, box, severity }) => ({
    number,
    area: box === undefined ? area : markedArea(box, area, scale),
    isWhole: box === undefined,
    ink: severityInks[severity],
  }));
  for (const { isWhole, ink, area: box } of drawn) {
    if (!isWhole) pen.fill(box, ink, 0.13);
    pen.frame(box, paints.paper, isWhole ? 5 : 3);
    pen.frame(box, ink, isWhole ? 4 : 2);
  }
  const taken: Box[] = [];
  for (const { number, area: box, ink } of drawn.slice(0, badge.most))
    taken.push(drawBadge(pen, number, ink, box, area, taken));
  return drawn.map(({ number, area: box }) => ({ number, area: box }));
}

/** A box of the page on the picture, wide enough to be seen; what lies off the page is marked at its edge. */
function markedArea(box: Box, page: Box, scale: number): Box {
  const across = span([box[0], box[2]], [page[0], page[2]], scale);
  const down = span([box[1], box[3]], [page[1], page[3]], scale);
  return [across[0], down[0], across[1], down[1]];
}

function span([a, b]: [number, number], [from, to]: [number, number], scale: number): [number, number] {
  const clamp = (value: number) => Math.min(to, Math.max(from, value));
  const [first, last] = [clamp(from + Math.min(a, b) * scale - around), clamp(from + Math.max(a, b) * scale + around)];
  const lack = Math.max(0, least - (last - first)) / 2;
  const start = Math.min(Math.max(first - lack, from), to - least);
  return [start, Math.max(last + lack, start + least)];
}

/** The number stands in the margin beside its box, as near to it as other numbers leave room. */
function drawBadge(pen: Pen, number: number, ink: Ink, area: Box, page: Box, taken: readonly Box[]): Box {
  const text = String(number);
  const width = widthOf(text, { size: badge.size, weight: "bold" }) + 2 * badge.padding;
  const beside = area[0] - width;
  const wanted: [number, number] = [
    beside >= page[0] ? beside : Math.min(area[0], page[2] - width),
    Math.min(area[1], page[3] - badge.height),
  ];
  const [left, top] = freePlace(wanted, width, page, taken);
  const place: Box = [left, top, left + width, top + badge.height];
  pen.fill(place, ink);
  pen.write(text, left + badge.padding, top + badge.height - 5, {
    size: badge.size,
    ink: paints.paper,
    weight: "bold",
  });
  return place;
}

/** Tries the places below, then the columns to the right; on a page full of numbers they may overlap. */
function freePlace(
  [left, top]: [left: number, top: number],
  width: number,
  page: Box,
  taken: readonly Box[],
): [left: number, top: number] {
  const overlaps = (x: number, y: number) =>
    taken.some((box) => x < box[2] && x + width > box[0] && y < box[3] && y + badge.height > box[1]);
  for (let x = left; x + width <= page[2]; x += width + badge.gap)
    for (let y = top; y + badge.height <= page[3]; y += badge.gap) if (!overlaps(x, y)) return [x, y];
  return [left, top];
}
