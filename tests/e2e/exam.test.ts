/** The practice exam from its first page to its report: by keyboard alone, on the clock and without one. */
import { describe, expect, test } from "vitest";
import { examBegin, heading, ready, sheet, submit, view } from "./exam-page.ts";
import { focusedText, press, textOf } from "./on-page.ts";
import { axeFindings } from "./axe-findings.ts";
import { follow, goOffline, goOnline, siteTools } from "./open-site.ts";

const { open } = siteTools();
const begin = examBegin(open);

test("by keyboard alone it is begun, answered, flagged, submitted with its blanks, and reported on", async () => {
  const { page, complaints } = await open("/exam/?seed=k3f9");
  await ready(page);
  await page.focus("[data-exam-begin]");
  await press(page, "Enter");
  await view(page, "run");
  expect(await focusedText(page)).toBe("Question 1 of 24");
  await press(page, "2", "f");
  expect(await textOf(page, "[data-exam-status]")).toBe("Flagged.");
  await press(page, "n");
  expect(await focusedText(page)).toBe("Question 2 of 24");
  // With the focus in the question, Enter goes on.
  await press(page, "1", "Enter");
  expect(await heading(page)).toBe("Question 3 of 24");
  await press(page, "p", "p", "p");
  expect(await heading(page)).toBe("Question 1 of 24");
  expect(await page.$eval("[data-exam-question] input:checked", (input) => input.value)).toBe("B");
  expect((await sheet(page)).slice(0, 3)).toEqual([
    "Question 1, answered, flagged",
    "Question 2, answered",
    "Question 3, blank",
  ]);
  await page.focus("[data-exam-sheet] li:last-child button");
  await press(page, "Enter");
  expect(await heading(page)).toBe("Question 24 of 24");
  await press(page, "n");
  expect(await textOf(page, "[data-exam-open]")).toMatch(/^Questions 3, 4, .* 24 are blank\.Question 1 is flagged\.$/);
  await press(page, "Escape");
  await page.waitForSelector("[data-exam-dialog]:not([open])");
  expect(await heading(page)).toBe("Question 24 of 24");
  await page.focus("[data-exam-submit]");
  await press(page, "Enter");
  await page.waitForSelector("[data-exam-dialog][open]");
  expect(await focusedText(page)).toBe("Back to the exam");
  await page.keyboard.down("Shift");
  await press(page, "Tab");
  await page.keyboard.up("Shift");
  expect(await focusedText(page)).toBe("Submit");
  await press(page, "Enter");
  await view(page, "report");
  expect(await focusedText(page)).toBe("Your report");
  expect(await textOf(page, "[data-exam-view=report]")).toMatch(/\d of 21 questions that count right: \d+%/);
  expect(await page.$$eval(".exam-answers > li", (all) => all.length)).toBe(24);
  expect(complaints).toEqual([]);
});

test("a key that is held down, or pressed once too often, at the last question submits nothing", async () => {
  const { page } = await begin();
  await page.click("[data-exam-sheet] li:last-child button");
  await press(page, "1");
  // Each further one is a repetition, as of a key that is held.
  for (let i = 0; i < 4; i += 1) await page.keyboard.down("Enter");
  await page.keyboard.up("Enter");
  expect(await page.$("[data-exam-dialog][open]")).not.toBeNull();
  expect(await view(page, "run")).not.toBeNull();
  await press(page, "Enter");
  await page.waitForSelector("[data-exam-dialog]:not([open])");
  expect(await heading(page)).toBe("Question 24 of 24");
});

test("too many choices are spoken of at the question, on the way back to it, and before the exam is submitted", async () => {
  const { page } = await begin();
  const asksTwo = () =>
    page.$eval("[data-exam-question] .question", (own) => own.getAttribute("data-kind") === "multiple");
  for (let i = 0; i < 24 && !(await asksTwo()); i += 1) await press(page, "n");
  const number = (await heading(page)).split(" ")[1] ?? "";
  await press(page, "1", "2", "3", "4");
  const hint = await textOf(page, "[data-exam-hint]");
  expect(hint).toMatch(/^Choose \d, not more\.$/);
  await press(page, "n");
  expect(await textOf(page, "[data-exam-hint]")).toBe("");
  await press(page, "p");
  expect(await textOf(page, "[data-exam-hint]")).toBe(hint);
  await page.click("[data-exam-submit]");
  expect(await textOf(page, "[data-exam-open]")).toContain(
    `Question ${number} has more chosen than asked, which counts as wrong.`,
  );
});

