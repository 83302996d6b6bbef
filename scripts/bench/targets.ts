/** Holds the figures against the targets of the design; what was not measured is neither met nor missed. */
import type { Trim } from "../../src/formats/print/trim.ts";
import { allSeries, pdfSeries, screenSeries, usualChapters } from "./plan.ts";
import {
  buildOf,
  middle,
  printRatio,
  stageWall,
  type BenchResult,
  type PackageResult,
  type SizeResult,
} from "./results.ts";
import { packageStages } from "./package-stages.ts";

/** One target and what was found. */
export interface Target {
  what: string;
  /** The most it may be. */
  most: number;
  /** Undefined when it was not measured. */
  found: number | undefined;
  unit: "s" | "×" | "MB" | "GB";
}

/** Every target, in the order of the report. */
export function targetsOf({ sizes }: BenchResult): Target[] {
  const usual = sizes.find(({ chapters }) => chapters === usualChapters);
  const large = sizes.find(({ chapters }) => chapters === 400);
  const all = buildOf(usual, allSeries.series);
  const [small, big] = [usual, large].map((size) => buildOf(size, screenSeries.series));
  const memory = big?.cold.whole.memory;
  return [
    { what: "20 chapters, all formats, cold", most: 9, found: all?.cold.whole.wall, unit: "s" },
    {
      what: "share of stages other than Astro and Chrome, of wall or CPU time",
      most: 1 / 3,
      found: all && Math.max(all.cold.shares.otherWall, all.cold.shares.otherCpu ?? 0),
      unit: "×",
    },
    {
      what: "nothing changed, of a cold build",
      most: 0.15,
      found: ratio(all?.unchanged.whole.wall, all?.cold.whole.wall),
      unit: "×",
    },
    { what: "a saved chapter on the screen, renumbered", most: 1, found: middle(usual?.dev?.saves), unit: "s" },
    { what: "check of 20 chapters", most: 0.5, found: usual?.check.whole.wall, unit: "s" },
    { what: "model of 20 chapters", most: 0.2, found: usual && stageWall(usual.model, "Model"), unit: "s" },
    {
      what: "site, digital and EPUB at 400 chapters, of 20 chapters",
      most: 20,
      found: ratio(big?.cold.whole.wall, small?.cold.whole.wall),
      unit: "×",
    },
    { what: "their peak memory", most: 3, found: memory === undefined ? undefined : memory / 1e9, unit: "GB" },
    ...packageTargets(usual?.packages),
    ...pdfTargets(usual, "letter"),
    ...pdfTargets(usual, "paperback"),
  ];
}

/**
 * The screen's files after Astro: packing alone, without the judging and without the EPUB's cover; the digital file
 * with its fonts cut already, as in every build but the first.
 */
function packageTargets(packages: PackageResult | undefined): Target[] {
  const stage = (name: string) => packages && stageWall(packages.packing, name);
  const bytes = packages?.digitalBytes;
  return [
    { what: "EPUB of 20 chapters, packed", most: 1, found: stage(packageStages.epub), unit: "s" },
    { what: "digital file of 20 chapters, packed", most: 1, found: stage(packageStages.digital), unit: "s" },
    { what: "its size", most: 4, found: bytes === undefined ? undefined : bytes / 1e6, unit: "MB" },
    { what: "its first paint", most: 1.5, found: middle(packages?.firstPaints), unit: "s" },
    { what: "first hit of its first search", most: 0.3, found: middle(packages?.firstHits), unit: "s" },
  ];
}

/** A PDF alone: every pass, finishing and preflight. */
function pdfTargets(size: SizeResult | undefined, trim: Trim): Target[] {
  const build = buildOf(size, pdfSeries[trim].series);
  const memory = build?.cold.stages.find(({ name }) => name === `${trim}-full`)?.memory;
  return [
    { what: `${trim} of 20 chapters, of one bare print`, most: 4, found: printRatio(size, trim, build), unit: "×" },
    { what: "its peak memory", most: 1.5, found: memory === undefined ? undefined : memory / 1e9, unit: "GB" },
  ];
}

/** "met", "not met", or "not measured". */
export function verdictOf({ found, most }: Target): "met" | "not met" | "not measured" {
  if (found === undefined) return "not measured";
  return found <= most ? "met" : "not met";
}

function ratio(part: number | undefined, whole: number | undefined): number | undefined {
  return part === undefined || whole === undefined ? undefined : part / whole;
}
