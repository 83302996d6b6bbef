/** What tests do on the page of the practice exam. */
import type { Page } from "puppeteer";
import type { SiteTools } from "./open-site.ts";
import { textOf } from "./on-page.ts";

export const ready = (page: Page) => page.waitForSelector("[data-exam][data-ready]");
export const view = (page: Page, name: string) => page.waitForSelector(`[data-exam][data-view=${name}]`);
export const heading = (page: Page) => textOf(page, "[data-exam-view=run] [data-exam-heading]");
export const sheet = (page: Page) =>
  page.$$eval("[data-exam-sheet] button", (all) => all.map((button) => button.getAttribute("aria-label") ?? ""));

interface BeginOptions {
  clock?: "timed" | "pausable" | "untimed";
  seed?: string;
  width?: number;
  theme?: "light" | "dark";
}

/** @returns begins an exam on a fresh page */
export function examBegin(open: SiteTools["open"]) {
  return async ({ clock = "timed", seed = "k3f9", ...options }: BeginOptions = {}) => {
    const opened = await open(`/exam/?seed=${seed}`, options);
    await ready(opened.page);
    await opened.page.click(`[name=exam-clock][value=${clock}]`);
    await opened.page.click("[data-exam-begin]");
    await view(opened.page, "run");
    return opened;
  };
}

/** Submits the exam as it stands. */
export async function submit(page: Page): Promise<void> {
  await page.click("[data-exam-submit]");
  await page.click("[data-exam-submit-yes]");
  await view(page, "report");
}