test("every miss points to a section to read, and to the question in its chapter", async () => {
  const { page } = await begin();
  await submit(page);
  const misses = await page.$$eval(".exam-readings a[href*='#q-']", (all) =>
    all.map((link) => link.getAttribute("href") ?? ""),
  );
  expect(new Set(misses).size).toBe(24);
  const sections = await page.$$eval(".exam-readings a[href*='#sec-']", (all) => all.length);
  expect(sections).toBeGreaterThan(10);
  await page.click(".exam-answers summary");
  await page.waitForSelector(".exam-answers .explanation");
  expect(await textOf(page, ".exam-answers .rationales")).toContain("Wrong.");
  await follow(page, ".exam-readings a[href*='#q-']");
  expect(await page.$eval(":target", (target) => target.matches(".question"))).toBe(true);
});

test("a section to read names the paperback’s page where that is known", async () => {
  const { page } = await begin();
  await page.setRequestInterception(true);
  page.on("request", (request) => {
    const isPages = request.url().endsWith("/printed-pages.json");
    const body = JSON.stringify({ pages: { "sec-fm-gates": "61", "ch-select-models": "59" } });
    void (isPages ? request.respond({ contentType: "application/json", body }) : request.continue());
  });
  await submit(page);
  await page.waitForFunction(
    () => document.querySelector("[data-page-of=sec-fm-gates]")?.textContent === " (p. 61 in print)",
  );
  const named = await page.$$eval("[data-page-of]", (all) => all.filter((own) => own.textContent !== "").length);
  expect(named).toBeLessThan(3);
});

test("the report stays at its address, the answers join the progress, and the exam is over", async () => {
  const { page } = await begin();
  /** Without the pages in print, which arrive later. */
  const report = () =>
    page.$eval("[data-exam-view=report]", (found) => {
      const copy = found.cloneNode(true) as Element;
      for (const place of copy.querySelectorAll("[data-page-of]")) place.remove();
      return copy.textContent;
    });
  await press(page, "1", "n", "1");
  await submit(page);
  const before = await report();
  await page.reload();
  await view(page, "report");
  expect(await report()).toBe(before);
  const kept = await page.evaluate(() => {
    const key = Object.keys(localStorage).find((name) => name.startsWith("octavo:progress:")) ?? "";
    const { sections } = JSON.parse(localStorage.getItem(key) ?? "{}") as {
      sections: { attempts: { questions: object }; sittings: { exams: { ended?: string }[] } };
    };
    return [Object.keys(sections.attempts.questions).length, sections.sittings.exams.map(({ ended }) => ended)];
  });
  // A choice of one of several is an answer, if a wrong one.
  expect(kept).toEqual([2, ["submitted"]]);
  await page.goto(new URL("/exam/", page.url()).href);
  await view(page, "start");
  expect(await textOf(page, "[data-exam-earlier]")).toMatch(/: \d of 21 right$/);
});

