/** Two thousand questions, all of them answered: every page that goes through them answers at once. */
import path from "node:path";
import type { Page } from "puppeteer";
import { expect, test } from "vitest";
import { run } from "../setup/command.ts";
import { largeBank, writeLargeBank } from "../setup/large-bank.ts";
import { siteTools } from "./open-site.ts";

const folder = path.resolve(".octavo/test/large-bank");
const { open } = siteTools(async () => {
  await writeLargeBank(path.join(folder, "book"));
  const { code, stdout, stderr } = await run("build", ["--book", folder + "/book", "--out", `${folder}/dist`]);
  if (code !== 0) throw new Error(`The large bank cannot be built:\n${stdout}${stderr}`);
  return path.join(folder, "dist");
});

const count = largeBank.chapters * largeBank.questions;

/**
 * Milliseconds a reader may wait, several times what a machine of two busy cores takes: what grows with the square of
 * the questions shows, a slow day does not.
 */
const most = { page: 4000, exam: 10_000, key: 250 };

/** Every question answered, every third wrong. */
async function answerAll(page: Page): Promise<void> {
  await page.goto(new URL("/study/", page.url()).href);
  await page.waitForSelector("[data-study-hub][data-ready]");
  await page.evaluate(() => {
    const { bank } = (
      JSON.parse(document.querySelector("[data-study-data]")?.textContent ?? "") as { bank: { bank: { id: string }[] } }
    ).bank;
    const questions = Object.fromEntries(
      bank.map(({ id }, i) => [
        id,
        { first: { at: Date.now() - i * 1000, chosen: "A", right: i % 3 !== 0, edition: "1" }, later: [] },
      ]),
    );
    const sections = { attempts: { version: 1, questions } };
    const text = JSON.stringify({ format: "octavo-progress", version: 1, book: "large-bank", sections });
    localStorage.setItem("octavo:progress:large-bank", text);
  });
}

async function took(action: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await action();
  return performance.now() - start;
}

test("the hub, the sheet for the last day and an exam are there in a moment", { timeout: 240_000 }, async () => {
  const { page, complaints } = await open("/");
  await answerAll(page);
  const times: Record<string, number> = {};
  const go = async (address: string, selector: string) => {
    times[address] = await took(async () => {
      await page.goto(new URL(address, page.url()).href);
      await page.waitForSelector(selector);
    });
  };
  await go("/study/", "[data-study-hub][data-ready]");
  expect(await page.$eval("[data-study-lead]", (own) => own.textContent)).toContain(`${count} of ${count} questions`);
  await go("/last-day/", ".last-day[data-ready]");
  await go("/exam/?seed=abc", "[data-exam][data-ready]");
  times["begin"] = await took(async () => {
    await page.click("[data-exam-begin]");
    await page.waitForSelector("[data-exam][data-view=run]");
  });
  times["next"] = await took(async () => {
    await page.keyboard.press("n");
    await page.waitForFunction(() =>
      document.querySelector("[data-exam-heading]:focus")?.textContent.startsWith("Question 2 "),
    );
  });
  await page.click("[data-exam-submit]");
  times["report"] = await took(async () => {
    await page.click("[data-exam-submit-yes]");
    await page.waitForSelector("[data-exam][data-view=report]");
  });
  for (const address of ["/study/", "/last-day/", "/exam/?seed=abc", "next", "report"])
    expect(times[address], address).toBeLessThan(most.page);
  expect(times["begin"]).toBeLessThan(most.exam);
  expect(complaints).toEqual([]);
});

test("a sheet of all answers follows the keys, and is scored", { timeout: 240_000 }, async () => {
  const { page } = await open("/answers/");
  await page.waitForSelector(".answers[data-ready]");
  await page.select("#answers-which", "whole");
  await page.focus("#answers-letters");
  const wanted = await page.evaluate(() => {
    const { forms } = JSON.parse(document.querySelector("[data-answers-data]")?.textContent ?? "") as {
      forms: [string, number, number][];
    };
    return forms.map(([, , letters]) => "ABCDEF".slice(0, letters)).join("");
  });
  await page.$eval("#answers-letters", (own, text) => ((own as HTMLTextAreaElement).value = text), wanted.slice(0, -1));
  const key = await page.evaluate(() => {
    const letters = document.querySelector("#answers-letters");
    const times = Array.from({ length: 5 }, () => {
      const start = performance.now();
      letters?.dispatchEvent(new Event("input"));
      return performance.now() - start;
    });
    return times.toSorted((a, b) => a - b)[2] ?? Infinity;
  });
  await page.keyboard.type(wanted.slice(-1));
  const score = await took(async () => {
    await page.keyboard.press("Enter");
    await page.waitForSelector(".answers-table");
  });
  expect(await page.$$eval(".answers-table tbody tr", (all) => all.length)).toBe(count);
  expect(key).toBeLessThan(most.key);
  expect(score).toBeLessThan(most.exam);
});
