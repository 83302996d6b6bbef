/** Finds the lines of a cover wrap that the sheet itself does not show: trim, folds, safe zones, barcode. Lengths are points. */
import { bleed, safety, spineRules, wrapAround, type Area } from "../formats/cover/wrap-size.ts";
import { standardTrims } from "../preflight/trims.ts";
import type { Box, Size } from "./imposition.ts";

export interface CoverLines {
  /** Where the sheet is cut. */
  trim: Box;
  /** Panels between the cuts and the folds; none where the book's width is not known. */
  panels: { back: Box; spine: Box; front: Box } | undefined;
  /** Words stay inside of these. */
  safe: Box[];
  /** Left to the printer's barcode. */
  barcode: Box | undefined;
}

const inch = 72;
/** Spine of 828 pages on the thickest paper, inches, and a little. */
const thickest = 2.2;

/** A single page wider than high is taken for a cover: no interior is one. */
export function isCover(pages: readonly Size[]): boolean {
  const [page] = pages;
  return pages.length === 1 && page !== undefined && page.width > 1.15 * page.height;
}

/**
 * The lines of a cover; `trim` is that of its file, all of the sheet where the file has none.
 * `interiors` are sizes of pages among which the book's own is found by its height.
 */
export function coverLines(sheet: Size, trim: Box, interiors: readonly Size[]): CoverLines {
  const isUntold = trim[2] - trim[0] > sheet.width - 1 && trim[3] - trim[1] > sheet.height - 1;
  const edge = bleed * inch;
  const cut: Box = isUntold ? [edge, edge, sheet.width - edge, sheet.height - edge] : trim;
  const page = pageIn(cut, interiors);
  if (page === undefined) return { trim: cut, panels: undefined, safe: [inset(cut, safety)], barcode: undefined };
  const [left, top, right] = cut;
  const wrap = wrapAround((right - left - 2 * page.width) / inch, {
    width: page.width / inch,
    height: page.height / inch,
  });
  // The areas are told for our own bleed; others' may be wider.
  const onSheet = (area: Area): Box => [
    left + (area.left - bleed) * inch,
    top + (area.top - bleed) * inch,
    left + (area.right - bleed) * inch,
    top + (area.bottom - bleed) * inch,
  ];
  const panels = {
    back: onSheet(wrap.areas.back),
    spine: onSheet(wrap.areas.spine),
    front: onSheet(wrap.areas.front),
  };
  const safe = [inset(panels.back, safety), inset(panels.spine, spineRules.clear, safety), inset(panels.front, safety)];
  // A spine too thin for words has no place for them.
  return { trim: cut, panels, safe: safe.filter((box) => box[0] < box[2]), barcode: onSheet(wrap.barcode) };
}

/** The page a cover folds around: of an interior, else of the only usual size it can be. */
function pageIn([left, top, right, bottom]: Box, interiors: readonly Size[]): Size | undefined {
  const isWrapped = ({ width, height }: Size) => {
    const spine = right - left - 2 * width;
    return Math.abs(height - (bottom - top)) < 1 && spine > 0 && spine < thickest * inch;
  };
  const own = interiors.find(isWrapped);
  if (own !== undefined) return own;
  const usual = standardTrims.map(({ width, height }) => ({ width: width * inch, height: height * inch }));
  const [only, ...others] = usual.filter(isWrapped);
  return others.length === 0 ? only : undefined;
}

function inset([left, top, right, bottom]: Box, across: number, down = across): Box {
  return [left + across * inch, top + down * inch, right - across * inch, bottom - down * inch];
}
