import { describe, expect, test } from "vitest";
import type { Page } from "puppeteer";
import { sitePaths } from "./dist.ts";
import { follow, siteTools } from "./open-site.ts";

const { open } = siteTools();

const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
const light = "rgb(251, 249, 244)";
const dark = "rgb(22, 21, 19)";

describe("the theme", () => {
  test("follows the system until the reader chooses", async () => {
    expect(await paper((await open("/", { theme: "light" })).page)).toBe(light);
    expect(await paper((await open("/", { theme: "dark" })).page)).toBe(dark);
  });

  test("stays as chosen on every page and after a reload", async () => {
    const { page } = await open("/");
    await page.click('.bar [data-theme-switch] input[value="dark"]');
    expect(await paper(page)).toBe(dark);
    await page.reload();
    expect(await paper(page)).toBe(dark);
    await Promise.all([page.waitForNavigation(), page.click('a[href$="/contents/"]')]);
    expect(await page.$(".contents-tree")).not.toBeNull();
    expect(await paper(page)).toBe(dark);
    expect(await page.$eval('.bar [data-theme-switch] input[value="dark"]', (input) => input.checked)).toBe(true);
  });

  test("goes back to the system’s when the reader says so", async () => {
    const { page } = await open("/", { theme: "light" });
    await page.click('.bar [data-theme-switch] input[value="dark"]');
    await page.click('.bar [data-theme-switch] input[value="system"]');
    expect(await paper(page)).toBe(light);
    await page.reload();
    expect(await paper(page)).toBe(light);
  });

  test("stands before the first paint", async () => {
    const { page } = await open("/");
    await page.click('.bar [data-theme-switch] input[value="dark"]');
    const early = await page.evaluateOnNewDocument(() => {
      document.addEventListener("readystatechange", () => {
        (window as { early?: string | undefined }).early ??= document.documentElement.dataset["theme"];
      });
    });
    await page.reload();
    expect(await page.evaluate(() => (window as { early?: string }).early)).toBe("dark");
    await page.removeScriptToEvaluateOnNewDocument(early.identifier);
  });
});

describe("keys", () => {
  test("← and → turn the pages", async () => {
    const { page } = await open("/");
    await follow(page, ".solid-button");
    const here = page.url();
    const next = await page.$eval(".turn-next", (link) => (link as HTMLAnchorElement).href);
    await Promise.all([page.waitForNavigation(), page.keyboard.press("ArrowRight")]);
    expect(page.url()).toBe(next);
    await Promise.all([page.waitForNavigation(), page.keyboard.press("ArrowLeft")]);
    expect(page.url()).toBe(here);
  });

  test("do nothing while the reader types", async () => {
    const { page } = await open("/glossary/");
    const here = page.url();
    await page.focus("#glossary-filter");
    await page.keyboard.type("/?t");
    await page.keyboard.press("ArrowRight");
    expect(await page.$eval("#glossary-filter", (input) => (input as HTMLInputElement).value)).toBe("/?t");
    expect(page.url()).toBe(here);
    expect(await page.$$("dialog[open]")).toHaveLength(0);
  });

  test("are listed in sight at “?”, and Esc leads back to the text", async () => {
    const { page } = await open("/contents/", { height: 700 });
    await page.focus(".contents-tree a");
    await page.keyboard.type("?");
    await page.waitForSelector("#help-dialog[open]");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("help-keys");
    const { keys, dialog } = await page.$eval("#help-dialog", (all) => ({
      keys: all.querySelector(".keys tbody tr")?.getBoundingClientRect().bottom ?? Infinity,
      dialog: all.getBoundingClientRect().bottom,
    }));
    expect(keys).toBeLessThan(dialog);
    await page.keyboard.press("Escape");
    await page.waitForSelector("#help-dialog:not([open])");
    expect(await page.evaluate(() => document.activeElement?.closest(".contents-tree") !== null)).toBe(true);
  });

  test("without Ctrl can be switched off, and stay off", async () => {
    const { page } = await open("/contents/");
    await page.keyboard.type("?");
    await page.waitForSelector("#help-dialog[open]");
    await page.click("[data-single-keys]");
    await page.keyboard.press("Escape");
    await page.waitForSelector("#help-dialog:not([open])");
    await page.reload();
    await page.keyboard.press("/");
    await page.keyboard.type("?");
    expect(await page.$$("dialog[open]")).toHaveLength(0);
    await page.keyboard.down("Control");
    await page.keyboard.press("k");
    expect(await page.$$("dialog[open]")).toHaveLength(1);
  });

  test("the first stop leads past the navigation", async () => {
    const { page } = await open("/glossary/");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("main");
  });
});

test("on paper a chapter is its text: no marks of what was read, options no larger than their stem", async () => {
  const { page } = await open("/select-models/");
  await page.waitForSelector(".read-end");
  await page.emulateMediaType("print");
  const size = (selector: string) => page.$eval(selector, (one) => Number.parseFloat(getComputedStyle(one).fontSize));
  expect(await size(".question .options")).toBeLessThanOrEqual(await size(".question .stem"));
  const shown = await page.$$eval(".read-end, .bar, .breadcrumbs, .turn, .question button", (all) =>
    all.filter((one) => one.checkVisibility()).map((one) => one.className),
  );
  expect(shown).toEqual([]);
});

