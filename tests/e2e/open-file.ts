/** Opens finished files from the disk, as a reader does, in a browser that reaches nothing. */
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "puppeteer";
import { onTestFinished } from "vitest";

/** A page of a file on the disk. */
export interface OpenFile {
  page: Page;
  /** Everything it asked for beside itself, and every complaint of its scripts or its policy. */
  asked: string[];
}

export interface OpenFileOptions {
  hash?: string;
  /** false switches scripts off. */
  scripts?: boolean;
  width?: number;
  height?: number;
  theme?: "light" | "dark";
  /** Runs in the page before its own scripts. */
  before?: () => void;
}

/** Opens a file on a fresh page, offline, and counts what it asks for. */
export async function openFile(browser: Browser, file: string, options: OpenFileOptions = {}): Promise<OpenFile> {
  const context = await browser.createBrowserContext();
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const asked: string[] = [];
  const own = pathToFileURL(file).href;
  await page.setViewport({ width: options.width ?? 1280, height: options.height ?? 900 });
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: options.theme ?? "light" }]);
  await page.setOfflineMode(true);
  if (options.scripts === false) await page.setJavaScriptEnabled(false);
  if (options.before !== undefined) await page.evaluateOnNewDocument(options.before);
  await page.setRequestInterception(true);
  page.on("request", (request) => {
    const url = request.url();
    const isOwn = url.split("#")[0] === own || url.startsWith("data:") || url.startsWith("blob:");
    if (!isOwn) asked.push(url);
    void (isOwn ? request.continue() : request.abort()).catch(() => undefined);
  });
  page.on("pageerror", (error) => asked.push(error instanceof Error ? error.message : String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") asked.push(message.text());
  });
  await page.goto(`${own}${options.hash ?? ""}`, { waitUntil: "load" });
  return { page, asked };
}

/** Waits until what was asked of the page has been laid out and its scripts have seen the layout. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(undefined)))),
  );
}

/** Waits until the page has neither scrolled nor changed its length over some frames. */
export async function standsStill(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    let still = 0;
    let last = "";
    while (still < 8) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const now = `${window.scrollY} ${document.documentElement.scrollHeight}`;
      still = now === last ? still + 1 : 0;
      last = now;
    }
  });
}
