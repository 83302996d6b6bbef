/** A browser and a served site for the tests of one file. */
import path from "node:path";
import type { Browser, Page } from "puppeteer";
import { afterAll, beforeAll, onTestFinished } from "vitest";
import { startBrowser } from "../../src/formats/print/browser.ts";
import { dist } from "./dist.ts";
import { serveSite, type SiteServer } from "./site-server.ts";

interface OpenPage {
  page: Page;
  /** Requests to other hosts, errors of scripts, refusals of the content policy. */
  complaints: string[];
}

export interface SiteTools {
  /** Opens an address below the site's root on a fresh page of a fresh profile. */
  open: (path: string, options?: OpenOptions) => Promise<OpenPage>;
  /** Where the site is served. */
  origin: () => string;
}

interface OpenOptions {
  width?: number;
  height?: number;
  theme?: "light" | "dark";
  /** false switches scripts off. */
  scripts?: boolean;
}

/** Takes the network from a page; what is fetched right after may still arrive. */
export async function goOffline(page: Page): Promise<void> {
  await page.setOfflineMode(true);
  await page.waitForFunction(() =>
    fetch(location.href, { cache: "no-store" }).then(
      () => false,
      () => true,
    ),
  );
}

/** Gives a page the network back; what is fetched right after may still come too early. */
export async function goOnline(page: Page): Promise<void> {
  await page.setOfflineMode(false);
  await page.waitForFunction(() => fetch(location.href, { cache: "no-store" }).then(Boolean, () => false));
}

/**
 * Starts both before the tests of the file and ends both after.
 * @param build makes another book's build first, and says where it is
 */
export function siteTools(build: () => Promise<string> = () => Promise.resolve(dist)): SiteTools {
  let browser: Browser;
  let server: SiteServer;
  beforeAll(async () => {
    server = await serveSite(path.join(await build(), "site"));
    ({ browser } = await startBrowser("loopback"));
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await server.close();
  });
  return {
    origin: () => server.origin,
    async open(address, options = {}) {
      const context = await browser.createBrowserContext();
      onTestFinished(() => context.close());
      const page = await context.newPage();
      const complaints = watch(page, server.origin);
      await page.setViewport({ width: options.width ?? 1280, height: options.height ?? 900 });
      await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: options.theme ?? "light" }]);
      if (options.scripts === false) await page.setJavaScriptEnabled(false);
      await page.goto(`${server.origin}${address}`, { waitUntil: "load" });
      return { page, complaints };
    },
  };
}

/** Follows the link and waits until the page it leads to has been laid out and its scripts have seen the layout. */
export async function follow(page: Page, link: string): Promise<void> {
  await Promise.all([page.waitForNavigation({ waitUntil: "load" }), page.click(link)]);
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(undefined)))),
  );
}

function watch(page: Page, origin: string): string[] {
  const complaints: string[] = [];
  page.on("request", (request) => {
    const isOwn = request.url().startsWith(`${origin}/`) || request.url().startsWith("data:");
    if (!isOwn) complaints.push(`asks for ${request.url()}`);
  });
  page.on("pageerror", (error) => complaints.push(error instanceof Error ? error.message : String(error)));
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warn") complaints.push(message.text());
  });
  return complaints;
}
