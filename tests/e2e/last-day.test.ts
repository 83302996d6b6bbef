/** The sheet for the last day: what is on it, and that it prints on one page. */
import type { Page } from "puppeteer";
import { describe, expect, test } from "vitest";
import { openPdf, pageTexts } from "../setup/pdf.ts";
import { textOf } from "./on-page.ts";
import { keep, questionsOf } from "./kept-progress.ts";
import { follow, siteTools } from "./open-site.ts";
import { axeFindings } from "./axe-findings.ts";

const { open } = siteTools();

const ready = (page: Page) => page.waitForSelector(".last-day[data-ready]");
const status = (page: Page) => textOf(page, "[data-last-status]");

interface SheetOptions {
  /** Questions missed, from the first. */
  missed?: number;
  examDay?: string;
  width?: number;
  theme?: "light" | "dark";
}

async function sheet({ missed = 0, examDay, ...options }: SheetOptions = {}) {
  const opened = await open("/study/", options);
  const { page } = opened;
  await page.waitForSelector("[data-study-hub][data-ready]");
  const ids = (await questionsOf(page)).slice(0, missed).map(({ id }) => id);
  await keep(page, {
    answers: Object.fromEntries(ids.map((id) => [id, { right: false }])),
    ...(examDay === undefined ? {} : { examDay }),
  });
  await page.goto(new URL("/last-day/", page.url()).href);
  await ready(page);
  return opened;
}

test("what was missed stands there in short, with its right answer and what to read", async () => {
  const { page, complaints } = await sheet({ missed: 2 });
  expect(await page.$$eval("[data-last-block=missed] > ul > li", (all) => all.length)).toBe(2);
  const entry = await textOf(page, "[data-last-block=missed] li");
  expect(entry).toMatch(/^Q1\.1 .+ … .+\? ?Right: [A-F]+ .+ ?Read: \d/);
  await follow(page, "[data-last-block=missed] a[href*='#q-']");
  expect(await page.$eval(":target", (target) => target.matches(".question"))).toBe(true);
  expect(complaints).toEqual([]);
});

test("weak chapters come down to their summaries, services to their mnemonics", async () => {
  const { page } = await sheet({ missed: 8 });
  const essence = await textOf(page, "[data-last-block=essence] li");
  expect(essence).toContain("(0 of 8 right at first try)");
  expect(essence).toContain("The exam rewards");
  expect(await page.$$eval("[data-last-block=remember] li", (all) => all.length)).toBeGreaterThan(5);
});

test("flagged cards stand there with both their sides, the latest flagged first, and a question as if it were missed", async () => {
  const { page } = await open("/study/");
  await page.waitForSelector("[data-study-hub][data-ready]");
  await keep(page, { flagged: ["term-rag", "q-fm-3", "svc-gone", "term-poc"] });
  await page.goto(new URL("/last-day/", page.url()).href);
  await ready(page);
  const entries = await page.$$eval("[data-last-block=flagged] > ul > li", (all) => all.map((own) => own.textContent));
  expect(entries).toHaveLength(3);
  expect(entries[0]).toMatch(/^retrieval-augmented generation\. RAG\. .{20}/);
  expect(entries[0]).not.toContain("See also");
  expect(entries[1]).toMatch(/^Q2\.3 .*Right: [A-E]/);
  expect(entries[2]).toMatch(/^Proof of concept.{20}/i);
  expect(await page.$eval("[data-last-paper]", (paper) => paper.textContent)).toContain("Flagged cards");
});

test("nothing missed is nothing missed", async () => {
  const { page } = await sheet();
  expect(await textOf(page, "[data-last-block=missed]")).toBe(
    "MissedNothing is missed: no question was last answered wrong.",
  );
});

test("by keyboard alone a part is left out and the page printed", async () => {
  const { page } = await sheet({ missed: 3 });
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute("data-was-printed", "");
  });
  await page.focus("[data-last-choose] [name=essence]");
  await page.keyboard.press("Space");
  expect(await page.$eval("[data-last-block=essence]", (own) => own.checkVisibility())).toBe(false);
  expect(await page.$eval("[data-last-paper]", (paper) => paper.textContent)).not.toContain("The exam rewards");
  await page.focus("[data-last-choose] input");
  await page.keyboard.down("Shift");
  await page.keyboard.press("Tab");
  await page.keyboard.up("Shift");
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Print the page");
  await page.keyboard.press("Enter");
  await page.waitForSelector("[data-was-printed]");
});

