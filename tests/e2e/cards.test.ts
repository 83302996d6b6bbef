/** Flashcards from the overview to what comes when: by keyboard alone, in two pages, before an exam, with nothing to do. */
import type { BrowserContext, Page } from "puppeteer";
import { describe, expect, test } from "vitest";
import { press, textOf } from "./on-page.ts";
import { axeFindings } from "./axe-findings.ts";
import { goOffline, goOnline, siteTools } from "./open-site.ts";

const { open, origin } = siteTools();

const ready = (page: Page) => page.waitForSelector("[data-tool=cards][data-ready]");
const view = (page: Page, name: string) => page.waitForSelector(`[data-tool=cards][data-view=${name}]`);
const front = (page: Page) => page.waitForSelector("[data-cards-show]:not([hidden])");
const back = (page: Page) => page.waitForSelector("[data-cards-answer]:not([hidden])");
const frontText = (page: Page) => textOf(page, "[data-cards-front]");
const status = (page: Page) => textOf(page, "[data-cards-status]");
const heard = (page: Page) => textOf(page, "[data-cards-left] .visually-hidden");
const focusedPart = (page: Page) =>
  page.evaluate(() => {
    const { activeElement } = document;
    return activeElement === null ? "" : `${activeElement.tagName.toLowerCase()}#${activeElement.id}`;
  });
const counts = async (page: Page) =>
  Promise.all(["fresh", "learning", "due"].map(async (name) => Number(await textOf(page, `[data-cards-${name}]`))));
const answer = async (page: Page, ...keys: string[]) => {
  for (const key of keys) {
    await front(page);
    await press(page, "Space");
    await back(page);
    await press(page, key);
  }
};

/** Moves the clock of the page by days and minutes, also that of pages it opens. */
async function moveClock(page: Page, days: number, minutes = 0): Promise<void> {
  const jump = days * 86_400_000 + minutes * 60_000;
  const move = (by: number) => {
    const own = window as unknown as { RealDate?: DateConstructor };
    const Real = (own.RealDate ??= Date);
    window.Date = class extends Real {
      constructor(...given: [] | [number]) {
        if (given.length === 0) super(Real.now() + by);
        else super(...given);
      }
      static override now() {
        return Real.now() + by;
      }
    } as DateConstructor;
  };
  await page.evaluateOnNewDocument(move, jump);
  await page.evaluate(move, jump);
}

/** Writes progress that a reader might have. @param logs by card. @param missed questions that were answered wrong */
async function keep(page: Page, progress: { logs?: Record<string, string>; missed?: string[] }): Promise<void> {
  await page.evaluate(({ logs = {}, missed = [] }) => {
    const book = document.querySelector<HTMLElement>("[data-progress]")?.dataset["progress"] ?? "";
    const wrong = { first: { at: Date.now() - 86_400_000, chosen: "A", right: false, edition: "1.0" }, later: [] };
    const sections = {
      attempts: { version: 1, questions: Object.fromEntries(missed.map((id) => [id, wrong])) },
      cards: { version: 1, algorithm: 6, logs, flags: {} },
    };
    const text = JSON.stringify({ format: "octavo-progress", version: 1, book, sections });
    localStorage.setItem(`octavo:progress:${book}`, text);
  }, progress);
  await page.reload();
  await ready(page);
}

/** A log of one "Easy" so many days ago: the card is due eight days after it. */
const easy = (daysAgo: number) => `E${(Math.floor(Date.now() / 1000) - daysAgo * 86_400).toString(36)}`;

const deck = (page: Page) =>
  page.$eval("[data-cards-deck]", (json) => {
    const { chapters } = JSON.parse(json.textContent) as { chapters: { cards: string[]; questions: string[] }[] };
    return {
      cards: chapters.flatMap(({ cards }) => cards),
      questions: chapters.flatMap(({ questions }) => questions),
    };
  });

async function begin(options: Parameters<typeof open>[1] = {}) {
  const opened = await open("/cards/", options);
  await ready(opened.page);
  await opened.page.click("[data-cards-study]");
  await front(opened.page);
  return opened;
}

