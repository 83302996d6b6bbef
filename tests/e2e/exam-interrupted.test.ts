/** Practice exams that are interrupted, gone on with on another page, and shared by a link. */
import type { Page } from "puppeteer";
import { expect, test } from "vitest";
import { examBegin, heading, ready, sheet, submit, view } from "./exam-page.ts";
import { focusedText, press, textOf } from "./on-page.ts";
import { siteTools } from "./open-site.ts";

const { open } = siteTools();
const begin = examBegin(open);
const stems = async (page: Page, count: number) => {
  const found: string[] = [];
  for (let i = 0; i < count; i += 1) {
    found.push(await textOf(page, "[data-exam-question] .stem"));
    await press(page, "n");
  }
  return found;
};

test("an exam without a break goes straight on after a reload, its clock running", async () => {
  const { page } = await begin();
  await press(page, "2", "f", "n", "1");
  await page.reload();
  await view(page, "run");
  expect(await heading(page)).toBe("Question 2 of 24");
  expect((await sheet(page)).slice(0, 2)).toEqual(["Question 1, answered, flagged", "Question 2, answered"]);
  expect(await page.$eval("[data-exam-question] input:checked", (input) => input.value)).toBe("A");
  expect(await page.$eval("[data-exam-pause]", (button) => button.checkVisibility())).toBe(false);
});

test("an exam that can pause waits, and says what is done and left", async () => {
  const { page } = await begin({ clock: "pausable" });
  await press(page, "2", "n");
  await page.click("[data-exam-pause]");
  await view(page, "wait");
  expect(await focusedText(page)).toBe("Your exam is waiting");
  expect(await textOf(page, "[data-exam-waiting]")).toMatch(/^1 of 24 answered\. 5[78]:\d\d left on the clock\.$/);
  await page.reload();
  await view(page, "wait");
  await page.click("[data-exam-go-on]");
  await view(page, "run");
  expect(await heading(page)).toBe("Question 2 of 24");
});

test("an exam can be left, and asks before it throws answers away", async () => {
  const { page } = await begin({ clock: "untimed" });
  await page.reload();
  await view(page, "wait");
  await page.click("[data-exam-leave]");
  expect(await focusedText(page)).toBe("Keep it");
  await press(page, "Enter");
  expect(await focusedText(page)).toBe("Leave this exam");
  await page.click("[data-exam-leave]");
  await page.click("[data-exam-leave-yes]");
  await view(page, "start");
  await page.reload();
  await view(page, "start");
});

test("a second page sees what the first one answers, and its end", async () => {
  const { page } = await begin();
  const second = await page.browserContext().newPage();
  await second.goto(page.url());
  await view(second, "run");
  await page.bringToFront();
  await press(page, "1");
  await second.waitForFunction(() => document.querySelector("[data-exam-sheet] .is-answered") !== null);
  await submit(page);
  await view(second, "report");
});

test("a page where none was begun sees the one that another page begins", async () => {
  const { page } = await open("/exam/");
  await ready(page);
  const second = await page.browserContext().newPage();
  await second.goto(page.url());
  await ready(second);
  await view(second, "start");
  await page.bringToFront();
  await page.click("[data-exam-begin]");
  await view(second, "wait");
});

test("a link to another exam says so before it goes on with this one, and its turn comes afterwards", async () => {
  const { page } = await begin({ clock: "timed" });
  const { origin } = new URL(page.url());
  await page.goto(`${origin}/exam/?seed=friend`);
  await view(page, "wait");
  expect(await textOf(page, "[data-exam-waiting]")).toContain("Your link leads to another exam");
  await page.click("[data-exam-go-on]");
  await view(page, "run");
  await submit(page);
  expect(await textOf(page, "[data-exam-view=report]")).toContain("?seed=k3f9");
  const buttons = await page.$$("[data-exam-view=report] button");
  await buttons.at(-1)?.click();
  await view(page, "start");
  expect(await page.$eval("[data-exam-link]", (link) => link.getAttribute("href"))).toContain("?seed=friend");
});

test("a link shares the exam: the same questions in the same order, another seed another order", async () => {
  const { page } = await open("/exam/");
  await ready(page);
  const link = await page.$eval("[data-exam-link]", (own) => own.getAttribute("href") ?? "");
  const seed = new URL(link).searchParams.get("seed") ?? "";
  expect(seed).toMatch(/^[a-z0-9]{6}$/);
  const here = await begin({ seed, clock: "untimed" });
  const there = await begin({ seed, clock: "timed" });
  const other = await begin({ seed: "another", clock: "untimed" });
  const asked = await stems(here.page, 6);
  expect(await stems(there.page, 6)).toEqual(asked);
  expect(await stems(other.page, 6)).not.toEqual(asked);
});

test("the demo does not cut an exam of the full edition down to its own questions", async () => {
  const { page } = await begin();
  for (let i = 0; i < 24; i += 1) await press(page, "1", ...(i < 23 ? ["n"] : []));
  const full = page.url();
  await page.goto(new URL("/demo/exam/", full).href);
  await view(page, "wait");
  expect(await textOf(page, "[data-exam-waiting]")).toMatch(/^24 of 24 answered\..* 8 questions of it are not in this/);
  await page.click("[data-exam-go-on]");
  await view(page, "run");
  expect(await heading(page)).toMatch(/of 16$/);
  await press(page, "2");
  await page.goto(full);
  await view(page, "run");
  expect(await heading(page)).toMatch(/of 24$/);
  expect((await sheet(page)).filter((item) => item.endsWith("answered"))).toHaveLength(24);
  await submit(page);
  const report = page.url();
  await page.goto(report.replace("/exam/", "/demo/exam/"));
  await view(page, "report");
  expect(await textOf(page, "[data-exam-view=report]")).toContain(
    "8 questions of this exam are not in this edition and left out here.",
  );
});
