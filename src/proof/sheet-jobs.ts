/** Decides what pictures a file needs: a cover is one large one, anything else lies on contact sheets. */
import { drawSheet, type Sheet, type SheetTitle } from "./contact-sheet.ts";
import { coverLines, isCover } from "./cover-lines.ts";
import { drawCover } from "./cover-sheet.ts";
import { impose, type Size } from "./imposition.ts";
import { countOf, worstOf, type Mark } from "./marks.ts";
import type { PdfFile } from "./pdf-file.ts";

/** A picture to draw, and the physical pages on it. */
export interface SheetPlan {
  first: number;
  last: number;
  draw: () => Sheet;
}

const coverScale = 3;
/** No page is drawn larger, pixels. */
const mostPixels = 6000;

/** Pictures of a file at `dpi` pixels to the inch, a cover three times as large; its folds are found by the `others`. */
export function sheetsOf(file: PdfFile, others: readonly PdfFile[], marks: readonly Mark[], dpi: number): SheetPlan[] {
  return isCover(file.pages) ? [coverOf(file, others, marks, dpi)] : contactSheetsOf(file, marks, dpi);
}

function coverOf(file: PdfFile, others: readonly PdfFile[], marks: readonly Mark[], dpi: number): SheetPlan {
  const { pages, name, trim, withPage, labelOf } = file;
  const [page = { width: 1, height: 1 }] = pages;
  const scale = scaleFor(page, dpi * coverScale);
  const interiors = others.filter((other) => !isCover(other.pages)).flatMap((other) => other.pages.slice(0, 1));
  const [width, height] = [page.width, page.height].map((length) => Math.round((length / 72) * 1000) / 1000);
  const title = { file: name, place: `Cover, ${width} × ${height} in`, verdict: countOf(marks), worst: worstOf(marks) };
  const area = { width: page.width * scale, height: page.height * scale };
  const lines = coverLines(page, trim, interiors);
  return { first: 1, last: 1, draw: () => drawCover({ title, area, lines, scale, marks, withPage, labelOf }) };
}

function contactSheetsOf(file: PdfFile, marks: readonly Mark[], dpi: number): SheetPlan[] {
  const { pages, name, withPage, labelOf } = file;
  const largest = { width: Math.max(...pages.map((p) => p.width)), height: Math.max(...pages.map((p) => p.height)) };
  const scale = scaleFor(largest, dpi);
  const sizes = pages.map(({ width, height }) => ({ width: width * scale, height: height * scale }));
  // What is higher than wide is bound at its side; slides are not.
  const sheets = impose(sizes, largest.height > largest.width);
  return sheets.map((imposition, i) => {
    const [first, last] = [imposition.pages[0]?.page ?? 1, imposition.pages.at(-1)?.page ?? 1];
    const own = marks.filter(({ page }) => (page === undefined ? i === 0 : page >= first && page <= last));
    const title = {
      file: name,
      place: `Sheet ${i + 1} of ${sheets.length}, pages ${first} to ${last} of ${pages.length}`,
      verdict: verdictOn(marks, own, sheets.length),
      worst: worstOf(marks),
    } satisfies SheetTitle;
    return { first, last, draw: () => drawSheet({ title, imposition, scale, marks: own, withPage, labelOf }) };
  });
}

/** Pixels to the point. */
function scaleFor({ width, height }: Size, dpi: number): number {
  return Math.min(dpi / 72, mostPixels / Math.max(width, height));
}

function verdictOn(all: readonly Mark[], here: readonly Mark[], sheets: number): string {
  if (sheets === 1 || all.length === 0) return countOf(all);
  return `${countOf(all)}; ${here.length === 0 ? "none" : here.length} on this sheet`;
}
