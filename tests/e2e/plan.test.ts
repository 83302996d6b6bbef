/** The study plan: made by keyboard, kept, followed, made anew; as a calendar file, on paper and without scripts. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import ICAL from "ical.js";
import type { Page } from "puppeteer";
import { describe, expect, test } from "vitest";
import { addDays, dayOf, type Day } from "../../src/formats/study/goal/day.ts";
import { planStart } from "../../src/formats/study/goal/goal-section.ts";
import { openPdf, pageTexts } from "../setup/pdf.ts";
import { textOf } from "./on-page.ts";
import { follow, siteTools } from "./open-site.ts";
import { axeFindings } from "./axe-findings.ts";
import { saveFile } from "./save-file.ts";

const { open } = siteTools();

const today = () => dayOf(Date.now());
const ready = (page: Page) => page.waitForSelector("[data-plan][data-ready]");
const facts = (page: Page) => textOf(page, "[data-plan-facts]");
const daysShown = (page: Page) =>
  page.$$eval(".plan-rows > li time", (all) => all.map((time) => time.getAttribute("datetime") ?? ""));
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute("data-key") ?? "");
const standing = (page: Page, kind: string) => page.waitForSelector(`.plan-standing.is-${kind}`);

interface Kept {
  examDay?: Day;
  minutesAWeek?: number;
  weekdays?: number[];
  /** When the plan was made, in days from now. */
  since?: number;
}

/** Puts a goal into the browser's storage, as the page itself would have, and looks at the page again. */
async function keep(page: Page, { examDay = addDays(today(), 70), minutesAWeek = 180, weekdays, since = 0 }: Kept) {
  const at = Date.now() + since * 24 * 60 * 60 * 1000;
  const goal = {
    version: 2,
    examDay,
    minutesAWeek,
    weekdays: weekdays ?? [1, 2, 3, 4, 5, 6, 7],
    start: planStart(at),
    changed: at,
  };
  await page.evaluate((section) => {
    const { book = "" } = document.documentElement.dataset;
    const text = JSON.stringify({ format: "octavo-progress", version: 1, book, sections: { goal: section } });
    localStorage.setItem(`octavo:progress:${book}`, text);
  }, goal);
  await page.reload();
  await ready(page);
}

async function openPlan(kept: Kept, options: Parameters<typeof open>[1] = {}) {
  const opened = await open("/plan/", options);
  await keep(opened.page, kept);
  return opened;
}

/** Types a date as the field takes it in English: month, day, year. */
async function typeDate(page: Page, day: Day): Promise<void> {
  const [year = "", month = "", date = ""] = day.split("-");
  await page.keyboard.type(`${month}${date}${year}`);
}

test("by keyboard alone a plan is made, and kept", async () => {
  const { page, complaints } = await open("/plan/");
  await ready(page);
  const examDay = addDays(today(), 70);
  await page.focus("[name=examDay]");
  await typeDate(page, examDay);
  await page.focus("[name=hours]");
  await page.keyboard.type("4");
  await page.focus("[name=weekday][value='6']");
  await page.keyboard.press("Space");
  await page.focus("[name=hours]");
  await page.keyboard.press("Enter");
  await page.waitForSelector(".plan-rows");
  expect(await page.evaluate(() => document.activeElement?.matches("[data-plan-facts]"))).toBe(true);
  expect(await facts(page)).toMatch(/^The exam is on .*, in 70 days\.4 h a week: Mon to Fri\.You are on time\./);
  expect(await page.$eval("[data-plan-goal]", (box) => box.hasAttribute("open"))).toBe(false);
  const days = await daysShown(page);
  expect(days.slice(-2)).toEqual([addDays(examDay, -1), examDay]);
  await page.reload();
  await ready(page);
  expect(await daysShown(page)).toEqual(days);
  expect(await page.$eval("[name=hours]", (input) => (input as HTMLInputElement).value)).toBe("4");
  expect(complaints).toEqual([]);
});

