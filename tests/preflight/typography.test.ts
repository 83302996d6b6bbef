/** The lines of printed text: what is divided, what stays whole, what is justified. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "puppeteer";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openOfflinePage, startBrowser, type RunningBrowser } from "../../src/formats/print/browser.ts";
import { setLines, type Lines } from "../../src/formats/print/set-lines.ts";
import { printStyles, withStyles } from "../../src/formats/print/styles.ts";

let folder: string;
let running: RunningBrowser;
const opened: Page[] = [];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "octavo-lines-"));
  running = await startBrowser();
});

afterAll(async () => {
  await Promise.all(opened.map((page) => page.close()));
  await running.browser.close();
  await rm(folder, { recursive: true, force: true });
});

const soft = "\u00ad";

/** A chapter that holds that markup, at a measure in CSS pixels, with its lines set. */
async function set(inside: string, { measure = 432, language = "en" } = {}): Promise<{ page: Page; lines: Lines }> {
  const html = `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>T</title></head><body><section class="doc">${inside}</section></body></html>`;
  const file = path.join(folder, `${String(opened.length)}.html`);
  await writeFile(file, withStyles(html, await printStyles("paperback")));
  const { page } = await openOfflinePage(running.browser);
  opened.push(page);
  await page.setViewport({ width: measure, height: 700 });
  await page.emulateMediaType("print");
  await page.goto(pathToFileURL(file).href);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  return { page, lines: await setLines(page) };
}

/** The text of each line of an element, as it is seen: a soft hyphen only where it shows. */
async function linesOf(page: Page, selector: string): Promise<string[]> {
  return page.$eval(selector, (element) => {
    const found = new Map<number, string>();
    const range = document.createRange();
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node as Text;
      for (let at = 0; at < text.length; at += 1) {
        range.setStart(text, at);
        range.setEnd(text, at + 1);
        const box = [...range.getClientRects()].at(text.data[at] === "\u00ad" ? 0 : -1);
        if (box === undefined) continue;
        const line = Math.round((box.top + box.bottom) / 8);
        const near = [line, line - 1, line + 1].find((key) => found.has(key)) ?? line;
        found.set(near, (found.get(near) ?? "") + (text.data[at] ?? ""));
      }
    }
    return [...found.values()].map((line) => line.trim());
  });
}

async function textOf(page: Page, selector: string): Promise<string> {
  return page.$eval(selector, (element) => element.textContent);
}

const words =
  "Requirements documentation describes organizational considerations whenever administrative representatives misunderstand interdependent infrastructure components; nevertheless experienced professionals investigate alternative implementations, communicate recommendations, and demonstrate extraordinary determination throughout international collaborations.";

describe("words are divided", () => {
  test("only where a line ends, so that nothing else is copied with a hyphen", async () => {
    const { page, lines } = await set(`<p>${words}</p>`);
    const set_ = await linesOf(page, "p");
    const hyphens = (await textOf(page, "p")).split(soft).length - 1;
    expect(hyphens).toBeGreaterThan(1);
    expect(lines.divided).toBe(hyphens);
    expect(set_.filter((line) => line.endsWith(soft))).toHaveLength(hyphens);
    expect((await textOf(page, "p")).replaceAll(soft, "")).toBe(words);
  });

  test("in definitions of paragraphs, once", async () => {
    const { page, lines } = await set(`<dl class="glossary"><div><dt>Term</dt><dd><p>${words}</p></dd></div></dl>`);
    const hyphens = (await textOf(page, "p")).split(soft).length - 1;
    expect(hyphens).toBeGreaterThan(1);
    expect(lines.divided).toBe(hyphens);
  });

  test("no more than two lines in a row, however narrow", async () => {
    const { page } = await set(`<div style="width: 150px"><p>${words} ${words}</p></div>`);
    const ends = (await linesOf(page, "p")).map((line) => (line.endsWith(soft) ? "-" : "."));
    expect(ends.join("")).toContain("--");
    expect(ends.join("")).not.toContain("---");
  });

  test("never so that a last line is the rest of a word", async () => {
    // At one of these measures the last word would be cut.
    const measures = Array.from({ length: 40 }, (_, i) => 180 + i * 3);
    const { page } = await set(
      measures
        .map(
          (width) =>
            `<div style="width: ${String(width)}px"><p style="text-wrap: wrap">It is a matter of documentation.</p></div>`,
        )
        .join(""),
    );
    const last = await page.$$eval("p", (all) => all.map((each) => each.textContent.split("\u00ad")[1] ?? ""));
    expect(last.filter((rest) => rest !== "" && !rest.includes(" "))).toEqual([]);
  });

  test("where an author has divided one, as the author did", async () => {
    const { page } = await set(`<div style="width: 100px"><p>A docum${soft}entation of it</p></div>`);
    expect((await textOf(page, "p")).replaceAll(soft, "|")).toMatch(/^A docum\|?entation of it$/);
  });

  test.each([
    ["a heading", `<h2>${words}</h2>`, "h2"],
    ["code", `<p><code>${words}</code></p>`, "p"],
    ["a listing", `<pre><code><span class="line">${words}</span></code></pre>`, "pre"],
    ["a table", `<table><tr><td>${words}</td></tr></table>`, "td"],
    ["a caption", `<figure><figcaption>${words}</figcaption></figure>`, "figcaption"],
    ["a list", `<ul><li>${words}</li></ul>`, "li"],
    ["another language", `<p lang="de">${words}</p>`, "p"],
    ["names", `<p>${words.replace(/\b[a-z]/g, (letter) => letter.toUpperCase())}</p>`, "p"],
    ["capitals", `<p>${words.toUpperCase()}</p>`, "p"],
    ["compounds and addresses", `<p>${words.replaceAll(" ", "-")} ${words.replaceAll(" ", "/")}</p>`, "p"],
  ])("but not in %s", async (_, inside, selector) => {
    const { page } = await set(`<div style="width: 200px">${inside}</div>`);
    expect(await textOf(page, selector)).not.toContain(soft);
  });

  test("in German nouns too", async () => {
    const { page } = await set(
      `<div style="width: 160px"><p>Anforderungen, Entscheidungen, Zusammenarbeit, Verantwortung, Voraussetzungen</p></div>`,
      { language: "de" },
    );
    expect(await textOf(page, "p")).toContain(soft);
  });
});

