import { describe, expect, test } from "vitest";
import { axeFindings } from "./axe-findings.ts";
import { siteTools } from "./open-site.ts";

const { open } = siteTools();

describe.each([true, false])("with scripts: %s", (scripts) => {
  test.each(["", "/demo"])("the address of a question leads to it in %s/", async (edition) => {
    const { page, complaints } = await open(`${edition}/contents/`, { scripts });
    await page.goto(new URL(`${edition}/q/2.3/`, page.url()).href);
    // The page leads on by itself.
    await page.waitForSelector(".question");
    const { pathname, hash } = new URL(page.url());
    expect(pathname).toBe(`${edition}/select-models/`);
    expect(await page.$eval(`${hash} .question-code`, ({ textContent }) => textContent)).toBe("Q2.3");
    expect(complaints).toEqual([]);
  });

  test("the demo says that it lacks a question, and where it is", async () => {
    const { page, complaints } = await open("/demo/q/3.2/", { scripts });
    expect(await page.$eval("h1", ({ textContent }) => textContent)).toBe("Q3.2 is not in the demo");
    expect(await page.$eval("meta[name=robots]", (meta) => meta.getAttribute("content"))).toBe("noindex");
    expect(await page.$("link[rel=canonical]")).toBeNull();
    await Promise.all([page.waitForNavigation(), page.click("main .solid-button")]);
    expect(new URL(page.url()).pathname).toBe("/data-pipelines/");
    expect(complaints).toEqual([]);
  });
});

test("the page of a question the demo lacks passes axe, narrow and dark", async () => {
  const { page } = await open("/demo/q/3.2/", { width: 360, theme: "dark" });
  expect(await axeFindings(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});