test("sections are ticked where they stand, questions by being answered in their chapter", async () => {
  const { page } = await openPlan({});
  const box = ".plan-week .plan-read input";
  const key = await page.$eval(box, (input) => input.getAttribute("data-key"));
  await page.focus(box);
  await page.keyboard.press("Space");
  await page.waitForSelector(".plan-read.is-done");
  // The list was made anew; the focus is where it was.
  expect(await focused(page)).toBe(key);
  const line = ".plan-questions:not(.is-done) a";
  const first = await textOf(page, line);
  await follow(page, line);
  await page.waitForSelector("html[data-study=ready]");
  expect(first).toMatch(/^Questions? Q1\.1/);
  await page.focus(":target input");
  await page.keyboard.press("1");
  await page.keyboard.press("Enter");
  await page.waitForSelector(":target.is-answered");
  await page.goBack();
  await ready(page);
  await page.waitForSelector(".plan-read.is-done");
  expect(await textOf(page, ".plan-questions")).toMatch(/1 of \d answered|done/);
  await page.focus(box);
  await page.keyboard.press("Space");
  await page.waitForFunction(() => document.querySelector(".plan-read.is-done") === null);
});

test("what is ticked is marked in its chapter, and what is marked there is ticked", async () => {
  const { page } = await openPlan({});
  const link = ".plan-week .plan-read a";
  const box = ".plan-week .plan-read input";
  await page.click(box);
  await page.waitForSelector(".plan-read.is-done");
  await follow(page, link);
  await page.waitForSelector("html[data-reading=ready]");
  expect(await page.$eval("[data-read-doc]", (field) => (field as HTMLInputElement).checked)).toBe(true);
  await page.click("[data-read-doc]");
  await page.goBack();
  await ready(page);
  await page.waitForFunction((own) => !document.querySelector<HTMLInputElement>(own)?.checked, {}, box);
  await follow(page, link);
  await page.waitForSelector("html[data-reading=ready]");
  await page.click("[data-read-doc]");
  await page.goBack();
  await ready(page);
  await page.waitForSelector(".plan-read.is-done");
});

test("who is behind is told so once, and plans from today with what is done kept", async () => {
  const { page } = await openPlan({ since: -20 });
  await standing(page, "behind");
  expect(await textOf(page, ".plan-standing")).toMatch(/^The plan is \d+ study days? further than you are\./);
  await page.click(".plan-gone summary");
  await page.click(".plan-gone .plan-read input");
  await page.waitForSelector(".plan-gone[open] .plan-read.is-done");
  const ticked = await textOf(page, ".plan-gone .plan-read.is-done a");
  expect(await page.$eval("[data-plan-again]", (button) => button.className)).toBe("solid-button");
  await page.focus("[data-plan-again]");
  await page.keyboard.press("Enter");
  await standing(page, "onTime");
  expect(await textOf(page, "[data-plan-status]")).toBe("Planned from today; what you have done is kept.");
  expect(await page.$(".plan-gone")).toBeNull();
  expect((await daysShown(page))[0]).toBe(today());
  // Done today, it belongs to today.
  expect(await textOf(page, ".is-today .plan-read.is-done a")).toBe(ticked);
  expect(await page.$$eval(".plan-read.is-done", (all) => all.length)).toBe(1);
});

test("who does more than the work of today is ahead", async () => {
  const { page } = await openPlan({});
  const boxes = await page.$$eval(".plan-read input", (all) => all.length);
  for (let i = 0; i < boxes; i += 1) {
    await page.$$eval(".plan-read input", (all, at) => all[at]?.click(), i);
  }
  await standing(page, "ahead");
  expect(await textOf(page, ".plan-standing")).toMatch(/^You are \d+ study days? ahead of the plan\.$/);
});

test("the calendar file holds what the page shows, in whole days", async () => {
  const { page } = await openPlan({});
  const file = await saveFile(page, "[data-plan-calendar]");
  expect(path.basename(file)).toBe("genai-on-aws-plan.ics");
  const text = await readFile(file, "utf8");
  const calendar = new ICAL.Component(ICAL.parse(text) as string);
  const events = calendar.getAllSubcomponents("vevent").map((one) => new ICAL.Event(one));
  const days = await daysShown(page);
  expect(days).toEqual(expect.arrayContaining(events.map(({ startDate }) => startDate.toString())));
  expect(events.at(-1)?.startDate.toString()).toBe(addDays(today(), 70));
  expect(events.every(({ startDate }) => startDate.isDate)).toBe(true);
  const origin = new URL(page.url()).origin;
  expect(events[0]?.description).toContain(`${origin}/how-to-use/`);
  expect(events.at(-2)?.description).toContain(`${origin}/last-day/`);
  // Saved again it is the same file: what it says has not changed.
  expect(await readFile(await saveFile(page, "[data-plan-calendar]"), "utf8")).toBe(text);
});

