import { describe, expect, test } from "vitest";
import type { Page } from "puppeteer";
import { sitePaths } from "./dist.ts";
import { follow, siteTools } from "./open-site.ts";

const { open } = siteTools();

const chapter = sitePaths().find((path) => path.includes("select-models")) ?? "";
const shown = ".preview:popover-open";

async function rest(page: Page, link: string): Promise<void> {
  await page.$eval(link, (found) => {
    found.scrollIntoView({ block: "center", behavior: "instant" });
  });
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  await page.hover(link);
  await page.mouse.move(0, 0);
  await page.hover(link);
}

describe("a preview on the site", () => {
  test("shows a term of another page, with what that page says of it", async () => {
    const { page, complaints } = await open(chapter);
    await rest(page, "main a.term");
    await page.waitForSelector(shown);
    const { name, text } = await page.$eval("main a.term", (link) => ({
      name: link.hash,
      text: document.querySelector(".preview")?.textContent ?? "",
    }));
    expect(name).toMatch(/^#term-/);
    expect(text.length).toBeGreaterThan(40);
    expect(complaints).toEqual([]);
  });

  test("shows a chapter and a service by their openers, and pictures from where they are", async () => {
    const { page, complaints } = await open(chapter);
    for (const link of await page.$$eval("main a.ref:not([href*='#']):not(details *)", (links) => [
      ...new Set(links.map((one) => one.getAttribute("href") ?? "")),
    ])) {
      await rest(page, `main a.ref[href="${link}"]:not(details *)`);
      await page.waitForSelector(`${shown} .preview-title`);
      await page.mouse.move(2, 2);
      await page.keyboard.press("Escape");
      await page.waitForFunction(() => document.querySelector(".preview:popover-open") === null);
    }
    expect(complaints).toEqual([]);
  });

  test("is loaded with the first link that is pointed at, and with nothing else", async () => {
    const { page } = await open(chapter);
    const scripts = () =>
      page.evaluate(
        () => performance.getEntriesByType("resource").filter(({ name }) => name.includes("/previews.")).length,
      );
    expect(await scripts()).toBe(0);
    await rest(page, "main a.term");
    await page.waitForSelector(shown);
    expect(await scripts()).toBe(1);
  });
});

describe("a note", () => {
  const mark = "main .footnote-ref > a";
  const note = (page: Page) =>
    page.$eval(mark, (link) => document.getElementById(link.hash.slice(1))?.textContent ?? "");
  const start = (page: Page) =>
    page.$eval("main .footnote-ref > a", (link) => link.scrollIntoView({ block: "center" }));
  const at = (page: Page) => page.evaluate(() => location.hash);

  test("is read where its mark stands at a tap, and a second tap goes to its place", async () => {
    const { page, complaints } = await open(chapter, { width: 360 });
    await page.setViewport({ width: 360, height: 780, hasTouch: true, isMobile: true });
    await start(page);
    await page.tap(mark);
    await page.waitForSelector(shown);
    expect(await at(page)).toBe("");
    const [said = ""] = (await note(page)).split("Back");
    expect(await page.$eval(shown, (preview) => preview.textContent)).toContain(said.trim());
    await page.tap(mark);
    await page.waitForFunction(() => location.hash.startsWith("#fn-"));
    expect(complaints).toEqual([]);
  });

  test("is read at Enter too, Esc leaves the reader where the mark is, and a second Enter goes to its place", async () => {
    const { page } = await open(chapter);
    await start(page);
    await page.focus(mark);
    await page.keyboard.press("Enter");
    await page.waitForSelector(shown);
    expect(await at(page)).toBe("");
    await page.keyboard.press("Escape");
    await page.waitForFunction(() => document.querySelector(".preview:popover-open") === null);
    expect(await page.evaluate((link) => document.activeElement?.matches(link), mark)).toBe(true);
    await page.keyboard.press("Enter");
    await page.waitForSelector(shown);
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => location.hash.startsWith("#fn-"));
  });

  test("is followed where its preview cannot be had", async () => {
    const { page } = await open(chapter);
    await page.setRequestInterception(true);
    page.on("request", (request) => void (request.url().includes("/previews.") ? request.abort() : request.continue()));
    await start(page);
    await page.focus(mark);
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => location.hash.startsWith("#fn-"));
  });
});

test("on a phone what goes on beside its box is hinted at, at the box's edges", async () => {
  const { page } = await open(chapter, { width: 360 });
  const boxes = await page.$$eval(".table-box, .figure, .tree-box", (all) =>
    all
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
      .map((box) => getComputedStyle(box).backgroundAttachment),
  );
  expect(boxes.length).toBeGreaterThan(1);
  expect(new Set(boxes)).toEqual(new Set(["local, local, scroll, scroll"]));
});

test("below a heading of the third rank, the contents of the book mark the section it belongs to", async () => {
  const { page } = await open(chapter, { width: 360 });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const section = await page.$eval("main h3", (heading) => {
    window.scrollBy({ top: heading.getBoundingClientRect().top - 76, behavior: "instant" });
    let above = heading.previousElementSibling;
    while (above !== null && !above.matches("h2")) above = above.previousElementSibling;
    return above?.id ?? "";
  });
  await page.waitForFunction(
    (id) => document.querySelector(".site-nav [aria-current=location]")?.getAttribute("href") === `#${id}`,
    {},
    section,
  );
  expect(await page.$eval("[data-here]", ({ textContent }) => textContent)).toMatch(/^\d+\.\d+\.\d+ /);
});

describe("the place on the site", () => {
  test("is offered on the first page, and kept to the section", async () => {
    const { page } = await open(chapter);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const heading = await page.$eval("main h2:nth-of-type(3)", (found) => {
      window.scrollBy({ top: found.getBoundingClientRect().top - 76, behavior: "instant" });
      return found.id;
    });
    await page.waitForFunction(
      (id) => document.querySelector(".on-page [aria-current]")?.getAttribute("href") === `#${id}`,
      {},
      heading,
    );
    expect(await page.$eval(".site-nav [aria-current=location]", (link) => link.getAttribute("href"))).toBe(
      `#${heading}`,
    );
    await follow(page, ".mark");
    const line = await page.$eval("[data-continue]", ({ textContent }) => textContent);
    expect(line).toMatch(/^Continue where you were: \d/);
    await follow(page, "[data-continue] a");
    expect(new URL(page.url()).pathname).toBe(chapter);
    await page.waitForFunction(
      (id) => Math.abs((document.getElementById(id)?.getBoundingClientRect().top ?? 0) - 76) < 12,
      {},
      heading,
    );
  });

  test("is not offered to a reader who has read nothing", async () => {
    const { page } = await open("/");
    expect(await page.$eval("[data-continue]", (line) => line.checkVisibility())).toBe(false);
  });
});

test("settings of the text hold on every page of the site", async () => {
  const { page, complaints } = await open(chapter);
  const size = () => page.$eval("main .doc", (doc) => getComputedStyle(doc).fontSize);
  const before = await size();
  await page.keyboard.type("?");
  await page.click('[data-setting="size"] input[value="larger"]');
  const after = await size();
  expect(after).not.toBe(before);
  await page.keyboard.press("Escape");
  await page.waitForSelector("#help-dialog:not([open])");
  await follow(page, ".turn-next");
  expect(await size()).toBe(after);
  expect(complaints).toEqual([]);
});
