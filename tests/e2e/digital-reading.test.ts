import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type axe from "axe-core";
import type { Browser, Page } from "puppeteer";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startBrowser } from "../../src/formats/print/browser.ts";
import { digitalFiles } from "./dist.ts";
import { openFile, standsStill, type OpenFileOptions } from "./open-file.ts";

let browser: Browser;
beforeAll(async () => {
  ({ browser } = await startBrowser());
}, 60_000);
afterAll(() => browser.close());

const file = digitalFiles().find((name) => !name.includes("-demo-")) ?? "";
const demo = digitalFiles().find((name) => name.includes("-demo-")) ?? "";

async function open(options: OpenFileOptions = {}, name = file): Promise<Page> {
  const { page } = await openFile(browser, name, options);
  await standsStill(page);
  return page;
}

const hashOf = (page: Page) => page.evaluate(() => location.hash);
const entries = (page: Page) => page.evaluate(() => history.length);
const isOpen = (page: Page, dialog: string) => page.$eval(dialog, (found) => (found as HTMLDialogElement).open);

/** The first paragraph below the bar and how far down it stands: the same after a way there and back. */
const wordsAtLine = (page: Page) =>
  page.evaluate(() => {
    const texts = document.querySelectorAll("main .doc :is(p, li, h1, h2, h3)");
    const first = [...texts].find((text) => text.checkVisibility() && text.getBoundingClientRect().top > 76);
    return `${first?.textContent.slice(0, 60) ?? ""} ${Math.round(first?.getBoundingClientRect().top ?? 0)}`;
  });

/** The words of a line and how far from the window's top they stand. */
const inTwo = (line: string) => [line.replace(/ -?\d+$/, ""), Number(/-?\d+$/.exec(line)?.[0])] as const;

/** Scrolls a document's paragraph number `n` to the top of the window, as a wheel would. */
async function readTo(page: Page, doc: string, n: number): Promise<void> {
  for (let i = 0; i < 3; i += 1) {
    await page.evaluate(
      (id, at) => {
        const found = document.querySelectorAll(`[id="${id}"] > p`)[at];
        window.scrollBy({ top: (found?.getBoundingClientRect().top ?? 0) - 120, behavior: "instant" });
      },
      doc,
      n,
    );
    await standsStill(page);
  }
}

/** Chapters, by their anchors. */
const chapters = (page: Page) => page.$$eval(".doc-chapter", (docs) => docs.map(({ id }) => id));

/** Waits until the address has been noted where the page stands. */
const noted = (page: Page) =>
  page.waitForFunction(() => {
    const state = history.state as { place?: { id: string } } | null;
    return state?.place !== undefined && document.getElementById(state.place.id) !== null;
  });

/** Waits until the results shown are those of the words typed. */
const shownFor = (page: Page, words: string) =>
  page.waitForFunction(
    (text) =>
      document.querySelector<HTMLInputElement>("#search-words")?.value === text &&
      document.querySelector("[data-search-results]")?.getAttribute("aria-busy") === "false",
    {},
    words,
  );

async function searchFor(page: Page, words: string): Promise<void> {
  await page.keyboard.press("/");
  await page.keyboard.type(words);
  await shownFor(page, words);
}

/** Brings a link to the middle of the window and rests the pointer on it. */
async function rest(page: Page, link: string): Promise<{ x: number; y: number }> {
  for (let i = 0; i < 2; i += 1) {
    await page.$eval(link, (found) => {
      found.scrollIntoView({ block: "center", behavior: "instant" });
    });
    await standsStill(page);
  }
  const at = await page.$eval(link, (found) => {
    const [line] = found.getClientRects();
    return { x: (line?.left ?? 0) + (line?.width ?? 0) / 2, y: (line?.top ?? 0) + (line?.height ?? 0) / 2 };
  });
  await page.mouse.move(at.x - 2, at.y);
  await page.mouse.move(at.x, at.y);
  return at;
}