describe("page numbers", () => {
  const text = (ref: string) =>
    `<p>Requirements (see <a href="#x">Table 1</a><span class="page-ref" data-for="x">${ref}</span>) describe ${words}</p>`;

  test("hold their place before they are known", async () => {
    const { page } = await set(text(""));
    expect(await textOf(page, ".page-ref")).toBe(" (p.\u00a000)");
  });

  test("that turn out shorter or longer have their lines set again", async () => {
    const { page, lines } = await set(text(""));
    await page.$eval(".page-ref", (span) => {
      span.textContent = "";
    });
    await lines.setNumbered();
    const { page: fresh } = await set(text("").replace(/<span.*<\/span>/, ""));
    expect(await linesOf(page, "p")).toEqual(await linesOf(fresh, "p"));
  });

  test("of as many figures leave the lines alone", async () => {
    const { page, lines } = await set(text(""));
    const before = await page.content();
    await page.$eval(".page-ref", (span) => {
      span.textContent = " (p.\u00a047)";
    });
    await lines.setNumbered();
    expect((await page.content()).replace("(p.&nbsp;47)", "(p.&nbsp;00)")).toBe(before);
  });
});

describe("running text is justified", () => {
  const prose =
    "It is for the engineer who prepares for a certificate or is about to build something with a model, and for the one who has to say what that will cost. The guide describes its reader as someone with two or more years of practice and about a year of hands-on work; it assumes the first and forgives gaps in the second.";

  const isJustified = (page: Page) =>
    page.$$eval("p", (all) => all.map((each) => getComputedStyle(each).textAlign === "justify"));

  test("in a chapter, not in callouts, lists and tables", async () => {
    const { page } = await set(
      `<p>${prose}</p><aside class="callout"><p>${prose}</p></aside><ul><li><p>${prose}</p></li></ul><table><tr><td><p>${prose}</p></td></tr></table>`,
    );
    expect(await isJustified(page)).toEqual([true, false, false, false]);
  });

  test("unless it would tear a line open", async () => {
    const long = "x".repeat(60);
    const { page } = await set(
      `<p>A short beginning <code>${long}</code> and ${prose}</p><p>A short beginning and ${prose}</p>`,
    );
    expect(await isJustified(page)).toEqual([false, true]);
  });

  test("only in a language whose words can be divided", async () => {
    const { page, lines } = await set(`<p>${words}</p>`, { language: "x-none" });
    expect(await isJustified(page)).toEqual([false]);
    expect(lines.divided).toBe(0);
  });
});

describe("addresses and names of code", () => {
  const address = "docs.example.com/guides/latest/reference/page-one.html?first=1&second=2#an-anchor";

  test("an address goes on behind its signs, and is copied as it was", async () => {
    const { page } = await set(
      `<div style="width: 170px"><p class="sources"><span class="source-url">${address}</span></p></div>`,
    );
    const parts = await linesOf(page, ".source-url");
    expect(parts.length).toBeGreaterThan(2);
    for (const part of parts.slice(0, -1)) expect(part).toMatch(/[/.\-?&=#]$/);
    expect(await textOf(page, ".source-url")).toBe(address);
  });

  test("a long name goes on behind its signs and between its words", async () => {
    const name = "appconfig:StartConfigurationSession";
    const { page } = await set(`<div style="width: 115px"><p><code>${name}</code></p></div>`);
    const parts = await linesOf(page, "code");
    expect(parts.length).toBeGreaterThan(1);
    for (const part of parts.slice(0, -1)) expect(part).toMatch(/(?::|Start|Configuration)$/);
    expect(await textOf(page, "code")).toBe(name);
  });

  test("a short one stays whole at every measure that holds it", async () => {
    const measures = Array.from({ length: 30 }, (_, i) => 80 + i * 3);
    const { page } = await set(
      measures
        .map((width) => `<div style="width: ${String(width)}px"><p>It catches <code>States.ALL</code></p></div>`)
        .join(""),
    );
    const pieces = await page.$$eval("code", (all) => all.map((each) => each.getClientRects().length));
    expect(new Set(pieces)).toEqual(new Set([1]));
  });

  test("words that only look like a link stay as they are", async () => {
    const { page } = await set('<p><a href="https://example.com">and/or more</a></p>');
    expect(await page.$("wbr")).toBeNull();
  });
});
