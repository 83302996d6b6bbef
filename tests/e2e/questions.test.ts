/** Questions are answered in the chapter, on the site and in the single file alike, by keyboard alone. */
import { describe, expect, test } from "vitest";
import type { Page } from "puppeteer";
import { focusedText, press, textOf } from "./on-page.ts";
import { axeFindings } from "./axe-findings.ts";
import { questionTools, ready, type Place } from "./question-pages.ts";

const { open } = questionTools();

const single = "#q-guide-single";
const multiple = "#q-guide-multiple";
const ordering = "#q-guide-ordering";
const matching = "#q-guide-matching";

const verdict = (page: Page, question: string) => textOf(page, `${question} .question-verdict`);
const hint = (page: Page, question: string) => textOf(page, `${question} .question-hint`);
const chosen = (page: Page, question: string) =>
  page.$$eval(`${question} input:checked`, (inputs) => inputs.map((input) => input.value).join(""));
const order = (page: Page) =>
  page.$$eval(`${ordering} .option`, (steps) => steps.map((step) => (step as HTMLElement).dataset["letter"]).join(""));
const isShown = (page: Page, selector: string) =>
  page.$eval(selector, (element) => element.checkVisibility({ contentVisibilityAuto: true }));

describe.each<Place>(["site", "file"])("on the %s", (place) => {
  describe("by keyboard alone", () => {
    test("one of several is chosen, judged, and tried again", async () => {
      const page = await open(place);
      await page.focus(`${single} input`);
      await press(page, "Enter");
      expect(await hint(page, single)).toBe("Choose an answer first.");
      await press(page, "3");
      expect(await chosen(page, single)).toBe("C");
      expect(await hint(page, single)).toBe("");
      await press(page, "Enter");
      expect(await verdict(page, single)).toMatch(/^Wrong\. The answer is B\. ?Why not C\? Section \d/);
      expect(await isShown(page, `${single} .explanation`)).toBe(true);
      expect(await textOf(page, `${single} .option:nth-child(3)`)).toContain("Wrong: your choice");
      expect(await textOf(page, `${single} .option:nth-child(2)`)).toContain("Right: not chosen");
      expect(await focusedText(page)).toBe("Try again to Q5.1");
      await press(page, "1");
      expect(await chosen(page, single)).toBe("C");
      await press(page, "Enter");
      expect([await chosen(page, single), await verdict(page, single)]).toEqual(["", ""]);
      expect(await isShown(page, `${single} .explanation`)).toBe(false);
      await press(page, "ArrowDown", "Enter");
      expect(await verdict(page, single)).toBe("Right.");
      expect(await page.$$(`${single} .is-wrong.option`)).toHaveLength(0);
    });

    test("of several right ones it is said how many are left", async () => {
      const page = await open(place);
      await page.focus(`${multiple} input`);
      await press(page, "1");
      expect(await hint(page, multiple)).toBe("1 more to choose.");
      await press(page, "2", "4");
      expect(await hint(page, multiple)).toBe("Choose 2, not more.");
      await press(page, "Enter");
      expect(await verdict(page, multiple)).toBe("");
      await press(page, "2", "Enter");
      expect(await verdict(page, multiple)).toBe("Right.");
      expect(await chosen(page, multiple)).toBe("AD");
    });

    test("steps are put in order, and keep their letters", async () => {
      const page = await open(place);
      const printed = await page.$$eval(`${ordering} .option`, (steps) =>
        steps.map((step) => [
          (step as HTMLElement).dataset["letter"],
          step.querySelector(".option-text")?.textContent.trim(),
        ]),
      );
      expect(await order(page)).toBe("ABCD");
      await page.focus(`${ordering} [data-commit]`);
      await press(page, "Enter");
      expect(await hint(page, ordering)).toBe("Put them in order first.");
      const right = await page.$eval(
        `${ordering} .question-actions`,
        (actions) => (actions as HTMLElement).dataset["right"] ?? "",
      );
      // Its buttons, the arrow keys, and the number of a place.
      await page.focus(`${ordering} [data-letter=A] [data-move="1"]`);
      await press(page, "Enter");
      expect([await order(page), await hint(page, ordering)]).toEqual(["BACD", "A is now 2 of 4."]);
      await press(page, "ArrowDown");
      expect(await order(page)).toBe("BCAD");
      await press(page, "4");
      expect([await order(page), await hint(page, ordering)]).toEqual(["BCDA", "A is now 4 of 4."]);
      await press(page, "ArrowDown");
      expect(await order(page)).toBe("BCDA");
      for (const [place, letter] of right.split("").entries()) {
        await page.focus(`${ordering} [data-letter=${letter}] [data-move="-1"]`);
        await press(page, String(place + 1));
      }
      expect(await order(page)).toBe(right);
      await page.focus(`${ordering} [data-commit]`);
      await press(page, "Enter");
      expect(await verdict(page, ordering)).toBe("Right.");
      await press(page, "Enter");
      expect(
        await page.$$eval(`${ordering} .option`, (steps) =>
          steps.map((step) => [
            (step as HTMLElement).dataset["letter"],
            step.querySelector(".option-text")?.textContent.trim(),
          ]),
        ),
      ).toEqual(printed);
    });

    test("pairs are matched", async () => {
      const page = await open(place);
      const right = await page.$eval(
        `${matching} .question-actions`,
        (actions) => (actions as HTMLElement).dataset["right"] ?? "",
      );
      await page.focus(`${matching} select`);
      await press(page, "Enter");
      expect(await hint(page, matching)).toBe("3 more to match.");
      for (const letter of right.split("")) {
        await press(page, String(letter.charCodeAt(0) - 64), "Tab");
      }
      expect(await hint(page, matching)).toBe("");
      await page.focus(`${matching} select`);
      await press(page, "Enter");
      expect(await verdict(page, matching)).toBe("Right.");
      await press(page, "Enter", "1", "Tab", "1", "Tab", "1", "Enter");
      expect(await verdict(page, matching)).toBe("Wrong. 1 of 3 pairs is right.");
    });
  });

  test("a click anywhere on an option chooses it", async () => {
    const page = await open(place, { width: 360 });
    await page.click(`${single} .option:nth-child(2) label`);
    await page.click(`${single} [data-commit]`);
    expect(await verdict(page, single)).toBe("Right.");
  });

  test("the section that refutes an option is reached from its rationale", async () => {
    const page = await open(place);
    await page.focus(`${single} input`);
    await press(page, "1", "Enter");
    await page.click(`${single} .rationales a`);
    await page.waitForFunction(() => location.hash === "#sec-frontmatter");
  });

  test("a held Enter key does not begin anew what it has just committed", async () => {
    const page = await open(place);
    await page.focus(`${single} input`);
    await press(page, "2");
    await page.keyboard.down("Enter");
    await page.keyboard.down("Enter");
    await page.keyboard.up("Enter");
    expect(await verdict(page, single)).toBe("Right.");
  });

  test("the verdict is announced where a screen reader listens, and said in a word", async () => {
    const page = await open(place);
    expect(await page.$eval(`${single} .question-verdict`, (region) => region.getAttribute("role"))).toBe("status");
    await page.focus(`${single} input`);
    await press(page, "1", "Enter");
    expect(await textOf(page, `${single} .question-verdict b`)).toBe("Wrong.");
  });

  test("an answer looked up before is not right at first try", async () => {
    const page = await open(place);
    await page.focus(`${single} summary`);
    await press(page, "Enter");
    await page.waitForSelector(`${single} .reveal[open]`);
    await page.focus(`${single} input`);
    await press(page, "2", "Enter");
    expect(await verdict(page, single)).toBe("Right.");
    expect(await textOf(page, "#ch-questions .question-tally")).toBe("1 of 4 answered, 0 right at first try");
  });

  test("without scripts a question is read as printed, and its answer opens", async () => {
    const page = await open(place, { scripts: false });
    for (const control of ["input", ".moves", "select", ".question-actions", ".question-tally"])
      expect(await page.$$eval(`.doc ${control}`, (all) => all.filter((one) => one.checkVisibility()).length)).toBe(0);
    await page.$eval(`${single} summary`, (summary) => {
      summary.scrollIntoView({ block: "center" });
    });
    await page.click(`${single} summary`);
    expect(await isShown(page, `${single} .explanation`)).toBe(true);
  });

  test("on paper nothing shows that could be pressed or chosen, nor what was", async () => {
    const page = await open(place);
    const before = await textOf(page, `${single} .option:nth-child(1)`);
    await page.focus(`${single} input`);
    await press(page, "1", "Enter");
    await page.emulateMediaType("print");
    const shown = await page.$$eval(
      ".question :is(input, button, select, .option-mark, .question-verdict), .question-tally",
      (all) => all.filter((one) => one.checkVisibility()).length,
    );
    expect(shown).toBe(0);
    expect(
      await page.$eval(`${single} .option:nth-child(1)`, (option) => (option as HTMLElement).innerText.trim()),
    ).toBe(before);
  });

  test.each([
    [320, "100%"],
    [360, "100%"],
    [360, "200%"],
  ])("on a screen of %i pixels, type at %s, nothing is cut off in any state", async (width, size) => {
    const page = await open(place, { width });
    await page.evaluate((value) => {
      document.documentElement.style.fontSize = value;
    }, size);
    const over = () =>
      page.$$eval("#ch-questions .question *:not(.visually-hidden, option, code, svg *)", (all) =>
        all
          .filter((one) => one.checkVisibility() && one.getBoundingClientRect().right > window.innerWidth + 1)
          .map((one) => one.outerHTML.slice(0, 80)),
      );
    expect(await over()).toEqual([]);
    await answerAll(page);
    expect(await over()).toEqual([]);
  });

  test.each(["light", "dark"] as const)("axe finds nothing in any state, in %s", async (theme) => {
    const page = await open(place, { theme });
    const chapter = "#ch-questions";
    expect(await axeFindings(page, chapter)).toEqual([]);
    await page.focus(`${multiple} input`);
    await press(page, "1");
    await page.focus(`${ordering} [data-move]`);
    await press(page, "3");
    expect(await axeFindings(page, chapter)).toEqual([]);
    await answerAll(page);
    expect(await axeFindings(page, chapter)).toEqual([]);
  });
});

