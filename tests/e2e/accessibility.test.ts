import { describe, expect, test } from "vitest";
import { axeFindings } from "./axe-findings.ts";
import { sitePaths } from "./dist.ts";
import { follow, siteTools } from "./open-site.ts";

const { open } = siteTools();
describe.each(["light", "dark"] as const)("in %s", (theme) => {
  test("axe finds nothing on any page", { timeout: 600_000 }, async () => {
    const { page } = await open("/", { theme });
    const found: string[] = [];
    for (const path of sitePaths()) {
      await page.goto(new URL(path, page.url()).href, { waitUntil: "load" });
      await page.$$eval(".reveal", (all) => {
        for (const one of all) (one as HTMLDetailsElement).open = true;
      });
      found.push(...(await axeFindings(page)).map((finding) => `${path}  ${finding}`));
    }
    expect(found).toEqual([]);
  });

  test("axe finds nothing in the open dialogs", async () => {
    const { page } = await open("/contents/", { theme });
    await page.keyboard.press("/");
    await page.keyboard.type("model");
    await page.waitForSelector(".hits a");
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.waitForSelector("#search-dialog:not([open])");
    await page.waitForFunction(() => document.activeElement?.matches("input") === false);
    await page.keyboard.type("?");
    await page.waitForSelector("#help-dialog[open]");
    expect(await axeFindings(page)).toEqual([]);
  });

  test("axe finds nothing on a narrow page", async () => {
    const { page } = await open("/", { theme, width: 360 });
    await follow(page, ".solid-button");
    expect(await page.$(".doc-chapter")).not.toBeNull();
    expect(await axeFindings(page)).toEqual([]);
  });
});
