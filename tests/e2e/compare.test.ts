/** Services side by side: chosen by keyboard, shared by the address, stacked on a phone, printed. */
import type { Page } from "puppeteer";
import { describe, expect, test } from "vitest";
import { textOf } from "./on-page.ts";
import { axeFindings } from "./axe-findings.ts";
import { goOffline, goOnline, follow, siteTools } from "./open-site.ts";

const { open } = siteTools();

const pair = "amazon-bedrock,amazon-sagemaker-ai";
const shown = (page: Page, ids: string) => page.waitForSelector(`[data-tool=compare][data-ready][data-shown="${ids}"]`);
const rows = (page: Page) => page.$$eval(".comparison-row h2", (all) => all.map((title) => title.textContent));
const seen = (page: Page, selector: string) =>
  page.$$eval(selector, (all) => all.filter((one) => one.getBoundingClientRect().width > 1).length);

test("an address opens the comparison, in the words of the services' own pages", async () => {
  const { page, complaints } = await open(`/services/compare/?s=${pair}`);
  await shown(page, pair);
  expect(await rows(page)).toEqual([
    "Between them",
    "Purpose",
    "Use when",
    "Avoid when",
    "Features",
    "Must know",
    "Common mistakes",
  ]);
  expect(await page.title()).toMatch(/^Amazon Bedrock and Amazon SageMaker AI · /);
  expect(await textOf(page, "[data-status]")).toBe("Side by side: Amazon Bedrock and Amazon SageMaker AI.");
  const text = (selector: string) => page.$$eval(selector, (all) => all.map((one) => one.textContent.trim()));
  const compared = await text(".comparison-cell li");
  const counts = await page.$$eval(".comparison-cells", (all) => all.map(({ children }) => children.length));
  expect(counts).toEqual(counts.map(() => 2));
  expect(await text(".row-features .status-retired")).toContain("Retired");
  expect(
    await page.$$eval(".comparison [id]", (all) => all.map(({ id }) => id).filter((id) => !id.startsWith("row-"))),
  ).toEqual([]);
  // Links that led to another place of their page lead there from here too.
  expect(
    await page.$$eval(".comparison a", (all) => all.filter((a) => a.getAttribute("href")?.startsWith("#"))),
  ).toEqual([]);
  await page.goto(new URL("/services/amazon-bedrock/", page.url()).href);
  for (const line of await text(":is(.use-when, .avoid-when, .must-know) li")) expect(compared).toContain(line);
  expect(complaints).toEqual([]);
});

test("by keyboard alone two are chosen, then a third, and the address keeps up", async () => {
  const { page } = await open("/services/compare/");
  await shown(page, "");
  await page.focus("#compare-1");
  await page.keyboard.type("AWS L");
  await page.waitForFunction(() => document.querySelector("[data-status]")?.textContent === "Choose two services.");
  await page.keyboard.press("Tab");
  await page.keyboard.type("AWS G");
  await shown(page, "aws-lambda,aws-glue");
  expect(await page.evaluate(() => location.search)).toBe("?s=aws-lambda,aws-glue");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Amazon T");
  await shown(page, "aws-lambda,aws-glue,amazon-transcribe");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("compare-3");
  // Nothing stands beside itself.
  const isOffered = await page.$eval(
    "#compare-3 [value=aws-glue]",
    (option) => !(option as HTMLOptionElement).disabled,
  );
  expect(isOffered).toBe(false);
  await page.reload();
  await shown(page, "aws-lambda,aws-glue,amazon-transcribe");
});

