/** Paper and margins of the printed formats. Lengths are inches. */
import type { PaperName } from "../../book/paperback-settings.ts";
import type { Book } from "../../book/types.ts";

/** The printed formats: US Letter for screen and office printer, 6 × 9 in for the bookshop. */
export type Trim = "letter" | "paperback";

/** A page and what stands free around its text. The text block is as wide on every page, whatever the gutter. */
export interface Paper {
  width: number;
  height: number;
  top: number;
  bottom: number;
  /** Inner and outer margin together. */
  sides: number;
}

const papers: Record<Trim, Paper> = {
  letter: { width: 8.5, height: 11, top: 1.05, bottom: 1.05, sides: 2.875 },
  paperback: { width: 6, height: 9, top: 0.85, bottom: 0.85, sides: 1.5 },
};

/** The paper of a trim. */
export function paperOf(trim: Trim): Paper {
  return papers[trim];
}

/** One step of a printer's gutter table. */
interface GutterStep {
  /** Most pages the step is for. */
  pages: number;
  /** Least inner margin the printer takes: https://kdp.amazon.com/en_US/help/topic/GVBQ3CMEQW3W2VL6 */
  least: number;
  /** Inner margin we set: the book must open without a fight. */
  inside: number;
}

const gutters: GutterStep[] = [
  { pages: 150, least: 0.375, inside: 0.75 },
  { pages: 300, least: 0.5, inside: 0.8 },
  { pages: 500, least: 0.625, inside: 0.875 },
  { pages: 700, least: 0.75, inside: 0.9 },
  { pages: 828, least: 0.875, inside: 1 },
];

/** Inner and outer margin of a book of `pages` pages; alike for a trim that is not bound. */
export function marginsFor(trim: Trim, pages: number): { inside: number; outside: number; least: number } {
  const { sides } = papers[trim];
  if (trim === "letter") return { inside: sides / 2, outside: sides / 2, least: 0.25 };
  const step = gutters.find((candidate) => pages <= candidate.pages) ?? gutters.at(-1);
  if (step === undefined) throw new Error("The gutter table is empty.");
  return { inside: step.inside, outside: sides - step.inside, least: step.least };
}

/** What a printer's papers are: how thick a page is, which ink goes on it, how many pages are bound. */
interface Stock {
  /** Thickness of a page: https://kdp.amazon.com/en_US/help/topic/G201953020; groundwood's is the cover calculator's, /cover-calculator */
  caliper: number;
  ink: Ink;
  /** Page counts bound at this trim: https://kdp.amazon.com/en_US/help/topic/G201834180 */
  pages: PageLimits;
}

/** Fewest and most pages. */
export interface PageLimits {
  least: number;
  most: number;
}

/** What a page is printed with: black alone, or every color. */
export type Ink = "black" | "color";

const stocks: Record<PaperName, Stock> = {
  white: { caliper: 0.002252, ink: "black", pages: { least: 24, most: 828 } },
  cream: { caliper: 0.0025, ink: "black", pages: { least: 24, most: 776 } },
  groundwood: { caliper: 0.00235, ink: "black", pages: { least: 24, most: 812 } },
  "standard-color": { caliper: 0.002252, ink: "color", pages: { least: 72, most: 600 } },
  "premium-color": { caliper: 0.002347, ink: "color", pages: { least: 24, most: 828 } },
};

/** The paper of the paperback's interior. */
export function stockOf({ config }: Book): PaperName {
  return config.formats?.paperback?.paper ?? "white";
}

/** Ink that a printer puts on a paper. */
export function inkOn(paper: PaperName): Ink {
  return stocks[paper].ink;
}

/** What a format of the book is printed with; a screen has every color. */
export function inkOf(trim: Trim, book: Book): Ink {
  return trim === "letter" ? "color" : inkOn(stockOf(book));
}

/** Page counts a printer binds on a paper. */
export function bindableOn(paper: PaperName): PageLimits {
  return stocks[paper].pages;
}

/** Page counts a printer binds in black ink on white paper. */
export const bindable = bindableOn("white");

/** Width of the spine, inches, to a ten-thousandth. */
export function spineWidth(pages: number, paper: PaperName): number {
  return Math.round(pages * stocks[paper].caliper * 10_000) / 10_000;
}
