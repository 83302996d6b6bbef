import { expect, test } from "vitest";
import { impose, spacing, type Size } from "../../../src/proof/imposition.ts";

const pages = (count: number, size: Size = { width: 288, height: 432 }) => Array<Size>(count).fill(size);
const numbers = (sizes: readonly Size[], isBound = true) =>
  impose(sizes, isBound).map((sheet) => sheet.pages.map(({ page }) => page));

test("a book begins with a recto alone, then verso and recto share a fold", () => {
  const [sheet] = impose(pages(4), true);
  const [first, second, third, fourth] = sheet?.pages ?? [];
  expect(first?.bound).toBe("left");
  // The place of a verso beside the first page stays empty.
  expect(first?.area).toEqual([288, 0, 576, 432]);
  expect(second?.bound).toBe("right");
  expect(third?.area[0]).toBe(second?.area[2]);
  expect(fourth?.area[0]).toBe(2 * (576 + spacing.across));
});

test("every page is on one sheet, in order, and no opening is torn apart", () => {
  for (const count of [1, 2, 3, 31, 32, 33, 202]) {
    const sheets = numbers(pages(count));
    expect(sheets.flat()).toEqual(Array.from({ length: count }, (_, i) => i + 1));
    for (const sheet of sheets.slice(1)) expect((sheet[0] ?? 1) % 2).toBe(0);
  }
});

test("pages of 6 × 9 inches at 48 dots an inch lie four openings wide and four high", () => {
  const [first, second] = impose(pages(64), true);
  expect(first?.pages.at(-1)?.page).toBe(31);
  expect(first).toMatchObject({
    width: 4 * (576 + spacing.across) - spacing.across,
    height: 4 * (432 + spacing.below),
  });
  expect(second?.pages[0]?.page).toBe(32);
});

test("larger pages leave room for fewer, and a very large one has a sheet of its own", () => {
  expect(numbers(pages(9, { width: 900, height: 1350 }))[0]).toEqual([1]);
  expect(numbers(pages(2, { width: 4000, height: 3000 }), false)).toEqual([[1], [2]]);
});

test("what is not bound lies page by page", () => {
  const [sheet] = impose(pages(3, { width: 640, height: 360 }), false);
  expect(sheet?.pages.map(({ area, bound }) => [area[0], bound])).toEqual([
    [0, "none"],
    [640 + spacing.across, "none"],
    [2 * (640 + spacing.across), "none"],
  ]);
});

test("a smaller page lies at the fold", () => {
  const [sheet] = impose([...pages(1), { width: 200, height: 300 }, ...pages(1)], true);
  expect(sheet?.pages[1]?.area).toEqual([612 + 88, 0, 612 + 288, 300]);
});