test("by keyboard alone cards are shown, graded as in Anki, flagged, taken back, and the session is ended", async () => {
  const { page, complaints } = await open("/cards/");
  await ready(page);
  expect(await counts(page)).toEqual([20, 0, 0]);
  await page.focus("[data-cards-study]");
  await press(page, "Enter");
  await front(page);
  const first = await frontText(page);
  expect(await focusedPart(page)).toBe("div#card-front");
  expect(await heard(page)).toBe("20 new, 0 in learning, 0 to review.");
  await press(page, "Space");
  await back(page);
  expect(await focusedPart(page)).toBe("div#card-back");
  const buttons = await page.$$eval("[data-cards-grades] button", (all) => all.map((one) => one.textContent.trim()));
  expect(buttons).toEqual(["Again 1 min", "Hard 6 min", "Good 10 min", "Easy 8 days"]);
  await press(page, "4");
  await front(page);
  expect(await frontText(page)).not.toBe(first);
  expect(await heard(page)).toBe("19 new, 0 in learning, 0 to review.");
  // Enter shows, and Enter is "Good".
  await press(page, "Enter");
  await back(page);
  await press(page, "Enter");
  await front(page);
  expect(await heard(page)).toBe("18 new, 1 in learning, 0 to review.");
  await press(page, "f");
  expect(await status(page)).toBe("Flagged.");
  expect(await page.$eval("[data-cards-flag]", (flag) => flag.ariaPressed)).toBe("true");
  // A grade before the answer is shown is none.
  const third = await frontText(page);
  await press(page, "3");
  expect(await frontText(page)).toBe(third);
  await press(page, "u");
  await page.waitForFunction((text) => document.querySelector("[data-cards-front]")?.textContent !== text, {}, third);
  expect(await status(page)).toBe("Taken back.");
  expect(await heard(page)).toBe("19 new, 0 in learning, 0 to review.");
  await page.keyboard.down("Control");
  await press(page, "z");
  await page.keyboard.up("Control");
  await page.waitForFunction((text) => document.querySelector("[data-cards-front]")?.textContent === text, {}, first);
  expect(await heard(page)).toBe("20 new, 0 in learning, 0 to review.");
  await press(page, "u");
  expect(await status(page)).toBe("There is nothing to take back.");
  await page.focus("[data-cards-end]");
  await press(page, "Enter");
  await view(page, "end");
  expect(await focusedPart(page)).toBe("h2#");
  expect(await textOf(page, "[data-cards-end-title]")).toBe("Session ended");
  expect(await page.$eval("[data-cards-forecast] li", (line) => line.textContent)).toBe("Today: 20 cards, all new");
  // Everything was taken back already.
  expect(await page.$eval("[data-cards-take-back]", (button) => button.checkVisibility())).toBe(false);
  expect(complaints).toEqual([]);
});

test("the last answer of a session is taken back from its end, by the key or by the button, in a cram too", async () => {
  const { page } = await open("/cards/");
  await ready(page);
  await page.$eval("[data-cards-new]", (input) => ((input as HTMLInputElement).value = ""));
  await page.type("[data-cards-new]", "1");
  await press(page, "Tab");
  await page.waitForFunction(() => document.querySelector("[data-cards-fresh]")?.textContent === "1");
  await page.click("[data-cards-study]");
  await front(page);
  const card = await frontText(page);
  for (const takeBack of [() => press(page, "u"), () => page.click("[data-cards-take-back]")]) {
    await answer(page, "4");
    await view(page, "end");
    await takeBack();
    await front(page);
    expect(await frontText(page)).toBe(card);
    expect(await status(page)).toBe("Taken back.");
    expect(await heard(page)).toBe("1 new, 0 in learning, 0 to review.");
  }
  await page.focus("[data-cards-end]");
  await press(page, "Enter");
  await view(page, "end");
  await page.click("[data-cards-back-to-start]");
  await view(page, "start");
  await page.select("[data-cards-chapter]", "1");
  const many = Number(/\d+/.exec(await textOf(page, "[data-cards-cram]"))?.[0]);
  await page.click("[data-cards-cram]");
  await answer(page, ...Array.from({ length: many }, () => "3"));
  await view(page, "end");
  await press(page, "u");
  await front(page);
  expect(await textOf(page, "[data-cards-left]")).toBe("1 left");
});

