/** The drills, each to its end by keyboard alone: a covered table, a tree, "which service?". */
import type { Page } from "puppeteer";
import { describe, expect, test } from "vitest";
import { press, textOf, textsOf } from "./on-page.ts";
import { axeFindings } from "./axe-findings.ts";
import { follow, siteTools } from "./open-site.ts";

const { open } = siteTools();

const table = "/drills/?drill=tbl-data-envelopes&seed=k3f9";
const tree = "/drills/?drill=fig-data-tree";
const services = "/drills/?drill=services&seed=k3f9";

const running = (page: Page) => page.waitForSelector("[data-tool=drills][data-running]");
const focused = (page: Page) =>
  page.evaluate(() => {
    const own = document.activeElement;
    return own?.getAttribute("aria-label") ?? own?.textContent.replace(/\s+/g, " ").trim();
  });
const status = (page: Page) => textOf(page, "[data-tool=drills] [data-status]");
const rowsOf = (page: Page) => textsOf(page, ".drill-table tbody th");
/** Sections of the progress that is kept, by name. */
const kept = (page: Page) =>
  page.evaluate(() => {
    const key = Object.keys(localStorage).find((name) => /^octavo:progress:[^:]+$/.test(name)) ?? "";
    const { sections } = JSON.parse(localStorage.getItem(key) ?? '{"sections":{}}') as {
      sections: { drills?: { results: Record<string, { right: number; of: number }> } };
    };
    return Object.fromEntries(
      Object.entries(sections.drills?.results ?? {}).map(([id, { right, of }]) => [id, `${right}/${of}`]),
    );
  });

describe("a table", () => {
  test("by keyboard alone its column is recalled cell by cell, graded, and the missed come again", async () => {
    const { page, complaints } = await open(table);
    await running(page);
    expect(await focused(page)).toBe("Table 3.3");
    await press(page, "Tab", "Tab");
    const rows = await rowsOf(page);
    expect(await focused(page)).toBe(`Show “Typical break” of “${rows[0]}”`);
    expect(await textsOf(page, "[data-row] div")).toEqual([]);
    await press(page, "Space");
    expect((await textsOf(page, "[data-row] div")).length).toBe(1);
    expect(await focused(page)).toBe("Knew it");
    await press(page, "1");
    expect(await status(page)).toBe("1 of 1 known, 3 to go");
    expect(await focused(page)).toBe(`Show “Typical break” of “${rows[1]}”`);
    await press(page, "ArrowDown", "ArrowUp", "ArrowDown");
    expect(await focused(page)).toBe(`Show “Typical break” of “${rows[2]}”`);
    await press(page, "Enter", "2");
    expect(await focused(page)).toBe(`Show “Typical break” of “${rows[3]}”`);
    await press(page, "Space", "1");
    // What was left out comes after the last.
    expect(await focused(page)).toBe(`Show “Typical break” of “${rows[1]}”`);
    await press(page, "Space", "Tab", "Enter");
    expect(await focused(page)).toBe("2 of 4 known");
    expect(await status(page)).toBe("2 of 4 known");
    expect(await kept(page)).toEqual({ "tbl-data-envelopes": "2/4" });
    await press(page, "Tab");
    expect(await focused(page)).toBe("Again, the 2 missed");
    await press(page, "Enter");
    expect((await rowsOf(page)).sort()).toEqual([rows[1], rows[2]].sort());
    await press(page, "Space", "1", "Space", "1");
    expect(await focused(page)).toBe("2 of 2 known");
    // A part of the rows does not count as the table.
    expect(await kept(page)).toEqual({ "tbl-data-envelopes": "2/4" });
    expect(complaints).toEqual([]);
  });

  test("all cells are shown at once, and another column is covered, as the address says", async () => {
    const { page } = await open(`${table}&column=2`);
    await running(page);
    expect(await textOf(page, ".drill-table .is-covered")).toBe("Shape set by");
    await page.focus("#drill-column");
    await page.keyboard.type("Ta");
    await page.waitForFunction(() => document.querySelector(".is-covered")?.textContent === "Target");
    expect(await page.evaluate(() => new URLSearchParams(location.search).get("column"))).toBe("1");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("drill-column");
    await page.focus(".drill-foot button");
    await press(page, "Enter");
    expect((await textsOf(page, "[data-row] div")).sort()).toEqual([
      "Batch",
      "Converse",
      "InvokeModel",
      "SageMaker AI endpoint",
    ]);
    expect(await focused(page)).toBe("Knew it");
    await press(page, "1", "1", "1", "1");
    expect(await focused(page)).toBe("4 of 4 known");
    await page.reload();
    await running(page);
    expect(await textOf(page, ".drill-table .is-covered")).toBe("Target");
  });

  test("its rows have the same order for the same seed, and the words of the book", async () => {
    const { page } = await open(table);
    await running(page);
    const rows = await rowsOf(page);
    await page.reload();
    await running(page);
    expect(await rowsOf(page)).toEqual(rows);
    await page.goto(new URL("/data-pipelines/", page.url()).href);
    const book = await textsOf(page, "#tbl-data-envelopes tbody tr > :first-child");
    expect(rows.toSorted()).toEqual(book.toSorted());
    expect(rows).not.toEqual(book);
  });
});

