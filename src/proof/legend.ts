/** Says below a sheet what its numbered marks mean. */
import type { Mark } from "./marks.ts";
import { paints, severityInks } from "./paints.ts";
import { widthOf, type Pen } from "./pen.ts";

const line = { height: 26, size: 16, most: 24 };
const side = 44;
const gap = 40;
/** Room for the numbers before each line. */
const indent = 72;
/** A line of this length can be read to its end. */
const leastColumn = 1000;

/** Marks of one kind on one page, one after the other: one line tells of them all. */
interface Entry {
  first: Mark;
  last: Mark;
}

/** Height of the legend for these marks, pixels; nothing for none. */
export function legendHeight(marks: readonly Mark[], width: number): number {
  return marks.length === 0 ? 0 : 20 + line.height * rowsOf(entriesOf(marks), width);
}

/** Draws the legend; lines beyond the 24th are only counted. */
export function drawLegend(
  pen: Pen,
  marks: readonly Mark[],
  top: number,
  width: number,
  labelOf: (page: number) => string,
): void {
  const entries = entriesOf(marks);
  const columns = columnsOf(width);
  const column = (width - 2 * side - (columns - 1) * gap) / columns;
  const rows = rowsOf(entries, width);
  const shown = entries.length > line.most ? entries.slice(0, line.most - 1) : entries;
  const place = (i: number): [x: number, baseline: number] => [
    side + Math.floor(i / rows) * (column + gap),
    top + 10 + line.height * ((i % rows) + 1),
  ];
  shown.forEach(({ first, last }, i) => {
    const [x, baseline] = place(i);
    const numbers = first === last ? String(first.number) : `${first.number}–${last.number}`;
    const page = first.page === undefined ? "" : `Page ${labelOf(first.page)}: `;
    const text = cut(`${page}${first.text} (${first.rule})`, column - indent);
    const ink = severityInks[first.severity];
    pen.write(numbers, x + indent - 14, baseline, { size: line.size, ink, weight: "bold", align: "right" });
    pen.write(text, x + indent, baseline, { size: line.size, ink: paints.ink });
  });
  const last = shown.at(-1)?.last.number ?? 0;
  const untold = (marks.at(-1)?.number ?? 0) - last;
  if (untold > 0) {
    const [x, baseline] = place(shown.length);
    pen.write(`and ${untold} more, told in index.html`, x + indent, baseline, { size: line.size, ink: paints.soft });
  }
}

function entriesOf(marks: readonly Mark[]): Entry[] {
  const entries: Entry[] = [];
  for (const mark of marks) {
    const open = entries.at(-1);
    const isSame =
      open !== undefined &&
      open.first.page === mark.page &&
      open.first.rule === mark.rule &&
      open.first.text === mark.text;
    if (isSame) open.last = mark;
    else entries.push({ first: mark, last: mark });
  }
  return entries;
}

function columnsOf(width: number): number {
  return Math.max(1, Math.floor((width - 2 * side + gap) / (leastColumn + gap)));
}

function rowsOf(entries: readonly Entry[], width: number): number {
  return Math.ceil(Math.min(entries.length, line.most) / columnsOf(width));
}

/** The text on one line, as much of it as there is room for. */
function cut(text: string, room: number): string {
  const plain = text.replace(/\s+/g, " ");
  if (widthOf(plain, { size: line.size }) <= room) return plain;
  let end = plain.length;
  while (end > 1 && widthOf(`${plain.slice(0, end)}…`, { size: line.size }) > room) end -= 1;
  return `${plain.slice(0, end).trimEnd()}…`;
}
