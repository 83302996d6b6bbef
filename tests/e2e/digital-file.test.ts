import { writeFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import * as mupdf from "mupdf";
import type { Browser, Page } from "puppeteer";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startBrowser } from "../../src/formats/print/browser.ts";
import { temporaryFolder } from "../setup/temporary.ts";
import { digitalFiles } from "./dist.ts";
import { openFile, settled } from "./open-file.ts";

let browser: Browser;
beforeAll(async () => {
  ({ browser } = await startBrowser());
}, 60_000);
afterAll(() => browser.close());

/** Storage that refuses, as browsers have it where the reader forbids it. */
function forbidStorage(): void {
  for (const name of ["localStorage", "sessionStorage"])
    Object.defineProperty(window, name, {
      get() {
        throw new DOMException("The operation is insecure.", "SecurityError");
      },
    });
}

async function searches(page: Page): Promise<void> {
  await page.keyboard.press("/");
  await page.keyboard.type("model");
  await page.waitForSelector(".hits a");
  await page.keyboard.press("Escape");
}

const lastSection = (page: Page) =>
  page.$$eval(
    "main .doc-chapter h2[id]",
    (headings) => headings.filter(({ id }) => id.startsWith("sec-")).at(-1)?.id ?? "",
  );

const topOf = (page: Page, id: string) => page.$eval(`[id="${id}"]`, (element) => element.getBoundingClientRect().top);

test("there are digital editions to open", () => {
  expect(digitalFiles().length).toBeGreaterThan(0);
});