describe("the contents beside the text", () => {
  test("follow a reader who jumps to the end, and show where that is", async () => {
    const page = await open();
    const last = await page.$$eval(".site-nav nav a", (links) => links.at(-1)?.hash.slice(1));
    for (const share of [0.3, 0.9, 0.1, 1]) {
      await page.evaluate((part) => {
        window.scrollTo({ top: document.documentElement.scrollHeight * part, behavior: "instant" });
      }, share);
      await standsStill(page);
    }
    await page.waitForFunction(
      (id) => document.querySelector<HTMLAnchorElement>(".site-nav [aria-current]")?.hash.slice(1) === id,
      {},
      last,
    );
    const isShown = await page.$eval(".site-nav [aria-current]", (link) => {
      const box = link.closest("nav")?.getBoundingClientRect();
      const { top, bottom } = link.getBoundingClientRect();
      return box !== undefined && top >= box.top && bottom <= box.bottom;
    });
    expect(isShown).toBe(true);
  });

  test("open the sections of the chapter at hand and fold them behind the reader", async () => {
    const page = await open();
    const [first = "", second = ""] = await chapters(page);
    const shownSections = () =>
      page.$$eval(".nav-sections", (lists) =>
        lists
          .filter((list) => list.checkVisibility())
          .map((list) => list.closest("li")?.querySelector("a")?.hash.slice(1)),
      );
    await page.click(`.site-nav a[href="#${first}"]`);
    await page.waitForFunction(() => document.querySelector("li.is-open") !== null);
    expect(await shownSections()).toEqual([first]);
    await page.click(`.site-nav a[href="#${second}"]`);
    await page.waitForFunction(
      (id) => document.querySelector<HTMLAnchorElement>("li.is-open > a")?.hash.slice(1) === id,
      {},
      second,
    );
    expect(await shownSections()).toEqual([second]);
  });

  test("show the sections of another chapter at the press of a button", async () => {
    const page = await open();
    const [, second = ""] = await chapters(page);
    const button = `.site-nav li:has(> a[href="#${second}"]) > .nav-fold`;
    await page.focus(button);
    await page.keyboard.press("Enter");
    expect(await page.$eval(button, (found) => found.getAttribute("aria-expanded"))).toBe("true");
    expect(await page.$eval(`${button} ~ .nav-sections`, (list) => list.checkVisibility())).toBe(true);
    expect(await hashOf(page)).toBe("");
  });

  test("on a narrow screen lie in a sheet that closes after a choice, and with Esc gives the focus back", async () => {
    const page = await open({ width: 360, height: 640 });
    const [, second = ""] = await chapters(page);
    await page.click("[data-open-contents]");
    expect(await isOpen(page, "#contents-dialog")).toBe(true);
    await page.keyboard.press("Escape");
    await page.waitForSelector("#contents-dialog:not([open])");
    expect(await page.evaluate(() => document.activeElement?.className)).toContain("contents-open");
    await page.keyboard.press("Enter");
    await page.click(`#contents-dialog a[href="#${second}"]`);
    await page.waitForSelector("#contents-dialog:not([open])");
    await standsStill(page);
    expect(await hashOf(page)).toBe(`#${second}`);
    await page.waitForFunction(
      (id) =>
        document.querySelector("[data-here]")?.textContent ===
        document
          .querySelector(`.site-nav a[href="#${id}"]`)
          ?.textContent.replace(/^(\d+)/, "$1 ")
          .trim()
          .replace(/\s+/g, " "),
      {},
      second,
    );
    await page.click("[data-open-contents]");
    expect(await page.evaluate(() => (document.activeElement as HTMLAnchorElement).hash.slice(1))).toBe(second);
  });
});

