/** Draws the front alone, as a picture: for shops, for the EPUB, for the site. */
import type { Browser } from "puppeteer";
import type { Book, EditionName } from "../../book/types.ts";
import type { Check } from "../check.ts";
import { element } from "../xml.ts";
import { designCover } from "./design.ts";
import { fitWords } from "./fit-words.ts";
import { drawFront } from "./front.ts";
import type { Inks } from "./inks.ts";
import { withDrawing } from "./open-drawing.ts";
import { wordsFit } from "./words-fit.ts";
import { wordsOf } from "../../words/words.ts";

/** Size in px that stores ask for: https://kdp.amazon.com/en_US/help/topic/G6GTK3T3NUHKLEFX */
const pictureSize = { width: 1600, height: 2560 };

/** The picture as SVG; the fonts it names are the page's to bring. */
export function pictureSvg(book: Book, edition: EditionName, inks: Inks): string {
  const { width, height } = pictureSize;
  const { front, leaves } = designCover(book, height);
  const notes = edition === "demo" ? [wordsOf(book.config.language).labels.demoEdition] : [];
  return element("svg", { xmlns: "http://www.w3.org/2000/svg", viewBox: `0 0 ${width} ${height}`, ...pictureSize }, [
    element("rect", { ...pictureSize, fill: inks.ground }),
    drawFront(book, front, leaves.front, notes, height, inks),
  ]);
}

/** Has the browser draw a picture, `scale` times its full size, and says whether its words fit; nothing is fetched for it. */
export async function drawPicture(
  browser: Browser,
  svg: string,
  { type, scale }: { type: "jpeg" | "webp"; scale: number },
): Promise<{ picture: Buffer; checks: Check[] }> {
  const styles = "body { margin: 0 } svg { display: block }";
  return withDrawing(browser, { body: svg, styles, ...pictureSize }, async (page) => {
    const tooLong = await page.evaluate(fitWords);
    const clip = { x: 0, y: 0, ...pictureSize, scale };
    return { picture: Buffer.from(await page.screenshot({ type, quality: 92, clip })), checks: [wordsFit(tooLong)] };
  });
}
