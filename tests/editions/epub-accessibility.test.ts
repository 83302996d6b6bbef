/** The pages of a finished EPUB as a browser shows them: axe finds nothing, on any ground a reader may choose. */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type axe from "axe-core";
import { unzipSync } from "fflate";
import type { Browser, Page } from "puppeteer";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startBrowser } from "../../src/formats/print/browser.ts";
import { flagship, guide } from "../setup/build-books.ts";
import { temporaryFolder } from "../setup/temporary.ts";

const axeScript = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const books = [
  ["the flagship", path.join(flagship, "editions/genai-on-aws.epub")],
  ["the authors’ guide", path.join(guide, "editions/octavo-guide.epub")],
] as const;

/** Sepia and night, as reading systems color them: the ground and the ink of the page, nothing else. */
const grounds = { sepia: ["#f4ecd8", "#5b4636"], night: ["#121212", "#dddddd"] };

let browser: Browser;
beforeAll(async () => {
  ({ browser } = await startBrowser("none"));
});
afterAll(() => browser.close());

/** Addresses of the unpacked pages. */
async function unpack(file: string): Promise<string[]> {
  const folder = await temporaryFolder();
  const files = Object.entries(unzipSync(await readFile(file))).filter(([name]) => !name.endsWith("/"));
  for (const [name, bytes] of files) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), bytes);
  }
  const pages = files.filter(([name]) => name.endsWith(".xhtml"));
  return pages.map(([name]) => pathToFileURL(path.join(folder, name)).href);
}

/** What axe finds on the page as it stands, a line each. @param rules all of WCAG A and AA when left out */
async function findings(page: Page, rules?: string[]): Promise<string[]> {
  const runOnly = rules ?? ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
  // Plain axe takes no role of DPUB-ARIA for one that a label may stand on; Ace, which does, judges page breaks.
  const { violations } = await page.evaluate(
    (only) =>
      (window as unknown as { axe: typeof axe }).axe.run({ exclude: '[role="doc-pagebreak"]' }, { runOnly: only }),
    runOnly,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${path.basename(page.url())}  ${id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ""}`),
  );
}

async function color(page: Page, [ground, ink]: readonly string[]): Promise<void> {
  await page.evaluate(
    (style) => {
      for (const element of [document.documentElement, document.body]) element.setAttribute("style", style);
    },
    `background: ${ground ?? ""}; color: ${ink ?? ""}`,
  );
}

describe.each(books)("%s", (_, file) => {
  test("axe finds nothing on any page, and everything can be read on every ground", { timeout: 300_000 }, async () => {
    const found: string[] = [];
    const page = await browser.newPage();
    await page.setViewport({ width: 820, height: 1180 });
    const addresses = await unpack(file);
    expect(addresses.length).toBeGreaterThan(5);
    for (const address of addresses) {
      await page.goto(address);
      await page.evaluate(axeScript);
      found.push(...(await findings(page)));
      for (const colors of Object.values(grounds)) {
        await color(page, colors);
        found.push(...(await findings(page, ["color-contrast"])));
      }
    }
    expect(found).toEqual([]);
  });
});
