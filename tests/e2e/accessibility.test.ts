import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type axe from "axe-core";
import { describe, expect, test } from "vitest";
import type { Page } from "puppeteer";
import { sitePaths } from "./dist.ts";
import { follow, siteTools } from "./open-site.ts";

const { open } = siteTools();
const axeScript = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds on the page as it stands, a line each. */
async function findings(page: Page): Promise<string[]> {
  // Over the debugging protocol, which the page's content policy does not concern.
  await page.evaluate(axeScript);
  const { violations } = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run());
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ""}`),
  );
}

describe.each(["light", "dark"] as const)("in %s", (theme) => {
  test("axe finds nothing on any page", { timeout: 600_000 }, async () => {
    const { page } = await open("/", { theme });
    const found: string[] = [];
    for (const path of sitePaths()) {
      await page.goto(new URL(path, page.url()).href, { waitUntil: "load" });
      await page.$$eval(".reveal", (all) => {
        for (const one of all) (one as HTMLDetailsElement).open = true;
      });
      found.push(...(await findings(page)).map((finding) => `${path}  ${finding}`));
    }
    expect(found).toEqual([]);
  });

  test("axe finds nothing in the open dialogs", async () => {
    const { page } = await open("/contents/", { theme });
    await page.keyboard.press("/");
    await page.keyboard.type("model");
    await page.waitForSelector(".hits a");
    expect(await findings(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.waitForSelector("#search-dialog:not([open])");
    await page.waitForFunction(() => document.activeElement?.matches("input") === false);
    await page.keyboard.type("?");
    await page.waitForSelector("#help-dialog[open]");
    expect(await findings(page)).toEqual([]);
  });

  test("axe finds nothing on a narrow page", async () => {
    const { page } = await open("/", { theme, width: 360 });
    await follow(page, ".solid-button");
    expect(await page.$(".doc-chapter")).not.toBeNull();
    expect(await findings(page)).toEqual([]);
  });
});