describe("the address", () => {
  test("follows the section at hand without adding to the history", async () => {
    const page = await open();
    const before = await entries(page);
    const [, second = ""] = await chapters(page);
    const section = await page.$eval(`[id="${second}"] h2`, ({ id }) => id);
    for (let i = 0; i < 3; i += 1) {
      await page.$eval(`[id="${section}"]`, (heading) => {
        window.scrollBy({ top: heading.getBoundingClientRect().top - 60, behavior: "instant" });
      });
      await standsStill(page);
    }
    await page.waitForFunction((id) => location.hash === `#${id}`, {}, section);
    expect(await entries(page)).toBe(before);
  });

  test("survives a reload to the line", async () => {
    const page = await open();
    const [, second = ""] = await chapters(page);
    await readTo(page, second, 7);
    await page.waitForFunction(() => location.hash !== "");
    const words = await wordsAtLine(page);
    await page.reload();
    await standsStill(page);
    expect(await wordsAtLine(page)).toBe(words);
  });

  test("keeps the figure a link named until the reader moves on", async () => {
    const page = await open();
    const figure = await page.$eval(".doc-chapter .figure[id]", ({ id }) => id);
    await page.evaluate((id) => {
      location.hash = id;
    }, figure);
    await standsStill(page);
    await noted(page);
    expect(await hashOf(page)).toBe(`#${figure}`);
  });

  test("leads into a closed answer", async () => {
    const page = await open();
    const id = await page.$$eval(".answer", (answers) => answers.at(-1)?.id ?? "");
    await page.evaluate((to) => {
      location.hash = to;
    }, id);
    await standsStill(page);
    const top = await page.$eval(`[id="${id}"]`, (answer) =>
      answer.checkVisibility({ contentVisibilityAuto: true }) ? answer.getBoundingClientRect().top : NaN,
    );
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(200);
  });
});

describe("the back button", () => {
  test("returns to the line the reader left, through documents never shown before", async () => {
    const page = await open();
    const [, second = ""] = await chapters(page);
    await readTo(page, second, 9);
    const words = await wordsAtLine(page);
    const before = await entries(page);
    await page.click(".site-nav nav > .nav-group:last-child > ol > li:last-child > a");
    await standsStill(page);
    const away = await wordsAtLine(page);
    expect(away).not.toBe(words);
    expect(await entries(page)).toBe(before + 1);
    await page.goBack();
    await standsStill(page);
    expect(await wordsAtLine(page)).toBe(words);
    await page.goForward();
    await standsStill(page);
    expect(await wordsAtLine(page)).toBe(away);
  });

  test("returns from the head of the very section the reader was in", async () => {
    const page = await open();
    const [, second = ""] = await chapters(page);
    await page.click(`.site-nav a[href="#${second}"]`);
    await standsStill(page);
    const top = await page.evaluate(() => window.scrollY);
    await page.mouse.move(800, 500);
    await page.mouse.wheel({ deltaY: 330 });
    await page.waitForFunction((before) => window.scrollY >= before + 330, {}, top);
    await standsStill(page);
    const words = await wordsAtLine(page);
    await page.click(`.site-nav a[href="#${second}"]`);
    await standsStill(page);
    expect(await wordsAtLine(page)).not.toBe(words);
    await page.goBack();
    await standsStill(page);
    expect(await wordsAtLine(page)).toBe(words);
  });

  test("returns from what a search led to", async () => {
    const page = await open();
    const [, second = ""] = await chapters(page);
    await readTo(page, second, 5);
    const words = await wordsAtLine(page);
    await searchFor(page, "glossary");
    await page.keyboard.press("Enter");
    await page.waitForSelector("#search-dialog:not([open])");
    await standsStill(page);
    expect(await wordsAtLine(page)).not.toBe(words);
    await page.goBack();
    await standsStill(page);
    expect(await wordsAtLine(page)).toBe(words);
  });
});

describe("marks of what was read", () => {
  test("are made in the single file, shown in its contents and kept", async () => {
    const page = await open();
    // They are fetched, here made, when the reader begins to read.
    await page.evaluate(() => window.dispatchEvent(new Event("scroll")));
    await page.waitForSelector("html[data-reading=ready]");
    await page.$eval("#ch-select-models [data-read-doc]", (field) => (field as HTMLInputElement).click());
    const isSigned = () =>
      page.$eval('.site-nav a[href="#ch-select-models"]', (link) => link.matches(":has(.read-sign)"));
    expect(await isSigned()).toBe(true);
    await page.reload();
    await page.waitForSelector("html[data-reading=ready]");
    expect(await isSigned()).toBe(true);
  });
});