describe("the glossary’s filter", () => {
  test("shows the entries that hold the words, and says how many", async () => {
    const { page } = await open("/glossary/");
    await page.type("#glossary-filter", "embedding");
    const shown = await page.$$eval(".glossary > div:not([hidden])", (entries) =>
      entries.map((entry) => entry.textContent.toLowerCase()),
    );
    const all = await page.$$(".glossary > div");
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.length).toBeLessThan(all.length);
    expect(shown.every((text) => text.includes("embedding"))).toBe(true);
    expect(await page.$eval("[data-filter-status]", (status) => status.textContent)).toBe(
      `${shown.length} of ${all.length} terms`,
    );
  });

  test("shows first what is called so, and all of it in its order again when it is emptied", async () => {
    const { page } = await open("/glossary/");
    const names = () => page.$$eval(".glossary > div:not([hidden]) dt", (all) => all.map((one) => one.textContent));
    const before = await names();
    await page.type("#glossary-filter", "token");
    expect((await names()).slice(0, 3).every((name) => name.includes("token"))).toBe(true);
    expect((await names()).length).toBeGreaterThan(3);
    await page.click("#glossary-filter", { count: 3 });
    await page.keyboard.press("Backspace");
    expect(await names()).toEqual(before);
  });

  test("gives way to a letter and to a term that it hides", async () => {
    const { page } = await open("/glossary/");
    await page.type("#glossary-filter", "zzzz");
    expect(await page.$eval("[data-filter-status]", (status) => status.textContent)).toMatch(/^No term is like that/);
    const letter = ".letters > a:last-child";
    await page.click(letter);
    const top = await page.$eval(letter, (link) => {
      const entry = document.getElementById(link.hash.slice(1));
      return entry?.checkVisibility() === true ? entry.getBoundingClientRect().top : Infinity;
    });
    expect(top).toBeLessThan(900);
    expect(await page.$eval("#glossary-filter", (input) => (input as HTMLInputElement).value)).toBe("");
  });
});

describe("on a narrow screen", () => {
  test.each([320, 360])("of %i pixels no page moves sideways, and every bar button can be reached", async (width) => {
    const { page } = await open("/", { width, height: 640 });
    const wide: string[] = [];
    for (const path of sitePaths()) {
      await page.goto(new URL(path, page.url()).href, { waitUntil: "load" });
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      const hidden = await page.$$eval(
        ".bar > *",
        (items) => items.filter((item) => item.getBoundingClientRect().right > window.innerWidth + 0.5).length,
      );
      if (over > 0 || hidden > 0) wide.push(`${path}: ${over} px, ${hidden} hidden`);
    }
    expect(wide).toEqual([]);
  });

  test("the contents open at the foot, show where the reader is, and close again", async () => {
    const { page } = await open("/glossary/", { width: 360 });
    const isShown = () => page.$eval(".site-nav nav", (nav) => nav.checkVisibility({ contentVisibilityAuto: true }));
    expect(await isShown()).toBe(false);
    expect(await page.$eval("[data-here]", ({ textContent }) => textContent)).toBe("Glossary");
    await page.click("[data-open-contents]");
    expect(await isShown()).toBe(true);
    expect(await page.evaluate(() => (document.activeElement as HTMLAnchorElement).pathname)).toBe("/glossary/");
    await page.keyboard.press("Escape");
    await page.waitForSelector("#contents-dialog:not([open])");
    expect(await isShown()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.className)).toContain("contents-open");
  });

  test("the focus is never under the bar or the line at the foot", async () => {
    const { page } = await open("/", { width: 360, height: 640 });
    await follow(page, ".solid-button");
    for (let i = 0; i < 40; i += 1) {
      await page.keyboard.press("Tab");
      const hidden = await page.evaluate(() => {
        const at = document.activeElement;
        if (!at || at.closest(".bar, .contents-open, .skip")) return "";
        const { top, bottom } = at.getBoundingClientRect();
        const bar = document.querySelector(".bar")?.getBoundingClientRect().bottom ?? 0;
        const foot = document.querySelector(".contents-open")?.getBoundingClientRect().top ?? window.innerHeight;
        return bottom <= bar || top >= foot ? at.outerHTML.slice(0, 120) : "";
      });
      expect(hidden).toBe("");
    }
  });
});

describe("without scripts", () => {
  test("a chapter is read whole, its answers open, its contents open on a narrow screen", async () => {
    const { page, complaints } = await open("/", { scripts: false, width: 360 });
    await Promise.all([page.waitForNavigation(), page.click(".solid-button")]);
    const isShown = (selector: string) =>
      page.$eval(selector, (element) => element.checkVisibility({ contentVisibilityAuto: true }));
    expect(await isShown(".doc h1")).toBe(true);
    expect(await isShown(".answer")).toBe(false);
    await page.click(".reveal > summary");
    expect(await isShown(".answer")).toBe(true);
    await page.click(".site-nav > summary");
    expect(await isShown(".site-nav nav")).toBe(true);
    expect(await page.$$eval(".needs-script", (items) => items.filter((item) => item.checkVisibility()).length)).toBe(
      0,
    );
    expect(complaints).toEqual([]);
  });

  test("the book stands beside a wide page", async () => {
    const { page } = await open("/glossary/", { scripts: false, width: 1280 });
    expect(await page.$eval(".site-nav nav", (nav) => nav.checkVisibility({ contentVisibilityAuto: true }))).toBe(true);
  });

  test("the search says what to do instead", async () => {
    const { page } = await open("/search/", { scripts: false });
    expect(await page.$eval(".search-panel", (panel) => panel.textContent)).toContain("Search needs scripts");
  });
});
