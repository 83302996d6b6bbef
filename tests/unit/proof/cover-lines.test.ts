import { expect, test } from "vitest";
import { wrapSize } from "../../../src/formats/cover/wrap-size.ts";
import { coverLines, isCover } from "../../../src/proof/cover-lines.ts";
import type { Box } from "../../../src/proof/imposition.ts";

const size = wrapSize(202, "white");
const sheet = { width: size.width * 72, height: size.height * 72 };
const whole: Box = [0, 0, sheet.width, sheet.height];
const trim: Box = [9, 9, sheet.width - 9, sheet.height - 9];
const interior = { width: 432, height: 648 };

const rounded = (box: Box | undefined) => box?.map((value) => Math.round(value * 100) / 100);
const points = ({ left, top, right, bottom }: { left: number; top: number; right: number; bottom: number }) =>
  rounded([left * 72, top * 72, right * 72, bottom * 72]);

test("folds, panels and barcode of a cover are those it was made with", () => {
  const { panels, barcode } = coverLines(sheet, trim, [interior]);
  expect(rounded(panels?.back)).toEqual(points(size.areas.back));
  expect(rounded(panels?.spine)).toEqual(points(size.areas.spine));
  expect(rounded(panels?.front)).toEqual(points(size.areas.front));
  expect(rounded(barcode)).toEqual(points(size.barcode));
});

test("a file that does not say where it is trimmed is trimmed an eighth of an inch from its edges", () => {
  expect(coverLines(sheet, whole, [interior]).trim).toEqual(trim);
});

test("without its interior, a cover of nine inches is folded for the only usual size of that height", () => {
  expect(coverLines(sheet, whole, []).panels).toEqual(coverLines(sheet, trim, [interior]).panels);
  expect(coverLines(sheet, whole, [{ width: 612, height: 792 }]).panels).toBeDefined();
});

test("where two sizes come into question, folds and barcode are not drawn", () => {
  // Pages of 5 × 8 or of 5.25 × 8 inches.
  const eightHigh = { width: (10.5 + 1 + 0.25) * 72, height: 8.25 * 72 };
  const lines = coverLines(eightHigh, [0, 0, eightHigh.width, eightHigh.height], []);
  expect(lines).toMatchObject({ panels: undefined, barcode: undefined });
  expect(lines.safe).toHaveLength(1);
  const own = coverLines(eightHigh, [0, 0, eightHigh.width, eightHigh.height], [{ width: 360, height: 576 }]);
  expect(own.panels?.spine[0]).toBe(369);
});

test("a spine too thin for words has no place for them", () => {
  const thin = wrapSize(40, "white");
  const [width, height] = [thin.width * 72, thin.height * 72];
  const lines = coverLines({ width, height }, [0, 0, width, height], [interior]);
  expect(coverLines(sheet, trim, [interior]).safe).toHaveLength(3);
  expect(lines.safe).toHaveLength(2);
});

test("one page that is wider than high is a cover", () => {
  expect(isCover([sheet])).toBe(true);
  expect(isCover([interior])).toBe(false);
  expect(isCover([sheet, sheet])).toBe(false);
});