test("nothing moves on the page when its scripts arrive late, for a reader who has answered before", async () => {
  const first = await open("site", { width: 360 });
  await answerAll(first);
  const asked = Promise.withResolvers<() => void>();
  const page = await open("site", {
    width: 360,
    context: first.browserContext(),
    async before(late) {
      await late.setRequestInterception(true);
      late.on("request", (request) => {
        if (/\/questions\.[^/]*\.js$/.test(request.url())) asked.resolve(() => void request.continue());
        else void request.continue();
      });
    },
  });
  await page.evaluate(() => document.fonts.ready);
  const boxes = () =>
    page.$$eval(".question, .question-actions, .reveal", (all) =>
      all.map((one) => JSON.stringify(one.getBoundingClientRect())),
    );
  await page.$eval(".question", (question) => {
    question.scrollIntoView();
  });
  const release = await asked.promise;
  const before = await boxes();
  release();
  await ready(page);
  expect(await textOf(page, `${single} .question-before`)).toMatch(/^Answered wrong on /);
  expect(await boxes()).toEqual(before);
});

test("a page without questions fetches nothing of theirs", async () => {
  const page = await open("site");
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(new URL("/writing/", page.url()).href, { waitUntil: "networkidle0" });
  expect(await page.$$(".question")).toHaveLength(0);
  expect(asked.filter((url) => /\/(?:questions|open-store|progress-panel)\./.test(url))).toEqual([]);
});

/** Answers every question of the chapter, most of them wrong. */
async function answerAll(page: Page): Promise<void> {
  await page.focus(`${single} input`);
  await press(page, "1", "Enter");
  await page.focus(`${multiple} input`);
  for (const input of await page.$$(`${multiple} input:checked`)) await input.press("Space");
  await press(page, "1", "2", "Enter");
  await page.focus(`${ordering} [data-move="1"]`);
  await press(page, "ArrowDown");
  await page.click(`${ordering} [data-commit]`);
  await page.focus(`${matching} select`);
  await press(page, "1", "Tab", "1", "Tab", "1", "Enter");
  expect(await page.$$eval(".question.is-answered", (all) => all.length)).toBe(4);
}
