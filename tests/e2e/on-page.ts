/** What a reader does on a page, and what of it reads how. */
import type { Page } from "puppeteer";

/** Presses keys, one after the other. */
export async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key as "Enter");
}

/** Text of an element, as it reads. */
export async function textOf(page: Page, selector: string): Promise<string> {
  return await page.$eval(selector, (element) => element.textContent.replace(/\s+/g, " ").trim());
}

/** Texts of all elements, as they read. */
export async function textsOf(page: Page, selector: string): Promise<string[]> {
  return await page.$$eval(selector, (all) => all.map((one) => one.textContent.replace(/\s+/g, " ").trim()));
}

/** Text of what has the focus, as it reads. */
export async function focusedText(page: Page): Promise<string> {
  return await page.evaluate(() => document.activeElement?.textContent.replace(/\s+/g, " ").trim() ?? "");
}