describe("a tree", () => {
  test("by keyboard alone it is walked to an end, back, and from the start", async () => {
    const { page, complaints } = await open(tree);
    await running(page);
    expect(await textOf(page, "[data-stage] h2")).toBe("Is the item structured rows?");
    await press(page, "2");
    expect(await focused(page)).toBe("What is the medium?");
    await press(page, "ArrowDown", "ArrowDown", "Enter");
    expect(await focused(page)).toBe("Do fields need confidence scores?");
    expect(await textsOf(page, ".drill-path li")).toEqual([
      "Is the item structured rows? No",
      "What is the medium? Page or picture",
    ]);
    await press(page, "Backspace", "1");
    expect(await focused(page)).toBe("Transcribe, then treat as text");
    expect(await status(page)).toBe("You arrive at Transcribe, then treat as text");
    await page.focus(".drill-path li:first-child button");
    await press(page, "Enter");
    expect(await focused(page)).toBe("Is the item structured rows?");
    await press(page, "1", "1");
    expect(await focused(page)).toBe("Glue Data Quality in the job");
    await page.focus(".drill-actions button:nth-child(2)");
    await press(page, "Enter");
    expect(await focused(page)).toBe("Is the item structured rows?");
    expect(await kept(page)).toEqual({});
    expect(complaints).toEqual([]);
  });

  test("its ends are named for the answers that lead there, and the result is kept", async () => {
    const { page } = await open(tree);
    await running(page);
    await page.focus(".drill-actions button");
    expect(await focused(page)).toBe("Name the end");
    await press(page, "Enter");
    const seed = await page.evaluate(() => new URLSearchParams(location.search).get("seed"));
    expect(seed).toMatch(/^[a-z0-9]{6}$/);
    let right = 0;
    for (let i = 1; i <= 9; i += 1) {
      expect(await focused(page)).toBe(`Question ${i} of 9`);
      expect((await textsOf(page, ".drill-choice")).length).toBe(4);
      await press(page, "1");
      const verdict = await status(page);
      expect(verdict).toMatch(/^Right\.$|^Wrong: it is “.+”\.$/);
      if (verdict === "Right.") right += 1;
      expect((await textsOf(page, ".drill-choice.is-right")).length).toBe(1);
      await press(page, "Enter");
    }
    expect(await focused(page)).toBe(`${right} of 9 right`);
    expect(await kept(page)).toEqual({ "fig-data-tree": `${right}/9` });
  });
});

