/** Where everything is on a cover wrap: back, spine and front side by side, with bleed around. Lengths are inches. */
import type { PaperName } from "../../book/paperback-settings.ts";
import { paperOf, spineWidth } from "../print/trim.ts";

/** Part of the sheet, from its upper left corner. */
export interface Area {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The areas of one sheet. */
export interface WrapSize {
  /** The whole sheet, bleed included. */
  width: number;
  height: number;
  spine: number;
  /** Panels as trimmed and folded. */
  areas: Record<"back" | "spine" | "front", Area>;
  /** Where a printer puts the barcode: nothing but the ground may be there. */
  barcode: Area;
}

/** Art runs over the trim: https://kdp.amazon.com/en_US/help/topic/G201953020 */
export const bleed = 0.125;

/** Words keep this far from trim and folds: KDP asks for 0.125, IngramSpark for 0.25. Same page, and
 * https://help.ingramspark.com/hc/en-us/articles/5338636202637-Manufacturing-and-File-Setup-Tips */
export const safety = 0.25;

/** Spine words keep this far from both folds, which drift; fewer pages than these take none. Same page as the bleed. */
export const spineRules = { clear: 0.0625, pages: 80 };

/** Barcode area and its distance from fold and trim: https://kdp.amazon.com/en_US/help/topic/G5HDYGP4BXLX4RUW */
const barcode = { width: 2, height: 1.2, away: 0.25 };

/** The wrap of a book of `pages` pages. */
export function wrapSize(pages: number, paper: PaperName, trim = trimSize): WrapSize {
  return wrapAround(spineWidth(pages, paper), trim);
}

const trimSize: { width: number; height: number } = paperOf("paperback");

/** The wrap around a spine of this width. */
export function wrapAround(spine: number, trim = trimSize): WrapSize {
  const fold = bleed + trim.width;
  const top = bleed;
  const bottom = bleed + trim.height;
  return {
    width: 2 * fold + spine,
    height: trim.height + 2 * bleed,
    spine,
    areas: {
      back: { left: bleed, top, right: fold, bottom },
      spine: { left: fold, top, right: fold + spine, bottom },
      front: { left: fold + spine, top, right: fold + spine + trim.width, bottom },
    },
    barcode: {
      left: fold - barcode.away - barcode.width,
      top: bottom - barcode.away - barcode.height,
      right: fold - barcode.away,
      bottom: bottom - barcode.away,
    },
  };
}
