/** Lays a file's pages out on sheets: facing pages side by side, rectos on the right. Lengths are pixels. */

export interface Size {
  width: number;
  height: number;
}

/** Left, top, right, bottom from the upper left corner. */
export type Box = [left: number, top: number, right: number, bottom: number];

/** A page in its place on a sheet. */
export interface PlacedPage {
  /** Physical page, 1-based. */
  page: number;
  area: Box;
  /** The edge at which the page is bound; none for a page that lies alone. */
  bound: "left" | "right" | "none";
}

/** The pages of one sheet, laid out from (0, 0). */
export interface Imposition extends Size {
  pages: PlacedPage[];
}

/** Room beside openings, and below them for the pages' labels. */
export const spacing = { across: 36, below: 46 };

/** What a sheet holds is no larger than this, unless one opening is; and no more than six times six of them. */
const table = { width: 2560, height: 1920, most: 6 };

/** Sheets for pages of these sizes; all sheets are as wide as the first. */
export function impose(sizes: readonly Size[], isBound: boolean): Imposition[] {
  const page = { width: Math.max(...sizes.map(({ width }) => width)), height: Math.max(...sizes.map((s) => s.height)) };
  const openings = isBound ? facing(sizes.length) : sizes.map((_, i) => [i + 1]);
  const cell = { width: page.width * (isBound ? 2 : 1) + spacing.across, height: page.height + spacing.below };
  const across = Math.min(fit(table.width + spacing.across, cell.width), openings.length);
  const down = fit(table.height, cell.height);
  return chunks(openings, across * down).map((chunk) => ({
    width: across * cell.width - spacing.across,
    height: Math.ceil(chunk.length / across) * cell.height,
    pages: chunk.flatMap((pages, i) => {
      const left = (i % across) * cell.width;
      const top = Math.floor(i / across) * cell.height;
      return pages.map((number) => {
        const size = sizes[number - 1] ?? page;
        return isBound ? besideFold(number, size, left + page.width, top) : alone(number, size, left, top);
      });
    }),
  }));
}

/** Pages that are seen together: the first recto alone, then verso and recto. */
function facing(count: number): number[][] {
  const versos = Array.from({ length: Math.floor(count / 2) }, (_, i) => 2 * (i + 1));
  return [[1], ...versos.map((verso) => [verso, verso + 1].filter((page) => page <= count))];
}

function besideFold(page: number, { width, height }: Size, fold: number, top: number): PlacedPage {
  return page % 2 === 1
    ? { page, area: [fold, top, fold + width, top + height], bound: "left" }
    : { page, area: [fold - width, top, fold, top + height], bound: "right" };
}

function alone(page: number, { width, height }: Size, left: number, top: number): PlacedPage {
  return { page, area: [left, top, left + width, top + height], bound: "none" };
}

function fit(room: number, length: number): number {
  return Math.min(table.most, Math.max(1, Math.floor(room / length)));
}

function chunks<Thing>(things: readonly Thing[], size: number): Thing[][] {
  return Array.from({ length: Math.ceil(things.length / size) }, (_, i) => things.slice(i * size, (i + 1) * size));
}