describe("the search", () => {
  const firstTitles = (page: Page) =>
    page.$$eval(".hit .hit-title", (titles) => titles.slice(0, 8).map((title) => title.textContent.toLowerCase()));
  const status = (page: Page) => page.$eval("[data-search-status]", ({ textContent }) => textContent);

  test.each([
    ["embeding", "embedding"],
    ["guardrials", "guardrails"],
    ["bedrok", "bedrock"],
  ])("finds what is meant by “%s”", async (typed, meant) => {
    const page = await open();
    await searchFor(page, typed);
    expect(await status(page)).toMatch(new RegExp(`^Shown for “${meant}”: \\d+ places? found[,.]`));
    expect(await page.$$eval(".hits mark", (marks) => marks.map((mark) => mark.textContent.toLowerCase()))).toContain(
      meant,
    );
  });

  test("puts the term and the section of that name before text that mentions it", async () => {
    const page = await open();
    await searchFor(page, "circuit breaker");
    expect(await page.$eval(".hit-place .hit-title", ({ textContent }) => textContent.toLowerCase())).toContain(
      "circuit breaker",
    );
    expect((await firstTitles(page)).some((title) => /^\d+\.\d+\.\d+ the circuit breaker$/.test(title))).toBe(true);
  });

  test("shows chapter and section, and marks the words where a result leads", async () => {
    const page = await open();
    await searchFor(page, "circuit breaker");
    expect(await page.$$eval(".hit-kind", (kinds) => kinds.map((kind) => kind.textContent))).toContain("Chapter 2");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForSelector("#search-dialog:not([open])");
    const marked = await page.evaluate(() =>
      [...(CSS.highlights.get("found") ?? [])].map((range) => (range as Range).toString().toLowerCase()),
    );
    expect(marked).toEqual(expect.arrayContaining(["circuit", "breaker"]));
    await page.keyboard.press("Escape");
    expect(await page.evaluate(() => CSS.highlights.has("found"))).toBe(false);
  });

  test("marks words without the browser’s help where it has none", async () => {
    const page = await open({
      before: () => {
        Reflect.deleteProperty(window, "Highlight");
      },
    });
    const text = () => page.$eval("main", (main) => main.textContent.length);
    const before = await text();
    await searchFor(page, "circuit breaker");
    await page.keyboard.press("Enter");
    await page.waitForSelector("mark.found");
    expect(await text()).toBe(before);
  });

  test("is moved through by keyboard, and Esc gives the focus back", async () => {
    const page = await open();
    await page.focus(".search-open");
    await page.keyboard.press("Enter");
    await page.keyboard.type("model");
    await page.waitForSelector(".hits a");
    const focused = () =>
      page.evaluate(() =>
        [...document.querySelectorAll(".hits a, .hits button")].indexOf(document.activeElement as HTMLElement),
      );
    await page.keyboard.press("ArrowDown");
    expect(await focused()).toBe(0);
    await page.keyboard.press("ArrowDown");
    expect(await focused()).toBe(1);
    await page.keyboard.press("End");
    expect(await focused()).toBe((await page.$$(".hits a, .hits button")).length - 1);
    await page.keyboard.press("Home");
    expect(await focused()).toBe(0);
    await page.keyboard.press("ArrowUp");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("search-words");
    await page.keyboard.press("Escape");
    await page.waitForSelector("#search-dialog:not([open])");
    expect(await page.evaluate(() => document.activeElement?.className)).toContain("search-open");
  });

  test("opens what was typed, not what was found for its first letters", async () => {
    const page = await open();
    await page.keyboard.press("/");
    await page.keyboard.type("c");
    await page.waitForSelector(".hits a");
    await page.keyboard.type("ircuit breaker");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.waitForFunction(() => document.activeElement?.matches(".hit-place") === true);
    expect(await page.evaluate(() => document.activeElement?.textContent.toLowerCase())).toContain("circuit breaker");
  });

  test("shows all places of a chapter when asked", async () => {
    const page = await open();
    await searchFor(page, "model");
    const before = (await page.$$(".hit-place")).length;
    await page.click(".hit-more");
    expect((await page.$$(".hit-place")).length).toBeGreaterThan(before);
    expect(await page.evaluate(() => document.activeElement?.className)).toBe("hit-place");
  });

  test("filters by kind, with counts that make up the whole", async () => {
    const page = await open();
    await searchFor(page, "circuit breaker");
    const counts = await page.$$eval("[data-count]", (places) => places.map(({ textContent }) => Number(textContent)));
    const [all = 0, ...kinds] = counts;
    expect(kinds.reduce((sum, count) => sum + count, 0)).toBe(all);
    await page.click("[data-search-kind][value=term]");
    await page.waitForFunction(() =>
      [...document.querySelectorAll(".hit-place")].every((link) => link.getAttribute("href")?.startsWith("#term-")),
    );
    expect(await page.$$(".hit-place")).toHaveLength(counts[4] ?? 0);
  });

  test("leads from a printed code to its thing", async () => {
    const page = await open();
    await searchFor(page, "fig 2.1");
    await page.keyboard.press("Enter");
    await page.waitForSelector("#search-dialog:not([open])");
    const hash = await page.evaluate(() => location.hash);
    expect(await page.$eval(hash, ({ textContent }) => textContent)).toContain("Figure 2.1");
  });

  test("tells no answer unless asked to", async () => {
    const page = await open();
    const told = await page.$$eval(".answer .rationales li", (items) =>
      items.map((item) => item.textContent.replace(/\s+/g, " ").trim()).find((text) => text.length > 60),
    );
    const words =
      told
        ?.split(" ")
        .slice(2, 9)
        .join(" ")
        .replace(/[^\w ]/g, "") ?? "";
    await searchFor(page, words);
    expect(
      await page.$$eval(
        ".hit-place",
        (links) => links.filter((link) => link.getAttribute("href")?.endsWith("-answer")).length,
      ),
    ).toBe(0);
    await page.click("[data-search-answers]");
    await page.waitForSelector('.hit-place[href$="-answer"]');
  });

  test("offers the nearest words when nothing is found", async () => {
    const page = await open();
    await searchFor(page, "zzgardrailxs");
    expect(await status(page)).toContain("Nothing found for “zzgardrailxs”. Did you mean");
    const [button] = await page.$$("[data-search-nearest] button");
    expect(button).toBeDefined();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".hits a");
    expect(await page.$eval("#search-words", (input) => (input as HTMLInputElement).value)).not.toBe("zzgardrailxs");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("search-words");
  });
});

