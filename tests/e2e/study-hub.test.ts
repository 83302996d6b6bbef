/** The hub of the study tools: what it says of a reader who has done nothing, something, and everything. */
import type { Page } from "puppeteer";
import { describe, expect, test } from "vitest";
import { wilson } from "../../src/formats/study/exam/interval.ts";
import { beginSitting, type Sitting } from "../../src/formats/study/exam/sitting.ts";
import { textOf } from "./on-page.ts";
import { keep, questionsOf } from "./kept-progress.ts";
import { follow, siteTools } from "./open-site.ts";
import { axeFindings } from "./axe-findings.ts";

const { open } = siteTools();

const ready = (page: Page) => page.waitForSelector("[data-study-hub][data-ready]");
const row = (page: Page, name: string) =>
  page.$$eval(`[data-study-row="${name}"] td`, (cells) => cells.map((cell) => cell.textContent.trim()));
const percent = (share: number) => `${Math.round(share * 100)}%`;

interface HubOptions {
  width?: number;
  theme?: "light" | "dark";
  /** Questions answered, from the first; every third of them wrong. */
  answered?: number;
  exams?: (ids: string[]) => Sitting[];
  address?: string;
}

async function hub({ answered = 0, exams, address = "/study/", ...options }: HubOptions = {}) {
  const opened = await open(address, options);
  const { page } = opened;
  await ready(page);
  if (answered === 0 && exams === undefined) return opened;
  const ids = (await questionsOf(page)).map(({ id }) => id);
  const answers = Object.fromEntries(ids.slice(0, answered).map((id, i) => [id, { right: i % 3 !== 0 }]));
  await keep(page, { answers, exams: exams?.(ids) ?? [] });
  await page.reload();
  await ready(page);
  return opened;
}

const submitted = (started: number, right: number) => (ids: string[]) => [
  {
    ...beginSitting(
      "abc",
      { questions: ids.slice(0, 10), scored: ids.slice(0, 9) },
      { minutes: 0, canPause: true },
      started,
    ),
    ended: "submitted" as const,
    result: { right, of: 9 },
  },
];

test("one place in the bar leads to it, and from there every tool is a key away", async () => {
  const { page, complaints } = await open("/");
  await follow(page, ".places a[href$='/study/']");
  await ready(page);
  expect(await page.$eval(".places [aria-current]", (own) => own.textContent.trim())).toBe("Study");
  const tools = await page.$$eval(".study-tools a", (all) => all.map((link) => link.pathname));
  expect(tools).toEqual(expect.arrayContaining(["/exam/", "/answers/", "/last-day/"]));
  for (const tool of tools) {
    await page.focus(`.study-tools a[href='${tool}']`);
    await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
    expect(new URL(page.url()).pathname).toBe(tool);
    expect(await page.$eval(".places [aria-current]", (own) => own.textContent.trim())).toBe("Study");
    await page.goBack();
    await ready(page);
  }
  expect(complaints).toEqual([]);
});

describe("of a reader who has answered nothing", () => {
  test("it says so, without a number, and where to begin", async () => {
    const { page } = await hub();
    expect(await textOf(page, "[data-study-readiness]")).toContain("There is nothing to say yet");
    expect(await page.$(".study-range")).toBeNull();
    expect(await textOf(page, "[data-study-weakest]")).not.toContain("Nothing was answered wrong");
    expect(await row(page, "task-1.2")).toEqual(["0 of 8", ""]);
    await follow(page, "[data-study-lead] a");
    expect(await page.$(".question")).not.toBeNull();
  });
});

