/** Reads what is written on a cover and where: every sign with the box of its ink. */
import type { PDFDocument } from "mupdf";
import { safety, spineRules, type Area, type WrapSize } from "../../src/formats/cover/wrap-size.ts";

/** A sign that leaves a mark, with the box of its ink, inches from the sheet's upper left corner. */
export interface Sign extends Area {
  sign: string;
  points: number;
  font: string;
}

/** The signs of the first page, in the order of the file. */
export function signsOf(pdf: PDFDocument): Sign[] {
  const signs: Sign[] = [];
  pdf
    .loadPage(0)
    .toStructuredText("ignore-actualtext,accurate-bboxes")
    .walk({
      onChar(sign, _origin, font, points, quad) {
        if (sign.trim() === "") return;
        const xs = quad.filter((_, i) => i % 2 === 0).map((x) => x / 72);
        const ys = quad.filter((_, i) => i % 2 === 1).map((y) => y / 72);
        const [left, right] = [Math.min(...xs), Math.max(...xs)];
        signs.push({ sign, points, font: font.getName(), left, right, top: Math.min(...ys), bottom: Math.max(...ys) });
      },
    });
  return signs;
}

/** The panel in which the middle of a sign is. */
export function panelOf({ left, right }: Area, { areas }: WrapSize): "back" | "spine" | "front" {
  const middle = (left + right) / 2;
  if (middle < areas.spine.left) return "back";
  return middle < areas.spine.right ? "spine" : "front";
}

/** Whether a sign keeps away from trim and folds. */
export function isSafe(sign: Sign, size: WrapSize): boolean {
  const panel = panelOf(sign, size);
  const area = size.areas[panel];
  const sideways = panel === "spine" ? spineRules.clear : safety;
  return (
    sign.left >= area.left + sideways &&
    sign.right <= area.right - sideways &&
    sign.top >= area.top + safety &&
    sign.bottom <= area.bottom - safety
  );
}
