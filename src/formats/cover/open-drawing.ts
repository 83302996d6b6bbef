/** Opens a drawing in the browser with the book's fonts, in every script they have. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "puppeteer";
import { openOfflinePage } from "../print/browser.ts";
import { printFaces } from "../print/styles.ts";

/** Shows `body` under `styles` at a size in px, hands the page to `use` and closes it. */
export async function withDrawing<Result>(
  browser: Browser,
  { body, styles, width, height }: { body: string; styles: string; width: number; height: number },
  use: (page: Page) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(path.join(tmpdir(), "octavo-cover-"));
  const { page } = await openOfflinePage(browser);
  try {
    // Fonts are files: only a page that is a file may have them.
    const file = path.join(folder, "cover.html");
    const head = `<meta charset="utf-8"><style>${await printFaces()} ${styles}</style>`;
    await writeFile(file, `<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`);
    await page.setViewport({ width, height, deviceScaleFactor: 1 });
    await page.goto(pathToFileURL(file).href, { waitUntil: "load" });
    await page.evaluate(async () => {
      await document.fonts.ready;
    });
    return await use(page);
  } finally {
    await page.close().catch(() => undefined);
    await rm(folder, { recursive: true, force: true });
  }
}
