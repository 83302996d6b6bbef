/** Puts back, spine and front together on one sheet. */
import type { Book } from "../../book/types.ts";
import { element } from "../xml.ts";
import { backHtml, backStyles } from "./back.ts";
import { front, frontArt } from "./front.ts";
import type { Inks } from "./inks.ts";
import { setSpine, spineArt } from "./spine.ts";
import type { WrapSize } from "./wrap-size.ts";

/** The sheet as HTML, its upper left corner that of the page; `styles` go into its head. */
export function wrapPage(book: Book, pages: number, size: WrapSize, inks: Inks): { body: string; styles: string } {
  const { areas } = size;
  // The ground goes on a little: the page is cut to the sheet, and no white hairline may be left.
  const [width, height] = [size.width * 72 + 2, size.height * 72 + 2];
  const scale = ((areas.front.right - areas.front.left) * 72) / front.width;
  const unitsHigh = ((areas.front.bottom - areas.front.top) * 72) / scale;
  const sheet = element("svg", { viewBox: `0 0 ${width} ${height}`, class: "sheet" }, [
    element("rect", { width, height, fill: inks.ground }),
    element(
      "g",
      { transform: `translate(${areas.front.left * 72} ${areas.front.top * 72}) scale(${scale})` },
      frontArt(book, [`Edition ${book.config.edition.number}`], unitsHigh, inks),
    ),
    backRule(size, inks, scale),
    spineArt(book, setSpine(book, pages, size), size, inks),
  ]);
  return {
    body: sheet + backHtml(book),
    styles: `
      @page { margin: 0 }
      html { print-color-adjust: exact }
      body { margin: 0; position: relative; width: ${size.width}in; height: ${size.height}in }
      .sheet { position: absolute; left: 0; top: 0; width: ${width}pt; height: ${height}pt }
      ${backStyles(size, inks)}`,
  };
}

/** The rule above the back's words, level with the front's and as heavy: drawn here because boxes of HTML are snapped to pixels. */
function backRule({ areas: { back } }: WrapSize, { paper }: Inks, scale: number): string {
  return element("rect", {
    x: back.left * 72 + front.margin * scale,
    y: back.top * 72 + front.ruleTop * scale,
    width: front.ruleWidth * scale,
    height: front.ruleHeight * scale,
    fill: paper,
  });
}