test("a comparison the book makes, a service's page, and its comparisons lead here", async () => {
  const { page } = await open("/services/compare/");
  await shown(page, "");
  await follow(page, ".compare-pairs a");
  await shown(page, pair);
  await follow(page, ".comparison-names a");
  const links = await page.$$eval(".compare-links a", (all) => all.map((link) => link.textContent));
  expect(links).toEqual(["Comprehend", "SageMaker AI", "Step Functions", "Compare with another service"]);
  await follow(page, ".compare-links a:nth-of-type(1)");
  await shown(page, "amazon-bedrock,amazon-comprehend");
  await follow(page, ".comparison-names a");
  await follow(page, ".compare-links a:last-child");
  await shown(page, "");
  expect(await page.$eval("#compare-1", (field) => (field as HTMLSelectElement).value)).toBe("amazon-bedrock");
});

test("what an address names and the book has not is left out", async () => {
  const { page } = await open("/services/compare/?s=nobody,aws-glue");
  await shown(page, "");
  expect(await textOf(page, "[data-status]")).toBe("Choose two services.");
});

test("pages that cannot be fetched are asked for again", async () => {
  const { page } = await open("/services/compare/");
  await shown(page, "");
  await goOffline(page);
  await page.select("#compare-1", "aws-glue");
  await page.select("#compare-2", "aws-lambda");
  await page.waitForSelector("[data-retry]", { visible: true });
  expect(await textOf(page, "[data-status]")).toContain("offline");
  await goOnline(page);
  await page.click("[data-retry]");
  await shown(page, "aws-glue,aws-lambda");
});

test("on a phone, and on paper, every piece bears the name of its service", async () => {
  const { page } = await open(`/services/compare/?s=${pair},aws-lambda`, { width: 360 });
  await shown(page, `${pair},aws-lambda`);
  const names = await page.$$eval(".comparison-cell h3", (all) => all.length);
  expect(await seen(page, ".comparison-cell h3")).toBe(names);
  const lefts = await page.$$eval(".comparison-cell", (all) => all.map((cell) => cell.getBoundingClientRect().left));
  expect(new Set(lefts).size).toBe(1);
  await page.setViewport({ width: 1280, height: 900 });
  expect(await seen(page, ".comparison-cell h3")).toBe(0);
  await page.emulateMediaType("print");
  expect(await seen(page, ".comparison-cell h3")).toBe(names);
  expect(await page.$eval(".compare-chooser", (form) => form.checkVisibility())).toBe(false);
});

test("the demo, which has no services, has no such page", async () => {
  const { page } = await open("/demo/services/compare/");
  expect(await page.$("[data-tool=compare]")).toBeNull();
});

test("without scripts it says what it needs, and lists the services", async () => {
  const { page } = await open("/services/compare/", { scripts: false });
  expect(await textOf(page, ".no-script p")).toContain("scripts are off");
  expect(await page.$eval(".compare-chooser", (form) => form.checkVisibility())).toBe(false);
  await Promise.all([page.waitForNavigation(), page.click(".no-script a")]);
  expect(await textOf(page, "h1")).toBe("Amazon Bedrock");
});

describe.each(["light", "dark"] as const)("in %s", (theme) => {
  test.each([360, 800, 1280])("axe finds nothing in any state at %i px, and nothing sticks out", async (width) => {
    const { page } = await open("/services/compare/", { theme, width });
    await shown(page, "");
    const check = async (state: string) => {
      expect(await axeFindings(page, "main"), state).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), state).toBeLessThanOrEqual(width);
    };
    await check("nothing chosen");
    await page.select("#compare-1", "amazon-bedrock");
    await page.select("#compare-2", "aws-step-functions");
    await shown(page, "amazon-bedrock,aws-step-functions");
    await check("two");
    await page.select("#compare-3", "aws-lambda");
    await shown(page, "amazon-bedrock,aws-step-functions,aws-lambda");
    await check("three");
  });
});

test("the way back to the study stands over the title, at the same edge", async () => {
  const { page } = await open("/services/compare/", { width: 1280 });
  const left = (selector: string) => page.$eval(selector, (one) => Math.round(one.getBoundingClientRect().left));
  expect(await left(".breadcrumbs")).toBe(await left("main h1"));
});