describe("of a reader who has answered some", () => {
  test("it names the range that first answers allow, as the formula has it", async () => {
    const { page } = await hub({ answered: 18 });
    const { low, high } = wilson(12, 18);
    expect(await textOf(page, ".study-range")).toBe(
      `${percent(low)} to ${percent(high)} of questions like these you would likely answer right.`,
    );
    expect(await textOf(page, "[data-study-lead]")).toBe("18 of 24 questions answered; 12 of 18 right at first try.");
    const said = await textOf(page, "[data-study-readiness]");
    expect(said).toContain("31% of the exam");
    expect(said).not.toMatch(/\b750\b|\b1000\b/);
  });

  test("few answers are too few to say anything", async () => {
    const { page } = await hub({ answered: 5 });
    expect(await textOf(page, "[data-study-readiness]")).toContain("There is too little to say: 5 first answers");
    expect(await page.$(".study-range")).toBeNull();
  });

  test("an answer that had been opened before is covered and does not count", async () => {
    const { page } = await open("/study/");
    await ready(page);
    const [one, two] = await questionsOf(page);
    await keep(page, { answers: { [one?.id ?? ""]: { peeked: true }, [two?.id ?? ""]: {} } });
    await page.reload();
    await ready(page);
    expect(await row(page, "domain-1")).toEqual(["2 of 24", "1 of 1"]);
  });

  test("each domain and task has its numbers in words, and the bar only beside them", async () => {
    const { page } = await hub({ answered: 18 });
    expect(await row(page, "domain-1")).toEqual(["18 of 24", "12 of 18"]);
    expect(await row(page, "task-1.1")).toEqual(["8 of 8", "5 of 8"]);
    expect(await row(page, "task-1.3")).toEqual(["2 of 8", "2 of 2"]);
    expect(await row(page, "domain-2")).toEqual(["Not in this edition", ""]);
    expect(await page.$$eval(".study-bar", (bars) => bars.every((bar) => bar.ariaHidden === "true"))).toBe(true);
  });

  test("what to read again are the sections that settle what was missed", async () => {
    const { page } = await hub({ answered: 18 });
    const codes = await page.$$eval(".study-sections a[href*='#q-']", (all) => all.map((link) => link.textContent));
    expect(new Set(codes)).toEqual(new Set(["Q1.1", "Q1.4", "Q1.7", "Q2.2", "Q2.5", "Q2.8"]));
    await follow(page, ".study-sections a[href*='#sec-']");
    expect(await page.$eval(":target", (target) => target.matches("h2, h3, h4"))).toBe(true);
  });

  test("the paperback’s page stands beside a section where it is known", async () => {
    const { page } = await hub({ answered: 1 });
    const [label = ""] = await page.$$eval("span[data-page-of]", (all) =>
      all.map((own) => own.dataset["pageOf"] ?? ""),
    );
    expect(label).toMatch(/^sec-/);
    await page.setRequestInterception(true);
    page.on("request", (request) => {
      const isPages = request.url().endsWith("/printed-pages.json");
      const body = JSON.stringify({ pages: { [label]: "47" } });
      void (isPages ? request.respond({ contentType: "application/json", body }) : request.continue());
    });
    await page.reload();
    await page.waitForFunction(() => (document.querySelector("[data-page-of]")?.textContent ?? "") !== "");
    expect(await textOf(page, ".study-sections li")).toContain("(p. 47 in print)");
  });

  test("another page’s answers show at once", async () => {
    const { page } = await hub({ answered: 12 });
    const second = await page.browserContext().newPage();
    await second.goto(new URL("/answers/?chapter=data-pipelines", page.url()).href);
    await second.waitForSelector(".answers[data-ready]");
    await second.focus("#answers-letters");
    await second.keyboard.type("Q3.1 A");
    await second.keyboard.press("Enter");
    await second.waitForSelector(".answers-table");
    await page.waitForFunction(() => document.querySelector("[data-study-lead]")?.textContent.startsWith("13 of 24"));
  });

  test("exams that were submitted are listed, each a way to its report", async () => {
    const { page } = await hub({ answered: 3, exams: submitted(Date.now() - 86_400_000, 7) });
    expect(await textOf(page, "[data-study-exams] tbody tr")).toMatch(/ ?\d{4}7 of 978%45% – 94%$/);
    expect(await textOf(page, "[data-study-live=exam]")).toMatch(/78% right\.$/);
    await follow(page, "[data-study-exams] a");
    await page.waitForSelector("[data-exam][data-view=report]");
  });
});

