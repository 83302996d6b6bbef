/** The index of services: narrowed, shared by its address, ticked to compare, and plain without scripts. */
import type { Page } from "puppeteer";
import { describe, expect, test } from "vitest";
import { press, textOf } from "./on-page.ts";
import { axeFindings } from "./axe-findings.ts";
import { follow, siteTools } from "./open-site.ts";

const { open } = siteTools();

const ready = (page: Page) => page.waitForSelector("[data-tool=services][data-ready]");
const listed = (page: Page) =>
  page.$$eval("[data-service] a", (all) =>
    all.filter((link) => link.checkVisibility()).map((link) => link.textContent),
  );
const address = (page: Page, search: string) =>
  page.waitForFunction((wanted) => location.search === wanted, {}, search);

test("by keyboard alone it is narrowed, and its address shows the same to whoever opens it", async () => {
  const { page, complaints } = await open("/service-reference/");
  await ready(page);
  expect(await textOf(page, "[data-shown]")).toBe("8 services");
  await page.focus("#service-find");
  await page.keyboard.type("converse");
  expect(await listed(page)).toEqual(["Amazon Bedrock"]);
  expect(await textOf(page, "[data-shown]")).toBe("1 of 8 services");
  await address(page, "?find=converse");
  await page.$eval("input#service-find", (field) => {
    field.select();
  });
  await press(page, "Backspace");
  await page.focus("#service-status");
  await page.keyboard.type("Leg");
  expect(await listed(page)).toEqual(["Amazon Bedrock", "Amazon Comprehend"]);
  await address(page, "?status=legacy");
  await page.reload();
  await ready(page);
  expect(await listed(page)).toEqual(["Amazon Bedrock", "Amazon Comprehend"]);
  await page.focus("[data-reset]");
  await press(page, "Enter");
  expect((await listed(page)).length).toBe(8);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("service-find");
  await address(page, "");
  expect(complaints).toEqual([]);
});

test("what no service is says so, and categories without services are not shown", async () => {
  const { page } = await open("/service-reference/?find=zeppelin");
  await ready(page);
  expect(await textOf(page, "[data-shown]")).toBe("No service is like that.");
  const groups = await page.$$eval("[data-group]", (all) => all.filter((group) => group.checkVisibility()).length);
  expect(groups).toBe(0);
});

test("two or three are ticked and compared, a fourth is refused, and Back finds them ticked", async () => {
  const { page } = await open("/service-reference/");
  await ready(page);
  const chosen = () => textOf(page, "[data-chosen]");
  const isOffered = () => page.$eval("[data-compare-link]", (link) => link.checkVisibility());
  expect(await textOf(page, ".service-hint")).toBe("Tick two or three to see them side by side.");
  expect(await chosen()).toBe("");
  expect(await isOffered()).toBe(false);
  await page.focus("[value=aws-lambda]");
  await press(page, "Space");
  expect(await chosen()).toBe("AWS Lambda: tick one or two more to compare.");
  expect(await isOffered()).toBe(false);
  await page.focus("[value=aws-glue]");
  await press(page, "Space");
  expect(await chosen()).toBe("AWS Lambda and AWS Glue");
  await page.focus("[value=amazon-bedrock]");
  await press(page, "Space");
  await page.focus("[value=amazon-comprehend]");
  await press(page, "Space");
  expect(await chosen()).toBe("Three at most. Untick one first.");
  expect(await page.$eval("[value=amazon-comprehend]", (box) => (box as HTMLInputElement).checked)).toBe(false);
  // Who goes on to narrow the list is told of the three again, not of the fourth.
  await page.select("#service-status", "legacy");
  expect(await chosen()).toBe("AWS Lambda, AWS Glue and Amazon Bedrock");
  await page.select("#service-status", "");
  await follow(page, "[data-compare-link]");
  await page.waitForSelector("[data-tool=compare][data-shown='aws-lambda,aws-glue,amazon-bedrock']");
  await page.goBack();
  await ready(page);
  expect(await chosen()).toBe("AWS Lambda, AWS Glue and Amazon Bedrock");
  await page.click("[data-clear]");
  expect(await isOffered()).toBe(false);
  await address(page, "");
});

test("without scripts it is a plain list by category", async () => {
  const { page } = await open("/service-reference/", { scripts: false });
  expect((await listed(page)).length).toBe(8);
  expect(await page.$$eval("[data-group] h3", (all) => all[0]?.textContent)).toBe("Generative AI");
  const tools = await page.$$eval(".service-index :is(input, select, button)", (all) =>
    all.filter((one) => one.checkVisibility()),
  );
  expect(tools).toEqual([]);
});

describe.each(["light", "dark"] as const)("in %s", (theme) => {
  test.each([360, 1280])("axe finds nothing in any state at %i px, and nothing sticks out", async (width) => {
    const { page } = await open("/service-reference/", { theme, width });
    await ready(page);
    const check = async (state: string) => {
      expect(await axeFindings(page, "main"), state).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), state).toBeLessThanOrEqual(width);
    };
    await check("all");
    await page.select("#service-status", "legacy");
    await page.click("[value=amazon-bedrock]");
    await page.click("[value=amazon-comprehend]");
    await check("narrowed and ticked");
  });
});
