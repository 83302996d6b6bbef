/** Decides what one run of the benchmark measures. */
import type { ProductFormat } from "../../src/build/products.ts";

/** One series of builds of one book: cold, with nothing changed, with one chapter changed. */
export interface BuildPlan {
  /** "all formats", "site, digital, EPUB", "letter PDF"; or the formats that were asked for. */
  series: string;
  formats: readonly ProductFormat[];
}

/** What is measured at one size. */
export interface SizePlan {
  chapters: number;
  builds: BuildPlan[];
  /** One bare Chrome print of the letter's page. */
  hasBarePrint: boolean;
  hasDev: boolean;
}

/** What the user asked for. */
export interface Wishes {
  chapters: readonly number[];
  /** Formats of every build, where the user names them. */
  formats: readonly ProductFormat[];
  /** Sizes at which the letter's PDF is measured alone. */
  pdf: readonly number[];
}

/** The book for which the targets of speed hold. */
export const usualChapters = 20;

export const allSeries: BuildPlan = {
  series: "all formats",
  formats: ["web", "digital", "letter", "paperback", "epub"],
};
export const screenSeries: BuildPlan = { series: "site, digital, EPUB", formats: ["web", "digital", "epub"] };
const pdfSeries: BuildPlan = { series: "letter PDF", formats: ["letter"] };

/** Books up to the usual size are built in all formats; growth is measured without PDFs, which have a series of their own. */
export function planSizes({ chapters, formats, pdf }: Wishes): SizePlan[] {
  const sizes = [...new Set([...chapters, ...pdf])].sort((a, b) => a - b);
  return sizes.map((size) => {
    const isAsked = chapters.includes(size);
    const chosen: BuildPlan[] = formats.length > 0 && isAsked ? [{ series: formats.join(", "), formats }] : [];
    const isUsual = size <= usualChapters;
    const standard = isAsked && formats.length === 0 ? [...(isUsual ? [allSeries] : []), screenSeries] : [];
    const builds = [...chosen, ...standard, ...(pdf.includes(size) ? [pdfSeries] : [])];
    return {
      chapters: size,
      builds,
      hasBarePrint: builds.some((build) => build.formats.includes("letter")),
      hasDev: isAsked && isUsual && size === Math.max(...chapters.filter((count) => count <= usualChapters)),
    };
  });
}
