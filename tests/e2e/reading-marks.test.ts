import { describe, expect, test } from "vitest";
import type { Page } from "puppeteer";
import { axeFindings } from "./axe-findings.ts";
import { siteTools } from "./open-site.ts";

const { open } = siteTools();

const chapter = "/select-models/";
const counted = (page: Page) => page.$eval("[data-read-count]", ({ textContent }) => textContent);
/** Begins to read: only then, or where something is marked, are marks fetched. */
async function ready(page: Page): Promise<void> {
  await page.evaluate(() => window.dispatchEvent(new Event("scroll")));
  await page.waitForSelector("html[data-reading=ready]");
}
const go = async (page: Page, path: string) => {
  await page.goto(new URL(path, page.url()).href, { waitUntil: "load" });
  await ready(page);
};
const signs = (page: Page, list: string) =>
  page.$$eval(`${list} a:has(.read-sign)`, (links) => links.map((link) => link.getAttribute("href") ?? ""));

async function openChapter(options = {}): Promise<Page> {
  const { page } = await open(chapter, options);
  await ready(page);
  return page;
}

/** Checks every section but some, by keyboard alone. */
async function checkByKeyboard(page: Page, from: number): Promise<void> {
  await page.focus("[data-read-end] summary");
  await page.keyboard.press("Enter");
  const fields = await page.$$("[data-read-unit]");
  for (const field of fields.slice(from)) {
    await field.focus();
    await page.keyboard.press("Space");
  }
}

describe("marks by hand", () => {
  test("are made section by section, shown in the navigation, and taken away", async () => {
    const page = await openChapter();
    const all = (await page.$$("[data-read-unit]")).length;
    expect(all).toBeGreaterThan(3);
    expect(await counted(page)).toBe(`0 of ${all} sections read`);
    await checkByKeyboard(page, 1);
    expect(await counted(page)).toBe(`${all - 1} of ${all} sections read`);
    expect(await page.$eval("[data-read-doc]", (field) => (field as HTMLInputElement).indeterminate)).toBe(true);
    expect(await signs(page, ".on-page, .nav-sections")).not.toEqual([]);
    expect(await signs(page, ".site-nav li:has(> a[aria-current=page]) >")).toEqual([]);
    await page.focus("[data-read-doc]");
    await page.keyboard.press("Space");
    expect(await counted(page)).toBe(`${all} of ${all} sections read`);
    expect(await signs(page, ".site-nav li:has(> a[aria-current=page]) >")).toEqual([chapter]);
    await page.keyboard.press("Space");
    expect(await counted(page)).toBe(`0 of ${all} sections read`);
    expect(await page.$$(".read-sign")).toHaveLength(0);
  });

  test("are there after a reload, in the contents and on the first page", async () => {
    const page = await openChapter();
    await page.click("[data-read-doc]");
    await page.reload({ waitUntil: "load" });
    await ready(page);
    expect(await page.$eval("[data-read-doc]", (field) => (field as HTMLInputElement).checked)).toBe(true);
    await go(page, "/contents/");
    const shown = await signs(page, ".contents-tree");
    expect(shown[0]).toBe(chapter);
    expect(shown.length).toBeGreaterThan(3);
    await go(page, "/");
    expect(await page.$eval("[data-read-tally]", ({ textContent }) => textContent)).toBe("1 of 3 chapters read");
    expect(await signs(page, ".chapter-list")).toEqual([chapter]);
  });

  test("made in the demo are known to the full edition", async () => {
    const { page } = await open(`/demo${chapter}`);
    await ready(page);
    await page.click("[data-read-doc]");
    await go(page, chapter);
    expect(await page.$eval("[data-read-doc]", (field) => (field as HTMLInputElement).checked)).toBe(true);
  });

  test("in two tabs at once are both kept", async () => {
    const page = await openChapter();
    const other = await page.browserContext().newPage();
    await other.goto(page.url(), { waitUntil: "load" });
    await ready(other);
    const mark = (on: Page, at: number) =>
      on.$$eval("[data-read-unit]", (fields, i) => (fields[i] as HTMLInputElement).click(), at);
    await mark(page, 0);
    await mark(other, 1);
    for (const one of [page, other]) {
      await one.waitForFunction(() => document.querySelector("[data-read-count]")?.textContent.startsWith("2 of "));
    }
    // What one takes away is gone in the other too.
    await mark(other, 0);
    await page.waitForFunction(() => document.querySelector("[data-read-count]")?.textContent.startsWith("1 of "));
    expect(await page.$$eval("[data-read-unit]:checked", (fields) => fields.length)).toBe(1);
  });

  test("are not offered without scripts, and the page says when its facts were checked all the same", async () => {
    const { page } = await open(chapter, { scripts: false });
    expect(await page.$eval("[data-read-end]", (end) => end.getClientRects().length)).toBe(0);
    expect(await page.$eval(".opener .meta", ({ textContent }) => textContent)).toContain(
      "Facts checked November 2026",
    );
  });

  test("pass axe, narrow and dark, with the list open", async () => {
    const page = await openChapter({ width: 360, theme: "dark" });
    await page.click("[data-read-doc]");
    await page.click("[data-read-end] summary");
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });
});

