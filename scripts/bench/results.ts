/** What the benchmark found out: plain data, printed as a table or as JSON. */
import type { Trim } from "../../src/formats/print/trim.ts";
import type { DevTimes } from "./dev-save.ts";
import type { Measured } from "./measure.ts";
import type { BuiltProduct } from "./task-types.ts";

/** The machine it was found out on. */
export interface Machine {
  cpus: number;
  model: string;
  /** Bytes. */
  memory: number;
  node: string;
  /** Processes that wanted a CPU in the minute before; above 0.5 the times are too long. */
  load: number;
}

/** One series of builds of one book. */
export interface BuildResult {
  series: string;
  cold: Measured;
  unchanged: Measured;
  changed: Measured;
  products: BuiltProduct[];
}

/** The files of the screen, packed and opened. */
export interface PackageResult {
  packing: Measured;
  digitalBytes: number;
  epubBytes: number;
  /** Seconds from opening the file to its first paint, and from the first key of a search to its first hit. */
  firstPaints: number[];
  firstHits: number[];
}

/** Everything measured of one book. */
export interface SizeResult {
  chapters: number;
  /** Of all chapters, as the model counts. */
  words: number;
  /** The command `check`. */
  check: Measured;
  /** Reading and model, in a process of their own. */
  model: Measured;
  /** Reading, model and rules, in a process of their own. */
  rules: Measured;
  bareAstro: Measured;
  barePrints: Partial<Record<Trim, Measured>>;
  builds: BuildResult[];
  /** Packing from rendered pages, and what a reader of the digital file waits for. */
  packages?: PackageResult;
  /** What could not be measured, and why. */
  failures: string[];
  dev?: DevTimes;
}

export interface BenchResult {
  machine: Machine;
  runs: number;
  sizes: SizeResult[];
}

/** Wall seconds of a stage; 0 when there was none. */
export function stageWall(measured: Measured | undefined, name: string): number {
  return measured?.stages.find((stage) => stage.name === name)?.wall ?? 0;
}

/** How many times one bare print, loading included, the whole of a PDF takes: every pass, finishing, preflight. */
export function printRatio(
  size: SizeResult | undefined,
  trim: Trim,
  build: BuildResult | undefined,
): number | undefined {
  const bare = size?.barePrints[trim];
  const whole = stageWall(build?.cold, `${trim}-full`);
  const print = stageWall(bare, "Load") + stageWall(bare, "Print");
  return whole === 0 || print === 0 ? undefined : whole / print;
}

/** The middle one of some measures. */
export function middle(values: readonly number[] | undefined): number | undefined {
  return values?.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)];
}

/** The series of that name at a size. */
export function buildOf(size: SizeResult | undefined, series: string): BuildResult | undefined {
  return size?.builds.find((build) => build.series === series);
}