describe("which service?", () => {
  test("by keyboard alone ten lines are answered, with a verdict and the way to the service's page", async () => {
    const { page, complaints } = await open(services);
    await running(page);
    let right = 0;
    for (let i = 1; i <= 10; i += 1) {
      expect(await textOf(page, "[data-stage] h2")).toBe(`Question ${i} of 10`);
      const choices = await textsOf(page, ".drill-choice span");
      expect(new Set(choices).size).toBe(4);
      await press(page, String((i % 4) + 1));
      const verdict = await status(page);
      const [answer = ""] = await textsOf(page, ".drill-choice.is-right > span:not(.drill-mark)");
      expect(choices).toContain(answer);
      expect(verdict).toBe(verdict === "Right." ? verdict : `Wrong: it is ${answer}.`);
      if (verdict === "Right.") right += 1;
      expect((await textsOf(page, ".drill-more a"))[0]).toBe(`${answer}: its page`);
      await press(page, "Enter");
      // Of the question that follows nothing is said yet.
      if (i < 10) expect(await status(page)).toBe("");
    }
    expect(await focused(page)).toBe(`${right} of 10 right`);
    const results = await kept(page);
    expect(results["services"]).toBe(`${right}/10`);
    const each = Object.entries(results).filter(([id]) => id.startsWith("svc-"));
    expect(each.reduce((sum, [, result]) => sum + Number(result.split("/")[1]), 0)).toBe(10);
    const seed = await page.evaluate(() => location.search);
    await press(page, "Tab", "Tab", "Enter");
    await page.waitForFunction((old) => location.search !== old, {}, seed);
    await page.waitForFunction(() => document.querySelector("[data-stage] h2")?.textContent === "Question 1 of 10");
    expect(complaints).toEqual([]);
  });

  test("lines that were missed are asked once more, and do not count again", async () => {
    const { page } = await open(services);
    await running(page);
    const missed: string[] = [];
    for (let i = 1; i <= 10; i += 1) {
      const line = await textOf(page, ".drill-prompt");
      await press(page, "1");
      if ((await status(page)) !== "Right.") missed.push(line);
      await press(page, "Enter");
    }
    const results = await kept(page);
    await press(page, "Tab");
    expect(await focused(page)).toBe(`Again, the ${missed.length} missed`);
    await press(page, "Enter");
    for (const [i, line] of missed.entries()) {
      expect(await textOf(page, "[data-stage] h2")).toBe(`Question ${i + 1} of ${missed.length}`);
      expect(await textOf(page, ".drill-prompt")).toBe(line);
      const choices = await page.$$eval(".drill-choice", (all) => all.length);
      expect(choices).toBe(4);
      await press(page, "2", "Enter");
    }
    expect(await focused(page)).toMatch(` of ${missed.length} right`);
    expect(await kept(page)).toEqual(results);
  });

  test("a line does not name the service it is about, and stands on that service's page", async () => {
    const { page } = await open(services);
    await running(page);
    for (let i = 0; i < 3; i += 1) {
      const line = await textOf(page, ".drill-prompt");
      await press(page, "1");
      const [answer = ""] = await textsOf(page, ".drill-choice.is-right > span:not(.drill-mark)");
      expect(line).not.toContain(answer);
      const page2 = await page.browserContext().newPage();
      const href = await page.$eval(".drill-more a", (link) => link.href);
      await page2.goto(href);
      expect(await textOf(page2, "h1")).toBe(answer);
      const parts = line.split("(this service)").map((part) => part.trim());
      const lines = await textsOf(page2, ".use-when li");
      expect(lines.some((one) => parts.every((part) => one.includes(part)))).toBe(true);
      await page2.close();
      await page.bringToFront();
      await press(page, "Enter");
    }
  });
});

test("single keys that are switched off do nothing outside of the drill", async () => {
  const { page } = await open(tree);
  await running(page);
  await page.evaluate(() => localStorage.setItem("octavo:single-keys", "off"));
  await press(page, "1");
  expect(await textOf(page, "[data-stage] h2")).toBe("Is the item structured rows?");
  await page.focus(".drill-choice");
  await press(page, "1");
  expect(await textOf(page, "[data-stage] h2")).toBe("Must the rules hold on every run?");
});

