/** Has the browser draw the cover picture. */
import type { Browser } from "puppeteer";
import type { Book, Edition } from "../../book/types.ts";
import { readInks } from "../cover/inks.ts";
import { withDrawing } from "../cover/open-drawing.ts";
import { coverSize, coverSvg } from "./cover-picture.ts";

/** The cover as JPEG, 1600×2560 px; `browser` fetches nothing for it. */
export async function drawCover(browser: Browser, book: Book, edition: Edition): Promise<Buffer> {
  const body = coverSvg(book, edition.name, await readInks());
  const styles = "body { margin: 0 } svg { display: block }";
  return withDrawing(browser, { body, styles, ...coverSize }, async (page) =>
    Buffer.from(await page.screenshot({ type: "jpeg", quality: 88, clip: { x: 0, y: 0, ...coverSize } })),
  );
}