test("on paper it is two pages at most, with boxes and without the form", async () => {
  const { page } = await openPlan({});
  const pages = pageTexts(openPdf(await page.pdf({ format: "A4" })));
  expect(pages.length).toBeLessThanOrEqual(2);
  const text = pages.flatMap(({ lines }) => lines).join("\n");
  expect(text).toContain("Study plan");
  expect(text).toContain("Practice exam 2 of 2");
  expect(text).toContain("The exam");
  expect(text).not.toMatch(/Make my plan|Calendar file|What there is to study|Plan from today/);
});

describe("in another time zone", () => {
  test("the days of the plan stay, and today is that of the place", async () => {
    const { page } = await open("/plan/");
    await page.emulateTimezone("America/Los_Angeles");
    await keep(page, { since: -5 });
    // Which days with nothing but cards are one row depends on today.
    const tasks = () =>
      page.$$eval(".plan-rows > li ul li:not(.plan-cards)", (all) =>
        all.map(
          (task) => `${task.closest(".plan-rows > li")?.querySelector("time")?.dateTime ?? ""} ${task.textContent}`,
        ),
      );
    const before = await tasks();
    for (const zone of ["Pacific/Kiritimati", "Asia/Kolkata", "Pacific/Pago_Pago"]) {
      await page.emulateTimezone(zone);
      await page.reload();
      await ready(page);
      expect(await tasks(), zone).toEqual(before);
      const here = await page.evaluate(() => {
        const now = new Date(Date.now() - 4 * 60 * 60 * 1000);
        return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, "0")).join("-");
      });
      expect(await page.$eval(".is-today time", (time) => time.getAttribute("datetime")), zone).toBe(here);
    }
  });

  test("a plan over the changes of the clock has every day once", async () => {
    const { page } = await open("/plan/");
    await page.emulateTimezone("Europe/Madrid");
    await keep(page, { examDay: addDays(today(), 250), minutesAWeek: 60 });
    const rows = await daysShown(page);
    expect(rows).toEqual([...new Set(rows)].sort());
    expect(rows.at(-1)).toBe(addDays(today(), 250));
  });
});

describe("honest words", () => {
  test.each([
    ["a day gone by", { examDay: addDays(today(), -3) }, /^The exam was on .*\. Set another day for a new plan\.$/],
    ["today", { examDay: today() }, /^The exam is today\. Nothing new now: good luck\.$/],
    ["tomorrow", { examDay: addDays(today(), 1) }, /, tomorrow\..*There is not enough time for the whole book/],
    ["three days", { examDay: addDays(today(), 3), minutesAWeek: 60 }, /it would take about .* a week.*Left out: /],
    ["much time", { minutesAWeek: 1200 }, /You have time to spare: about 30 min a week would do/],
    ["weekdays that do not come", { examDay: addDays(today(), 2), weekdays: [1] }, /not enough time|None of the days/],
  ] as const)("for %s", async (name, kept, wanted) => {
    const { page } = await openPlan(kept as Kept);
    expect(await facts(page)).toMatch(wanted);
    // Nothing is done yet.
    expect(await facts(page)).not.toContain("All chapters are read");
    // The form is at hand where another day is asked for.
    expect(await page.$eval("[data-plan-goal]", (box) => box.hasAttribute("open"))).toBe(name === "a day gone by");
    // The book has chapters of one domain alone: none of it is the lightest.
    expect(await facts(page)).not.toContain("lightest");
  });

  test("a plan that cannot be kept is shown, and said to be lost by a reload", async () => {
    const { page } = await open("/plan/");
    await page.evaluateOnNewDocument(() => {
      Object.defineProperty(Storage.prototype, "setItem", {
        value: () => {
          throw new DOMException("full", "QuotaExceededError");
        },
      });
    });
    await page.reload();
    await ready(page);
    await page.focus("[name=examDay]");
    await typeDate(page, addDays(today(), 30));
    await page.type("[name=hours]", "3");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".plan-rows");
    expect(await textOf(page, "[data-plan-trouble]:not([hidden])")).toContain("does not keep your progress");
  });

  test("no weekday makes no plan", async () => {
    const { page } = await open("/plan/");
    await ready(page);
    await page.focus("[name=examDay]");
    await typeDate(page, addDays(today(), 30));
    await page.type("[name=hours]", "3");
    await page.$$eval("[name=weekday]", (all) => {
      for (const box of all) (box as HTMLInputElement).checked = false;
    });
    await page.focus("[name=hours]");
    await page.keyboard.press("Enter");
    expect(await page.$eval("[name=weekday]", (box) => (box as HTMLInputElement).validationMessage)).toBe(
      "Choose one day of the week at least.",
    );
    expect(await page.$(".plan-rows")).toBeNull();
    await page.keyboard.press("Space");
    await page.focus("[name=hours]");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".plan-rows");
  });
});

