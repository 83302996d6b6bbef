/** Plans the pages of a book from a measured print: blanks, folios, heads, page references. Pure arithmetic. */
import { folioOf } from "./folio.ts";
import type { Opener } from "./openers.ts";

/** Where a page number is named in the text. */
export interface PageReference {
  /** Id of the place that names it. */
  id: string;
  /** Id of the place it names. */
  target: string;
  /** Whether it stands inside brackets, where more brackets would be one pair too many. */
  inBrackets: boolean;
}

/** What was measured in one print. */
export interface Measured {
  pages: number;
  /** Physical page of every anchor, 1-based. */
  pageOf: ReadonlyMap<string, number>;
  /** Openers that had a blank page before them in that print. */
  blanks: ReadonlySet<string>;
  /** Whether a blank page closed the print. */
  endBlank: boolean;
}

/** What the next print is to be. */
export interface Plan {
  pages: number;
  /** Openers that get a blank page before them. */
  blanks: string[];
  /** Whether a blank page makes the count even. */
  endBlank: boolean;
  /** First physical page with an arabic folio; one more than `pages` when there is none. */
  firstMain: number;
  /** One for each physical page; empty where none is printed. */
  heads: string[];
  folios: string[];
  /** Physical pages without any mark. */
  empty: number[];
  /** Physical page of every anchor. */
  pageOf: Map<string, number>;
}

/**
 * Plans a book so that each opener falls where it must and the number of pages is even.
 * @throws when an opener was not measured, or openers do not follow each other.
 */
export function planPages(openers: readonly Opener[], measured: Measured): Plan {
  const starts = openers.map(({ anchor }) => {
    const page = measured.pageOf.get(anchor);
    if (page === undefined) throw new Error(`The print has no page for the opener "${anchor}".`);
    return page;
  });
  const contentEnd = measured.pages + 1 - (measured.endBlank ? 1 : 0);
  const blanks: string[] = [];
  const planned: number[] = [];
  const empty: number[] = [];
  let page = 1;
  openers.forEach((opener, i) => {
    if (opener.start === "recto" && page % 2 === 0) {
      blanks.push(opener.anchor);
      empty.push(page);
      page += 1;
    }
    planned.push(page);
    const next = openers[i + 1];
    const end = next === undefined ? contentEnd : (starts[i + 1] ?? 0) - (measured.blanks.has(next.anchor) ? 1 : 0);
    const length = end - (starts[i] ?? 0);
    if (length < 1) throw new Error(`The opener "${opener.anchor}" does not begin a page of its own.`);
    page += length;
  });
  const endBlank = page % 2 === 0;
  if (endBlank) empty.push(page);
  const pages = endBlank ? page : page - 1;
  const firstMain = planned[openers.findIndex((opener) => opener.matter === "main")] ?? pages + 1;
  return {
    pages,
    blanks,
    endBlank,
    firstMain,
    ...furniture(openers, planned, { pages, firstMain, empty: new Set(empty) }),
    empty,
    pageOf: moved(measured.pageOf, starts, planned),
  };
}

function furniture(
  openers: readonly Opener[],
  planned: readonly number[],
  { pages, firstMain, empty }: { pages: number; firstMain: number; empty: ReadonlySet<number> },
): { heads: string[]; folios: string[] } {
  const heads = Array<string>(pages).fill("");
  const folios = Array<string>(pages).fill("");
  openers.forEach((opener, i) => {
    if (opener.furniture === "none") return;
    const first = planned[i] ?? 1;
    const end = planned[i + 1] ?? pages + 1;
    for (let page = first; page < end; page += 1) {
      if (empty.has(page)) continue;
      folios[page - 1] = folioOf(page, firstMain);
      if (page > first) heads[page - 1] = page % 2 === 0 ? opener.verso : opener.recto;
    }
  });
  return { heads, folios };
}

/** Every anchor moves with the opener it stands behind. */
function moved(
  pageOf: ReadonlyMap<string, number>,
  starts: readonly number[],
  planned: readonly number[],
): Map<string, number> {
  const result = new Map<string, number>();
  for (const [anchor, page] of pageOf) {
    const i = Math.max(
      starts.findLastIndex((start) => start <= page),
      0,
    );
    result.set(anchor, page - (starts[i] ?? 1) + (planned[i] ?? 1));
  }
  return result;
}

/**
 * Text of each reference, by its id: " (p. 47)" or ", p. 47", or nothing when the reader sees the place on the same page.
 * A number once shown (`shown`) stays, so that a reference at a page's edge cannot flicker from pass to pass.
 * @param said how the language says a page, "p. 47"
 */
export function referenceTexts(
  references: readonly PageReference[],
  plan: Pick<Plan, "pageOf" | "firstMain">,
  shown: Set<string>,
  said: (folio: string) => string,
): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const { id, target, inBrackets } of references) {
    const there = plan.pageOf.get(target);
    if (there === undefined) continue;
    if (there !== plan.pageOf.get(id)) shown.add(id);
    const page = said(folioOf(there, plan.firstMain));
    if (!shown.has(id)) texts[id] = "";
    else texts[id] = inBrackets ? `, ${page}` : ` (${page})`;
  }
  return texts;
}

/** Folio of each wanted anchor, for the contents. */
export function folioTexts(
  anchors: readonly string[],
  plan: Pick<Plan, "pageOf" | "firstMain">,
): Record<string, string> {
  return Object.fromEntries(
    anchors.flatMap((anchor) => {
      const page = plan.pageOf.get(anchor);
      return page === undefined ? [] : [[anchor, folioOf(page, plan.firstMain)]];
    }),
  );
}
