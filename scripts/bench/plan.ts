/** Decides what one run of the benchmark measures. */
import type { ProductFormat } from "../../src/build/products.ts";
import type { Trim } from "../../src/formats/print/trim.ts";

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
  /** Trims of which one bare Chrome print is made. */
  barePrints: Trim[];
  hasDev: boolean;
  /** Whether the digital file and the EPUB are packed on their own, and the file is opened. */
  hasPackages: boolean;
}

/** What the user asked for. */
export interface Wishes {
  chapters: readonly number[];
  /** Formats of every build, where the user names them. */
  formats: readonly ProductFormat[];
  /** Further sizes at which each PDF is measured alone. */
  pdf: readonly number[];
}

/** The book for which the targets of speed hold. */
export const usualChapters = 20;

export const allSeries: BuildPlan = {
  series: "all formats",
  formats: ["web", "digital", "letter", "paperback", "epub"],
};
export const screenSeries: BuildPlan = { series: "site, digital, EPUB", formats: ["web", "digital", "epub"] };
/** Each PDF alone. */
export const pdfSeries: Record<Trim, BuildPlan> = {
  letter: { series: "letter PDF", formats: ["letter"] },
  paperback: { series: "paperback PDF", formats: ["paperback"] },
};

/**
 * Books up to the usual size are built in all formats; growth is measured without PDFs, which are measured each alone
 * at the usual size and where they are asked for.
 */
export function planSizes({ chapters, formats, pdf }: Wishes): SizePlan[] {
  const sizes = [...new Set([...chapters, ...pdf])].sort((a, b) => a - b);
  return sizes.map((size) => {
    const isAsked = chapters.includes(size);
    const chosen: BuildPlan[] = formats.length > 0 && isAsked ? [{ series: formats.join(", "), formats }] : [];
    const isUsual = size <= usualChapters;
    const standard = isAsked && formats.length === 0 ? [...(isUsual ? [allSeries] : []), screenSeries] : [];
    const hasPdfs = pdf.includes(size) || (standard.length > 0 && size === usualChapters);
    const builds = [...chosen, ...standard, ...(hasPdfs ? Object.values(pdfSeries) : [])];
    return {
      chapters: size,
      builds,
      barePrints: (["letter", "paperback"] as const).filter((trim) =>
        builds.some((build) => build.formats.includes(trim)),
      ),
      hasPackages: standard.length > 0 && size === usualChapters,
      hasDev: isAsked && isUsual && size === Math.max(...chapters.filter((count) => count <= usualChapters)),
    };
  });
}
