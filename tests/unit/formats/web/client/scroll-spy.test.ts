import { describe, expect, test } from "vitest";
import { markingLine } from "../../../../../src/formats/web/client/scroll-spy.ts";

const view = { top: 100, height: 900 };

describe("the line a heading must have passed", () => {
  test("stands near the top as long as more than a window is to come", () => {
    expect(markingLine({ ...view, above: 5000, below: 900 })).toBe(100);
    expect(markingLine({ ...view, above: 0, below: 5000 })).toBe(100);
  });

  test("moves down over the last window, to the bottom at the end", () => {
    expect(markingLine({ ...view, above: 5000, below: 450 })).toBe(500);
    expect(markingLine({ ...view, above: 5000, below: 0 })).toBe(900);
  });

  test("reaches the bottom of a page that scrolls less than a window, and starts at its top", () => {
    expect(markingLine({ ...view, above: 0, below: 300 })).toBe(100);
    expect(markingLine({ ...view, above: 150, below: 150 })).toBe(500);
    expect(markingLine({ ...view, above: 300, below: 0 })).toBe(900);
  });

  test("stays at the top of a page that does not scroll", () => {
    expect(markingLine({ ...view, above: 0, below: 0 })).toBe(100);
  });
});
