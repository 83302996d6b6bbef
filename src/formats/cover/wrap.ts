/** Puts back, spine and front together on one sheet. */
import type { Book } from "../../book/types.ts";
import { element } from "../xml.ts";
import { backHtml, backStyles, drawBack } from "./back.ts";
import { designCover } from "./design.ts";
import { drawFront } from "./front.ts";
import type { Inks } from "./inks.ts";
import { front } from "./set-front.ts";
import { drawSpine, setSpine } from "./spine.ts";
import type { WrapSize } from "./wrap-size.ts";
import { wordsOf } from "../../words/words.ts";

/** The sheet as HTML, its upper left corner that of the page; `styles` go into its head. */
export function wrapPage(book: Book, pages: number, size: WrapSize, inks: Inks): { body: string; styles: string } {
  const { left, top, right } = size.areas.front;
  const design = designCover(book);
  // The ground goes on a little: the page is cut to the sheet, and no white hairline may be left.
  const [width, height] = [size.width * 72 + 2, size.height * 72 + 2];
  const scale = ((right - left) * 72) / front.width;
  const notes = [wordsOf(book.config.language).labels.edition(book.config.edition.number)];
  const sheet = element("svg", { viewBox: `0 0 ${width} ${height}`, class: "sheet" }, [
    element("rect", { width, height, fill: inks.ground }),
    drawBack(book, design, size, inks),
    drawSpine(book, setSpine(book, pages, size), size, inks),
    element(
      "g",
      { transform: `translate(${left * 72} ${top * 72}) scale(${scale})` },
      drawFront(book, design.front, design.leaves.front, notes, front.height, inks),
    ),
  ]);
  return {
    body: sheet + backHtml(book),
    styles: `
      @page { margin: 0 }
      html { print-color-adjust: exact }
      body { margin: 0; position: relative; width: ${size.width}in; height: ${size.height}in }
      /* Of a ligature’s second letter a PDF tells no box: on the spine every letter must show that it fits. */
      [data-fit="spine"] { font-variant-ligatures: none }
      .sheet { position: absolute; left: 0; top: 0; width: ${width}pt; height: ${height}pt }
      ${backStyles(book, design, size, inks)}`,
  };
}