test("a day of cards ends with what comes when, and tomorrow they are there", async () => {
  const { page } = await open("/cards/");
  await ready(page);
  await page.$eval("[data-cards-new]", (input) => ((input as HTMLInputElement).value = ""));
  await page.type("[data-cards-new]", "3");
  await press(page, "Tab");
  await page.waitForFunction(() => document.querySelector("[data-cards-fresh]")?.textContent === "3");
  await page.click("[data-cards-study]");
  // One is known at once; two are learned, one of them only at the second try.
  await answer(page, "4", "1", "3", "3", "3", "3");
  await view(page, "end");
  expect(await textOf(page, "[data-cards-end-title]")).toBe("Done for today");
  expect(await textOf(page, "[data-cards-summary]")).toBe("6 answers, 1 of them “Again”.");
  const lines = await page.$$eval("[data-cards-forecast] li", (all) => all.map((line) => line.textContent));
  expect(lines[0]).toMatch(/^Tomorrow: \d cards, /);
  expect(lines.at(-1)).toBe("Later, the first in 8 days: 1 card");
  await page.click("[data-cards-back-to-start]");
  expect(await counts(page)).toEqual([0, 0, 0]);
  expect(await textOf(page, "[data-cards-none]")).toMatch(/^Nothing is due\. Next: \d cards tomorrow\.$/);
  await moveClock(page, 2);
  await page.reload();
  await ready(page);
  const [fresh, learning, due] = await counts(page);
  expect([fresh, learning]).toEqual([3, 0]);
  expect(due).toBe(2);
});

test("more new cards can be had for today", async () => {
  const { page } = await open("/cards/");
  await ready(page);
  await page.$eval("[data-cards-new]", (input) => ((input as HTMLInputElement).value = ""));
  await page.type("[data-cards-new]", "0");
  await press(page, "Tab");
  await page.waitForSelector("[data-cards-more]:not([hidden])");
  expect(await page.$eval("[data-cards-study]", (button) => button.checkVisibility())).toBe(false);
  await page.click("[data-cards-more]");
  await front(page);
  expect(await heard(page)).toBe("10 new, 0 in learning, 0 to review.");
});

test("a session goes on after a reload and after a look into the book", async () => {
  const { page } = await begin();
  await answer(page, "4", "4");
  await front(page);
  const shown = await frontText(page);
  await page.reload();
  await front(page);
  expect(await frontText(page)).toBe(shown);
  await press(page, "Space");
  await back(page);
  await Promise.all([page.waitForNavigation(), page.click("[data-cards-source]")]);
  expect(await page.$("main .doc")).not.toBeNull();
  await page.goBack();
  await front(page);
  expect(await heard(page)).toBe("18 new, 0 in learning, 0 to review.");
});

