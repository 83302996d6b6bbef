/** Opens a digital file as a reader does, and measures what the reader waits for: the first paint, the first hit. */
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "puppeteer";
import { withBrowser } from "../../src/formats/print/browser.ts";
import type { Task } from "./task-types.ts";

/** Opens the file afresh `runs` times, from the disk, in headless Chrome. */
export const reading: Task<"reading"> = ({ file, runs }) =>
  withBrowser(async ({ browser }) => {
    const [firstPaints, firstHits]: [number[], number[]] = [[], []];
    for (let run = 0; run < runs; run++) {
      const { firstPaint, firstHit } = await readOnce(browser, pathToFileURL(file).href);
      firstPaints.push(firstPaint);
      firstHits.push(firstHit);
    }
    return { firstPaints, firstHits };
  });

async function readOnce(browser: Browser, url: string): Promise<{ firstPaint: number; firstHit: number }> {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    await page.goto(url, { waitUntil: "load" });
    const firstPaint = await firstPaintOf(page);
    return { firstPaint, firstHit: await firstHitOf(page) };
  } finally {
    await context.close();
  }
}

/** Seconds from the navigation to the first contentful paint: https://www.w3.org/TR/paint-timing/ */
async function firstPaintOf(page: Page): Promise<number> {
  const painted = await page.waitForFunction(
    () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? false,
  );
  return Number(await painted.jsonValue()) / 1000;
}

/** Seconds from the first key, which opens the search and makes its index, to the first hit in the list. */
async function firstHitOf(page: Page): Promise<number> {
  await page.evaluate(() => {
    const times = { key: 0, hit: 0 };
    Object.assign(window, { times });
    document.addEventListener("keydown", ({ timeStamp }) => (times.key ||= timeStamp), true);
    const list = document.querySelector("[data-search-results]");
    if (list === null) throw new Error("The page has no list of hits.");
    new MutationObserver(() => {
      if (list.querySelector("a") !== null) times.hit ||= performance.now();
    }).observe(list, { childList: true, subtree: true });
  });
  await page.keyboard.type("/model");
  const found = await page.waitForFunction(() => {
    const { times } = window as unknown as { times: { key: number; hit: number } };
    return times.hit > 0 && times.hit - times.key;
  });
  return Number(await found.jsonValue()) / 1000;
}
