import { describe, expect, test } from "vitest";
import type { Page } from "puppeteer";
import { axeFindings } from "./axe-findings.ts";
import { follow, siteTools } from "./open-site.ts";

const { open, origin } = siteTools();

/** Words of the flagship's own chapters. */
const words = "circuit breaker";

const focused = (page: Page) => page.evaluate(() => document.activeElement?.id ?? "");
const isOpen = (page: Page) => page.$eval("#search-dialog", (dialog) => (dialog as HTMLDialogElement).open);

async function searchFor(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text);
  await page.waitForSelector(".hits a");
}

const status = (page: Page) => page.$eval("[data-search-status]", ({ textContent }) => textContent);

/** Waits until the list answers to all of what was typed. */
async function settled(page: Page, text: string): Promise<void> {
  await page.waitForFunction(
    (typed) =>
      document.querySelector<HTMLInputElement>("#search-words")?.value === typed &&
      document.querySelector("[data-search-results]")?.getAttribute("aria-busy") === "false",
    {},
    text,
  );
}

/** Presses Tab until the focus is on one of these. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let i = 0; i < 20; i += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return;
  }
  throw new Error(`Tab does not lead to ${selector}.`);
}

describe("the search dialog", () => {
  test("opens with “/” and puts the cursor into its field", async () => {
    const { page, complaints } = await open("/contents/");
    await page.keyboard.press("/");
    expect(await isOpen(page)).toBe(true);
    expect(await focused(page)).toBe("search-words");
    expect(await page.$eval("#search-words", (input) => (input as HTMLInputElement).value)).toBe("");
    expect(complaints).toEqual([]);
  });

  test("opens with Ctrl K", async () => {
    const { page } = await open("/");
    await page.keyboard.down("Control");
    await page.keyboard.press("k");
    await page.keyboard.up("Control");
    expect(await isOpen(page)).toBe(true);
  });

  test("finds pages and the places in them, with the words marked", async () => {
    const { page, complaints } = await open("/contents/");
    await page.keyboard.press("/");
    await searchFor(page, words);
    const places = await page.$$eval(".hit-place", (links) =>
      links.map((link) => new URL((link as HTMLAnchorElement).href).hash),
    );
    expect(places.length).toBeGreaterThan(1);
    expect(places.every((hash) => hash.length > 1)).toBe(true);
    expect(
      await page.$$eval(".hits mark", (marks) => marks.map((mark) => mark.textContent.toLowerCase()).join(" ")),
    ).toContain("circuit");
    expect(await page.$eval("[data-search-status]", (status) => status.textContent)).toMatch(/^\d+ places? found/);
    expect(complaints).toEqual([]);
  });

  test("leads by arrows and Enter to a place in another page", async () => {
    const { page } = await open("/contents/");
    await page.keyboard.press("/");
    await searchFor(page, words);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    const href = await page.evaluate(() => (document.activeElement as HTMLAnchorElement).href);
    expect(new URL(href).hash).not.toBe("");
    await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
    expect(page.url()).toBe(href);
    expect(await page.evaluate(() => document.getElementById(location.hash.slice(1)) !== null)).toBe(true);
    await page.waitForFunction(() => CSS.highlights.has("found"));
    const marked = await page.evaluate(() =>
      Array.from(CSS.highlights.get("found") ?? [], (range) => (range as Range).toString().toLowerCase()),
    );
    expect(marked).toEqual(expect.arrayContaining(["circuit", "breaker"]));
  });

  test("Enter in the field opens the best place found, not the head of its page", async () => {
    const { page } = await open("/contents/");
    await page.keyboard.press("/");
    await searchFor(page, words);
    const first = await page.$eval(".hits .hit-place", (link) => (link as HTMLAnchorElement).href);
    await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
    expect(page.url()).toBe(first);
  });

  test("goes back up from the first result into the field", async () => {
    const { page } = await open("/contents/");
    await page.keyboard.press("/");
    await searchFor(page, words);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowUp");
    expect(await focused(page)).toBe("search-words");
  });

  test("closes with Esc and gives the focus back", async () => {
    const { page } = await open("/contents/");
    await page.focus(".search-open");
    await page.keyboard.press("Enter");
    expect(await isOpen(page)).toBe(true);
    await page.keyboard.press("Escape");
    await page.waitForSelector("#search-dialog:not([open])");
    expect(await page.evaluate(() => document.activeElement?.className)).toBe("search-open");
  });

  test("keeps the focus inside", async () => {
    const { page } = await open("/contents/");
    await page.keyboard.press("/");
    await searchFor(page, words);
    for (let i = 0; i < 60; i += 1) {
      await page.keyboard.press("Tab");
      const isOutside = await page.evaluate(() => {
        const at = document.activeElement;
        return at !== null && at !== document.body && at.closest("#search-dialog") === null;
      });
      expect(isOutside).toBe(false);
    }
  });

  test("says usefully that nothing was found", async () => {
    const { page } = await open("/contents/");
    await page.keyboard.press("/");
    await page.keyboard.type("xyzzyplugh");
    await page.waitForFunction(() =>
      document.querySelector("[data-search-status]")?.textContent.startsWith("Nothing found for “xyzzyplugh”. Try"),
    );
    expect(await page.$$(".hits li")).toHaveLength(0);
  });

  test("opens before the reader could notice", async () => {
    const { page } = await open("/contents/");
    const openings: number[] = [];
    // A machine that is busy with other things makes one opening slow, not all of them.
    for (let i = 0; i < 5; i += 1) {
      const milliseconds = await page.evaluate(async () => {
        const start = performance.now();
        document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "/", bubbles: true }));
        if (document.querySelector("#search-dialog[open]") === null) return Infinity;
        // The frame with the dialog in it has been drawn.
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
        return performance.now() - start;
      });
      openings.push(milliseconds);
      await page.keyboard.press("Escape");
      await page.waitForSelector("#search-dialog:not([open])");
      await page.waitForFunction(() => document.activeElement?.matches("input") === false);
    }
    expect(Math.min(...openings)).toBeLessThan(100);
  });

  test("takes a misspelled word for the nearest of the book, and says so", async () => {
    const { page } = await open("/contents/");
    await page.keyboard.press("/");
    await searchFor(page, "bedrok gaurdrails");
    await settled(page, "bedrok gaurdrails");
    expect(await status(page)).toMatch(/^Shown for “bedrock guardrails”: \d+ places found/);
  });

  test("says that no place has all words, and offers what may have been meant", async () => {
    const { page } = await open("/contents/");
    await page.keyboard.press("/");
    await searchFor(page, "guardrail kubernetes");
    await settled(page, "guardrail kubernetes");
    expect(await status(page)).toMatch(/^No place has all of these words; the nearest: \d+ places found/);
    expect(await page.$$("[data-search-nearest] button")).toHaveLength(0);
    await page.click("#search-words", { count: 3 });
    await searchFor(page, "retrieval gaurdrails");
    await settled(page, "retrieval gaurdrails");
    expect(await status(page)).toMatch(/^No place has all of these words/);
    await page.click("[data-search-nearest] button");
    await settled(page, "retrieval guardrails");
    expect(await status(page)).toMatch(/^\d+ places found/);
  });

  test("leaves out a word the book lacks where nothing is found with it", async () => {
    const { page } = await open("/contents/");
    await page.keyboard.press("/");
    await searchFor(page, "SageMaker vs Bedrock");
    await settled(page, "SageMaker vs Bedrock");
    expect(await status(page)).toMatch(/^No place has all of these words; the nearest: \d+ places found/);
    expect(await page.$$("[data-search-nearest] button")).toHaveLength(0);
  });

  test("marks in titles what was typed, and no other word of a name it stands in", async () => {
    const { page } = await open("/contents/");
    await page.keyboard.press("/");
    await searchFor(page, "bedrock guardrails");
    await settled(page, "bedrock guardrails");
    expect(await page.$$eval(".hit-title", (titles) => titles.map((title) => title.textContent))).toContain(
      "Converse API",
    );
    const marked = await page.$$eval(".hit-title mark", (marks) => marks.map((mark) => mark.textContent.toLowerCase()));
    expect(marked.length).toBeGreaterThan(0);
    expect(marked.filter((word) => !/^(bedrock|guardrails?)$/.test(word))).toEqual([]);
  });

  test("counts a figure found by its number beside its filters as in its line", async () => {
    const { page } = await open("/contents/");
    await page.keyboard.press("/");
    await searchFor(page, "fig 2.1");
    await settled(page, "fig 2.1");
    expect(await page.$(".hit-code")).not.toBeNull();
    const all = await page.$eval("[data-search-kind][value=''] + span [data-count]", (count) => count.textContent);
    expect(await status(page)).toBe(`${all} places found.`);
  });

  test("says so when the index is missing", async () => {
    const { page } = await open("/contents/");
    await page.setRequestInterception(true);
    page.on("request", (request) => void (request.url().includes("/pagefind/") ? request.abort() : request.continue()));
    await page.keyboard.press("/");
    await page.keyboard.type(words);
    await page.waitForFunction(() => document.querySelector("[data-search-status]")?.textContent !== "");
    expect(await page.$eval("[data-search-status]", (status) => status.textContent)).toContain("cannot be loaded");
  });
});

describe("the filters of the search", () => {
  const counts = (page: Page) =>
    page.$$eval("[data-search-kind]", (fields) =>
      Object.fromEntries(
        fields.map((field) => [
          (field as HTMLInputElement).value,
          Number(field.parentElement?.querySelector("[data-count]")?.textContent),
        ]),
      ),
    );
  const hashes = (page: Page) => page.$$eval(".hits a", (links) => links.map(({ href }) => new URL(href).hash));
  const moreThanShown = "retry";

  test("count what each kind would show, and the kinds make up the whole", async () => {
    const { page } = await open("/contents/");
    await page.keyboard.press("/");
    await searchFor(page, words);
    await settled(page, words);
    const { "": all = 0, ...kinds } = await counts(page);
    expect(all).toBeGreaterThan(5);
    expect(Object.values(kinds).reduce((sum, count) => sum + count, 0)).toBe(all);
    expect(await status(page)).toBe(`${all} places found.`);
  });

  test("are reached by Tab and chosen by arrows: terms alone", async () => {
    const { page } = await open("/contents/");
    await page.keyboard.press("/");
    await searchFor(page, words);
    await settled(page, words);
    const { term = 0 } = await counts(page);
    await tabTo(page, "[data-search-kind]");
    await page.keyboard.press("ArrowLeft");
    expect(await page.$eval("[data-search-kind]:checked", (field) => (field as HTMLInputElement).value)).toBe("term");
    await page.waitForFunction(
      (text) => document.querySelector("[data-search-status]")?.textContent === text,
      {},
      `${term} ${term === 1 ? "place" : "places"} found.`,
    );
    expect((await hashes(page)).filter((hash) => hash !== "")).toHaveLength(term);
    expect((await hashes(page)).every((hash) => hash === "" || hash.startsWith("#term-"))).toBe(true);
    // The others still say what they would show.
    expect((await counts(page))[""]).toBeGreaterThan(term);
  });

  test("by part leave only documents of the part, and are kept while the reader types on", async () => {
    const { page } = await open("/contents/");
    await page.keyboard.press("/");
    await searchFor(page, "circuit");
    await tabTo(page, "[data-search-part]");
    await page.keyboard.press("ArrowDown");
    await page.waitForFunction(() => document.querySelector(".hits a[href*='/glossary/']") === null);
    const before = await status(page);
    await page.focus("#search-words");
    await page.keyboard.press("End");
    await page.keyboard.type(" breaker");
    await page.waitForFunction(
      (text) => document.querySelector("[data-search-status]")?.textContent !== text,
      {},
      before,
    );
    await settled(page, words);
    const paths = await page.$$eval(".hits a", (links) => links.map(({ href }) => new URL(href).pathname));
    expect(paths.length).toBeGreaterThan(0);
    expect(paths.filter((path) => path.includes("glossary") || path.includes("/services/"))).toEqual([]);
  });

  test("that leave nothing say what there is without them, and a button takes them away", async () => {
    const { page } = await open("/contents/");
    await page.keyboard.press("/");
    await searchFor(page, words);
    await settled(page, words);
    const { "": all = 0, question } = await counts(page);
    expect(question).toBe(0);
    await page.click("[data-search-kind][value=question]");
    await page.waitForSelector("[data-search-nearest] button");
    expect(await status(page)).toBe(`Nothing found for “${words}” here. Without the filters: ${all} places.`);
    await page.keyboard.press("Tab");
    await page.focus("[data-search-nearest] button");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".hits a");
    expect(await status(page)).toBe(`${all} places found.`);
    expect(await focused(page)).toBe("search-words");
  });

  test("show more places at a click, and go to the first of them", async () => {
    const { page } = await open("/contents/");
    await page.keyboard.press("/");
    await searchFor(page, moreThanShown);
    await settled(page, moreThanShown);
    expect(await status(page)).toMatch(/^\d+ places found, the best 24 are shown\.$/);
    await page.focus(".hits > li:last-child .hit-more");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.querySelector("[data-search-status]")?.textContent.includes("best 48"));
    await page.waitForFunction(() => document.activeElement?.matches(".hits a"));
  });

  test("fit a narrow dark page, and pass axe", async () => {
    const { page, complaints } = await open("/contents/", { width: 360, height: 740, theme: "dark" });
    await page.click("[data-open-search]");
    await searchFor(page, words);
    await settled(page, words);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    const outside = await page.$$eval("#search-dialog *", (elements) =>
      elements.filter((element) => element.getBoundingClientRect().right > 360).map(({ className }) => className),
    );
    expect(outside).toEqual([]);
    expect(await axeFindings(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

describe("a printed code", () => {
  test.each([
    ["Q2.3", /\/select-models\/#q-/],
    ["q2.3", /\/select-models\/#q-/],
    ["2.3", /\/select-models\/#q-/],
    ["Figure 2.1", /\/select-models\/#fig-/],
    ["Table 3.2", /\/data-pipelines\/#tbl-/],
    ["Section 2.1", /\/select-models\/#sec-/],
  ])("%s is the first result, and Enter opens it", async (code, address) => {
    const { page } = await open("/contents/");
    await page.keyboard.press("/");
    await page.keyboard.type(code);
    await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
    expect(page.url()).toMatch(address);
    const { number, text } = await page.evaluate(() => {
      const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
      const around = target?.textContent ?? "";
      return { number: target !== null, text: around };
    });
    expect(number).toBe(true);
    expect(text).toContain(/[\d.]+/.exec(code)?.[0]);
  });

  test("leads to its thing also when the index cannot be had", async () => {
    const { page } = await open("/contents/");
    await page.setRequestInterception(true);
    page.on(
      "request",
      (request) => void (request.url().includes("/pagefind/pagefind") ? request.abort() : request.continue()),
    );
    await page.keyboard.press("/");
    await page.keyboard.type("q1.2");
    await page.waitForSelector(".hits .hit-code");
    await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
    expect(page.url()).toMatch(/\/analyze-requirements\/#q-/);
  });

  test("that the demo lacks is said to be in the full edition", async () => {
    const { page } = await open("/demo/contents/");
    await page.keyboard.press("/");
    await page.keyboard.type("q3.2");
    await page.waitForFunction(() =>
      document.querySelector("[data-search-status]")?.textContent.startsWith("Q3.2 is in the full edition"),
    );
    expect(await page.$$(".hits .hit-code")).toHaveLength(0);
  });
});

describe("the search page", () => {
  test("searches for what its address says", async () => {
    const { page, complaints } = await open(`/search/?q=${encodeURIComponent(words)}`);
    await page.waitForSelector(".hits a");
    expect(await page.$eval("#search-words", (input) => (input as HTMLInputElement).value)).toBe(words);
    expect(complaints).toEqual([]);
  });

  test("says in its address what is typed, and Back from a place finds it again", async () => {
    const { page } = await open("/search/");
    await page.focus("#search-words");
    await searchFor(page, words);
    await settled(page, words);
    await page.waitForFunction((typed) => new URLSearchParams(location.search).get("q") === typed, {}, words);
    await follow(page, ".hit-place");
    expect(new URL(page.url()).pathname).not.toBe("/search/");
    await page.goBack();
    await page.waitForSelector(".hits a");
    await settled(page, words);
  });

  test("without scripts offers no field to type into, but the contents", async () => {
    const { page } = await open("/search/", { scripts: false });
    expect(await page.$eval(".search-page", (all) => all.querySelector("input")?.checkVisibility())).toBe(false);
    expect(await page.$eval(".search-page a", (link) => link.getAttribute("href"))).toBe("/contents/");
  });

  test("in the demo finds only what the demo holds", async () => {
    const { page } = await open(`/demo/search/?q=${encodeURIComponent(words)}`);
    await page.waitForSelector(".hits a");
    const links = await page.$$eval(".hits a", (found) => found.map((link) => link.href));
    expect(links.filter((href) => !href.startsWith(`${origin()}/demo/`))).toEqual([]);
  });
});
