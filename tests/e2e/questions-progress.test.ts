/** Progress is remembered, shared by open pages, saved to a file, read from one, forgotten and brought back. */
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "puppeteer";
import { describe, expect, test } from "vitest";
import { temporaryFolder } from "../setup/temporary.ts";
import { textOf } from "./on-page.ts";
import { axeFindings } from "./axe-findings.ts";
import { openPanel, questionTools, ready, type Place } from "./question-pages.ts";
import { saveFile } from "./save-file.ts";

const { open } = questionTools();

const single = "#q-guide-single";
const multiple = "#q-guide-multiple";
const tally = (page: Page) => textOf(page, "#ch-questions .question-tally");
const note = (page: Page, question: string) => textOf(page, `${question} .question-before`);
const said = (page: Page) => textOf(page, "[data-progress-status]");
const count = (page: Page) => textOf(page, "[data-progress-count]");

/** Waits until an element reads so. */
async function reads(page: Page, selector: string, wanted: string): Promise<void> {
  await page.waitForFunction(
    (below, text) => document.querySelector(below)?.textContent.replace(/\s+/g, " ").trim() === text,
    {},
    selector,
    wanted,
  );
}

async function answer(page: Page, question: string, ...keys: string[]): Promise<void> {
  await page.focus(`${question} input`);
  for (const key of [...keys, "Enter"]) await page.keyboard.press(key as "Enter");
  expect(await page.$eval(question, (section) => section.classList.contains("is-answered"))).toBe(true);
}

async function readIn(page: Page, file: string): Promise<void> {
  await page.$eval("[data-progress-status]", (status) => {
    status.textContent = "";
  });
  const [chooser] = await Promise.all([page.waitForFileChooser(), page.click("[data-progress-read]")]);
  await chooser.accept([file]);
  await page.waitForFunction(() => document.querySelector("[data-progress-status]")?.textContent !== "");
}

describe.each<Place>(["site", "file"])("on the %s", (place) => {
  test("it is shown when the reader comes back, and the question can be tried again", async () => {
    const page = await open(place);
    expect(await tally(page)).toBe("4 questions");
    await answer(page, single, "1");
    expect(await tally(page)).toBe("1 of 4 answered, 0 right at first try");
    await page.reload();
    await ready(page);
    expect(await note(page, single)).toMatch(/^Answered wrong on .*\d+.*\. Try again\.$/);
    expect(await note(page, multiple)).toBe("");
    await answer(page, single, "2");
    await answer(page, multiple, "1", "4");
    expect(await tally(page)).toBe("2 of 4 answered, 1 right at first try");
    await page.reload();
    await ready(page);
    expect(await note(page, single)).toMatch(/^Answered right on /);
  });

  test("two open pages lose nothing, and each knows what the other one did", async () => {
    const a = await open(place);
    const b = await open(place, { context: a.browserContext() });
    await answer(a, single, "1");
    await reads(b, "#ch-questions .question-tally", "1 of 4 answered, 0 right at first try");
    await answer(b, multiple, "1", "4");
    await reads(a, "#ch-questions .question-tally", "2 of 4 answered, 1 right at first try");
    const later = await open(place, { context: a.browserContext() });
    expect(await tally(later)).toBe("2 of 4 answered, 1 right at first try");
  });

  test("a file is saved, and the same progress read from it elsewhere", async () => {
    const page = await open(place);
    await answer(page, single, "1");
    await answer(page, multiple, "1", "4");
    await openPanel(page);
    expect(await count(page)).toBe("2 answers to 2 questions so far.");
    const file = await saveFile(page, "[data-progress-save]");
    const today = await page.evaluate(() => {
      const now = new Date();
      return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, "0")).join("-");
    });
    expect(path.basename(file)).toBe(`octavo-guide-progress-${today}.json`);
    expect(await said(page)).toBe(`Saved as ${path.basename(file)}.`);

    const other = await open(place === "site" ? "file" : "site");
    await openPanel(other);
    await readIn(other, file);
    expect(await said(other)).toBe("Added 2 answers to 2 questions.");
    expect(await tally(other)).toBe("2 of 4 answered, 1 right at first try");
    await readIn(other, file);
    expect(await said(other)).toBe("Nothing new is in this file: all of it was known.");
    await other.reload();
    await ready(other);
    expect(await tally(other)).toBe("2 of 4 answered, 1 right at first try");
  });

  test("it is forgotten only when the reader says so twice, and can be brought back", async () => {
    const page = await open(place);
    await answer(page, single, "2");
    await openPanel(page);
    await page.focus("[data-progress-forget]");
    await page.keyboard.press("Enter");
    expect(await textOf(page, "[data-progress-ask] span")).toBe("Forget 1 answer and all else kept here?");
    // The focus is on what does no harm.
    await page.keyboard.press("Enter");
    expect(await page.$eval("[data-progress-ask]", (ask) => (ask as HTMLElement).hidden)).toBe(true);
    expect(await count(page)).toBe("1 answer to 1 question so far.");
    await page.keyboard.press("Enter");
    await page.keyboard.down("Shift");
    await page.keyboard.press("Tab");
    await page.keyboard.up("Shift");
    await page.keyboard.press("Enter");
    expect([await said(page), await count(page)]).toEqual(["Forgotten.", "No question is answered yet."]);
    expect([await tally(page), await note(page, single)]).toEqual(["4 questions", ""]);
    expect(await page.evaluate(() => localStorage.getItem("octavo:progress:octavo-guide"))).toBeNull();
    await page.keyboard.press("Enter");
    expect([await said(page), await count(page)]).toEqual(["Your progress is back.", "1 answer to 1 question so far."]);
    expect(await tally(page)).toBe("1 of 4 answered, 1 right at first try");
  });

  test.each([
    ["throws at the mention of it", () => Object.defineProperty(window, "localStorage", { get: refuse })],
    ["is full", () => Object.defineProperty(Storage.prototype, "setItem", { value: refuse })],
  ])("where storage %s, the reader is told, and questions work on", async (_, forbid) => {
    const page = await open(place, {
      before: (fresh) => fresh.evaluateOnNewDocument(`${refuse.toString()}; (${forbid.toString()})();`),
    });
    await ready(page);
    await answer(page, single, "2");
    expect(await textOf(page, `${single} .question-hint`)).toBe(
      "This browser does not keep your progress: save it to a file before you leave.",
    );
    expect(await tally(page)).toBe("1 of 4 answered, 1 right at first try");
    await openPanel(page);
    expect(await textOf(page, "[data-progress-trouble]")).toContain("before you leave");
    expect(JSON.parse(await readFile(await saveFile(page, "[data-progress-save]"), "utf8"))).toHaveProperty([
      "sections",
      "attempts",
      "questions",
      "q-guide-single",
    ]);
  });

  test("axe finds nothing in the panel, whatever it says", async () => {
    const page = await open(place);
    await answer(page, single, "2");
    await openPanel(page);
    expect(await axeFindings(page, "#help-dialog")).toEqual([]);
    await page.click("[data-progress-forget]");
    expect(await axeFindings(page, "#help-dialog")).toEqual([]);
    await page.click("[data-progress-yes]");
    expect(await axeFindings(page, "#help-dialog")).toEqual([]);
  });
});

