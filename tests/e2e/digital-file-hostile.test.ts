import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser } from "puppeteer";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startBrowser } from "../../src/formats/print/browser.ts";
import { run } from "../setup/command.ts";
import { hostile, writeHostileBook } from "../setup/hostile-book.ts";
import { openFile } from "./open-file.ts";

let browser: Browser;
let folder: string;
let file: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "octavo-hostile-"));
  const [book, dist] = [path.join(folder, "book"), path.join(folder, "dist")];
  await writeHostileBook(book);
  const { code, stdout, stderr } = await run("build", ["--book", book, "--out", dist, "--only", "digital"]);
  expect(code, stdout + stderr).toBe(0);
  file = path.join(dist, "editions", "hostile-digital.html");
  ({ browser } = await startBrowser());
});
afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
});

/** As typography and white space leave a text alone. */
const plain = (text: string) =>
  text
    .replace(/[“”]/g, '"')
    .replace(/[’]/g, "'")
    .replace(/--+|[–—]/g, "-")
    .replace(/\s+/gu, " ")
    .trim();

/** In prose and captions an entity of an author is the character it names. */
const shown = [plain(hostile), plain(hostile.replace("&amp;", "&"))];

describe.each([true, false])("hostile content, with scripts: %s", (scripts) => {
  test("stays text, wherever it stands", async () => {
    const { page, asked } = await openFile(browser, file, { scripts });
    const texts = await page.evaluate(() => ({
      title: document.title,
      author: document.querySelector('meta[name="author"]')?.getAttribute("content") ?? "",
      cover: document.querySelector(".cover h1")?.textContent ?? "",
      chapter: document.querySelector(".doc-chapter h1")?.textContent ?? "",
      heading: document.querySelector("#sec-heading")?.lastChild?.textContent ?? "",
      description: document.querySelector("#fig-drawing svg")?.getAttribute("aria-label") ?? "",
      caption: document.querySelector("#fig-drawing figcaption")?.lastChild?.textContent ?? "",
      cell: document.querySelector("#tbl-hostile td")?.textContent ?? "",
      code: document.querySelector("#lst-hostile code")?.textContent ?? "",
      callout: document.querySelector(".callout-name")?.textContent ?? "",
      stem: document.querySelector("#q-hostile .stem p")?.textContent ?? "",
      term: document.querySelector("#term-hostile dt")?.textContent ?? "",
    }));
    for (const [place, text] of Object.entries(texts)) expect(shown, `${place}: ${text}`).toContain(plain(text));
    expect(
      await page.$$eval("#q-hostile .options li", (options) => options.map((option) => option.textContent)),
    ).toEqual(expect.arrayContaining([expect.stringContaining("<script>alert(1)")]));
    expect(asked).toEqual([]);
  });

  test("adds no element and ends none", async () => {
    const { page } = await openFile(browser, file, { scripts });
    expect(
      await page.evaluate(() =>
        ["script", "style", "head > title", "main", "body"].map((name) => document.querySelectorAll(name).length),
      ),
      // What runs first, what the search leads to by printed codes, and the rest.
    ).toEqual([3, 1, 1, 1, 1]);
  });
});

test("hostile content is found by the search", async () => {
  const { page, asked } = await openFile(browser, file);
  await page.keyboard.press("/");
  await page.keyboard.type("script alert");
  await page.waitForSelector(".hits a");
  expect(asked).toEqual([]);
});

test("a figure that is missing stops the build with its file and line", async () => {
  const book = path.join(folder, "broken");
  await writeHostileBook(book);
  const chapter = path.join(book, "one.mdx");
  const text = (await readFile(chapter, "utf8")).replace("figures/drawing.svg", "figures/none.svg");
  await writeFile(chapter, text);
  const line = text.split("\n").findIndex((words) => words.includes("none.svg")) + 1;
  const { code, stderr } = await run("build", [
    "--book",
    book,
    "--out",
    path.join(folder, "broken-dist"),
    "--only",
    "digital",
  ]);
  expect(code).toBe(1);
  expect(stderr).toMatch(new RegExp(`one\\.mdx:${line}:\\d+\\s+error`));
  expect(stderr).toContain("none.svg");
});
