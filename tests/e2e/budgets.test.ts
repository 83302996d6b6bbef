/** What a page may weigh and how fast it is there: bytes, fonts, what moves, and what Lighthouse says. */
import path from "node:path";
import lighthouse, { type Flags, type Result } from "lighthouse";
import type { Browser } from "puppeteer";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hostSite, type SiteHost } from "../../scripts/site-host.ts";
import { startBrowser } from "../../src/formats/print/browser.ts";
import { dist, sitePaths } from "./dist.ts";
import { weigh } from "./page-weight.ts";

let browser: Browser;
let host: SiteHost;
beforeAll(async () => {
  host = await hostSite(path.join(dist, "site"), 0);
  ({ browser } = await startBrowser("loopback"));
}, 60_000);
afterAll(async () => {
  await browser.close();
  await host.close();
});

/** One page of each kind; the chapter is the longest of the book. */
const kinds = ["/", "/select-models/", "/services/amazon-bedrock/", "/search/", "/exam/"];

const all = sitePaths().filter((address) => !/^\/(?:demo|q)\/|404/.test(address));

/** Pages that are a tool: they load it at once. */
const tools = /^\/(?:search|exam|cards|plan|study|answers|last-day|drills|services\/compare)\//;

test("a page of the book takes at most 15 KB of script and 40 KB of styles", async () => {
  const pages = all.filter((address) => !tools.test(address));
  expect(pages.length).toBeGreaterThan(15);
  for (const address of pages) {
    const { script, styles } = await weigh(browser, host.origin + address, { width: 412 });
    // Below these, nothing was measured.
    expect(Math.min(script, styles), address).toBeGreaterThan(1_000);
    expect(script, address).toBeLessThanOrEqual(15_000);
    expect(styles, address).toBeLessThanOrEqual(40_000);
  }
});

test.each([360, 1280])("on a slow line, %i px wide, two fonts come before the first paint", async (width) => {
  for (const address of kinds) {
    const counts: number[] = [];
    // A machine that is busy paints late, when more have come.
    while (counts.length < 3 && !counts.some((count) => count <= 2)) {
      const { fontsBeforePaint, waitsForFonts } = await weigh(browser, host.origin + address, { width, isSlow: true });
      counts.push(fontsBeforePaint);
      expect(waitsForFonts, address).toEqual([]);
    }
    expect(Math.min(...counts), address).toBeLessThanOrEqual(2);
  }
});

// Lighthouse calls it 0 up to here. Pages of one kind are alike.
test.each([360, 1280])("on a slow line, %i px wide, nothing moves", { timeout: 300_000 }, async (width) => {
  const pages = all.filter((one) => kinds.includes(one) || tools.test(one) || /^\/(?:contents|glossary)\//.test(one));
  expect(pages.length).toBeGreaterThan(12);
  for (const address of pages) {
    const { shift, moved } = await weigh(browser, host.origin + address, { width, isSlow: true });
    expect(shift, `${address}: ${moved.join("\n")}`).toBeLessThan(0.005);
  }
});

describe("Lighthouse", () => {
  test.each(kinds)("has nothing to wish for on %s", { timeout: 300_000 }, async (address) => {
    const { categories, audits } = await audit(address, {});
    const wishes = ["accessibility", "best-practices", "seo"].flatMap((name) =>
      (categories[name]?.auditRefs ?? [])
        .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
        .map(({ id }) => `${name}: ${id}`),
    );
    expect(wishes).toEqual([]);
    expect(["accessibility", "best-practices", "seo"].map((name) => categories[name]?.score)).toEqual([1, 1, 1]);
    let best = categories["performance"]?.score ?? 0;
    const scores = [best];
    // Other work on this machine only slows a page down: of several runs, the best tells most of the page.
    for (let run = 1; run < 5 && best < 0.98; run += 1) {
      const again = await audit(address, { onlyCategories: ["performance"], throttling: throttling(lastIndex) });
      scores.push(again.categories["performance"]?.score ?? 0);
      best = Math.max(...scores);
    }
    expect(best, `performance, run by run: ${scores.join(", ")}`).toBeGreaterThanOrEqual(0.98);
  });
});

/** How fast Lighthouse found this machine at the last run. */
let lastIndex = 0;

/**
 * A phone of the middle is a quarter as fast as the machine Lighthouse has in mind, whose index is 1500 to 2000; a slower
 * one is slowed down less: https://github.com/GoogleChrome/lighthouse/blob/main/docs/throttling.md#cpu-throttling
 */
function throttling(index: number): NonNullable<Flags["throttling"]> {
  return { cpuSlowdownMultiplier: Math.min(4, Math.max(1, (4 * index) / 1500)) };
}

async function audit(address: string, flags: Flags): Promise<Result> {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    const run = await lighthouse(host.origin + address, { logLevel: "error", ...flags }, undefined, page);
    if (run === undefined) throw new Error("Lighthouse gave no result.");
    lastIndex = run.lhr.environment.benchmarkIndex;
    return run.lhr;
  } finally {
    await context.close();
  }
}
