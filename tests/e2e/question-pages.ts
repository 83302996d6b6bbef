/** The guide's chapter on questions, which has one of each kind: on the site and in the single file. */
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContext, Page } from "puppeteer";
import { afterAll, beforeAll, onTestFinished } from "vitest";
import { startBrowser } from "../../src/formats/print/browser.ts";
import { guide } from "../setup/build-books.ts";
import { serveSite, type SiteServer } from "./site-server.ts";

export type Place = "site" | "file";

/** `OCTAVO_GUIDE_DIST` names another finished build of the guide. */
const dist = path.resolve(process.env["OCTAVO_GUIDE_DIST"] ?? guide);

interface OpenOptions {
  width?: number;
  height?: number;
  theme?: "light" | "dark";
  scripts?: boolean;
  /** A profile to open the page in, as a second tab; a fresh one when missing. */
  context?: BrowserContext;
  /** Done before the page is asked for. */
  before?: (page: Page) => Promise<unknown>;
}

export interface QuestionTools {
  /** Opens the chapter; its questions can be answered. */
  open: (place: Place, options?: OpenOptions) => Promise<Page>;
}

/** Starts a browser and a server before the tests of the file and ends them after. */
export function questionTools(): QuestionTools {
  let browser: Browser;
  let server: SiteServer;
  beforeAll(async () => {
    server = await serveSite(path.join(dist, "site"));
    ({ browser } = await startBrowser("loopback"));
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await server.close();
  });
  const context = async () => {
    const fresh = await browser.createBrowserContext();
    onTestFinished(() => fresh.close());
    return fresh;
  };
  return {
    async open(place, options = {}) {
      const page = await (options.context ?? (await context())).newPage();
      await page.setViewport({ width: options.width ?? 1280, height: options.height ?? 900 });
      await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: options.theme ?? "light" }]);
      if (options.scripts === false) await page.setJavaScriptEnabled(false);
      await options.before?.(page);
      const file = pathToFileURL(path.join(dist, "editions/octavo-guide-digital.html")).href;
      await page.goto(place === "site" ? `${server.origin}/questions/` : `${file}#ch-questions`);
      if (options.scripts !== false && options.before === undefined) await ready(page);
      return page;
    },
  };
}

/** Goes to the questions, as who answers them does, and waits until they can be answered. */
export async function ready(page: Page): Promise<void> {
  await page.$eval(".question", (question) => {
    question.scrollIntoView();
  });
  await page.waitForSelector("html[data-study=ready]");
}

/** Opens the dialog with the panel of progress. */
export async function openPanel(page: Page): Promise<void> {
  await page.click("[data-open-help]");
  await page.waitForSelector("#help-dialog[open]");
  await page.$eval("[data-progress]", (panel) => {
    panel.scrollIntoView();
  });
  await page.waitForSelector("[data-progress=octavo-guide][data-study=ready]");
}
