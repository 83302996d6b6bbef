/** After a wrong answer: the way to the section that says why it is wrong. */
import type { Page } from "puppeteer";
import { expect, test } from "vitest";
import { textOf } from "./on-page.ts";
import { follow, siteTools } from "./open-site.ts";

const { open } = siteTools();

async function answered(question: string, keys: string): Promise<Page> {
  const { page } = await open(`/select-models/#${question}`);
  await page.waitForSelector("html[data-study=ready]");
  await page.focus(`#${question} .option input`);
  for (const key of keys) await page.keyboard.press(key as "1");
  await page.keyboard.press("Enter");
  await page.waitForSelector(`#${question}.is-answered`);
  return page;
}

const links = (page: Page, question: string) =>
  page.$$eval(`#${question} .question-verdict .why-not`, (all) =>
    all.map((link) => `${link.textContent} ${(link as HTMLAnchorElement).hash}`),
  );

test("it is what the reason of that option refers to, and a key leads there", async () => {
  const page = await answered("q-fm-1", "1");
  expect(await links(page, "q-fm-1")).toEqual(["Why not A? Section 2.1.1 #sec-fm-gates"]);
  await page.focus("#q-fm-1 .why-not");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => location.hash === "#sec-fm-gates");
  expect(await textOf(page, ":target")).toContain("Gates first, scores second");
});

test("where the reason refers to nothing it is what settles the question, once for all letters", async () => {
  const own = await answered("q-fm-1", "3");
  expect(await links(own, "q-fm-1")).toEqual(["Why not C? Section 2.1.2 #sec-fm-evalset"]);
  const two = await answered("q-fm-4", "13");
  expect(await links(two, "q-fm-4")).toEqual(["Why not A, C? Section 2.2.1 #sec-fm-four"]);
});

test("where neither refers to a section, it is the first that the other reasons refer to", async () => {
  const { page } = await open("/analyze-requirements/#q-req-1");
  await page.waitForSelector("html[data-study=ready]");
  await page.focus("#q-req-1 .option input");
  await page.keyboard.press("2");
  await page.keyboard.press("Enter");
  await page.waitForSelector("#q-req-1.is-answered");
  expect(await links(page, "q-req-1")).toEqual([expect.stringMatching(/^Why not B\? Section 1\.\d/)]);
});

test("of several letters only those that were wrong are asked about, and of a right answer none", async () => {
  const half = await answered("q-fm-4", "12");
  expect(await links(half, "q-fm-4")).toEqual([expect.stringMatching(/^Why not A\? /)]);
  const right = await answered("q-fm-4", "25");
  expect(await links(right, "q-fm-4")).toEqual([]);
  expect(await textOf(right, "#q-fm-4 .question-verdict")).toBe("Right.");
});

test("it goes when the question is tried again", async () => {
  const page = await answered("q-fm-1", "1");
  await page.click("#q-fm-1 [data-commit]");
  await page.waitForSelector("#q-fm-1:not(.is-answered)");
  expect(await links(page, "q-fm-1")).toEqual([]);
});

test("a report on an exam has it too, from wherever it stands", async () => {
  const { page } = await open("/exam/?seed=k3f9");
  await page.waitForSelector("[data-exam][data-ready]");
  await page.click("[data-exam-begin]");
  await page.waitForSelector("[data-exam][data-view=run]");
  for (let i = 0; i < 24; i += 1) {
    await page.keyboard.press("1");
    await page.keyboard.press("n");
  }
  await page.waitForSelector("[data-exam-dialog][open]");
  await page.click("[data-exam-submit-yes]");
  await page.waitForSelector("[data-exam][data-view=report]");
  await page.$$eval(".exam-answers details", (all) => {
    for (const one of all) one.open = true;
  });
  await page.waitForSelector(".exam-why-not a");
  expect(await textOf(page, ".exam-why-not a")).toMatch(/^Why not A\? Section \d/);
  await follow(page, ".exam-why-not a");
  expect(await page.$eval(":target", (target) => target.matches("h2, h3, h4"))).toBe(true);
});
