/** The book on its reader's device: kept after one visit, read without a network, renewed when asked, taken back. */
import { cp, readFile, writeFile } from "node:fs/promises";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import type { Browser, BrowserContext, Page } from "puppeteer";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { hostSite, type SiteHost } from "../../scripts/site-host.ts";
import { checkBook } from "../../src/book/check.ts";
import { readBookFolder } from "../../src/book/read.ts";
import { startBrowser } from "../../src/formats/print/browser.ts";
import { packageOffline } from "../../src/formats/web/offline/package.ts";
import { run } from "../setup/command.ts";
import { temporaryFolder } from "../setup/temporary.ts";
import { focusedText, textOf } from "./on-page.ts";
import { dist, sitePaths } from "./dist.ts";
import { axeFindings } from "./axe-findings.ts";
import { ready } from "./question-pages.ts";

const site = path.join(dist, "site");
let browser: Browser;
beforeAll(async () => {
  ({ browser } = await startBrowser("loopback"));
}, 60_000);
afterAll(() => browser.close());

/** Serves a site as long as one test; `close` ends it before, as a lost network does. */
async function serve(folder = site): Promise<SiteHost> {
  const host = await hostSite(folder, 0);
  onTestFinished(() => host.close());
  return host;
}

interface Visit {
  page: Page;
  context: BrowserContext;
  complaints: string[];
}

async function visit(
  address: string,
  before: (page: Page) => Promise<unknown> = () => Promise.resolve(),
): Promise<Visit> {
  const context = await browser.createBrowserContext();
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error instanceof Error ? error.message : String(error)));
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warn") complaints.push(message.text());
  });
  await page.setViewport({ width: 1280, height: 900 });
  await before(page);
  await page.goto(address, { waitUntil: "load" });
  return { page, context, complaints };
}

/** What a reader does who stays; then waits until the book is kept. */
async function read(page: Page): Promise<void> {
  await page.keyboard.press("ArrowDown");
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
}

const scopes = (page: Page) =>
  page.evaluate(async () =>
    (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => new URL(scope).pathname),
  );
const caches = (page: Page) =>
  page.evaluate(async () => (await window.caches.keys()).map((name) => new URL(name.replace("octavo ", "")).pathname));
const files = async (page: Page) =>
  page.evaluate(async () => {
    const names = await window.caches.keys();
    return (await (await window.caches.open(names[0] ?? "")).keys()).map(({ url }) => url);
  });
const said = (page: Page) => textOf(page, "[data-offline-said]");
const says = (page: Page, text: string) =>
  page.waitForFunction(
    (wanted) => document.querySelector("[data-offline-said]")?.textContent.includes(wanted) === true,
    {},
    text,
  );

/** Opens the settings by its key, and goes to a button by Tab alone. */
async function goToButton(page: Page, name: string): Promise<void> {
  if ((await page.$("#help-dialog[open]")) === null) await page.keyboard.press("?");
  await page.waitForSelector(`#help-dialog[open] [data-offline-${name}]:not([hidden])`);
  for (let i = 0; i < 60; i += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(`[data-offline-${wanted}]`), name)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`No number of tabs leads to ${name}.`);
}

const full = sitePaths().filter((address) => !address.startsWith("/demo/") && !address.endsWith("404.html"));

