/** Pictures of PDF pages in gray, and whether two of them show the same. */
import { ColorSpace, Image, Matrix, Pixmap, type PDFDocument } from "mupdf";
import pixelmatch from "pixelmatch";

/** A picture; a byte a pixel, 0 is black. */
export interface Picture {
  width: number;
  height: number;
  pixels: Uint8Array;
}

export interface Comparison {
  isSame: boolean;
  /** In words: "412 of 194,400 pixels differ, at most 194 may; …". */
  verdict: string;
  /** PNG of what was expected, what was found, and the difference, side by side. */
  difference: Uint8Array;
}

/**
 * What may differ: how much a pixel, what share of a page's pixels, how many of those in a square of `side`.
 * Measured on printed pages at 60 dots an inch: text moved by a tenth of a pixel changes less than 0.06 % of a page and
 * five pixels of a square; a word that is missing, or a line moved by one pixel, changes fourteen of a square or more.
 */
const tolerance = { threshold: 0.3, share: 0.001, side: 20, inSquare: 9 };

/** Draws a page, 0-based, at so many dots an inch. */
export function drawPage(pdf: PDFDocument, index: number, dpi: number): Picture {
  const pixmap = pdf.loadPage(index).toPixmap(Matrix.scale(dpi / 72, dpi / 72), ColorSpace.DeviceGray, false);
  return pictureOf(pixmap);
}

/** Reads a PNG that `pngOf` wrote. */
export function readPicture(png: Uint8Array): Picture {
  const pixmap = new Image(png).toPixmap();
  return pictureOf(
    pixmap.getNumberOfComponents() === 1 ? pixmap : pixmap.convertToColorSpace(ColorSpace.DeviceGray, false),
  );
}

export function pngOf({ width, height, pixels }: Picture): Uint8Array {
  const pixmap = new Pixmap(ColorSpace.DeviceGray, [0, 0, width, height], false);
  pixmap.getPixels().set(pixels);
  return pixmap.asPNG();
}

/** Compares two pictures; those of another size are never the same. */
export function comparePictures(expected: Picture, found: Picture): Comparison {
  const { width, height } = expected;
  const isAlike = width === found.width && height === found.height;
  const panel = { width: Math.max(width, found.width), height: Math.max(height, found.height) };
  const [left, right] = [colored(expected, panel), colored(found, panel)];
  const marks = new Uint8Array(left.length);
  const differing = pixelmatch(left, right, marks, panel.width, panel.height, { threshold: tolerance.threshold });
  const most = Math.floor(width * height * tolerance.share);
  const densest = mostInSquare(marks, panel);
  const count = (number: number) => number.toLocaleString("en");
  return {
    isSame: isAlike && differing <= most && densest <= tolerance.inSquare,
    verdict: isAlike
      ? `${count(differing)} of ${count(width * height)} pixels differ, at most ${count(most)} may; ` +
        `${densest} of them in one place, at most ${tolerance.inSquare} may`
      : `${found.width} × ${found.height} pixels, ${width} × ${height} expected`,
    difference: sideBySide([left, right, marks], panel),
  };
}

function pictureOf(pixmap: Pixmap): Picture {
  const [width, height, stride] = [pixmap.getWidth(), pixmap.getHeight(), pixmap.getStride()];
  const pixels = new Uint8Array(width * height);
  const bytes = pixmap.getPixels();
  for (let y = 0; y < height; y += 1) pixels.set(bytes.subarray(y * stride, y * stride + width), y * width);
  return { width, height, pixels };
}

/** Red, green, blue and opacity of each pixel, on a white ground of the panel's size. */
function colored({ width, height, pixels }: Picture, panel: { width: number; height: number }): Uint8Array {
  const bytes = new Uint8Array(panel.width * panel.height * 4).fill(255);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const at = 4 * (y * panel.width + x);
      bytes.fill(pixels[y * width + x] ?? 255, at, at + 3);
    }
  return bytes;
}

/** How many pixels that are marked as different stand together; squares overlap by half. */
function mostInSquare(marks: Uint8Array, { width, height }: { width: number; height: number }): number {
  const { side } = tolerance;
  // Red; what differs only by smoothing is yellow.
  const isMarked = (x: number, y: number) => {
    const at = 4 * (y * width + x);
    return marks[at] === 255 && marks[at + 1] === 0;
  };
  let most = 0;
  for (let top = 0; top < height; top += side / 2)
    for (let left = 0; left < width; left += side / 2) {
      let count = 0;
      for (let y = top; y < Math.min(top + side, height); y += 1)
        for (let x = left; x < Math.min(left + side, width); x += 1) if (isMarked(x, y)) count += 1;
      most = Math.max(most, count);
    }
  return most;
}

function sideBySide(panels: readonly Uint8Array[], { width, height }: { width: number; height: number }): Uint8Array {
  const gap = 8;
  const sheet = new Pixmap(ColorSpace.DeviceRGB, [0, 0, panels.length * (width + gap) - gap, height], false);
  sheet.clear(128);
  const bytes = sheet.getPixels();
  panels.forEach((panel, i) => {
    for (let y = 0; y < height; y += 1)
      for (let x = 0; x < width; x += 1) {
        const from = 4 * (y * width + x);
        bytes.set(panel.subarray(from, from + 3), y * sheet.getStride() + 3 * (i * (width + gap) + x));
      }
  });
  return sheet.asPNG();
}