describe("cramming", () => {
  test("goes through the chosen cards until each is known, and leaves the schedule alone", async () => {
    const { page, complaints } = await open("/cards/");
    await ready(page);
    for (const kind of ["term", "mistake", "question"]) await page.click(`[name=cards-kind][value=${kind}]`);
    expect(await textOf(page, "[data-cards-cram]")).toBe("Cram 8 cards");
    await page.focus("[data-cards-cram]");
    await press(page, "Enter");
    await front(page);
    expect(await textOf(page, "[data-cards-left]")).toBe("8 left");
    const first = await frontText(page);
    await answer(page, "1");
    await front(page);
    await press(page, "u");
    await page.waitForFunction((text) => document.querySelector("[data-cards-front]")?.textContent === text, {}, first);
    await answer(page, "1", "Space", "2", "3", "4", "Space", "Space", "Space");
    await front(page);
    expect(await frontText(page)).toBe(first);
    await answer(page, "Space");
    await view(page, "end");
    expect(await textOf(page, "[data-cards-summary]")).toBe("8 of 8 cards known, 1 not at first.");
    await page.click("[data-cards-again]");
    await front(page);
    expect(await textOf(page, "[data-cards-left]")).toBe("1 left");
    await page.click("[data-cards-end]");
    await page.click("[data-cards-back-to-start]");
    expect(await counts(page)).toEqual([20, 0, 0]);
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes("progress")))).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test("can be by chapter, of flagged cards, and of missed ones", async () => {
    const { page } = await begin();
    await press(page, "f");
    await answer(page, "1", "3");
    await front(page);
    await page.click("[data-cards-end]");
    await page.click("[data-cards-back-to-start]");
    const offered = () => textOf(page, "[data-cards-cram]");
    const all = Number(/\d+/.exec(await offered())?.[0]);
    await page.click("[data-cards-only=flagged]");
    expect(await offered()).toBe("Cram 1 card");
    await page.click("[data-cards-only=flagged]");
    await page.click("[data-cards-only=missed]");
    expect(await offered()).toBe("Cram 1 card");
    await page.click("[data-cards-only=missed]");
    const chapters = await page.$$eval("[data-cards-chapter] option", (options) => options.length - 1);
    let sum = 0;
    for (let i = 0; i < chapters; i += 1) {
      await page.select("[data-cards-chapter]", String(i));
      sum += Number(/\d+/.exec(await offered())?.[0] ?? 0);
    }
    expect(sum).toBe(all);
    for (const kind of ["term", "service", "mistake", "question"]) await page.click(`[name=cards-kind][value=${kind}]`);
    expect(await offered()).toBe("No such cards");
    expect(await page.$eval("[data-cards-cram]", (button) => (button as HTMLButtonElement).disabled)).toBe(true);
  });
});

describe("a question that was missed", () => {
  test("is a card: its choices, then the answer with its reasons and a way to its chapter", async () => {
    const { page, complaints } = await open("/cards/");
    await ready(page);
    const { questions } = await deck(page);
    const [id = ""] = questions;
    await keep(page, { missed: [id] });
    await page.click("[data-cards-study]");
    await front(page);
    expect(await textOf(page, "[data-cards-kind]")).toBe("Missed question: what is the answer?");
    expect(await page.$$eval("[data-cards-front] .option", (all) => all.length)).toBeGreaterThan(3);
    expect(await page.$("[data-cards-front] :is(input, select, button)")).toBeNull();
    expect(await page.$eval("[data-cards-back]", (side) => side.checkVisibility())).toBe(false);
    await press(page, "Enter");
    await back(page);
    expect(await textOf(page, "[data-cards-back]")).toMatch(/Answer: [A-Z]/);
    expect(await page.$$eval("[data-cards-back] .rationales li", (all) => all.length)).toBeGreaterThan(3);
    await Promise.all([page.waitForNavigation(), page.click("[data-cards-source]")]);
    expect(await page.$eval(":target", (target) => target.id)).toBe(id);
    expect(complaints).toEqual([]);
  });

  test("each of them can be shown, whatever its kind", async () => {
    const { page, complaints } = await open("/cards/");
    await ready(page);
    const { questions } = await deck(page);
    await keep(page, { missed: questions });
    for (const kind of ["term", "service", "mistake"]) await page.click(`[name=cards-kind][value=${kind}]`);
    expect(await textOf(page, "[data-cards-cram]")).toBe(`Cram ${questions.length} cards`);
    await page.click("[data-cards-cram]");
    for (const id of questions) {
      await front(page);
      expect((await frontText(page)).length, id).toBeGreaterThan(40);
      await press(page, "Space");
      await back(page);
      expect(await textOf(page, "[data-cards-back]")).toContain("Answer");
      await press(page, "Space");
    }
    await view(page, "end");
    expect(complaints).toEqual([]);
  });
});

