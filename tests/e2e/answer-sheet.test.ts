/** An answer sheet filled in on paper: typed, read back, scored, kept. */
import type { Page } from "puppeteer";
import { describe, expect, test } from "vitest";
import { focusedText, textOf } from "./on-page.ts";
import { keptAttempts } from "./kept-progress.ts";
import { goOffline, goOnline, follow, siteTools } from "./open-site.ts";
import { axeFindings } from "./axe-findings.ts";
import { questionTools } from "./question-pages.ts";

const { open } = siteTools();
const guide = questionTools();

const ready = (page: Page) => page.waitForSelector(".answers[data-ready]");
const result = (page: Page) => page.waitForSelector("[data-answers-result]:not([hidden]) .answers-table");
const rows = (page: Page) =>
  page.$$eval(".answers-table tbody tr", (all) =>
    all.map((row) => [...row.children].map((cell) => cell.textContent.trim().split(". ")[0]).join(" ")),
  );

async function sheet(address = "/answers/?chapter=select-models", options: Parameters<typeof open>[1] = {}) {
  const opened = await open(address, options);
  await ready(opened.page);
  return opened;
}

async function type(page: Page, letters: string): Promise<void> {
  await page.focus("#answers-letters");
  await page.keyboard.type(letters);
}

/** Letters of the right answers of a chapter, by the questions' codes. */
async function rightOf(page: Page, chapter: string): Promise<string[]> {
  return page.evaluate(async (path) => {
    const html = await (await fetch(path)).text();
    const found = new DOMParser().parseFromString(html, "text/html").querySelectorAll<HTMLElement>("[data-right]");
    return [...found].map((own) => own.dataset["right"] ?? "");
  }, `/${chapter}/`);
}

test("by keyboard alone: a chapter is chosen, a line is typed, every answer judged and kept as a first attempt", async () => {
  const { page, complaints } = await sheet("/answers/");
  await page.focus("#answers-which");
  await page.keyboard.press("ArrowDown");
  expect(await page.$eval("#answers-more", (own) => own.textContent)).toContain("Q2.4 (2 letters), Q2.7 (2 letters)");
  const right = await rightOf(page, "select-models");
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("answers-letters");
  // All right but the first.
  const first = right[0] === "A" ? "B" : "A";
  await page.keyboard.type(`${first} ${right.slice(1).join("").toLowerCase()}`);
  await page.keyboard.press("Enter");
  await result(page);
  expect(await focusedText(page)).toBe("Your result");
  expect(await textOf(page, ".answers-sum")).toBe("7 of 8 right: 88%.");
  expect((await rows(page))[0]).toBe(`Q2.1 ${first} ${right[0] ?? ""} Wrong`);
  expect(await textOf(page, "[data-answers-result]")).toContain(
    "8 of these answers were your first, and count to your readiness.",
  );
  const kept = await keptAttempts(page);
  expect(kept.size).toBe(8);
  expect([...kept.values()].filter((record) => record.first.right)).toHaveLength(7);
  expect([...kept.values()].every((record) => record.later.length === 0)).toBe(true);
  // In the chapter it is as if it had been answered there.
  await follow(page, ".answers-table a[href*='#q-']");
  await page.waitForSelector("html[data-study=ready]");
  expect(await textOf(page, ".question-tally")).toBe("8 of 8 answered, 7 right at first try");
  expect(complaints).toEqual([]);
});

test("letters are read back as they are typed, in the rows of the printed sheet", async () => {
  const { page } = await sheet();
  await type(page, "a-c b");
  const filled = () =>
    page.$$eval(".answers-sheet li", (all) =>
      all.map((row) => [...row.querySelectorAll(".is-filled")].map((mark) => mark.textContent).join("")),
    );
  expect(await filled()).toEqual(["A", "", "C", "B", "", "", "", ""]);
  // Its second letter may still come.
  expect(await page.$eval("#answers-faults", (own) => own.checkVisibility())).toBe(false);
  await page.keyboard.type("e");
  expect(await filled()).toEqual(["A", "", "C", "BE", "", "", "", ""]);
  expect(await page.$eval(".answers-sheet li", (own) => own.textContent)).toContain("Q2.1");
});

test("what cannot be judged is named by its place, and nothing is kept until it is mended", async () => {
  const { page } = await sheet();
  await type(page, "axc b");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement?.id === "answers-faults");
  expect(await textOf(page, "#answers-faults")).toBe(
    "Q2.2: “X” is none of its options, A to D.Q2.4 wants 2 letters, not “B”.",
  );
  expect(await textOf(page, "[data-answers-status]")).toBe("2 places to mend first.");
  expect((await keptAttempts(page)).size).toBe(0);
  expect(await page.$eval("#answers-letters", (own) => (own as HTMLTextAreaElement).value)).toBe("axc b");
  await page.keyboard.down("Shift");
  await page.keyboard.press("Tab");
  await page.keyboard.up("Shift");
  for (let i = 0; i < 5; i += 1) await page.keyboard.press("Backspace");
  await page.keyboard.type("acc be");
  await page.keyboard.press("Enter");
  await result(page);
  expect((await keptAttempts(page)).size).toBe(4);
  expect(await textOf(page, "[data-answers-result]")).toContain("4 questions left blank, and not counted.");
});