describe("the clock", () => {
  test("is told at 30, 10, 5 and 1 minutes and otherwise silent, and ends the exam", async () => {
    const { page } = await begin();
    await press(page, "1");
    const said: string[] = [];
    await page.exposeFunction("heard", (text: string) => said.push(text));
    await page.evaluate(() => {
      const status = document.querySelector("[data-exam-status]");
      const observer = new MutationObserver(() =>
        (window as unknown as { heard: (text: string) => void }).heard(status?.textContent ?? ""),
      );
      if (status) observer.observe(status, { childList: true, characterData: true, subtree: true });
    });
    const clock = () => textOf(page, "[data-exam-clock] b");
    for (const left of [31, 29.5, 20, 9, 4, 0.5, 0]) {
      // The machine's clock moves on by itself.
      await page.evaluate((minutes) => {
        const own = window as unknown as { began?: number; realNow?: () => number };
        own.realNow ??= Date.now.bind(Date);
        own.began ??= own.realNow();
        const jump = (58 - minutes) * 60_000;
        const real = own.realNow;
        Date.now = () => real() + jump;
      }, left);
      if (left > 0) {
        const wanted = Math.floor(left * 60);
        await page.waitForFunction(
          (most) => {
            const [m = 0, s = 0] = (document.querySelector("[data-exam-clock] b")?.textContent ?? "")
              .split(":")
              .map(Number);
            return m * 60 + s <= most;
          },
          {},
          wanted,
        );
        expect(await clock()).toMatch(/^\d+:\d\d$/);
      }
    }
    await view(page, "report");
    expect(said).toEqual([
      "30 minutes left.",
      "10 minutes left.",
      "5 minutes left.",
      "1 minute left.",
      "The time was up, and the exam was submitted as it stood.",
    ]);
    expect(await textOf(page, "[data-exam-view=report]")).toContain("The time was up");
  });

  test("can be left out", async () => {
    const { page } = await begin({ clock: "untimed" });
    expect(await page.$eval("[data-exam-clock]", (clock) => clock.checkVisibility())).toBe(false);
    await page.reload();
    await view(page, "wait");
    expect(await textOf(page, "[data-exam-waiting]")).toBe("0 of 24 answered.");
  });
});

test("single keys that are switched off do nothing outside of the question", async () => {
  const { page } = await begin();
  await page.evaluate(() => localStorage.setItem("octavo:single-keys", "off"));
  await press(page, "2", "f", "n");
  expect(await heading(page)).toBe("Question 1 of 24");
  expect((await sheet(page))[0]).toBe("Question 1, blank");
});

test("the demo draws from its own questions", async () => {
  const { page } = await open("/demo/exam/");
  await ready(page);
  expect(await textOf(page, ".exam-size")).toMatch(/^16 questions/);
  await page.click("[data-exam-begin]");
  await view(page, "run");
  expect(await heading(page)).toBe("Question 1 of 16");
});

test("a browser that keeps nothing is spoken of before an exam is begun", async () => {
  const { page } = await open("/study/");
  await page.evaluateOnNewDocument(() => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("Forbidden", "SecurityError");
      },
    });
  });
  await page.goto(new URL("/exam/", page.url()).href);
  await ready(page);
  expect(await page.$eval("[data-exam-trouble]", (own) => own.checkVisibility())).toBe(true);
});

test("questions that cannot be fetched are asked for again", async () => {
  const { page } = await open("/exam/");
  await ready(page);
  await goOffline(page);
  await page.click("[data-exam-begin]");
  await page.waitForSelector("[data-exam-retry]:not([hidden])");
  expect(await textOf(page, "[data-exam-loading]")).toContain("offline");
  await goOnline(page);
  await page.click("[data-exam-retry]");
  await view(page, "run");
});

test("without scripts it says what it needs, and where the questions are", async () => {
  const { page } = await open("/exam/", { scripts: false });
  expect(await textOf(page, ".no-script p")).toContain("scripts are off");
  expect(await page.$eval("[data-exam-view=start]", (start) => start.checkVisibility())).toBe(false);
  await Promise.all([page.waitForNavigation(), page.click(".no-script a")]);
  expect(await page.$(".question")).not.toBeNull();
});

describe.each(["light", "dark"] as const)("in %s", (theme) => {
  test.each([360, 1280])("axe finds nothing in any state at %i px, and nothing sticks out", async (width) => {
    const { page } = await open("/exam/", { theme, width });
    await ready(page);
    const check = async (state: string) => {
      expect(await axeFindings(page, ".exam"), state).toEqual([]);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide, state).toBeLessThanOrEqual(width);
    };
    await check("start");
    await page.click("[value=pausable]");
    await page.click("[data-exam-begin]");
    await view(page, "run");
    await press(page, "2", "f", "n");
    await check("run");
    await page.click("[data-exam-pause]");
    await view(page, "wait");
    await page.click("[data-exam-leave]");
    await check("wait");
    await page.click("[data-exam-go-on]");
    await view(page, "run");
    await page.click("[data-exam-submit]");
    await check("dialog");
    await page.click("[data-exam-submit-yes]");
    await view(page, "report");
    await page.click(".exam-answers summary");
    await page.waitForSelector(".exam-answers .explanation");
    await check("report");
  });
});