describe("with a day of the exam", () => {
  const setExam = async (page: Page, days: number) => {
    await page.$eval(
      "[data-cards-exam]",
      (input, inDays) => {
        const day = new Date();
        if (day.getHours() < 4) day.setDate(day.getDate() - 1);
        day.setDate(day.getDate() + inDays);
        const two = (number: number) => String(number).padStart(2, "0");
        (input as HTMLInputElement).value = `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
        input.dispatchEvent(new Event("change", { bubbles: true }));
      },
      days,
    );
  };

  test("no interval leads past the day before it", async () => {
    const { page } = await open("/cards/");
    await ready(page);
    await setExam(page, 5);
    expect(await textOf(page, "[data-cards-exam-says]")).toMatch(/^5 days to go\./);
    await page.click("[data-cards-study]");
    await front(page);
    await press(page, "Space");
    await back(page);
    expect(await textOf(page, "[data-cards-grade='4']")).toMatch(/^Easy [234] days$/);
  });

  test("on the eve and on the day it says so, and afterwards intervals grow again", async () => {
    const { page } = await open("/cards/");
    await ready(page);
    const says = () => textOf(page, "[data-cards-exam-says]");
    await setExam(page, 1);
    expect(await says()).toBe("Tomorrow. What is due is due today.");
    await page.click("[data-cards-study]");
    await front(page);
    await press(page, "Space");
    await back(page);
    expect(await textOf(page, "[data-cards-grade='4']")).toBe("Easy after the exam");
    await press(page, "4");
    await front(page);
    await page.click("[data-cards-end]");
    expect(await textOf(page, "[data-cards-forecast]")).toContain("Seen for the last time before the exam: 1 card");
    await page.click("[data-cards-back-to-start]");
    await setExam(page, 0);
    expect(await says()).toBe("Today. Good luck!");
    await setExam(page, -3);
    expect(await says()).toBe("That day is past: intervals grow freely again.");
    await page.click("[data-cards-study]");
    await front(page);
    await press(page, "Space");
    await back(page);
    expect(await textOf(page, "[data-cards-grade='4']")).toBe("Easy 8 days");
    await page.click("[data-cards-end]");
    await page.click("[data-cards-back-to-start]");
    await page.click("[data-cards-no-exam]");
    expect(await says()).toMatch(/^With a day set/);
    expect(await page.$eval("[data-cards-exam]", (input) => (input as HTMLInputElement).value)).toBe("");
  });
});

/** A second page of the same reader. */
async function secondPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${origin()}/cards/`);
  await ready(page);
  return page;
}

test("a card answered on another page is gone here, and the answer is kept once", async () => {
  const { page } = await begin();
  const other = await secondPage(page.browserContext());
  await other.bringToFront();
  await other.click("[data-cards-study]");
  await front(other);
  const both = await frontText(page);
  expect(await frontText(other)).toBe(both);
  await answer(other, "4");
  await page.waitForFunction((text) => document.querySelector("[data-cards-front]")?.textContent !== text, {}, both);
  await page.bringToFront();
  expect(await status(page)).toBe("Answered on another page; here is the next.");
  expect(await heard(page)).toBe("19 new, 0 in learning, 0 to review.");
  await answer(page, "4");
  await front(page);
  await other.waitForFunction(() =>
    document.querySelector("[data-cards-left] .visually-hidden")?.textContent.startsWith("18 new"),
  );
});

describe("storage", () => {
  test("that is full or forbidden is spoken of, and the session goes on as long as the page is open", async () => {
    const { page } = await open("/cards/");
    await ready(page);
    expect(await page.$eval("[data-cards-trouble]", (notice) => notice.checkVisibility())).toBe(false);
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException("full", "QuotaExceededError");
      };
    });
    await page.click("[data-cards-study]");
    await answer(page, "4");
    await front(page);
    expect(await page.$eval("[data-cards-trouble]", (notice) => notice.checkVisibility())).toBe(true);
    expect(await heard(page)).toBe("19 new, 0 in learning, 0 to review.");
  });

  test("with progress that is no progress is set aside", async () => {
    const { page } = await open("/cards/");
    await ready(page);
    await keep(page, { logs: { "term-a": "<img src=x onerror=alert(1)>" } });
    expect(await counts(page)).toEqual([20, 0, 0]);
  });
});

test("cards are forgotten with the reader’s progress, and can be brought back", async () => {
  const { page } = await begin();
  await answer(page, "4");
  await front(page);
  await page.click("[data-cards-end]");
  await page.click("[data-cards-back-to-start]");
  expect(await counts(page)).toEqual([19, 0, 0]);
  await page.click("[data-open-help]");
  await page.$eval("[data-progress]", (panel) => panel.scrollIntoView());
  await page.waitForSelector("[data-progress][data-study=ready]");
  await page.click("[data-progress-forget]");
  expect(await textOf(page, "[data-progress-ask] span")).toBe("Forget all that is kept here?");
  await page.click("[data-progress-yes]");
  expect(await counts(page)).toEqual([20, 0, 0]);
  await page.click("[data-progress-undo]");
  expect(await counts(page)).toEqual([19, 0, 0]);
});

