import { expect, test } from "vitest";
import { wrapSize } from "../../../../src/formats/cover/wrap-size.ts";

test.each([
  [200, "white", 0.4504, 12.7004],
  [300, "white", 0.6756, 12.9256],
  [200, "cream", 0.5, 12.75],
  [500, "cream", 1.25, 13.5],
] as const)("a book of %i pages on %s paper has a spine of %f in and a wrap of %f in", (pages, paper, spine, width) => {
  const size = wrapSize(pages, paper);
  expect(size.spine).toBeCloseTo(spine, 4);
  expect(size.width).toBeCloseTo(width, 4);
  expect(size.height).toBe(9.25);
});

test("back, spine and front follow each other, with the bleed around them", () => {
  const { areas, width, height } = wrapSize(200, "white");
  expect(areas.back.left).toBe(0.125);
  expect(areas.back.right).toBe(areas.spine.left);
  expect(areas.spine.right).toBe(areas.front.left);
  expect(width - areas.front.right).toBeCloseTo(0.125, 10);
  expect([areas.front.top, height - areas.front.bottom]).toEqual([0.125, 0.125]);
});

test("the barcode's 2 × 1.2 in stand a quarter inch from the fold and the lower trim of the back", () => {
  const { areas, barcode } = wrapSize(200, "white");
  expect(areas.back.right - barcode.right).toBeCloseTo(0.25, 10);
  expect(areas.back.bottom - barcode.bottom).toBeCloseTo(0.25, 10);
  expect(barcode.right - barcode.left).toBeCloseTo(2, 10);
  expect(barcode.bottom - barcode.top).toBeCloseTo(1.2, 10);
});
