import { describe, expect, test } from "vitest";
import type { Page } from "puppeteer";
import { axeFindings } from "./axe-findings.ts";
import { siteTools } from "./open-site.ts";

const { open } = siteTools();

/** Opens a page on a day; the book's facts are of November 2026, and its limit is six months. */
async function openOn(day: string, path: string, options = {}): Promise<{ page: Page; complaints: string[] }> {
  const opened = await open("/404.html", options);
  await opened.page.evaluateOnNewDocument((today) => {
    const Real = Date;
    window.Date = class extends Real {
      constructor(...given: unknown[]) {
        super(...((given.length === 0 ? [today] : given) as [string]));
      }
      static override now = () => new Real(today).getTime();
    } as DateConstructor;
    // Whether the page knew before its first line was there: only then nothing moves for it.
    new MutationObserver((_, observer) => {
      if (document.querySelector("main") === null) return;
      observer.disconnect();
      (window as unknown as { wasKnown: boolean }).wasKnown = document.documentElement.dataset["stale"] !== undefined;
    }).observe(document, { childList: true, subtree: true });
  }, `${day}T12:00:00`);
  await opened.page.goto(new URL(path, opened.page.url()).href, { waitUntil: "load" });
  return opened;
}
const isShown = (page: Page) => page.$eval(".stale-notice", (notice) => notice.getClientRects().length > 0);

describe.each(["/select-models/", "/services/aws-lambda/", "/the-exam/"])("on %s", (path) => {
  test("facts within the limit are not remarked on", async () => {
    const { page } = await openOn("2027-05-31", path);
    expect(await isShown(page)).toBe(false);
  });

  test("old facts are, in words, and the page knows before its first line", async () => {
    const { page, complaints } = await openOn("2027-06-01", path);
    expect(await isShown(page)).toBe(true);
    expect(await page.$eval(".stale-notice", ({ textContent }) => textContent)).toMatch(
      /checked in November 2026, more than 6 months ago/,
    );
    expect(await page.evaluate(() => (window as unknown as { wasKnown?: boolean }).wasKnown)).toBe(true);
    expect(complaints).toEqual([]);
  });
});

test("the notice passes axe, narrow and dark", async () => {
  const { page } = await openOn("2028-01-01", "/services/aws-lambda/", { width: 360, theme: "dark" });
  expect(await isShown(page)).toBe(true);
  expect(await axeFindings(page)).toEqual([]);
});

test("a page whose facts have no date has no notice", async () => {
  const { page } = await openOn("2099-01-01", "/glossary/");
  expect(await page.$(".stale-notice")).toBeNull();
});