describe("a preview", () => {
  const shown = ".preview:popover-open";
  const isGone = (page: Page) => page.waitForFunction(() => document.querySelector(".preview:popover-open") === null);

  test.each(["main a.term", "main a.ref[href^='#ch-']", "main a.ref[href^='#svc-']", "main .footnote-ref a"])(
    "of %s shows beside the link, can be pointed at, and goes when it is left",
    async (link) => {
      const page = await open();
      await rest(page, link);
      await page.waitForSelector(shown);
      const { box, line } = await page.$eval(
        link,
        (found, selector) => {
          const place = (element: Element | null) => {
            const { left, top, right, bottom } = element?.getBoundingClientRect() ?? new DOMRect();
            return { left, top, right, bottom };
          };
          return { box: place(document.querySelector(selector)), line: place(found) };
        },
        shown,
      );
      expect(box.top >= line.bottom || box.bottom <= line.top).toBe(true);
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.right).toBeLessThanOrEqual(1280);
      const y = box.top >= line.bottom ? box.top + 12 : box.bottom - 12;
      await page.mouse.move(Math.max(box.left + 8, line.left), y, { steps: 4 });
      await page.mouse.move(Math.max(box.left + 9, line.left), y);
      expect(await page.$eval(".preview", (preview) => preview.matches(":hover"))).toBe(true);
      expect(await page.$(shown)).not.toBeNull();
      await page.mouse.move(640, box.top >= line.bottom ? 70 : 890);
      await page.mouse.move(642, box.top >= line.bottom ? 70 : 890);
      await isGone(page);
    },
  );

  test("repeats no id, and shows no answer", async () => {
    const page = await open();
    const kinds = await page.$$eval("main a.ref[href^='#']", (links) => {
      const shownLinks = links.filter((link) => link.closest("details") === null);
      const hashes = shownLinks.map((link) => link.getAttribute("href") ?? "");
      return [...new Map(hashes.map((hash) => [hash.slice(1, 5), hash])).values()];
    });
    expect(kinds.length).toBeGreaterThan(3);
    let compared = 0;
    for (const hash of kinds) {
      await rest(page, `main a.ref[href="${hash}"]:not(details *)`);
      const isInSight = await page.evaluate((id) => {
        const { top = 0, bottom = 0 } = document.getElementById(id.slice(1))?.getBoundingClientRect() ?? {};
        return top >= 56 && bottom <= window.innerHeight;
      }, hash);
      // What is already seen needs no preview.
      if (isInSight) continue;
      await page.waitForSelector(shown);
      const { repeated, answers } = await page.evaluate(() => {
        const ids = [...document.querySelectorAll("[id]")].map((element) => element.id);
        return {
          repeated: ids.filter((one, i) => ids.indexOf(one) !== i),
          answers: document.querySelectorAll(".preview .answer, .preview input, .preview button").length,
        };
      });
      expect({ hash, repeated, answers }).toEqual({ hash, repeated: [], answers: 0 });
      compared += 1;
      await page.mouse.move(2, 2);
    }
    expect(compared).toBeGreaterThan(2);
  });

  test("shows to the keyboard’s focus, and Esc puts it away without moving the focus", async () => {
    const page = await open();
    await page.$eval("main a.term", (link) => {
      link.scrollIntoView({ block: "center", behavior: "instant" });
    });
    await standsStill(page);
    // From before the link, so that the focus is the keyboard's.
    await page.$eval("main a.term", (link) => {
      const start = document.createElement("button");
      link.before(start);
      start.focus();
    });
    await page.keyboard.press("Tab");
    await page.waitForSelector(shown);
    await page.keyboard.press("Escape");
    expect(await page.$(shown)).toBeNull();
    expect(await page.evaluate(() => document.activeElement?.className)).toBe("term");
  });

  test("goes when the page scrolls, and does not come while it does", async () => {
    const page = await open();
    await rest(page, "main a.term");
    await page.waitForSelector(shown);
    await page.mouse.wheel({ deltaY: 40 });
    await isGone(page);
    await standsStill(page);
    expect(await page.$(shown)).toBeNull();
  });

  test("is no obstacle to a tap: the link is followed", async () => {
    const page = await open({ width: 360, height: 640 });
    await page.$eval("main a.term", (link) => {
      link.scrollIntoView({ block: "center", behavior: "instant" });
    });
    await standsStill(page);
    const hash = await page.$eval("main a.term", (link) => link.hash);
    const link = await page.$("main a.term");
    await link?.tap();
    await page.waitForFunction((id) => location.hash === id, {}, hash);
    expect(await page.$(shown)).toBeNull();
  });

  test("shows to a long touch, after which the link is not followed", async () => {
    const page = await open({ width: 360, height: 640 });
    for (let i = 0; i < 2; i += 1) {
      await page.$eval("main a.term", (link) => {
        link.scrollIntoView({ block: "center", behavior: "instant" });
      });
      await standsStill(page);
    }
    const at = await page.$eval("main a.term", (link) => {
      const [line] = link.getClientRects();
      return { x: (line?.left ?? 0) + 5, y: (line?.top ?? 0) + 5 };
    });
    await page.touchscreen.touchStart(at.x, at.y);
    await page.waitForSelector(shown);
    const hash = await hashOf(page);
    await page.touchscreen.touchEnd();
    await standsStill(page);
    expect(await page.$(shown)).not.toBeNull();
    expect(await hashOf(page)).toBe(hash);
    await page.touchscreen.tap(180, 620);
    await isGone(page);
  });
});

