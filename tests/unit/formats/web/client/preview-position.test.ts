import { describe, expect, test } from "vitest";
import { previewPosition, roomBeside } from "../../../../../src/formats/web/client/preview-position.ts";

const room = { left: 0, top: 56, right: 1000, bottom: 800 };
const linkAt = (left: number, top: number) => ({ left, top, right: left + 80, bottom: top + 20 });

describe("a preview", () => {
  test("stands below its link when it fits there", () => {
    expect(previewPosition(linkAt(300, 300), { width: 400, height: 200 }, room)).toEqual({ left: 281, top: 326 });
  });

  test("stands above a link that is low in the window", () => {
    expect(previewPosition(linkAt(300, 700), { width: 400, height: 200 }, room)).toEqual({ left: 281, top: 494 });
  });

  test("never covers its link, and stays in the free part of the window, wherever the link is", () => {
    for (let top = 56; top <= 780; top += 12) {
      for (const left of [0, 450, 920]) {
        const link = linkAt(left, top);
        const height = Math.min(600, roomBeside(link, room));
        const at = previewPosition(link, { width: 400, height }, room);
        expect(at.top >= link.bottom || at.top + height <= link.top).toBe(true);
        expect(at.top).toBeGreaterThanOrEqual(room.top);
        expect(at.top + height).toBeLessThanOrEqual(room.bottom);
        expect(at.left).toBeGreaterThanOrEqual(0);
        expect(at.left + 400).toBeLessThanOrEqual(room.right);
      }
    }
  });
});