test("an answer on another page shows here", async () => {
  const { page } = await sheet({ missed: 1 });
  const second = await page.browserContext().newPage();
  await second.goto(new URL("/answers/?chapter=select-models", page.url()).href);
  await second.waitForSelector(".answers[data-ready]");
  await second.focus("#answers-letters");
  // Of a question with one right letter, one of these is wrong.
  await second.keyboard.type("AAA");
  await second.keyboard.press("Enter");
  await second.waitForSelector(".answers-table");
  await page.waitForFunction(() => document.querySelectorAll("[data-last-block=missed] > ul > li").length > 1);
});

describe("printed", () => {
  const day = 86_400_000;
  test.each([
    ["a4", 0],
    ["a4", 3],
    ["a4", 24],
    ["letter", 0],
    ["letter", 3],
    ["letter", 24],
  ] as const)(
    "on %s with %i missed questions it is one page, its head and its columns full",
    async (format, missed) => {
      const examDay = new Date(Date.now() + 12 * day).toISOString().slice(0, 10);
      const { page } = await sheet({ missed, examDay });
      const pdf = openPdf(await page.pdf({ format }));
      expect(pdf.countPages()).toBe(1);
      const text = pageTexts(pdf)[0]?.lines.join(" ") ?? "";
      expect(text).toMatch(
        /^Last 24 hours .*AIP-C01 · Generative AI in Production on AWS · As of .* · 1[123] days to the exam/,
      );
      if (missed > 0) expect(text).toContain("Q1.1");
      expect(text).toContain("The exam rewards");
      expect(text).not.toContain("Print the page");
      expect(text).not.toContain("Creative Commons");
      const said = /^(\d+) entries on the page\./.exec(await status(page));
      const printed = await page.$$eval("[data-last-paper] section > ul > li", (all) => all.length);
      expect(Number(said?.[1])).toBe(printed);
      expect(printed).toBeGreaterThan(5);
    },
  );

  test("larger type on the screen does not change the page", async () => {
    const { page } = await sheet({ missed: 24 });
    await page.evaluate(() => localStorage.setItem("octavo:size", "larger"));
    await page.reload();
    await ready(page);
    expect(openPdf(await page.pdf({ format: "letter" })).countPages()).toBe(1);
  });
});

test("without scripts there are the mnemonics, and the way to every chapter", async () => {
  const { page } = await open("/last-day/", { scripts: false });
  expect(await textOf(page, ".no-script p")).toContain("scripts are off");
  expect(await page.$$eval("[data-last-block=remember] li", (all) => all.length)).toBeGreaterThan(5);
  expect(await page.$eval("[data-last-print]", (own) => own.checkVisibility())).toBe(false);
  await Promise.all([page.waitForNavigation(), page.click(".no-script a")]);
  expect(await page.$(".question")).not.toBeNull();
});

test("what cannot be fetched is asked for again", async () => {
  const { page } = await open("/study/");
  await page.waitForSelector("[data-study-hub][data-ready]");
  await page.setRequestInterception(true);
  let isOff = true;
  page.on("request", (request) => {
    const isChapter = request.resourceType() === "fetch" && request.url().endsWith("-models/");
    void (isOff && isChapter ? request.abort() : request.continue());
  });
  await page.goto(new URL("/last-day/", page.url()).href);
  await page.waitForSelector("[data-last-retry]:not([hidden])");
  expect(await status(page)).toContain("offline");
  isOff = false;
  await page.focus("[data-last-retry]");
  await page.keyboard.press("Enter");
  await ready(page);
});

describe.each(["light", "dark"] as const)("in %s", (theme) => {
  test.each([360, 1280])("axe finds nothing at %i px, and nothing sticks out", async (width) => {
    const { page } = await sheet({ theme, width, missed: 5 });
    expect(await axeFindings(page, ".last-day")).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
});

test.each(["/study/", "/answers/", "/last-day/"])("nothing moves while %s is filled", async (address) => {
  const { page } = await sheet({ missed: 12, width: 360, examDay: "2099-01-01" });
  await page.evaluateOnNewDocument(() => {
    const own = window as unknown as { shift: number };
    own.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) own.shift += (entry as unknown as { value: number }).value;
    }).observe({ type: "layout-shift", buffered: true });
  });
  await page.goto(new URL(address, page.url()).href);
  await page.waitForSelector("[data-tool][data-ready]");
  const shift = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const own = window as unknown as { shift: number };
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(own.shift)));
      }),
  );
  // https://web.dev/articles/cls calls 0.1 good.
  expect(shift).toBeLessThan(0.05);
});
