/** Draws the cover as SVG: the front of the book, as large as shops want it. */
import type { Book, EditionName } from "../../book/types.ts";
import { frontArt } from "../cover/front.ts";
import type { Inks } from "../cover/inks.ts";
import { element } from "../xml.ts";

/** Size in px: what stores ask for. https://kdp.amazon.com/en_US/help/topic/G6GTK3T3NUHKLEFX */
export const coverSize = { width: 1600, height: 2560 };

/** The cover picture; the fonts it names are the page's to bring. */
export function coverSvg(book: Book, edition: EditionName, inks: Inks): string {
  const { width, height } = coverSize;
  return element("svg", { xmlns: "http://www.w3.org/2000/svg", viewBox: `0 0 ${width} ${height}`, ...coverSize }, [
    element("rect", { ...coverSize, fill: inks.ground }),
    frontArt(book, edition === "demo" ? ["Demo edition"] : [], height, inks),
  ]);
}