test("cards of the reader that the edition lacks are kept, and not counted", async () => {
  const { page } = await open("/demo/cards/");
  await ready(page);
  const { cards } = await deck(page);
  const [known = ""] = cards;
  await keep(page, { logs: { [known]: easy(9), "term-of-another-edition": easy(9) } });
  expect(await counts(page)).toEqual([20, 0, 1]);
  await page.click("[data-cards-study]");
  await answer(page, "4");
  await front(page);
  const kept = await page.evaluate(() => JSON.stringify(Object.entries(localStorage)));
  expect(kept).toContain("term-of-another-edition");
});

test("a card that cannot be fetched is asked for again", async () => {
  const { page } = await open("/cards/");
  await ready(page);
  await goOffline(page);
  await page.click("[data-cards-study]");
  await page.waitForSelector("[data-cards-failed]:not([hidden])");
  expect(await textOf(page, "[data-cards-failed]")).toContain("offline");
  await goOnline(page);
  await page.click("[data-cards-retry]");
  await front(page);
});

test("single keys that are switched off work in the card alone", async () => {
  const { page } = await begin();
  await page.evaluate(() => localStorage.setItem("octavo:single-keys", "off"));
  await page.focus("[data-cards-end]");
  await press(page, "f");
  expect(await page.$eval("[data-cards-flag]", (flag) => flag.ariaPressed)).toBe("false");
  await page.focus("[data-cards-front]");
  await press(page, "Space");
  await back(page);
  expect(await focusedPart(page)).toBe("div#card-back");
  await press(page, "4");
  await front(page);
  expect(await heard(page)).toBe("19 new, 0 in learning, 0 to review.");
});

test("without scripts it says what it needs, and where the cards’ matter is", async () => {
  const { page } = await open("/cards/", { scripts: false });
  expect(await textOf(page, ".no-script p")).toContain("scripts are off");
  expect(await page.$eval("[data-cards-view=start]", (start) => start.checkVisibility())).toBe(false);
  await Promise.all([page.waitForNavigation(), page.click(".no-script a[href*=glossary]")]);
  expect(await page.$(".glossary")).not.toBeNull();
});

describe.each(["light", "dark"] as const)("in %s", (theme) => {
  test.each([360, 1280])("axe finds nothing in any state at %i px, and nothing sticks out", async (width) => {
    const { page } = await open("/cards/", { theme, width });
    await ready(page);
    const { questions } = await deck(page);
    const check = async (state: string) => {
      expect(await axeFindings(page, ".cards"), state).toEqual([]);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide, state).toBeLessThanOrEqual(width);
    };
    await keep(page, { missed: questions });
    await check("start");
    await page.click("[data-cards-study]");
    for (const state of ["question", "another question"]) {
      await front(page);
      await check(`${state}, front`);
      await press(page, "f", "Space");
      await back(page);
      await check(`${state}, back`);
      await press(page, "4");
    }
    await front(page);
    await page.click("[data-cards-end]");
    await view(page, "end");
    await check("end");
    await page.click("[data-cards-back-to-start]");
    for (const kind of ["service", "mistake", "term"] as const) {
      for (const other of ["term", "service", "mistake", "question"]) {
        const box = await page.$(`[name=cards-kind][value=${other}]`);
        const isChecked = await box?.evaluate((input) => (input as HTMLInputElement).checked);
        if (isChecked !== (other === kind)) await box?.click();
      }
      await page.click("[data-cards-cram]");
      await front(page);
      await check(`${kind}, front`);
      await press(page, "Space");
      await back(page);
      await check(`${kind}, back`);
      await page.click("[data-cards-end]");
      await check(`${kind}, end`);
      await page.click("[data-cards-back-to-start]");
    }
  });
});