describe("after one visit, without a network", () => {
  test("every page opens with its fonts and pictures, and breaks no policy", async () => {
    const host = await serve();
    const { page, complaints } = await visit(`${host.origin}/`);
    await read(page);
    await host.close();
    expect(full.length).toBeGreaterThan(20);
    for (const address of full) {
      await page.goto(host.origin + address, { waitUntil: "load" });
      const broken = await page.evaluate(async () => {
        await document.fonts.ready;
        return [
          ...[...document.images]
            .filter((picture) => picture.complete && picture.naturalWidth === 0)
            .map(({ src }) => src),
          // Fallbacks are fonts of the reader's machine, if it has them.
          ...[...document.fonts]
            .filter(({ family, status }) => status === "error" && !family.includes("Fallback"))
            .map(({ family, weight }) => family + weight),
        ];
      });
      expect([address, ...broken]).toEqual([address]);
      expect(await page.$$eval("h1", (all) => all.length), address).toBe(1);
    }
    expect(complaints).toEqual([]);
  });

  test("flashcards are shown and answered", async () => {
    const host = await serve();
    const { page, complaints } = await visit(`${host.origin}/`);
    await read(page);
    await host.close();
    await page.goto(`${host.origin}/cards/`);
    await page.waitForSelector("[data-tool=cards][data-ready]");
    await page.click("[data-cards-study]");
    await page.waitForSelector("[data-cards-show]:not([hidden])");
    const front = await textOf(page, "[data-cards-front]");
    await page.keyboard.press("Space");
    await page.waitForSelector("[data-cards-grades]:not([hidden])");
    await page.keyboard.press("4");
    await page.waitForFunction(
      (text) => document.querySelector("[data-cards-front]")?.textContent.trim() !== text,
      {},
      front,
    );
    expect(complaints).toEqual([]);
  });

  test("the search finds, its hits are marked, a question is answered and an exam begun", async () => {
    const host = await serve();
    const { page, complaints } = await visit(`${host.origin}/select-models/`);
    await read(page);
    await host.close();
    await page.reload();
    await page.keyboard.press("/");
    await page.waitForSelector("#search-dialog[open]");
    await page.keyboard.type("throttling");
    await page.waitForSelector(".hits .hit a");
    await Promise.all([page.waitForNavigation(), page.click(".hits .hit a")]);
    expect(new URL(page.url()).search).toBe("?q=throttling");
    await page.waitForFunction(() => [...CSS.highlights.values()].some(({ size }) => size > 0));

    await page.goto(`${host.origin}/select-models/`);
    await ready(page);
    await page.focus(".question input");
    await page.keyboard.press("1");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.querySelector(".question-verdict")?.textContent !== "");

    await page.goto(`${host.origin}/exam/?seed=k3f9`);
    await page.waitForSelector("[data-exam][data-ready]");
    await page.click("[data-exam-begin]");
    await page.waitForSelector("[data-exam][data-view=run] [data-exam-question] .stem");
    expect(complaints).toEqual([]);
  });

  test("cards are turned, and the code of a question leads to it", async () => {
    const host = await serve();
    const { page, complaints } = await visit(`${host.origin}/`);
    await read(page);
    await host.close();
    await page.goto(`${host.origin}/cards/`);
    await (await page.waitForSelector("[data-cards-study]:not([hidden])"))?.click();
    await page.waitForFunction(() => document.querySelector("[data-cards-front]")?.textContent.trim() !== "");
    for (const address of ["/q/2.1/", "/q/2.1"]) {
      await page.goto(host.origin + address);
      expect(await page.evaluate(() => location.pathname + location.hash)).toMatch(/^\/select-models\/#q-/);
    }
    expect(complaints).toEqual([]);
  });

  test("what is not kept gets a page that says so, and an address without its last slash is understood", async () => {
    const host = await serve();
    const { page } = await visit(`${host.origin}/`);
    await read(page);
    await host.close();
    for (const address of ["/nowhere/", "/editions/book.pdf", "/demo/"]) {
      await page.goto(host.origin + address);
      expect(await textOf(page, "h1"), address).toBe("This page is not on your device");
      expect(await page.evaluate(() => location.pathname)).toBe(address);
    }
    expect(await axeFindings(page, "body")).toEqual([]);
    await page.goto(`${host.origin}/select-models`);
    expect(await page.evaluate(() => location.pathname)).toBe("/select-models/");
  });

  test("the demo is kept by itself, with what it shares", async () => {
    const host = await serve();
    const { page } = await visit(`${host.origin}/demo/`);
    await read(page);
    expect([await scopes(page), await caches(page)]).toEqual([["/demo/"], ["/demo/"]]);
    await host.close();
    await page.goto(`${host.origin}/demo/contents/`);
    await page.keyboard.press("/");
    await page.keyboard.type("model");
    await page.waitForSelector(".hits .hit a");
    expect(
      (await files(page)).filter((url) => !/\/(?:demo|_astro|assets)\/|\/[^/]*\.(?:png|svg|json)/.test(url)),
    ).toEqual([]);
  });
});

