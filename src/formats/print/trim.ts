/** Paper and margins of the printed formats. Lengths are inches. */

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

/** Page counts a printer binds at this trim in black ink on white paper, same source. */
export const bindable = { least: 24, most: 828 };

/** Inner and outer margin of a book of `pages` pages; alike for a trim that is not bound. */
export function marginsFor(trim: Trim, pages: number): { inside: number; outside: number; least: number } {
  const { sides } = papers[trim];
  if (trim === "letter") return { inside: sides / 2, outside: sides / 2, least: 0.25 };
  const step = gutters.find((candidate) => pages <= candidate.pages) ?? gutters.at(-1);
  if (step === undefined) throw new Error("The gutter table is empty.");
  return { inside: step.inside, outside: sides - step.inside, least: step.least };
}

/** Thickness of one leaf's page, inches: https://kdp.amazon.com/en_US/help/topic/G201953020 */
const calipers = { white: 0.002252, cream: 0.0025 };

/** Width of the spine, inches, to a ten-thousandth. */
export function spineWidth(pages: number, paper: keyof typeof calipers): number {
  return Math.round(pages * calipers[paper] * 10_000) / 10_000;
}
