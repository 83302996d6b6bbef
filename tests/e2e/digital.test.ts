import type { Browser } from "puppeteer";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startBrowser } from "../../src/formats/print/browser.ts";
import { digitalFiles } from "./dist.ts";
import { openFile, type OpenFileOptions } from "./open-file.ts";

let browser: Browser;
beforeAll(async () => {
  ({ browser } = await startBrowser());
}, 60_000);
afterAll(() => browser.close());

const open = (file: string, options?: OpenFileOptions) => openFile(browser, file, options);

test("there are digital editions to open", () => {
  expect(digitalFiles().length).toBeGreaterThan(0);
});

describe.each(digitalFiles().map((file) => [file.split("/").at(-1) ?? "", file] as const))("%s", (_, file) => {
  test("asks for nothing, from the first paint to a search", async () => {
    const { page, asked } = await open(file);
    await page.keyboard.press("/");
    await page.keyboard.type("model");
    await page.waitForSelector(".hits a");
    await page.keyboard.press("Escape");
    await page.evaluate(() => {
      window.scrollTo(0, document.documentElement.scrollHeight);
    });
    expect(asked).toEqual([]);
  });

  test("shows its own faces, brought along", async () => {
    const { page } = await open(file);
    const faces = await page.evaluate(async () => {
      await document.fonts.ready;
      return [...document.fonts]
        .filter((face) => face.status === "loaded")
        .map((face) => face.family.replaceAll('"', ""));
    });
    expect(faces).toEqual(expect.arrayContaining(["Source Serif 4", "Inter"]));
  });

  test("its search leads to a place on the page", async () => {
    const { page } = await open(file);
    await page.keyboard.press("/");
    await page.keyboard.type("circuit breaker");
    await page.waitForSelector(".hit-place");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    const top = await page.evaluate(() => document.getElementById(location.hash.slice(1))?.getBoundingClientRect().top);
    expect(await page.$$("dialog[open]")).toHaveLength(0);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(900);
  });

  test("a link into a closed answer opens it", async () => {
    const id = await (await open(file)).page.$eval(".answer", (answer) => answer.id);
    const { page } = await open(file, { hash: `#${id}` });
    expect(await page.$eval(`[id="${id}"]`, (answer) => answer.checkVisibility({ contentVisibilityAuto: true }))).toBe(
      true,
    );
  });

  test("→ goes to the next document", async () => {
    const { page } = await open(file);
    await page.keyboard.press("ArrowRight");
    const first = await page.$eval(".doc", (doc) => doc.id);
    expect(await page.evaluate(() => location.hash)).toBe(`#${first}`);
    await page.keyboard.press("ArrowRight");
    expect(await page.evaluate(() => location.hash)).not.toBe(`#${first}`);
  });

  test("keeps the theme the reader chose", async () => {
    const { page } = await open(file);
    await page.click('.bar [data-theme-switch] input[value="dark"]');
    await page.reload();
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
      "rgb(22, 21, 19)",
    );
  });

  test("reads without scripts", async () => {
    const { page } = await open(file, { scripts: false });
    expect(await page.$$eval(".doc h1", (titles) => titles.length)).toBeGreaterThan(3);
    await page.$eval(".reveal > summary", (summary) => {
      summary.scrollIntoView();
    });
    await page.click(".reveal > summary");
    expect(await page.$eval(".answer", (answer) => answer.checkVisibility({ contentVisibilityAuto: true }))).toBe(true);
    expect(await page.$$eval(".needs-script", (items) => items.filter((item) => item.checkVisibility()).length)).toBe(
      0,
    );
  });

  test("does not move sideways on a narrow screen", async () => {
    const { page } = await open(file, { width: 360 });
    const over = await page.evaluate(() => {
      for (const doc of document.querySelectorAll<HTMLElement>(".doc")) doc.style.contentVisibility = "visible";
      return document.documentElement.scrollWidth - document.documentElement.clientWidth;
    });
    expect(over).toBe(0);
  });
});