describe("a file is refused whole", () => {
  const one = { at: 5, chosen: "A", right: true, edition: "1.0" };
  const file = (more: object, first: object = one) =>
    JSON.stringify({
      format: "octavo-progress",
      version: 1,
      book: "octavo-guide",
      sections: { attempts: { version: 1, questions: { "q-guide-multiple": { first, later: [] } } } },
      ...more,
    });
  test.each([
    ["broken", "{", "the file is broken"],
    ["of another program", '{"a":1}', "the file holds no progress"],
    ["of another book", file({ book: "winds" }), "it belongs to another book"],
    ["of a newer edition", file({ version: 9 }), "it was saved by a newer edition"],
    ["with wrong types", file({}, { ...one, right: "yes" }), "the file is damaged"],
    ["with answers from the future", file({}, { ...one, at: Date.now() * 2 }), "it holds answers from the future"],
    ["with a prototype of its own", file({}).replace("{", '{"__proto__":{"x":1},'), "the file is damaged"],
    ["huge", " ".repeat(8_000_001), "the file is larger than progress can be"],
    ["as deep as no program goes", "[".repeat(1_000_000), "the file is broken"],
  ])("when it is %s, and the reader is told why", async (_, text, reason) => {
    const page = await open("file");
    await answer(page, single, "2");
    const kept = () => page.evaluate(() => localStorage.getItem("octavo:progress:octavo-guide"));
    const before = await kept();
    await openPanel(page);
    const bad = path.join(await temporaryFolder(), "bad.json");
    await writeFile(bad, text);
    await readIn(page, bad);
    expect(await said(page)).toContain(`Nothing was read: ${reason}`);
    expect(await kept()).toBe(before);
    expect(await count(page)).toBe("1 answer to 1 question so far.");
  });
});

test("a page that slept in the browser’s cache while progress was forgotten does not bring it back", async () => {
  const page = await open("site");
  await answer(page, single, "2");
  await page.evaluate(() => {
    // No event is sent to the page that does it, as none is sent to a page asleep.
    localStorage.removeItem("octavo:progress:octavo-guide");
    window.dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
  });
  expect(await tally(page)).toBe("4 questions");
  expect(await page.evaluate(() => localStorage.getItem("octavo:progress:octavo-guide"))).toBeNull();
});

/** Runs in the page. */
function refuse(): never {
  throw new DOMException("refused", "QuotaExceededError");
}