describe("in the settings, by keyboard alone", () => {
  test("the book is said to be kept, taken off and kept again, and progress stays", async () => {
    const host = await serve();
    const { page, complaints } = await visit(`${host.origin}/select-models/`);
    await ready(page);
    await page.focus(".question input");
    await page.keyboard.press("1");
    await page.keyboard.press("Enter");
    const progress = () =>
      page.evaluate(() => Object.entries(localStorage).filter(([name]) => name.startsWith("octavo:progress")));
    const before = await progress();
    expect(before.length).toBe(1);
    await read(page);
    await goToButton(page, "remove");
    expect(await said(page)).toMatch(/^The book is kept for reading offline, \d\.\d\sMB\.$/);
    await page.setOfflineMode(true);
    await says(page, "You are offline now.");
    await page.setOfflineMode(false);
    await page.waitForFunction(() => document.querySelector("[data-offline-said]")?.textContent.startsWith("The book"));
    expect(await axeFindings(page, "#help-dialog")).toEqual([]);

    await page.keyboard.press("Enter");
    await says(page, "Removed.");
    expect([await scopes(page), await caches(page)]).toEqual([[], []]);
    expect(await page.evaluate(() => document.activeElement?.matches("[data-offline-keep]"))).toBe(true);

    await page.keyboard.press("Enter");
    await says(page, "The book is kept");
    expect([await scopes(page), await caches(page)]).toEqual([["/"], ["/"]]);
    expect(await progress()).toEqual(before);
    expect(complaints).toEqual([]);
  });

  test("whoever took it off is not given it again", async () => {
    const host = await serve();
    const { page } = await visit(`${host.origin}/`);
    await read(page);
    await goToButton(page, "remove");
    await page.keyboard.press("Enter");
    await says(page, "Removed.");
    const asked = page.waitForResponse(isKeeper);
    await page.reload();
    await Promise.all([asked, page.keyboard.press("ArrowDown")]);
    await page.waitForNetworkIdle();
    expect(await scopes(page)).toEqual([]);
  });

  test("a reader who saves data is asked, and told what it takes", async () => {
    const host = await serve();
    const { page } = await visit(`${host.origin}/`, savingData);
    await Promise.all([page.waitForResponse(isKeeper), page.keyboard.press("ArrowDown")]);
    await page.waitForNetworkIdle();
    expect(await scopes(page)).toEqual([]);
    await goToButton(page, "keep");
    expect(await said(page)).toMatch(/^The book is not kept on this device\. Keeping it fetches [\d.]+\s[KM]B\.$/);
    await page.keyboard.press("Enter");
    await says(page, "The book is kept");
  });

  test("keeping shows how far it is, can be ended, and goes on after a failure where it broke off", async () => {
    const { origin, asked, hold, drop } = await stubborn(await serve());
    hold(/pagefind\/index/);
    const { page } = await visit(`${origin}/`, savingData);
    await goToButton(page, "keep");
    await page.keyboard.press("Enter");
    await says(page, "The book is being kept on this device.");
    await page.waitForFunction(() =>
      /^Keeping [1-9]/.test(document.querySelector(".offline-progress span")?.textContent ?? ""),
    );
    expect(await axeFindings(page, "#help-dialog")).toEqual([]);
    expect(await focusedText(page)).toBe("Stop");
    await page.keyboard.press("Enter");
    drop();
    await says(page, "Stopped.");
    expect([await scopes(page), await caches(page)]).toEqual([[], []]);

    hold(/pagefind\/index/);
    await page.keyboard.press("Enter");
    await page.waitForFunction(() =>
      /^Keeping [3-9]/.test(document.querySelector(".offline-progress span")?.textContent ?? ""),
    );
    drop();
    await says(page, "The book could not be kept");
    expect(await focusedText(page)).toBe("Try again");
    hold(undefined);
    asked.length = 0;
    await page.keyboard.press("Enter");
    await says(page, "The book is kept");
    expect(asked).not.toContain("/analyze-requirements/");
    expect(asked.filter((address) => address.includes("pagefind/index")).length).toBeGreaterThan(0);
  });
});

const savingData = (page: Page) =>
  page.evaluateOnNewDocument(() => {
    Object.defineProperty(Navigator.prototype, "connection", { get: () => ({ saveData: true }) });
  });

