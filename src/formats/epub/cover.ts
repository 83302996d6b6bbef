/** Has the browser draw the cover picture. */
import { readFile } from "node:fs/promises";
import type { Browser } from "puppeteer";
import type { Book, Edition } from "../../book/types.ts";
import { coverSize, coverSvg } from "./cover-picture.ts";
import { fontFaces, fontFiles } from "./fonts.ts";

/** The cover as JPEG, 1600×2560 px; `browser` fetches nothing for it. */
export async function drawCover(browser: Browser, book: Book, edition: Edition): Promise<Buffer> {
  const faces = await inlineFaces();
  const page = await browser.newPage();
  try {
    await page.setViewport({ ...coverSize, deviceScaleFactor: 1 });
    await page.setContent(
      `<!DOCTYPE html><style>${faces} body { margin: 0 } svg { display: block }</style>${coverSvg(book, edition.name)}`,
    );
    await page.evaluate(async () => {
      await Promise.all([...document.fonts].map((font) => font.load()));
    });
    return Buffer.from(await page.screenshot({ type: "jpeg", quality: 88, clip: { x: 0, y: 0, ...coverSize } }));
  } finally {
    await page.close();
  }
}

/** Font faces that carry their files. */
async function inlineFaces(): Promise<string> {
  let css = fontFaces();
  for (const { name, source } of fontFiles()) {
    css = css.replace(`fonts/${name}`, `data:font/woff2;base64,${await readFile(source, "base64")}`);
  }
  return css;
}