test("a second page of the book sees the plan as the first one makes it", async () => {
  const { page } = await open("/plan/");
  await ready(page);
  const second = await page.browserContext().newPage();
  await second.goto(page.url());
  await ready(second);
  await page.bringToFront();
  await page.focus("[name=examDay]");
  await typeDate(page, addDays(today(), 30));
  await page.type("[name=hours]", "3");
  await page.keyboard.press("Enter");
  await second.waitForFunction(() => document.querySelector(".plan-rows") !== null);
  expect(await daysShown(second)).toEqual(await daysShown(page));
});

test("the demo plans its own chapters", async () => {
  const { page } = await open("/demo/plan/");
  await keep(page, {});
  const pages = await page.$$eval(".plan-material tbody a", (all) =>
    all.map((link) => link.getAttribute("href") ?? ""),
  );
  expect(pages).toContain("/demo/select-models/");
  expect(pages).not.toContain("/demo/data-pipelines/");
  expect(await page.$(".plan-rows a[href^='/demo/']")).not.toBeNull();
  expect(await page.$(".plan-rows a:not([href^='/demo/'])")).toBeNull();
});

test("without scripts it says what there is, with words, minutes and questions", async () => {
  const { page } = await open("/plan/", { scripts: false });
  expect(await textOf(page, ".no-script")).toContain("scripts are off");
  expect(await page.$eval(".plan-goal", (form) => form.checkVisibility())).toBe(false);
  const rows = await page.$$eval(".plan-material tbody tr", (all) =>
    all.map((row) => [...row.children].map((cell) => cell.textContent.replace(/\s+/g, " ").trim())),
  );
  expect(rows.length).toBeGreaterThan(5);
  expect(rows.filter(([, words = "", reading = ""]) => !/^[\d,]+$/.test(words) || !reading.endsWith("min"))).toEqual(
    [],
  );
  expect(rows.some(([, , , questions]) => questions === "8")).toBe(true);
  await Promise.all([page.waitForNavigation(), page.click(".plan-material tbody a")]);
  expect(await page.$(".doc")).not.toBeNull();
});

describe.each(["light", "dark"] as const)("in %s", (theme) => {
  test.each([360, 1280])("axe finds nothing in any state at %i px, and nothing sticks out", async (width) => {
    const { page } = await open("/plan/", { theme, width });
    await ready(page);
    const check = async (state: string) => {
      expect(await axeFindings(page, ".plan"), state).toEqual([]);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide, state).toBeLessThanOrEqual(width);
    };
    await check("form");
    await keep(page, { since: -20 });
    await page.click(".plan-gone summary");
    await page.click(".plan-gone .plan-read input");
    await page.waitForSelector(".plan-gone[open] .is-done");
    await check("behind");
    await keep(page, { examDay: addDays(today(), 3), minutesAWeek: 60 });
    await page.click("[data-plan-goal] summary");
    await check("short");
    await keep(page, { examDay: addDays(today(), -3) });
    await check("past");
  });
});
