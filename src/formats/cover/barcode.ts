/** Draws the barcode of an ISBN: an EAN-13 symbol in black on a white box. Lengths are points. */
import JsBarcode from "jsbarcode";
import { isbnDigits } from "../../book/isbn.ts";
import { element } from "../xml.ts";
import { sans, words } from "./words.ts";
import type { Area } from "./wrap-size.ts";

/**
 * The symbol at its nominal size: a module is 0.33 mm, guard bars reach 5 modules lower than the others.
 * GS1 General Specifications, 5.2: https://ref.gs1.org/standards/genspecs/
 */
const module = (0.33 / 25.4) * 72;
/** Lower than nominal: the box also holds the ISBN in words. */
const bars = { height: 54, guard: 5 * module };
const black = "#000";

/** The symbol as 95 modules: "1" is a bar, "0" a space. @throws when the check digit is wrong. */
export function barcodeModules(isbn: string): string {
  const target: { encodings?: { data: string }[] } = {};
  JsBarcode(target, isbnDigits(isbn), { format: "EAN13", flat: true });
  const [encoding] = target.encodings ?? [];
  if (encoding === undefined) throw new Error(`No barcode can be made of “${isbn}”.`);
  return encoding.data;
}

/** The symbol with its white box, which fills `area` (inches); the ISBN stands above it as book.yaml writes it. */
export function drawBarcode(isbn: string, area: Area): string {
  const box = {
    x: area.left * 72,
    y: area.top * 72,
    width: (area.right - area.left) * 72,
    height: (area.bottom - area.top) * 72,
  };
  const modules = barcodeModules(isbn);
  const left = box.x + (box.width - modules.length * module) / 2;
  const top = box.y + 18.5;
  const path = [...modules.matchAll(/1+/g)].map(({ index, 0: run }) => {
    const height = bars.height + (isGuard(index) ? bars.guard : 0);
    return `M${left + index * module} ${top}h${run.length * module}v${height}h${-run.length * module}z`;
  });
  const text = (sign: string, x: number, y: number, size: number) =>
    words(sign, { x, y, "text-anchor": "middle", "font-family": sans, "font-size": size, fill: black });
  const digits = Array.from(isbnDigits(isbn));
  return element("g", {}, [
    element("rect", { ...box, fill: "#fff" }),
    element("path", { d: path.join(""), fill: black }),
    text(`ISBN ${isbn}`, box.x + box.width / 2, box.y + 13, 8),
    ...digits.map((digit, i) => text(digit, left + digitMiddle(i) * module, top + bars.height + 8.6, 9)),
  ]);
}

/** Bars at both ends and in the middle. */
function isGuard(index: number): boolean {
  return index < 3 || (index >= 45 && index < 50) || index >= 92;
}

/** Where a digit stands, in modules: the first before the symbol, the others below their seven modules. */
function digitMiddle(i: number): number {
  if (i === 0) return -6;
  return i <= 6 ? 3 + (i - 0.5) * 7 : 50 + (i - 6.5) * 7;
}