test("each tool says what there is today, to a reader who uses it", async () => {
  const { page, complaints } = await hub();
  const line = (kind: string) => textOf(page, `[data-study-live=${kind}]`);
  expect(await Promise.all(["exam", "cards", "plan", "drills"].map(line))).toEqual(["", "", "", ""]);
  const examDay = await page.evaluate(() => {
    const day = new Date(Date.now() + 30 * 86_400_000);
    return `${day.getFullYear()}-${String(day.getMonth() + 1).padStart(2, "0")}-${String(day.getDate()).padStart(2, "0")}`;
  });
  await keep(page, { examDay, cards: ["term-poc", "term-rag"] });
  await page.reload();
  await page.waitForFunction(() => document.querySelector("[data-study-live=plan]")?.textContent !== "");
  await page.waitForFunction(() => document.querySelector("[data-study-live=cards]")?.textContent !== "");
  expect(await line("cards")).toBe("Today: 2 due, 20 new.");
  expect(await line("plan")).toMatch(
    /^(29|30|31) days to your exam\. (Today|Next on \w{3}, \w{3} \d+): \d+ minutes\.$/,
  );
  expect(complaints).toEqual([]);
});

describe("the calendar", () => {
  test("shows days of study in words too, and no one is told off for the others", async () => {
    const { page } = await hub({ answered: 3 });
    expect(await textOf(page, "[data-study-days] p")).toMatch(/^1 day of the last 7, and 1 of the last 35\.$/);
    expect(await textOf(page, ".study-days .is-today")).toContain(", studied, today");
    expect(await page.$$eval(".study-days td", (all) => all.length)).toBe(35);
  });

  test.each(["Pacific/Auckland", "America/Los_Angeles"])(
    "has days as they are in %s, from four o’clock",
    async (zone) => {
      const { page } = await open("/study/");
      await page.emulateTimezone(zone);
      await ready(page);
      const ids = (await questionsOf(page)).map(({ id }) => id);
      const at = await page.evaluate(() => {
        const early = new Date();
        early.setDate(early.getDate() - 2);
        early.setHours(3, 30, 0, 0);
        return early.getTime();
      });
      await keep(page, { answers: { [ids[0] ?? ""]: { at } } });
      await page.reload();
      await ready(page);
      const days = await page.$$eval(".study-days .is-studied time", (all) => all.map((own) => own.dateTime));
      const expected = await page.evaluate((moment) => {
        const day = new Date(moment);
        day.setDate(day.getDate() - 1);
        return `${day.getFullYear()}-${String(day.getMonth() + 1).padStart(2, "0")}-${String(day.getDate()).padStart(2, "0")}`;
      }, at);
      expect(days).toEqual([expected]);
    },
  );
});

test("the demo has a hub of its own questions", async () => {
  const { page } = await hub({ address: "/demo/study/" });
  expect(await row(page, "domain-1")).toEqual(["0 of 16", ""]);
  expect(await page.$$eval(".study-tools a", (all) => all.every((link) => link.pathname.startsWith("/demo/")))).toBe(
    true,
  );
});

test("without scripts it leads to the tools and shows the blueprint, and claims nothing", async () => {
  const { page } = await open("/study/", { scripts: false });
  expect(await textOf(page, ".no-script")).toContain("scripts are off");
  expect(await page.$$eval(".study-tools a", (all) => all.length)).toBeGreaterThan(2);
  expect(await row(page, "task-1.1")).toEqual(["8 questions", ""]);
  expect(await page.$$eval(".study-domain", (all) => all.map((own) => /\d+%/.exec(own.textContent)?.[0]))).toEqual([
    ...["31%", "26%", "20%", "12%", "11%"],
  ]);
  for (const part of ["readiness", "weakest", "exams", "days"])
    expect(await page.$eval(`#study-${part}`, (own) => own.checkVisibility())).toBe(false);
});

describe.each(["light", "dark"] as const)("in %s", (theme) => {
  test.each([360, 1280])("axe finds nothing at %i px, and nothing sticks out", async (width) => {
    for (const answered of [0, 18]) {
      const exams = answered === 0 ? {} : { exams: submitted(Date.now() - 86_400_000, 7) };
      const { page } = await hub({ theme, width, answered, ...exams });
      expect(await axeFindings(page, ".study"), String(answered)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });
});
