/** Draws a picture with the PDF library that draws the pages: fills, frames, words. Lengths are pixels. */
import { ColorSpace, DrawDevice, Font, Matrix, Path, Pixmap, StrokeState, Text, type Page } from "mupdf";
import type { Box, Size } from "./imposition.ts";

/** Red, green, blue from 0 to 1. */
export type Ink = [red: number, green: number, blue: number];

export interface Words {
  size: number;
  ink: Ink;
  weight?: "regular" | "bold";
  /** What of the words stands at the given place; the left end unless told. */
  align?: "left" | "center" | "right";
}

export interface Pen {
  fill: (box: Box, ink: Ink, alpha?: number) => void;
  /** A line along the inside of the box's edge. */
  frame: (box: Box, ink: Ink, width: number, dashes?: number[]) => void;
  line: (from: [x: number, y: number], to: [x: number, y: number], ink: Ink, width: number, dashes?: number[]) => void;
  /** Words on a baseline; answers with their width. */
  write: (text: string, x: number, baseline: number, words: Words) => number;
  /** A page of a document, cut off at the area it fills. @throws what the library says of a broken page */
  page: (page: Page, area: Box) => void;
}

/** A color as CSS writes it: "#d4351c". */
export function inkOf(hex: string): Ink {
  const part = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return [part(1), part(3), part(5)];
}

/** The library brings these two along: no font of the machine has a part in a picture. */
const fonts = { regular: new Font("Helvetica"), bold: new Font("Helvetica-Bold") };

/** Width of words as `write` sets them. */
export function widthOf(text: string, { size, weight = "regular" }: Pick<Words, "size" | "weight">): number {
  const font = fonts[weight];
  return size * Array.from(text).reduce((sum, sign) => sum + font.advanceGlyph(font.encodeCharacter(sign)), 0);
}

/** The PNG of a picture of this size, in whole pixels. */
export function drawPicture({ width, height }: Size, ground: Ink, draw: (pen: Pen) => void): Uint8Array {
  const pixmap = new Pixmap(ColorSpace.DeviceRGB, [0, 0, width, height], false);
  const device = new DrawDevice(Matrix.identity, pixmap);
  try {
    const pen = penOn(device);
    pen.fill([0, 0, width, height], ground);
    draw(pen);
    device.close();
    return pixmap.asPNG();
  } finally {
    device.destroy();
    pixmap.destroy();
  }
}

function penOn(device: DrawDevice): Pen {
  const rgb = ColorSpace.DeviceRGB;
  const matrix = Matrix.identity;
  const withPath = (trace: (path: Path) => void, use: (path: Path) => void) => {
    const path = new Path();
    trace(path);
    use(path);
    path.destroy();
  };
  const stroke = (trace: (path: Path) => void, ink: Ink, lineWidth: number, dashes: number[] = []) => {
    const state = new StrokeState({
      lineCap: "Butt",
      lineJoin: "Miter",
      lineWidth,
      miterLimit: 10,
      ...(dashes.length === 0 ? {} : { dashes, dashPhase: 0 }),
    });
    withPath(trace, (path) => {
      device.strokePath(path, state, matrix, rgb, ink, 1);
    });
    state.destroy();
  };
  const trace = (box: Box) => (path: Path) => {
    path.rect(...box);
  };
  return {
    fill(box, ink, alpha = 1) {
      withPath(trace(box), (path) => {
        device.fillPath(path, false, matrix, rgb, ink, alpha);
      });
    },
    frame([left, top, right, bottom], ink, width, dashes) {
      const inset = width / 2;
      stroke(trace([left + inset, top + inset, right - inset, bottom - inset]), ink, width, dashes);
    },
    line(from, to, ink, width, dashes) {
      const draw = (path: Path) => {
        path.moveTo(...from);
        path.lineTo(...to);
      };
      stroke(draw, ink, width, dashes);
    },
    write(text, x, baseline, words) {
      const { size, ink, weight = "regular", align = "left" } = words;
      const width = widthOf(text, words);
      const left = align === "left" ? x : align === "center" ? x - width / 2 : x - width;
      const set = new Text();
      set.showString(fonts[weight], [size, 0, 0, -size, left, baseline], text);
      device.fillText(set, matrix, rgb, ink, 1);
      set.destroy();
      return width;
    },
    page(page, area) {
      const [left, top, right] = page.getBounds();
      // A broken page throws here, before anything of it is drawn.
      const list = page.toDisplayList();
      const scale = (area[2] - area[0]) / (right - left);
      withPath(trace(area), (path) => {
        device.clipPath(path, false, matrix);
      });
      const place: Matrix = [scale, 0, 0, scale, area[0] - left * scale, area[1] - top * scale];
      list.run(device, place);
      device.popClip();
      list.destroy();
    },
  };
}