describe("the reader’s settings", () => {
  const textSize = (page: Page) =>
    page.$eval(".doc-chapter > p", (text) => Number.parseFloat(getComputedStyle(text).fontSize));

  test("take effect at once, stay after a reload, and stand before the first paint", async () => {
    const page = await open({
      before: () => {
        document.addEventListener("readystatechange", () => {
          (window as { early?: string | undefined }).early ??= document.documentElement.dataset["size"] ?? "";
        });
      },
    });
    const before = await textSize(page);
    await page.keyboard.type("?");
    await page.click('[data-setting="size"] input[value="largest"]');
    await page.click('[data-setting="face"] input[value="sans"]');
    expect(await textSize(page)).toBeCloseTo(before * 1.5, 1);
    await page.reload();
    expect(await textSize(page)).toBeCloseTo(before * 1.5, 1);
    expect(await page.evaluate(() => (window as { early?: string }).early)).toBe("largest");
    expect(await page.$eval(".doc-chapter > p", (text) => getComputedStyle(text).fontFamily)).toMatch(/^"?Inter/);
    await page.keyboard.type("?");
    await page.click("[data-reset-settings]");
    expect(await textSize(page)).toBe(before);
    expect(await page.$eval('[data-setting="size"] :checked', (input) => (input as HTMLInputElement).value)).toBe(
      "normal",
    );
  });

  test("leave the reader’s paragraph where it is", async () => {
    const page = await open();
    const [, second = ""] = await chapters(page);
    await page.click(`.site-nav a[href="#${second}"]`);
    await standsStill(page);
    const heading = await page.$eval(`[id="${second}"] h2`, (found) => {
      window.scrollBy({ top: found.getBoundingClientRect().top - 76, behavior: "instant" });
      return found.id;
    });
    await standsStill(page);
    await page.keyboard.type("?");
    await page.click('[data-setting="size"] input[value="larger"]');
    await standsStill(page);
    const top = await page.$eval(`[id="${heading}"]`, (found) => found.getBoundingClientRect().top);
    expect(Math.abs(top - 76)).toBeLessThan(12);
  });

  test.each([320, 1280])("at the largest size move nothing sideways on %i pixels", async (width) => {
    const page = await open({
      width,
      before: () => {
        localStorage.setItem("octavo:size", "largest");
        localStorage.setItem("octavo:measure", "wide");
      },
    });
    const over = await page.evaluate(() => {
      for (const doc of document.querySelectorAll<HTMLElement>("main .doc")) doc.style.contentVisibility = "visible";
      return document.documentElement.scrollWidth - document.documentElement.clientWidth;
    });
    expect(over).toBe(0);
  });
});

describe("opening the file again", () => {
  async function leaveAt(page: Page, paragraph: number): Promise<string> {
    const [, second = ""] = await chapters(page);
    await readTo(page, second, paragraph);
    await page.waitForFunction(() => location.hash !== "");
    return wordsAtLine(page);
  }
  const again = async (page: Page, name = file) => {
    await page.setRequestInterception(false);
    await page.goto("about:blank");
    await page.goto(`file://${name}`);
    await standsStill(page);
  };

  test("offers to go on where the reader was, and goes there only when told", async () => {
    const page = await open();
    expect(await page.$eval("[data-continue]", (line) => line.checkVisibility())).toBe(false);
    const words = await leaveAt(page, 8);
    await again(page);
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
    expect(await page.$eval("[data-continue]", ({ textContent }) => textContent)).toMatch(
      /^Continue where you were: \d/,
    );
    await page.click("[data-continue] a");
    await standsStill(page);
    // Browsers scroll to whole pixels, and lines stand on parts of them.
    const [line, top] = inTwo(await wordsAtLine(page));
    expect(line).toBe(inTwo(words)[0]);
    expect(Math.abs(top - inTwo(words)[1])).toBeLessThanOrEqual(1);
    await page.goBack();
    await standsStill(page);
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
  });

  test("offers nothing of another edition, but has the same type", async () => {
    const page = await open();
    await leaveAt(page, 8);
    await page.evaluate(() => {
      localStorage.setItem("octavo:size", "large");
    });
    await again(page, demo);
    expect(await page.$eval("[data-continue]", (line) => line.checkVisibility())).toBe(false);
    expect(await page.evaluate(() => document.documentElement.dataset["size"])).toBe("large");
  });
});

test("where storage is forbidden everything works for the session", async () => {
  const { page, asked } = await openFile(browser, file, {
    before: () => {
      Object.defineProperty(window, "localStorage", {
        get() {
          throw new DOMException("The request was denied.", "SecurityError");
        },
      });
    },
  });
  await page.keyboard.type("?");
  await page.click('[data-setting="size"] input[value="large"]');
  await page.click('#help-dialog [data-theme-switch] input[value="dark"]');
  const { size, theme } = await page.evaluate(() => {
    const { dataset } = document.documentElement;
    return { size: dataset["size"], theme: dataset["theme"] };
  });
  expect({ size, theme }).toEqual({ size: "large", theme: "dark" });
  await page.keyboard.press("Escape");
  await page.waitForSelector("#help-dialog:not([open])");
  const [, second = ""] = await chapters(page);
  await readTo(page, second, 4);
  const words = await wordsAtLine(page);
  await searchFor(page, "glossary");
  await page.keyboard.press("Enter");
  await standsStill(page);
  await page.goBack();
  await standsStill(page);
  expect(await wordsAtLine(page)).toBe(words);
  expect(asked).toEqual([]);
});

describe("keys", () => {
  test("do nothing while the reader types, nor when they are switched off", async () => {
    const page = await open();
    const theme = () => page.evaluate(() => document.documentElement.dataset["theme"] ?? "system");
    await page.keyboard.press("/");
    await page.keyboard.type("t?");
    expect(await theme()).toBe("system");
    expect(await isOpen(page, "#help-dialog")).toBe(false);
    await page.keyboard.press("Escape");
    await page.waitForSelector("#search-dialog:not([open])");
    await page.keyboard.type("?");
    await page.click("[data-single-keys]");
    await page.keyboard.press("Escape");
    await page.waitForSelector("#help-dialog:not([open])");
    await page.keyboard.press("t");
    expect(await theme()).toBe("system");
    await page.keyboard.down("Control");
    await page.keyboard.press("k");
    await page.keyboard.up("Control");
    expect(await isOpen(page, "#search-dialog")).toBe(true);
  });

  test("work in the very moment in which the search is closed", async () => {
    const page = await open();
    await page.keyboard.press("/");
    await page.evaluate(() => {
      document.querySelector<HTMLDialogElement>("#search-dialog")?.close();
      document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key: "?", bubbles: true }));
    });
    expect(await isOpen(page, "#help-dialog")).toBe(true);
  });
});

