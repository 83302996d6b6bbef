/** Sets the lines of the open page: where words, names and addresses may be divided, and what is justified. */
import type { Page } from "puppeteer";
import { hyphenationOf } from "./hyphenation.ts";
import { findRunningText } from "./page-hyphens.ts";
import { openJoints } from "./page-joints.ts";

/** Lines that have been set. */
export interface Lines {
  /** How many end with a hyphen. */
  divided: number;
  /** Sets those again that page numbers have changed since; to be called with the numbers in place. */
  setNumbered: () => Promise<void>;
}

/** Running text; lists are ragged and need it only in narrow columns. */
const blocks = "p:not(li p), dd, blockquote, .spotlight-columns li";

/** What is set in another hand, stands alone, is looked up or is copied. */
const except = [
  "h1, h2, h3, h4, h5, h6, .opener, .title-page, .imprint-page, nav",
  "pre, code, kbd, samp, svg, table, figcaption, [translate=no]",
  ".callout-title, .listing-title, .decision-caption, .decisions, .tree, .model, .page-ref, .source-url",
  ".question-kind, .to-answer, .answer-head, .service-facts, .footnotes, .sources, .store, .legend dt",
  ".index, .answer-sheet, .online",
].join(", ");

/** Running text at the full measure; what is narrower or set smaller looks better ragged. */
const justified = ".doc > p, .service-purpose";

/**
 * Sets the lines. In a language without patterns all words stay whole and all lines ragged.
 * The page must stand at the measure it is printed at.
 */
export async function setLines(page: Page): Promise<Lines> {
  await page.evaluate(openJoints);
  const hyphenation = hyphenationOf(await page.evaluate(() => document.documentElement.lang));
  if (hyphenation === undefined) return { divided: 0, setNumbered: () => Promise.resolve() };
  const { hasCapitalNouns, divide } = hyphenation;
  const lines = await page.evaluateHandle(findRunningText, { blocks, except, justified, hasCapitalNouns });
  const words = await page.evaluate(({ words }) => words, lines);
  return {
    divided: await page.evaluate((lines, parts) => lines.set(parts), lines, divide(words)),
    async setNumbered() {
      await page.evaluate((lines) => lines.setNumbered(), lines);
    },
  };
}
