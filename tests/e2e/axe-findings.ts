/** What axe finds on a page as it stands, a line each. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type axe from "axe-core";
import type { Page } from "puppeteer";

const script = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** @param below selector of what is looked at; the whole page when missing */
export async function axeFindings(page: Page, below = "html"): Promise<string[]> {
  // Over the debugging protocol, which the page's content policy does not concern.
  await page.evaluate(script);
  const { violations } = await page.evaluate(
    (selector) => (window as unknown as { axe: typeof axe }).axe.run(selector),
    below,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ""}`),
  );
}
