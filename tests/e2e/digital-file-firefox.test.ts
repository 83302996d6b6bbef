import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "puppeteer";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { digitalFiles } from "./dist.ts";
import { firefox, startFirefox } from "./firefox.ts";
import { settled } from "./open-file.ts";

if (firefox === undefined) console.log("Firefox is not on the path: how it opens digital editions is not tested.");

/** A page of the file, and whatever it asked for or complained of. */
async function open(browser: Browser, file: string, hash = ""): Promise<{ page: Page; asked: string[] }> {
  const page = await browser.newPage();
  onTestFinished(() => page.close());
  const own = pathToFileURL(file).href;
  const asked: string[] = [];
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith("data:") && url.split("#")[0] !== own) asked.push(url);
  });
  page.on("pageerror", (error) => asked.push(error instanceof Error ? error.message : String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") asked.push(message.text());
  });
  await page.setViewport({ width: 1280, height: 900 });
  await page.goto(`${own}${hash}`, { waitUntil: "load" });
  return { page, asked };
}

const darkPaper = "rgb(22, 21, 19)";
const paper = (page: Page) => page.$eval("html", (html) => getComputedStyle(html).backgroundColor);

async function searches(page: Page): Promise<void> {
  await page.keyboard.press("/");
  await page.keyboard.type("model");
  await page.waitForSelector(".hits a");
}

describe.runIf(firefox !== undefined)("in Firefox", () => {
  let browser: Browser;
  let forbidding: Browser;
  beforeAll(async () => {
    browser = await startFirefox();
    // "Block all cookies": storage throws a SecurityError.
    forbidding = await startFirefox({ "network.cookie.cookieBehavior": 2 });
  });
  afterAll(() => Promise.all([browser, forbidding].map((started) => started.close())));

  describe.each(digitalFiles().map((file) => [path.basename(file), file] as const))("%s", (_, file) => {
    test("opens without a complaint or a request, in its own faces", async () => {
      const { page, asked } = await open(browser, file);
      const faces = await page.evaluate(async () => {
        await document.fonts.ready;
        return [...document.fonts]
          .filter(({ status }) => status === "loaded")
          .map(({ family }) => family.replaceAll('"', ""));
      });
      expect(faces).toEqual(expect.arrayContaining(["Source Serif 4", "Inter"]));
      expect(asked).toEqual([]);
    });

    test("the theme changes and is kept", async () => {
      const { page } = await open(browser, file);
      await page.click('.bar [data-theme-switch] input[value="dark"]');
      expect(await paper(page)).toBe(darkPaper);
      await page.reload();
      expect(await paper(page)).toBe(darkPaper);
      await page.click('.bar [data-theme-switch] input[value="system"]');
    });

    test("the search finds and leads to the place", async () => {
      const { page, asked } = await open(browser, file);
      await searches(page);
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await page.waitForFunction(() => location.hash !== "" && document.querySelector("dialog[open]") === null);
      await settled(page);
      const top = await page.evaluate(
        () => document.getElementById(location.hash.slice(1))?.getBoundingClientRect().top,
      );
      expect(top).toBeGreaterThanOrEqual(0);
      expect(top).toBeLessThan(900);
      expect(asked).toEqual([]);
    });

    test("a link with an anchor leads there, however far down", async () => {
      const first = await open(browser, file);
      const id = await first.page.$$eval(
        "main .doc-chapter h2[id]",
        (headings) => headings.filter((heading) => heading.id.startsWith("sec-")).at(-1)?.id ?? "",
      );
      const { page } = await open(browser, file, `#${id}`);
      await settled(page);
      const top = () => page.$eval(`[id="${id}"]`, (heading) => heading.getBoundingClientRect().top);
      const padding = await page.$eval("html", (html) => parseFloat(getComputedStyle(html).scrollPaddingTop));
      expect(Math.abs((await top()) - padding)).toBeLessThan(3);
      await page.reload();
      await settled(page);
      expect(Math.abs((await top()) - padding)).toBeLessThan(3);
    });

    test("an answer opens by a click, and by a link into it", async () => {
      const { page } = await open(browser, file);
      const isShown = () =>
        page.$eval(".reveal .answer", (answer) => answer.checkVisibility({ contentVisibilityAuto: true }));
      await page.$eval(".reveal > summary", (summary) => {
        summary.scrollIntoView({ block: "center" });
      });
      await settled(page);
      expect(await isShown()).toBe(false);
      await page.click(".reveal > summary");
      expect(await isShown()).toBe(true);
      const id = await page.$eval(".reveal .answer", (answer) => answer.id);
      const linked = await open(browser, file, `#${id}`);
      await linked.page.waitForFunction(
        (answer) => document.getElementById(answer)?.checkVisibility() === true,
        {},
        id,
      );
    });

    test("the browser's own search reaches what has not been laid out", async () => {
      const { page } = await open(browser, file);
      const words = await page.$$eval("main .doc-chapter > p:not([class])", (texts) =>
        texts.at(-1)?.firstChild?.textContent?.trim().split(/\s+/).slice(0, 6).join(" "),
      );
      const finds = (text = "") =>
        page.evaluate((sought) => (window as unknown as { find: (sought: string) => boolean }).find(sought), text);
      expect(await finds(words)).toBe(true);
      expect(await finds(`${words ?? ""} zzz`)).toBe(false);
    });

    test("works where storage is forbidden", async () => {
      const { page, asked } = await open(forbidding, file);
      const storage = await page.evaluate(() => {
        try {
          return typeof window.localStorage;
        } catch (error) {
          return error instanceof DOMException ? error.name : String(error);
        }
      });
      expect(storage).toBe("SecurityError");
      await searches(page);
      await page.keyboard.press("Escape");
      await page.click('.bar [data-theme-switch] input[value="dark"]');
      expect(await paper(page)).toBe(darkPaper);
      expect(asked).toEqual([]);
    });
  });
});