describe("a section marks itself", () => {
  /** The page's clock runs twenty times as fast. */
  const fast = (page: Page) =>
    page.evaluateOnNewDocument(() => {
      const now = performance.now.bind(performance);
      performance.now = () => now() * 20;
      const every = window.setInterval.bind(window);
      window.setInterval = ((act: () => void, time = 0) => every(act, time / 20)) as typeof window.setInterval;
    });
  const readSections = (page: Page) => page.$$eval("[data-read-unit]:checked", (fields) => fields.length);

  async function openFast(): Promise<Page> {
    const page = await openChapter();
    await fast(page);
    await page.reload({ waitUntil: "load" });
    await ready(page);
    return page;
  }
  /** Puts the last lines of a section at the end of the window. */
  const toEndOf = (page: Page, at: number) =>
    page.evaluate((i) => {
      const units = [...document.querySelectorAll<HTMLInputElement>("[data-read-unit]")].map(({ value }) => value);
      const next = document.getElementById(units[i + 1] ?? "");
      if (next === null) throw new Error("No section follows.");
      window.scrollTo({ top: next.getBoundingClientRect().top + window.scrollY - 500, behavior: "instant" });
    }, at);

  test("when it is read to its end", async () => {
    const page = await openFast();
    await toEndOf(page, 0);
    // The reader is there all the while.
    const moving = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const signs = setInterval(() => {
            window.dispatchEvent(new Event("pointermove"));
            const read = document.querySelectorAll("[data-read-unit]:checked").length;
            if (read === 0) return;
            clearInterval(signs);
            resolve(read);
          }, 400);
        }),
    );
    expect(moving).toBe(1);
    expect(await page.$eval("[data-read-unit]", (field) => (field as HTMLInputElement).checked)).toBe(true);
  });

  test("not while nobody reads, nor when its end was never seen", async () => {
    const page = await openFast();
    // Every section is passed, at its head: none is stayed with.
    const passed = await page.evaluate(async () => {
      const units = [...document.querySelectorAll<HTMLInputElement>("[data-read-unit]")];
      for (const { value } of units) {
        document.getElementById(value)?.scrollIntoView({ behavior: "instant" });
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      }
      // Ten minutes of the page's clock at the top of a section, without a sign of the reader.
      document.getElementById(units[0]?.value ?? "")?.scrollIntoView({ behavior: "instant" });
      const begin = performance.now();
      await new Promise<void>((resolve) => {
        const wait = () => (performance.now() - begin > 120_000 ? resolve() : requestAnimationFrame(wait));
        wait();
      });
      return units.length;
    });
    expect(passed).toBeGreaterThan(3);
    expect(await readSections(page)).toBe(0);
  });
});
