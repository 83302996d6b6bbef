/** The sheet of a cover: how large it must be, and where back, spine and front are on it. */
import { wrapAround, wrapSize, type Area, type WrapSize } from "../../formats/cover/wrap-size.ts";
import { bleed, standardTrims, type Size } from "../trims.ts";
import type { Box } from "./box.ts";
import type { Line } from "./read/text.ts";
import { mediaSize } from "./sheet.ts";
import type { PdfSubject } from "./subject.ts";

export type Panel = keyof WrapSize["areas"];

/** A sheet as ordered, or as its size tells. */
export interface CoverSheet {
  /** Size of the page, inches. */
  page: Size;
  trim: Size;
  wrap: WrapSize;
  /** Whether pages and paper are known, and with them the width of the spine. */
  isOrdered: boolean;
}

/** The sheet of a cover; without pages and paper, the spine is what the trim leaves of the width. */
export function coverSheetOf({ file, order }: PdfSubject): CoverSheet {
  const [first] = file.pages;
  const page = first === undefined ? { width: 0, height: 0 } : mediaSize(first);
  const trim = order.trim ?? trimOfCover(page);
  const { interiorPages, paper } = order;
  if (interiorPages !== undefined)
    return { page, trim, wrap: wrapSize(interiorPages, paper ?? "white", trim), isOrdered: paper !== undefined };
  const spine = Math.max(0, page.width - 2 * (trim.width + bleed));
  return { page, trim, wrap: wrapAround(spine, trim), isOrdered: false };
}

/** The trim whose height the sheet has, and of which two fit with a spine between; 6 × 9 where none does. */
function trimOfCover({ width, height }: Size): Size {
  const usual = { width: 6, height: 9 };
  const fitting = standardTrims.filter((trim) => {
    const spine = width - 2 * (trim.width + bleed);
    return Math.abs(height - 2 * bleed - trim.height) < 0.02 && spine > 0.04 && spine < 2.2;
  });
  return fitting.at(-1) ?? usual;
}

/** An area of the sheet in points. */
export function boxOfArea({ left, top, right, bottom }: Area): Box {
  return [left * 72, top * 72, right * 72, bottom * 72];
}

/** The panel on which the middle of something is. */
export function panelOf([left, , right]: Box, { areas }: WrapSize): Panel {
  const middle = (left + right) / 144;
  if (middle < areas.spine.left) return "back";
  return middle < areas.spine.right ? "spine" : "front";
}

/** The lines of a cover on each panel. */
export function linesByPanel(subject: PdfSubject): Record<Panel, Line[]> {
  const { wrap } = coverSheetOf(subject);
  const lines = Object.groupBy(subject.file.pages[0]?.lines ?? [], ({ box }) => panelOf(box, wrap));
  return { back: lines.back ?? [], spine: lines.spine ?? [], front: lines.front ?? [] };
}
