import readCode from "jsqr";
import { expect, test } from "vitest";
import { qrCode, type QrCode } from "../../../../src/formats/print/qr-code.ts";

const pixels = 4;
/** Modules of white paper on the left of the drawing: the page's margin. */
const margin = 4;

interface Run {
  x: number;
  y: number;
  length: number;
}

function runsOf({ path }: QrCode): Run[] {
  const runs = path.match(/M\d+ \d+h\d+v1h-\d+z/g) ?? [];
  expect(runs.join("")).toBe(path);
  return runs.map((run) => {
    const [x = 0, y = 0, length = 0] = run.match(/\d+/g)?.map(Number) ?? [];
    return { x, y, length };
  });
}

/** Draws a code on white paper and reads it as a camera would. */
function read(code: QrCode): string | undefined {
  const [, top = 0, width = 0, height = 0] = code.viewBox.split(" ").map(Number);
  const [across, down] = [(margin + width) * pixels, height * pixels];
  const data = new Uint8ClampedArray(across * down * 4).fill(255);
  for (const { x, y, length } of runsOf(code))
    for (let row = (y - top) * pixels; row < (y + 1 - top) * pixels; row += 1) {
      const start = row * across + (margin + x) * pixels;
      for (let i = start; i < start + length * pixels; i += 1) data.fill(0, i * 4, i * 4 + 3);
    }
  return readCode(data, across, down)?.data;
}

const short = "https://a.example/b/";
const long = `https://a.example/${"a-long-way-down/".repeat(20)}`;

test.each([short, long, "https://ä.example/ö/"])("the code of %s can be read", (address) => {
  expect(read(qrCode(address))).toBe(address);
});

test("a code has four white modules above, below and at its right, and begins at the left edge of the text", () => {
  const code = qrCode(short);
  const [left, top = 0, width = 0, height = 0] = code.viewBox.split(" ").map(Number);
  const runs = runsOf(code);
  const modules = Math.max(...runs.map(({ x, length }) => x + length));
  expect(Math.min(...runs.map(({ x }) => x))).toBe(0);
  expect(Math.min(...runs.map(({ y }) => y))).toBe(0);
  expect([left, top, width, height]).toEqual([0, -4, modules + 4, modules + 8]);
});

test.each([short, long])("the code of %s and its modules are large enough for a phone", (address) => {
  const code = qrCode(address);
  const [, , , units = 0] = code.viewBox.split(" ").map(Number);
  const module = code.height / units;
  expect(module * (units - 8)).toBeGreaterThanOrEqual(0.8);
  expect(module).toBeGreaterThanOrEqual(0.016);
  expect(code.width / (units - 4)).toBeCloseTo(module, 4);
});
