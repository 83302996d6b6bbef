/** Prints a book again and again until every page number in it is true. */
import type { Page } from "puppeteer";
import type { Opener } from "./openers.ts";
import { headType, pageSheet } from "./page-sheet.ts";
import { changePage, fitTexts, surveyPage } from "./page-script.ts";
import { readPrintedPages, type PrintedPages } from "./pdf-objects.ts";
import { folioTexts, planPages, referenceTexts, type Measured, type Plan } from "./plan.ts";
import { paperOf, type Trim } from "./trim.ts";

/** A book whose pages have settled, as Chrome printed it. */
export interface LaidOut {
  pdf: Uint8Array;
  plan: Plan;
  printed: PrintedPages;
  /** Prints made, the measuring one included. */
  passes: number;
}

export interface LayoutSettings {
  trim: Trim;
  openers: readonly Opener[];
  /** Whether the file is for screens: tagged for assistive technology. */
  tagged: boolean;
}

const mostPasses = 5;

/**
 * Lays out the loaded page: measures once, then plans and prints until the print is as planned.
 * @throws when it has not settled after five prints.
 */
export async function layOutPages(page: Page, settings: LayoutSettings): Promise<LaidOut> {
  const { trim, tagged } = settings;
  const survey = await page.evaluate(surveyPage);
  const openers = await fitHeads(page, settings);
  await page.evaluate(changePage, {
    ...{ blanks: [], endBlank: false, references: {}, folios: {} },
    css: pageSheet(trim),
    isVisible: false,
  });
  let printed = readPrintedPages(await print(page, false));
  let measured = measuredFrom(printed, undefined);
  const shown = new Set<string>();
  for (let passes = 2; passes <= mostPasses; passes += 1) {
    const plan = planPages(openers, measured);
    const references = referenceTexts(survey.references, plan, shown);
    // Numbers that are left out shorten lines: the second print seldom settles then, so it only measures.
    const isVisible = passes > 2 || shown.size === Object.keys(references).length;
    await page.evaluate(changePage, {
      blanks: plan.blanks,
      endBlank: plan.endBlank,
      references,
      folios: folioTexts(survey.listed, plan),
      css: pageSheet(trim, plan),
      isVisible,
    });
    const pdf = await print(page, tagged && isVisible);
    printed = readPrintedPages(pdf);
    if (isVisible && isAsPlanned(printed, plan)) return { pdf, plan, printed, passes };
    measured = measuredFrom(printed, plan);
  }
  throw new Error(
    `The pages did not settle in ${String(mostPasses)} prints: ${unsettled(printed, planPages(openers, measured))}.`,
  );
}

async function print(page: Page, tagged: boolean): Promise<Uint8Array> {
  return page.pdf({ preferCSSPageSize: true, printBackground: true, tagged, outline: false, timeout: 0 });
}

async function fitHeads(page: Page, { openers, trim }: LayoutSettings): Promise<Opener[]> {
  const { width, sides } = paperOf(trim);
  const pixels = (headType.size[trim] * 96) / 72;
  const texts = [...new Set(openers.flatMap(({ verso, recto }) => [verso, recto]))];
  const fitted = await page.evaluate(fitTexts, {
    texts,
    font: `${String(headType.weight)} ${String(pixels)}px ${headType.family}`,
    width: (width - sides) * 96 * 0.94,
  });
  const byText = new Map(texts.map((text, i) => [text, fitted[i] ?? text]));
  const fit = (text: string) => byText.get(text) ?? text;
  return openers.map((opener) => ({ ...opener, verso: fit(opener.verso), recto: fit(opener.recto) }));
}

function measuredFrom(printed: PrintedPages, plan: Plan | undefined): Measured {
  return {
    pages: printed.pages,
    pageOf: new Map([...printed.destinations].map(([id, { page }]) => [id, page])),
    blanks: new Set(plan?.blanks),
    endBlank: plan?.endBlank ?? false,
  };
}

function isAsPlanned(printed: PrintedPages, plan: Plan): boolean {
  return printed.pages === plan.pages && unsettled(printed, plan) === "";
}

/** The first few anchors that stand elsewhere than planned. */
function unsettled(printed: PrintedPages, plan: Plan): string {
  const wrong = [...printed.destinations].filter(([id, { page }]) => plan.pageOf.get(id) !== page);
  return wrong
    .slice(0, 3)
    .map(([id]) => `“${id}” still moves`)
    .join(", ");
}
