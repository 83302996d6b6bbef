/** Lays out the back of a cover: leaves at its head, its text, and beside the barcode who publishes it. */
import type { Book } from "../../book/types.ts";
import { element, escapeXml } from "../xml.ts";
import { backText } from "./back-text.ts";
import { drawBarcode } from "./barcode.ts";
import type { CoverDesign } from "./design.ts";
import type { Inks } from "./inks.ts";
import { drawLeaves } from "./leaves.ts";
import { printedPrice } from "./printed-price.ts";
import { front } from "./set-front.ts";
import type { WrapSize } from "./wrap-size.ts";

/** Inches for a unit of the front: both panels share margins and leaves. */
const unit = 6 / front.width;

/** The back as HTML: `div.back-text`, in which the list may be left out, `div.back-foot` and `p.back-price` around the barcode. */
export function backHtml(book: Book): string {
  const { publisher, identifiers } = book.config;
  const isbn = hasBarcode(book) ? undefined : identifiers.isbn.paperback;
  const price = printedPrice(book);
  const paragraph = (name: string, text: string) => (text === "" ? "" : element("p", { class: name }, escapeXml(text)));
  // HTML knows no empty-element tags: the boxes are written out, since either may be empty.
  return (
    `<div class="back-text">${backText(book)}</div>` +
    `<div class="back-foot">${paragraph("back-publisher", publisher)}${paragraph("back-isbn", isbn === undefined ? "" : `ISBN ${isbn}`)}</div>` +
    paragraph("back-price", price)
  );
}

/** What is drawn behind the words, in points of the whole sheet. */
export function drawBack(book: Book, { front: setting, leaves }: CoverDesign, size: WrapSize, inks: Inks): string {
  const { back } = size.areas;
  const side = setting.leaves.size * unit * 72;
  const { columns } = setting.leaves;
  const right = (back.right - front.margin * unit) * 72;
  const isbn = book.config.identifiers.isbn.paperback;
  return element("g", {}, [
    drawLeaves(
      leaves.back,
      { left: right - columns * side, top: back.top * 72 - side / 2, size: side, columns, isMirrored: true },
      inks,
    ),
    hasBarcode(book) && isbn !== undefined ? drawBarcode(isbn, size.barcode) : "",
  ]);
}

/** Its styles, for a page in which 1 in is 96 px. */
export function backStyles(book: Book, { front: setting, leaves }: CoverDesign, size: WrapSize, inks: Inks): string {
  const { paper, soft, line } = inks;
  const rows = leaves.back.length / setting.leaves.columns;
  const left = size.areas.back.left + front.margin * unit;
  const top = size.areas.back.top + (rows - 0.5) * setting.leaves.size * unit + 0.42;
  const foot = size.height - size.areas.back.bottom + front.baseline * unit;
  const end = size.barcode.top - (printedPrice(book) === "" ? 0.3 : 0.5);
  return `
    .back-text { position: absolute; left: ${left}in; top: ${top}in; width: 4.7in; height: ${end - top}in; font: 400 11pt/1.5 "Source Serif 4"; color: ${soft}; }
    .back-text :where(p, ul, ol), .back-foot p, .back-price { margin: 0; }
    .back-text strong { font-weight: 600; color: ${paper}; }
    .back-text > * + * { margin-top: 0.75em; max-width: 4.5in; text-wrap: pretty; }
    .back-text .back-lead { font-size: 1.64em; font-weight: 600; line-height: 1.25; letter-spacing: -0.006em; color: ${paper}; text-wrap: balance; }
    .back-text .back-lead + * { margin-top: 1.1em; }
    .back-points { padding: 0 0 0 1.25em; }
    .back-points li + li { margin-top: 0.3em; }
    .back-points ::marker { color: ${inks.spark}; font: 600 0.9em Inter; }
    .back-text .back-inside { margin-top: 2.2em; padding: 0; list-style: none; border-top: 0.75pt solid ${line}; }
    .back-inside li { display: flex; gap: 0.6em; padding: 0.42em 0; border-bottom: 0.75pt solid ${line}; line-height: 1.3; color: ${paper}; }
    .back-inside b { flex: none; width: 1.5em; font: 600 0.82em/1.585 Inter; font-feature-settings: "tnum"; color: ${soft}; }
    .back-foot { position: absolute; left: ${left}in; bottom: ${foot}in; width: ${size.barcode.left - left - 0.2}in; font: 400 8.5pt/1.5 Inter; color: ${soft}; }
    .back-foot p:last-child { margin-bottom: -0.41em; }
    .back-foot .back-publisher { font-weight: 600; color: ${paper}; }
    .back-price { position: absolute; left: ${size.barcode.left}in; top: ${size.barcode.top - 0.24}in; font: 600 9pt/1 Inter; color: ${paper}; }
  `;
}

/** Whether the book brings its own barcode; without an ISBN there is none to draw. */
export function hasBarcode({ config }: Book): boolean {
  return config.formats?.paperback?.barcode === true && config.identifiers.isbn.paperback !== undefined;
}