describe.each(digitalFiles().map((file) => [path.basename(file), file] as const))("%s, from the disk", (_, file) => {
  test("asks for nothing with the network off, whatever the reader does", async () => {
    const { page, asked } = await openFile(browser, file);
    await searches(page);
    await page.click('.bar [data-theme-switch] input[value="dark"]');
    await page.evaluate(() => {
      window.scrollTo(0, document.documentElement.scrollHeight);
    });
    await page.emulateMediaType("print");
    await settled(page);
    expect(asked).toEqual([]);
  });

  test("its policy refuses what another script would fetch", async () => {
    const { page, asked } = await openFile(browser, file);
    const refused = await page.evaluate(async () => {
      const seen: string[] = [];
      document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => seen.push(effectiveDirective));
      await fetch("data:text/plain,x").catch(() => undefined);
      document.body.append(Object.assign(document.createElement("img"), { src: "https://example.com/x.png" }));
      const script = document.createElement("script");
      script.textContent = "document.title = 'run'";
      document.body.append(script);
      while (seen.length < 3) await new Promise((resolve) => setTimeout(resolve, 5));
      return { seen: seen.sort(), title: document.title };
    });
    expect(refused.seen).toEqual(["connect-src", "img-src", "script-src-elem"]);
    expect(refused.title).not.toBe("run");
    expect(asked.filter((text) => text.startsWith("https:"))).toEqual([]);
  });

  test("opens at the last section, however far down it stands", async () => {
    const first = await openFile(browser, file);
    const id = await lastSection(first.page);
    const { page } = await openFile(browser, file, { hash: `#${id}` });
    await settled(page);
    const padding = await page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop));
    expect(Math.abs((await topOf(page, id)) - padding)).toBeLessThan(2);
    await page.reload();
    await settled(page);
    expect(Math.abs((await topOf(page, id)) - padding)).toBeLessThan(2);
  });

  test("stands still while it is scrolled from end to end and back", async () => {
    const { page } = await openFile(browser, file);
    const { largest, measured } = await page.evaluate(async () => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      const seen = () =>
        document.elementsFromPoint(window.innerWidth * 0.6, 500).find((element) => element.matches("main *"));
      let [largest, measured] = [0, 0];
      for (const step of [700, -700])
        for (let i = 0; i < 60; i++) {
          if (i === 0 && step < 0) window.scrollTo(0, document.documentElement.scrollHeight);
          await frame();
          await frame();
          const [element, y] = [seen(), window.scrollY];
          const before = element?.getBoundingClientRect().top ?? 0;
          window.scrollBy(0, step);
          const moved = window.scrollY - y;
          await frame();
          await frame();
          if (element?.isConnected !== true) continue;
          measured += 1;
          largest = Math.max(largest, Math.abs(before - element.getBoundingClientRect().top - moved));
        }
      return { largest, measured };
    });
    expect(measured).toBeGreaterThan(100);
    expect(largest).toBeLessThan(3);
  });

  test("its scroll bar is true to a fifth before anything has been read", async () => {
    const { page } = await openFile(browser, file);
    const height = () => page.evaluate(() => document.documentElement.scrollHeight);
    const estimated = await height();
    await page.evaluate(() => {
      for (const doc of document.querySelectorAll<HTMLElement>(".doc")) doc.style.contentVisibility = "visible";
    });
    const whole = await height();
    expect(Math.abs(estimated / whole - 1)).toBeLessThan(0.2);
  });

  test("is printed whole and without what only a screen needs", async () => {
    const { page } = await openFile(browser, file);
    const words = await page.$$eval("main .doc-chapter > p:not([class])", (texts) =>
      texts.at(-1)?.textContent.trim().split(/\s+/).slice(0, 5).join(" "),
    );
    // Answers come out as the reader left them.
    const [opened, closed] = await page.$$eval("details.reveal", ([first, second]) => {
      first?.setAttribute("open", "");
      return [first, second].map(
        (reveal) => reveal?.querySelector(".explanation")?.textContent.trim().slice(0, 30) ?? "",
      );
    });
    const pdf = mupdf.Document.openDocument(await page.pdf({ format: "A4" }), "application/pdf");
    const pages = Array.from({ length: pdf.countPages() }, (_page, i) =>
      pdf.loadPage(i).toStructuredText("").asText().replace(/\s+/g, " "),
    );
    const text = pages.join(" ");
    expect(text).toContain(words);
    expect(text).toContain(opened);
    expect(text).not.toContain(closed);
    for (const control of [
      "Skip to the text",
      "Contents of the book",
      "Search the book",
      "Check my answer",
      "Show the answer",
    ])
      expect(text).not.toContain(control);
    expect(pages.filter((words) => words.trim() === "")).toEqual([]);
  });

  describe("where storage is forbidden", () => {
    test("by a browser that throws: opens, searches, changes its theme", async () => {
      const { page, asked } = await openFile(browser, file, { before: forbidStorage });
      await searches(page);
      await page.click('.bar [data-theme-switch] input[value="dark"]');
      expect(await page.$eval("html", (html) => html.dataset["theme"])).toBe("dark");
      expect(asked).toEqual([]);
    });

    test("by a frame without an origin: opens and searches", async () => {
      const wrapper = path.join(await temporaryFolder(), "frame.html");
      await writeFile(
        wrapper,
        `<iframe sandbox="allow-scripts" width="1200" height="800" src="${pathToFileURL(file).href}"></iframe>`,
      );
      const { page, asked } = await openFile(browser, file);
      await page.setRequestInterception(false);
      await page.goto(pathToFileURL(wrapper).href, { waitUntil: "load" });
      const handle = await page.waitForSelector("iframe");
      const frame = await handle?.contentFrame();
      if (!frame) throw new Error("The file was not opened in its frame.");
      expect(
        await frame.evaluate(() => {
          try {
            return typeof localStorage;
          } catch {
            return "forbidden";
          }
        }),
      ).toBe("forbidden");
      await frame.click("[data-open-search]");
      await frame.type("dialog[open] input", "model");
      await frame.waitForSelector(".hits a");
      // Chrome tells of a focus that a frame may not take.
      expect(asked.filter((text) => text !== pathToFileURL(wrapper).href && !text.includes("autofocus"))).toEqual([]);
    });
  });

  describe("without scripts", () => {
    test("every document is there, and nothing is hidden but answers", async () => {
      const { page } = await openFile(browser, file, { scripts: false });
      const hidden = await page.$$eval("main .doc :is(h1, h2, h3, p, li, td, pre)", (items) =>
        items
          .filter((item) => item.closest("details, .needs-script, .visually-hidden, [hidden]") === null)
          .filter((item) => !item.checkVisibility())
          .map((item) => item.outerHTML.slice(0, 100)),
      );
      expect(hidden).toEqual([]);
      expect(await page.$$eval("main .doc h1", (titles) => titles.length)).toBeGreaterThan(3);
    });

    test("answers open", async () => {
      const { page } = await openFile(browser, file, { scripts: false });
      const summary = await page.waitForSelector(".reveal > summary");
      await summary?.evaluate((element) => {
        element.scrollIntoView({ block: "center" });
      });
      await summary?.click();
      expect(
        await page.$eval(".reveal .answer", (answer) => answer.checkVisibility({ contentVisibilityAuto: true })),
      ).toBe(true);
    });

    test("the contents lead to their places", async () => {
      const { page } = await openFile(browser, file, { scripts: false });
      const link = await page.waitForSelector(".site-nav .nav-sections a");
      const id = (await link?.evaluate((element) => element.getAttribute("href")?.slice(1))) ?? "";
      await link?.click();
      await page.waitForFunction((hash) => location.hash === hash, {}, `#${id}`).catch(() => undefined);
      expect(page.url().endsWith(`#${id}`)).toBe(true);
      expect(Math.abs((await topOf(page, id)) - 76)).toBeLessThan(4);
    });

    test("no control stands there that does nothing", async () => {
      const { page } = await openFile(browser, file, { scripts: false });
      const dead = await page.$$eval("button, input, select, textarea, [role=button]", (controls) =>
        controls.filter((control) => control.checkVisibility()).map((control) => control.outerHTML.slice(0, 100)),
      );
      expect(dead).toEqual([]);
    });
  });

  test("says what it is: language, title, landmarks, a way past the contents", async () => {
    const { page } = await openFile(browser, file);
    expect(await page.$eval("html", ({ lang }) => lang)).toMatch(/^[a-z]{2,3}\b/);
    expect(await page.title()).not.toBe("");
    for (const landmark of ["header.bar", ".layout nav[aria-label='Book']", "main#text"])
      expect(await page.$$(landmark)).toHaveLength(1);
    expect(
      await page.$$eval('meta[name="theme-color"]', (metas) => metas.map((meta) => meta.getAttribute("media"))),
    ).toEqual(["(prefers-color-scheme: light)", "(prefers-color-scheme: dark)"]);
    expect(await page.$eval('link[rel="icon"]', (link) => link.getAttribute("href")?.startsWith("data:"))).toBe(true);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("text");
  });
});
