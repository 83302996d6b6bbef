/** Prints a book again and again until every page number in it is true. */
import type { Page } from "puppeteer";
import { markIndexUses, type IndexWanted } from "./index-marks.ts";
import { guessedNumbers, indexNumbers } from "./index-pages.ts";
import type { Opener } from "./openers.ts";
import { markAnchors, pointLinks, type AnchorOffsets } from "./page-links.ts";
import { changePage, fitTexts, surveyPage } from "./page-script.ts";
import { headType, pageSheet } from "./page-sheet.ts";
import { hintTags, tagHints } from "./page-tags.ts";
import { readPrintedPages, type Place, type PrintedPages } from "./pdf-objects.ts";
import { folioTexts, planPages, referenceTexts, type Measured, type PageReference, type Plan } from "./plan.ts";
import type { Lines } from "./set-lines.ts";
import { paperOf, type Trim } from "./trim.ts";

/** A book whose pages have settled, as Chrome printed it. */
export interface LaidOut {
  pdf: Uint8Array;
  plan: Plan;
  /** Where every anchor stands. */
  places: Map<string, Place>;
  /** Places that name pages, and those of them that do show a number. */
  references: PageReference[];
  shown: ReadonlySet<string>;
  /** Prints made, the measuring ones included. */
  passes: number;
}

export interface LayoutSettings {
  trim: Trim;
  openers: readonly Opener[];
  index: IndexWanted;
  /** The lines of the page, set with numbers of likely width. */
  lines: Lines;
  /** How the book's language says a page: "p. 47". */
  said: (folio: string) => string;
  /** Whether the file is for screens: tagged for assistive technology, with links that lead somewhere. */
  isForScreens: boolean;
}

const mostPasses = 6;

/** The pages still moved when the last print was made. */
export class UnsettledError extends Error {
  override name = "UnsettledError";
  /** Anchors that stood elsewhere than planned, in the order of the pages. */
  readonly anchors: string[];

  constructor(anchors: string[]) {
    super(`The pages did not settle in ${String(mostPasses)} prints.`);
    this.anchors = anchors;
  }
}

/**
 * Lays out the loaded page: measures and plans until a print is as planned.
 * @throws UnsettledError when it has not settled after six prints.
 */
export async function layOutPages(page: Page, settings: LayoutSettings): Promise<LaidOut> {
  const { trim, isForScreens } = settings;
  const uses = await page.evaluate(markIndexUses, settings.index);
  const survey = await page.evaluate(surveyPage, settings.said("00"));
  if (isForScreens) await page.evaluate(hintTags, tagHints);
  const offsets = await page.evaluate(markAnchors);
  const openers = await fitHeads(page, settings);
  const shown = new Set<string>();
  let moved: string[] = [];
  let state: { plan?: Plan; places: Map<string, Place>; isFinal: boolean } = { places: new Map(), isFinal: false };
  for (let passes = 1; passes <= mostPasses; passes += 1) {
    const { plan, isFinal } = state;
    const references = plan === undefined ? {} : referenceTexts(survey.references, plan, shown, settings.said);
    await page.evaluate(changePage, {
      blanks: plan?.blanks ?? [],
      endBlank: plan?.endBlank ?? false,
      references,
      folios: plan === undefined ? {} : folioTexts(survey.listed, plan),
      index: plan === undefined ? guessedNumbers(uses) : indexNumbers(uses, plan),
      css: pageSheet(trim, plan),
      isVisible: isFinal,
    });
    if (plan !== undefined) await settings.lines.setNumbered();
    await page.evaluate(pointLinks, isFinal && isForScreens);
    const pdf = await print(page, isFinal && isForScreens);
    const printed = readPrintedPages(pdf);
    moved = plan === undefined ? [] : movedFrom(plan, printed);
    const isTrue = printed.pages === plan?.pages && moved.length === 0;
    if (isFinal && isTrue) {
      const places = isForScreens ? state.places : printed.places;
      const { references: named } = survey;
      return { pdf, plan, places: wholePlaces(plan, places, offsets, trim), references: named, shown, passes };
    }
    if (isFinal && isForScreens) {
      // Its links tell too little to plan by.
      state = { ...state, isFinal: false };
      continue;
    }
    const next = planPages(openers, measuredFrom(printed, plan));
    // A print that shows every anchor may be tried early: it is known at once whether it is true. Numbers that are
    // left out shorten lines, so a second print that leaves out any seldom is.
    const isEarly =
      !isForScreens && (passes === 2 || (passes === 1 && !leavesOut(survey.references, next, settings.said)));
    state = { plan: next, places: printed.places, isFinal: isTrue || isEarly };
  }
  throw new UnsettledError(moved);
}

async function print(page: Page, tagged: boolean): Promise<Uint8Array> {
  // Tags take much memory: what earlier prints left behind goes first, which saves a fifth of the peak.
  if (tagged) await collectGarbage(page);
  return page.pdf({ preferCSSPageSize: true, printBackground: true, tagged, outline: false, timeout: 0 });
}

async function collectGarbage(page: Page): Promise<void> {
  const session = await page.createCDPSession();
  await session.send("HeapProfiler.collectGarbage");
  await session.detach();
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

function leavesOut(references: readonly PageReference[], plan: Plan, said: LayoutSettings["said"]): boolean {
  return Object.values(referenceTexts(references, plan, new Set(), said)).includes("");
}

function measuredFrom(printed: PrintedPages, plan: Plan | undefined): Measured {
  return {
    pages: printed.pages,
    pageOf: new Map([...printed.places].map(([id, { page }]) => [id, page])),
    blanks: new Set(plan?.blanks),
    endBlank: plan?.endBlank ?? false,
  };
}

/** Anchors that were not printed on the page they were planned for. */
function movedFrom(plan: Plan, printed: PrintedPages): string[] {
  return [...printed.places].flatMap(([id, { page }]) => (plan.pageOf.get(id) === page ? [] : [id]));
}

/** Places of whole things rather than of their first words. */
function wholePlaces(plan: Plan, places: Map<string, Place>, offsets: AnchorOffsets, trim: Trim): Map<string, Place> {
  const paper = paperOf(trim);
  const head = (paper.height - paper.top) * 72;
  return new Map(
    [...places].map(([id, { page, top }]) => {
      const offset = Math.max(0, offsets[id] ?? 0) * 0.75;
      return [id, { page: plan.pageOf.get(id) ?? page, top: Math.min(top + offset, Math.max(head, top)) }];
    }),
  );
}