describe.each(["light", "dark"] as const)("axe finds nothing in %s", (theme) => {
  async function findings(page: Page, within: string): Promise<string[]> {
    await page.evaluate(await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8"));
    const { violations } = await page.evaluate(
      (selector) => (window as unknown as { axe: typeof axe }).axe.run(selector),
      within,
    );
    return violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ""}`),
    );
  }
  /** As the documents are when a reader is at them; scripts see the layout. */
  async function showAll(page: Page): Promise<void> {
    await page.$$eval("main .doc", (docs) => {
      for (const doc of docs) (doc as HTMLElement).style.contentVisibility = "visible";
    });
    await standsStill(page);
  }
  const states: [string, string, OpenFileOptions, (page: Page) => Promise<unknown>][] = [
    ["the page", "html", {}, showAll],
    ["a narrow page", "html", { width: 360 }, showAll],
    ["the contents of a narrow page", "#contents-dialog", { width: 360 }, (page) => page.click("[data-open-contents]")],
    ["the settings", "#help-dialog", {}, (page) => page.keyboard.type("?")],
    ["a search", "#search-dialog", {}, (page) => searchFor(page, "model")],
    ["a search without a result", "#search-dialog", {}, (page) => searchFor(page, "zzgardrailxs")],
    [
      "a preview",
      ".preview",
      {},
      async (page) => {
        const [link = ""] = await page.$$eval("main a.ref[href^='#tbl-']:not(details *)", (links) =>
          links.map((one) => `main a.ref[href="${one.getAttribute("href") ?? ""}"]:not(details *)`),
        );
        await rest(page, link);
        await page.waitForSelector(".preview:popover-open");
      },
    ],
  ];
  test.each(states)("in %s", async (_, within, options, act) => {
    const page = await open({ ...options, theme });
    await act(page);
    await standsStill(page);
    expect(await findings(page, within)).toEqual([]);
  });
});
