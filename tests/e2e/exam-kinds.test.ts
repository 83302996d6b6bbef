/** A practice exam of a book that prepares for no exam, with a question of each kind. */
import type { Page } from "puppeteer";
import { expect, test } from "vitest";
import { textOf } from "./on-page.ts";
import { axeFindings } from "./axe-findings.ts";
import { questionTools } from "./question-pages.ts";

const { open } = questionTools();

const kind = (page: Page) =>
  page.$eval("[data-exam-question] .question", (own) => (own as HTMLElement).dataset["kind"] ?? "");
const order = (page: Page) =>
  page.$$eval("[data-exam-question] .option", (all) =>
    all.map((own) => (own as HTMLElement).dataset["letter"]).join(""),
  );
const lists = (page: Page) => page.$$eval("[data-exam-question] select", (all) => all.map((own) => own.value));
const isAnswered = (page: Page) =>
  page.$eval("[data-exam-sheet] [aria-current]", (own) => own.classList.contains("is-answered"));

async function begin(): Promise<Page> {
  const page = await open("site");
  await page.goto(new URL("/exam/?seed=kinds", page.url()).href);
  await page.waitForSelector("[data-exam][data-ready]");
  return page;
}

/** Turns to the question of a kind. */
async function turnTo(page: Page, wanted: string): Promise<void> {
  for (let i = 1; i <= 4; i += 1) {
    await page.click(`[data-exam-sheet] li:nth-child(${i}) button`);
    if ((await kind(page)) === wanted) return;
  }
  throw new Error(`No question is ${wanted}.`);
}

test("each kind is answered by keyboard, found again after a reload, and judged", async () => {
  const page = await begin();
  expect(await textOf(page, ".exam-size")).toBe("4 questions · 8 minutes");
  await page.click("[data-exam-begin]");
  await page.waitForSelector("[data-view=run]");

  await turnTo(page, "multiple");
  await page.keyboard.press("1");
  expect(await textOf(page, "[data-exam-hint]")).toBe("1 more to choose.");

  await turnTo(page, "ordering");
  expect([await order(page), await isAnswered(page)]).toEqual(["ABCD", false]);
  await page.focus("[data-exam-question] .option [data-move='1']");
  await page.keyboard.press("ArrowDown");
  expect([await order(page), await isAnswered(page)]).toEqual(["BACD", true]);
  await page.keyboard.press("ArrowUp");
  expect([await order(page), await isAnswered(page)]).toEqual(["ABCD", false]);
  await page.keyboard.press("3");
  expect(await order(page)).toBe("BCAD");

  await turnTo(page, "matching");
  await page.focus("[data-exam-question] .prompt:nth-child(2) select");
  await page.keyboard.press("3");
  expect([await lists(page), await isAnswered(page)]).toEqual([["", "C", ""], true]);

  await page.reload();
  await page.waitForSelector("[data-view=run]");
  expect(await lists(page)).toEqual(["", "C", ""]);
  await turnTo(page, "ordering");
  expect(await order(page)).toBe("BCAD");
  await turnTo(page, "multiple");
  expect(await page.$$eval("[data-exam-question] input:checked", (all) => all.length)).toBe(1);

  await page.click("[data-exam-submit]");
  const asked = await textOf(page, "[data-exam-open]");
  expect(asked).toMatch(/^Question \d is blank\.Questions \d, \d are answered in part, which counts as wrong\.$/);
  await page.click("[data-exam-submit-yes]");
  await page.waitForSelector("[data-view=report]");
  const outcomes = await page.$$eval(".tool-outcome", (all) => all.map((own) => own.textContent).sort());
  expect(outcomes.filter((outcome) => outcome === "Unfinished")).toHaveLength(2);
  expect(outcomes).toContain("Blank");
  await page.$$eval(".exam-answers details", (all) => {
    for (const one of all) one.open = true;
  });
  await page.waitForFunction(() => document.querySelectorAll(".exam-answers .explanation").length === 4);
  expect(await textOf(page, ".exam-answers")).toMatch(/Belongs in place|In its place/);
  expect(await axeFindings(page, ".exam")).toEqual([]);
});