test("the list leads to each drill and says how it last went; a chapter leads there too", async () => {
  const { page } = await open("/data-pipelines/");
  await follow(page, "#tbl-data-envelopes .drill-link");
  await running(page);
  await page.click(".drill-foot button");
  await press(page, "1", "1", "2", "1");
  await follow(page, "[data-up] a");
  await page.waitForSelector("[data-tool=drills][data-ready]");
  expect(await textOf(page, "[data-last=tbl-data-envelopes]")).toMatch(/^3 of 4, \w+ \d+, \d{4}$/);
  expect(await textOf(page, "[data-last=fig-data-tree]")).toBe("");
  const links = await page.$$eval("[data-drill]", (all) => all.map((link) => link.getAttribute("href") ?? ""));
  expect(links.length).toBeGreaterThan(30);
  expect(links.every((href) => href.startsWith("/drills/?drill="))).toBe(true);
  await follow(page, "[data-drill=fig-data-tree]");
  await running(page);
  expect(await textOf(page, "h1")).toBe("Figure 3.4");
  await follow(page, "[data-source] a");
  expect(await page.$eval(":target", (target) => target.querySelector(".tree") !== null)).toBe(true);
  expect(await textOf(page, ":target .drill-link")).toBe("Drill this tree");
});

test("every drill of the list can be run", async () => {
  const { page, complaints } = await open("/drills/");
  await page.waitForSelector("[data-tool=drills][data-ready]");
  const links = await page.$$eval("[data-drill]", (all) => all.map((link) => (link as HTMLAnchorElement).href));
  for (const link of links) {
    await page.goto(link);
    await running(page);
    expect((await textsOf(page, ".drill-cover, .drill-choice")).length, link).toBeGreaterThan(1);
  }
  expect(complaints).toEqual([]);
});

test("the demo drills what it holds, and no services", async () => {
  const { page } = await open("/demo/drills/");
  await page.waitForSelector("[data-tool=drills][data-ready]");
  expect(await page.$("[data-drill=services]")).toBeNull();
  await follow(page, "[data-drill=fig-fm-tree]");
  await running(page);
  expect(await textOf(page, "h1")).toBe("Figure 2.5");
  await page.goto(new URL("/demo/drills/?drill=services", page.url()).href);
  await page.waitForSelector("[data-tool=drills][data-ready]");
  expect(await textOf(page, "h1")).toBe("This edition of the book has no such drill.");
});

test("what cannot be fetched is asked for again", async () => {
  const { page } = await open("/drills/");
  await page.waitForSelector("[data-tool=drills][data-ready]");
  await page.setRequestInterception(true);
  let isCut = true;
  page.on("request", (request) => {
    void (isCut && request.resourceType() === "fetch" ? request.abort() : request.continue());
  });
  await page.goto(new URL(services, page.url()).href);
  await page.waitForSelector("[data-retry]", { visible: true });
  expect(await status(page)).toContain("offline");
  isCut = false;
  await page.click("[data-retry]");
  await running(page);
  expect(await textOf(page, "[data-stage] h2")).toBe("Question 1 of 10");
});

test("without scripts it says what it needs, and leads to where everything stands", async () => {
  const { page } = await open("/drills/", { scripts: false });
  expect(await textOf(page, "p.no-script")).toContain("scripts are off");
  await Promise.all([page.waitForNavigation(), page.click("[data-drill=tbl-data-envelopes]")]);
  expect(await page.$eval(":target", (target) => target.querySelector("table") !== null)).toBe(true);
});

describe.each(["light", "dark"] as const)("in %s", (theme) => {
  test.each([360, 1280])("axe finds nothing in any state at %i px, and nothing sticks out", async (width) => {
    const { page } = await open("/drills/", { theme, width });
    await page.waitForSelector("[data-tool=drills][data-ready]");
    const check = async (state: string) => {
      expect(await axeFindings(page, "main"), state).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), state).toBeLessThanOrEqual(width);
    };
    const go = async (address: string) => {
      await page.goto(new URL(address, page.url()).href);
      await running(page);
    };
    await check("list");
    await go(table);
    await check("covered");
    await page.click(".drill-foot button");
    await check("shown");
    await press(page, "1", "2");
    await check("graded");
    await press(page, "1", "1");
    await check("table done");
    await go(tree);
    await press(page, "2");
    await check("tree");
    await press(page, "1");
    await check("end of the tree");
    await go(services);
    await check("line");
    await press(page, "1");
    await check("verdict");
    for (let i = 0; i < 10; i += 1) await press(page, "Enter", "1");
    await check("result");
  });
});
