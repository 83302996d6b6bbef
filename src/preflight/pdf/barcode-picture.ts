/** Looks for the barcode on the back of a cover, as a scanner would: in a picture of it. */
import { ColorSpace, DrawDevice, Pixmap } from "mupdf";
import type { Box } from "./box.ts";
import { boxOfArea, coverSheetOf } from "./cover-sheet.ts";
import { readEan13 } from "./ean13.ts";
import type { PdfFile } from "./read/file.ts";
import type { PdfSubject } from "./subject.ts";

/** A barcode that was read. */
export interface Barcode {
  digits: string;
  /** Around its bars. */
  box: Box;
}

const scale = 300 / 72;
/** Rows are looked at this far from each other, pixels. */
const step = 8;

const found = new WeakMap<PdfFile, { barcode: Barcode | undefined }>();

/** The barcode on the back; undefined where there is none that can be read. */
export function barcodeOf(subject: PdfSubject): Barcode | undefined {
  const known = found.get(subject.file) ?? { barcode: findBarcode(subject) };
  found.set(subject.file, known);
  return known.barcode;
}

function findBarcode(subject: PdfSubject): Barcode | undefined {
  const { wrap } = coverSheetOf(subject);
  const area = boxOfArea(wrap.areas.back);
  const picture = pictureOf(subject.file, area);
  const [width, height, stride] = [picture.getWidth(), picture.getHeight(), picture.getStride()];
  const pixels = picture.getPixels();
  const rows: { y: number; from: number; to: number; digits: string }[] = [];
  for (let y = 0; y < height; y += step) {
    const row = Array.from({ length: width }, (_, x) => (pixels[y * stride + x] ?? 255) < 128);
    const symbol = readEan13(row);
    if (symbol !== undefined) rows.push({ y, ...symbol });
  }
  picture.destroy();
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const at = (x: number, y: number): [number, number] => [area[0] + x / scale, area[1] + y / scale];
  return { digits: first.digits, box: [...at(first.from, first.y), ...at(last.to, last.y + step)] };
}

/** Part of the first page in gray. */
export function pictureOf(file: PdfFile, [left, top, right, bottom]: Box): Pixmap {
  const area: Box = [
    Math.floor(left * scale),
    Math.floor(top * scale),
    Math.ceil(right * scale),
    Math.ceil(bottom * scale),
  ];
  const picture = new Pixmap(ColorSpace.DeviceGray, area, false);
  picture.clear(255);
  const device = new DrawDevice([scale, 0, 0, scale, 0, 0], picture);
  const page = file.pdf.loadPage(0);
  page.run(device, [1, 0, 0, 1, 0, 0]);
  device.close();
  device.destroy();
  page.destroy();
  return picture;
}
