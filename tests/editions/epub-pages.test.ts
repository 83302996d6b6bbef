/** Chosen pages of a small EPUB in a reading engine look as agreed; `UPDATE_GOLDENS=1` takes new ones. */
import { readdir, rm } from "node:fs/promises";
import path from "node:path";
import type { Browser } from "puppeteer";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startBrowser } from "../../src/formats/print/browser.ts";
import { expectAgreed } from "../setup/agreed-picture.ts";
import { epubOf } from "../setup/epub-files.ts";
import { readPicture } from "../setup/page-pictures.ts";
import { goTo, looks, placeOf, readEpub } from "../setup/reading-engine.ts";
import { renderBook } from "../setup/render.ts";

const goldens = path.resolve("tests/editions/epub-pages");
const differences = path.resolve(".octavo/test/epub-pages");

/** What stands on the page, and its look; by the name of the picture. */
const chosen: Record<string, [id: string, look: keyof typeof looks]> = {
  opener: ["ch-lamp", "phone"],
  callouts: ["sec-flame", "phone"],
  table: ["tbl-watch", "phone"],
  tree: ["fig-smoke", "phone"],
  question: ["q-lit", "phone"],
  answers: ["answers-lamp", "phone"],
  code: ["lst-horn", "phone"],
  compare: ["lst-count", "phone"],
  glossary: ["app-glossary", "phone"],
  "large-tree": ["fig-smoke", "large"],
  "large-compare": ["lst-count", "large"],
  "tablet-opener": ["ch-lamp", "tablet"],
  "tablet-code": ["lst-horn", "tablet"],
  "night-figure": ["fig-lantern", "night"],
  "night-code": ["lst-horn", "night"],
};

let browser: Browser;
let epub: Buffer;

beforeAll(async () => {
  await rm(differences, { recursive: true, force: true });
  epub = await epubOf(await renderBook("tests/fixtures/books/reading"));
  ({ browser } = await startBrowser("loopback"));
});

afterAll(() => browser.close());

test.each(Object.entries(chosen))("%s", async (name, [id, look]) => {
  const picture = await readEpub(browser, epub, looks[look], async ({ page }) => {
    await goTo(page, await placeOf(page, id));
    return readPicture(await page.screenshot());
  });
  await expectAgreed(name, picture, { goldens, differences });
});

test("no picture of a page is left over", async () => {
  expect((await readdir(goldens)).sort()).toEqual(
    Object.keys(chosen)
      .map((name) => `${name}.png`)
      .sort(),
  );
});
