import { describe, expect, test } from "vitest";
import type { Page } from "puppeteer";
import { siteTools } from "./open-site.ts";

const { open, origin } = siteTools();

/** Words of the flagship's own chapters. */
const words = "circuit breaker";

const focused = (page: Page) => page.evaluate(() => document.activeElement?.id ?? "");
const isOpen = (page: Page) => page.$eval("#search-dialog", (dialog) => (dialog as HTMLDialogElement).open);

async function searchFor(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text);
  await page.waitForSelector(".hits a");
}

describe("the search dialog", () => {
  test("opens with “/” and puts the cursor into its field", async () => {
    const { page, complaints } = await open("/contents/");
    await page.keyboard.press("/");
    expect(await isOpen(page)).toBe(true);
    expect(await focused(page)).toBe("search-words");
    expect(await page.$eval("#search-words", (input) => (input as HTMLInputElement).value)).toBe("");
    expect(complaints).toEqual([]);
  });

  test("opens with Ctrl K", async () => {
    const { page } = await open("/");
    await page.keyboard.down("Control");
    await page.keyboard.press("k");
    await page.keyboard.up("Control");
    expect(await isOpen(page)).toBe(true);
  });

  test("finds pages and the places in them, with the words marked", async () => {
    const { page, complaints } = await open("/contents/");
    await page.keyboard.press("/");
    await searchFor(page, words);
    const places = await page.$$eval(".hit-place", (links) =>
      links.map((link) => new URL((link as HTMLAnchorElement).href).hash),
    );
    expect(places.length).toBeGreaterThan(1);
    expect(places.every((hash) => hash.length > 1)).toBe(true);
    expect(
      await page.$$eval(".hits mark", (marks) => marks.map((mark) => mark.textContent.toLowerCase()).join(" ")),
    ).toContain("circuit");
    expect(await page.$eval("[data-search-status]", (status) => status.textContent)).toMatch(/^\d+ pages? found/);
    expect(complaints).toEqual([]);
  });

  test("leads by arrows and Enter to a place in another page", async () => {
    const { page } = await open("/contents/");
    await page.keyboard.press("/");
    await searchFor(page, words);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    const href = await page.evaluate(() => (document.activeElement as HTMLAnchorElement).href);
    expect(new URL(href).hash).not.toBe("");
    await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
    expect(page.url()).toBe(href);
    expect(await page.evaluate(() => document.getElementById(location.hash.slice(1)) !== null)).toBe(true);
    await page.waitForFunction(() => CSS.highlights.has("found"));
    const marked = await page.evaluate(() =>
      Array.from(CSS.highlights.get("found") ?? [], (range) => (range as Range).toString().toLowerCase()),
    );
    expect(marked).toEqual(expect.arrayContaining(["circuit", "breaker"]));
  });

  test("Enter in the field opens the best place found, not the head of its page", async () => {
    const { page } = await open("/contents/");
    await page.keyboard.press("/");
    await searchFor(page, words);
    const first = await page.$eval(".hits .hit-place", (link) => (link as HTMLAnchorElement).href);
    await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
    expect(page.url()).toBe(first);
  });

  test("goes back up from the first result into the field", async () => {
    const { page } = await open("/contents/");
    await page.keyboard.press("/");
    await searchFor(page, words);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowUp");
    expect(await focused(page)).toBe("search-words");
  });

  test("closes with Esc and gives the focus back", async () => {
    const { page } = await open("/contents/");
    await page.focus(".search-open");
    await page.keyboard.press("Enter");
    expect(await isOpen(page)).toBe(true);
    await page.keyboard.press("Escape");
    await page.waitForSelector("#search-dialog:not([open])");
    expect(await page.evaluate(() => document.activeElement?.className)).toBe("search-open");
  });

  test("keeps the focus inside", async () => {
    const { page } = await open("/contents/");
    await page.keyboard.press("/");
    await searchFor(page, words);
    for (let i = 0; i < 60; i += 1) {
      await page.keyboard.press("Tab");
      const isOutside = await page.evaluate(() => {
        const at = document.activeElement;
        return at !== null && at !== document.body && at.closest("#search-dialog") === null;
      });
      expect(isOutside).toBe(false);
    }
  });

  test("says usefully that nothing was found", async () => {
    const { page } = await open("/contents/");
    await page.keyboard.press("/");
    await page.keyboard.type("xyzzyplugh");
    await page.waitForFunction(() =>
      document.querySelector("[data-search-status]")?.textContent.startsWith("Nothing found for “xyzzyplugh”. Try"),
    );
    expect(await page.$$(".hits li")).toHaveLength(0);
  });

  test("does not tell the answer of a question", async () => {
    const { page } = await open("/contents/");
    await page.keyboard.press("/");
    await page.keyboard.type("show the answer");
    await page.waitForFunction(() => document.querySelector("[data-search-status]")?.textContent !== "");
    const excerpts = await page.$$eval(".hit-excerpt", (parts) => parts.map((part) => part.textContent).join(" "));
    expect(excerpts).not.toMatch(/Answer: [A-F]/);
  });

  test("says so when the index is missing", async () => {
    const { page } = await open("/contents/");
    await page.setRequestInterception(true);
    page.on("request", (request) => void (request.url().includes("/pagefind/") ? request.abort() : request.continue()));
    await page.keyboard.press("/");
    await page.keyboard.type(words);
    await page.waitForFunction(() => document.querySelector("[data-search-status]")?.textContent !== "");
    expect(await page.$eval("[data-search-status]", (status) => status.textContent)).toContain("cannot be loaded");
  });
});

describe("the search page", () => {
  test("searches for what its address says", async () => {
    const { page, complaints } = await open(`/search/?q=${encodeURIComponent(words)}`);
    await page.waitForSelector(".hits a");
    expect(await page.$eval("#search-words", (input) => (input as HTMLInputElement).value)).toBe(words);
    expect(complaints).toEqual([]);
  });

  test("in the demo finds only what the demo holds", async () => {
    const { page } = await open(`/demo/search/?q=${encodeURIComponent(words)}`);
    await page.waitForSelector(".hits a");
    const links = await page.$$eval(".hits a", (found) => found.map((link) => link.href));
    expect(links.filter((href) => !href.startsWith(`${origin()}/demo/`))).toEqual([]);
  });
});
