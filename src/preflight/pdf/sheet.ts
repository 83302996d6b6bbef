/** The paper of an interior: which trim its pages are for, and what of each page is trimmed away. */
import { bleed, pageSize, trimOf, type Size } from "../trims.ts";
import type { Box } from "./box.ts";
import { heightOf, widthOf } from "./box.ts";
import type { PageReading, PdfFile } from "./read/file.ts";
import type { PdfSubject } from "./subject.ts";

/** What the pages of a file are. */
export interface Sheet {
  /** Size most pages have, inches. */
  page: Size;
  /** Trim they are for; the page itself when that is no standard one. */
  trim: Size;
  hasBleed: boolean;
  /** Whether the trim was said, or is one of the standard ones. */
  isKnown: boolean;
}

/** The sheet of a file: what was said of it, else what its page size tells. */
export function sheetOf({ file, order }: PdfSubject): Sheet {
  const page = usualSize(file);
  if (order.trim !== undefined) {
    const { trim } = order;
    const isBled = order.hasBleed ?? Math.abs(page.width - pageSize(trim, true).width) < bleed / 2;
    return { page, trim, hasBleed: isBled, isKnown: true };
  }
  const told = trimOf(page, order.hasBleed);
  if (told !== undefined) return { page, ...told, isKnown: true };
  const hasBleed = order.hasBleed ?? false;
  const over = hasBleed ? bleed : 0;
  return { page, trim: { width: page.width - over, height: page.height - 2 * over }, hasBleed, isKnown: false };
}

/** Size of a page, inches, as its MediaBox says; what a viewer shows of it may be less. */
export function mediaSize({ boxes, unit, rotation }: PageReading): Size {
  const [left = 0, bottom = 0, right = 0, top = 0] = boxes.MediaBox ?? [];
  const [width, height] = [(Math.abs(right - left) * unit) / 72, (Math.abs(top - bottom) * unit) / 72];
  return rotation % 180 === 0 ? { width, height } : { width: height, height: width };
}

function usualSize(file: PdfFile): Size {
  const sizes = Map.groupBy(
    file.pages.map(mediaSize),
    ({ width, height }) => `${width.toFixed(4)} ${height.toFixed(4)}`,
  );
  const [usual] = [...sizes.values()].toSorted((a, b) => b.length - a.length);
  return usual?.[0] ?? { width: 0, height: 0 };
}

/** Right-hand pages are the odd ones: the gutter is on their left. */
export function isRecto(page: Pick<PageReading, "number">): boolean {
  return page.number % 2 === 1;
}

/** Distances of a box from the edges of its page, points. */
export function distances(box: Box, page: PageReading): Record<"gutter" | "outside" | "top" | "bottom", number> {
  const [left, right] = [box[0], widthOf(page.box) - box[2]];
  return {
    gutter: isRecto(page) ? left : right,
    outside: isRecto(page) ? right : left,
    top: box[1],
    bottom: heightOf(page.box) - box[3],
  };
}