test("a second sheet adds attempts and no first ones", async () => {
  const { page } = await sheet();
  await type(page, "A");
  await page.keyboard.press("Enter");
  await result(page);
  await page.focus("[data-answers-result] button");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement?.id === "answers-letters");
  await page.keyboard.type("B");
  await page.keyboard.press("Enter");
  await result(page);
  expect(await textOf(page, "[data-answers-result]")).toContain("none counts to your readiness");
  const [record] = (await keptAttempts(page)).values();
  expect([record?.first.chosen, ...(record?.later ?? []).map(({ chosen }) => chosen)]).toEqual(["A", "B"]);
});

test("the sheet of an exam has its questions in its order", async () => {
  const { page } = await sheet("/answers/?seed=k3f9");
  const codes = await page.$$eval(".answers-code", (all) => all.map((own) => own.textContent));
  expect(codes).toHaveLength(24);
  await page.goto(new URL("/exam/?seed=k3f9", page.url()).href);
  await page.waitForSelector("[data-exam][data-ready]");
  await page.click("[data-exam-begin]");
  await page.waitForSelector("[data-exam][data-view=run]");
  await page.click("[data-exam-submit]");
  await page.click("[data-exam-submit-yes]");
  await page.waitForSelector("[data-exam][data-view=report]");
  const asked = await page.$$eval(".exam-answers summary > span:first-child", (all) =>
    all.map((own) => own.textContent.split(" · ")[1]),
  );
  expect(codes).toEqual(asked);
});

test("a link that is none says so", async () => {
  const { page } = await sheet();
  await page.select("#answers-which", "exam");
  await page.focus("#answers-link");
  await page.keyboard.type("no exam!");
  expect(await textOf(page, "#answers-link-fault")).toBe("That is no link to an exam of this book.");
  expect(await page.$$(".answers-sheet li")).toEqual([]);
});

test("answers that cannot be fetched are asked for again, and what was typed stays", async () => {
  const { page } = await sheet();
  await type(page, "A");
  await goOffline(page);
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.querySelector("[data-answers-status]")?.textContent.includes("offline"));
  expect((await keptAttempts(page)).size).toBe(0);
  await goOnline(page);
  await page.keyboard.press("Enter");
  await result(page);
});

test("an order and pairs are typed as they stand in the boxes of the sheet", async () => {
  const page = await guide.open("site");
  await page.goto(new URL("/answers/", page.url()).href);
  await ready(page);
  expect(await textOf(page, "#answers-more")).toMatch(
    /\(2 letters\), .* \(4 letters, in their order\), .* \(3 letters, in/,
  );
  const right = await rightOf(page, "questions");
  await type(page, right.join(" ").toLowerCase());
  expect(await page.$$eval(".answers-mark.is-box", (all) => all.map((own) => own.textContent).join(""))).toBe(
    `${right[2] ?? ""}${right[3] ?? ""}`,
  );
  await page.keyboard.press("Enter");
  await result(page);
  expect(await textOf(page, ".answers-sum")).toBe("4 of 4 right: 100%.");
});

test("without scripts it says what it needs, and where the answers are", async () => {
  const { page } = await open("/answers/", { scripts: false });
  expect(await textOf(page, ".no-script p")).toContain("scripts are off");
  expect(await page.$eval("[data-answers-form]", (own) => own.checkVisibility())).toBe(false);
  await Promise.all([page.waitForNavigation(), page.click(".no-script a")]);
  expect(await page.$(".question")).not.toBeNull();
});

describe.each(["light", "dark"] as const)("in %s", (theme) => {
  test.each([360, 1280])("axe finds nothing in any state at %i px, and nothing sticks out", async (width) => {
    const { page } = await sheet(undefined, { theme, width });
    const check = async (state: string) => {
      expect(await axeFindings(page, ".answers"), state).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), state).toBeLessThanOrEqual(width);
    };
    await check("empty");
    await type(page, "acx bbaaaaaaaaaa");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement?.id === "answers-faults");
    await check("faults");
    await page.$eval("#answers-letters", (own) => ((own as HTMLTextAreaElement).value = ""));
    await type(page, "acb be");
    await page.keyboard.press("Enter");
    await result(page);
    await check("result");
  });
});