/** Stands before a host and leaves some of what is asked for without an answer, until the connections are dropped. */
async function stubborn(host: SiteHost) {
  const asked: string[] = [];
  const waiting: ServerResponse[] = [];
  let held: RegExp | undefined;
  let isDropping = false;
  const server = createServer((request, response) => {
    const url = request.url ?? "/";
    asked.push(url);
    if (held?.test(url) && isDropping) response.destroy();
    else if (held?.test(url)) waiting.push(response);
    else
      void fetch(host.origin + url).then(async (answer) => {
        const headers = Object.fromEntries([...answer.headers].filter(([name]) => name !== "content-encoding"));
        response.writeHead(answer.status, headers).end(Buffer.from(await answer.arrayBuffer()));
      });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    hold: (pattern: RegExp | undefined) => {
      [held, isDropping] = [pattern, false];
    },
    drop: () => {
      // The browser asks a second time by itself.
      isDropping = true;
      for (const response of waiting.splice(0)) response.destroy();
    },
  };
}

const isKeeper = (response: { url: () => string }) => response.url().includes("/keep-book.");

describe("a new edition", () => {
  test("is told of, not forced upon the reader, and shown when they say so", async () => {
    const copy = path.join(await temporaryFolder(), "site");
    await cp(site, copy, { recursive: true });
    const { book } = checkBook(await readBookFolder(path.resolve("chapters")));
    const host = await serve(copy);
    const { page, complaints } = await visit(`${host.origin}/the-exam/`);
    await read(page);
    const before = await files(page);
    const file = path.join(copy, "the-exam/index.html");
    await writeFile(file, (await readFile(file, "utf8")).replace("</h1>", " anew</h1>"));
    await packageOffline(copy, book, "full");

    await page.reload();
    await page.waitForSelector(".new-edition");
    expect(await textOf(page, "h1")).not.toContain("anew");
    await page.waitForFunction(() => document.querySelector(".new-edition [role=status]")?.textContent !== "");
    expect(await axeFindings(page, ".new-edition")).toEqual([]);

    // In the middle of an exam nobody is disturbed.
    await page.goto(`${host.origin}/exam/`);
    await Promise.all([page.waitForSelector("[data-exam][data-ready]"), page.waitForNetworkIdle()]);
    expect(await page.$(".new-edition")).toBeNull();

    // Right behind the skip link.
    await page.goto(`${host.origin}/the-exam/`);
    await page.waitForSelector(".new-edition");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Reload");
    await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
    expect(await textOf(page, "h1")).toContain("anew");
    expect(await page.$(".new-edition")).toBeNull();
    // The page has another address in the cache, and the old one is gone.
    await page.waitForFunction(
      async (count) =>
        (await (await window.caches.open((await window.caches.keys())[0] ?? "")).keys()).length === count,
      {},
      before.length,
    );
    const after = new Set(await files(page));
    expect(before.filter((url) => !after.has(url)).map((url) => new URL(url).pathname)).toEqual([
      "/the-exam/",
      "/offline.json",
    ]);
    expect(complaints).toEqual([]);
  });
});

test("below a path of its host it works as well, and a site that keeps no books takes back what it has kept", async () => {
  const folder = await temporaryFolder();
  const settings = path.join(folder, "book/book.yaml");
  await cp(path.resolve("tests/fixtures/books/small"), path.dirname(settings), { recursive: true });
  const text = await readFile(settings, "utf8");
  const buildWith = async (offline: string) => {
    await writeFile(settings, `${text}\nsite: { base: /guide/, offline: ${offline} }\n`);
    const out = path.join(folder, offline);
    const { code, stderr } = await run("build", ["--book", path.dirname(settings), "--only", "web", "--out", out]);
    expect(code, stderr).toBe(0);
    return path.join(out, "site");
  };
  const [keeping, without] = [await buildWith("true"), await buildWith("false")];
  const host = await serve(keeping);
  const { page, complaints } = await visit(`${host.origin}/guide/`);
  await read(page);
  expect([await scopes(page), await caches(page)]).toEqual([["/guide/"], ["/guide/"]]);
  await host.close();
  await page.goto(`${host.origin}/guide/contents/`);
  await page.keyboard.press("/");
  await page.waitForSelector("#search-dialog[open]");
  await page.goto(`${host.origin}/guide/nowhere/`);
  expect(await textOf(page, "h1")).toBe("This page is not on your device");

  const later = await hostSite(without, Number(new URL(host.origin).port));
  onTestFinished(() => later.close());
  await page.goto(`${host.origin}/guide/`);
  // A browser may say good-bye before its page tells of it.
  await page.waitForFunction(
    async () =>
      document.querySelector(".new-edition") !== null ||
      (await navigator.serviceWorker.getRegistrations()).length === 0,
  );
  const isToldOf = (await page.$(".new-edition")) !== null;
  await Promise.all([page.waitForNavigation(), isToldOf ? page.click(".new-edition .solid-button") : page.reload()]);
  await page.waitForFunction(async () => (await navigator.serviceWorker.getRegistrations()).length === 0);
  expect(await caches(page)).toEqual([]);
  expect(await page.$("[data-offline]")).toBeNull();
  expect(complaints).toEqual([]);
});
