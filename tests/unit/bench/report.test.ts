/** What the benchmark says in the end. */
import { describe, expect, it } from "vitest";
import type { Measured } from "../../../scripts/bench/measure.ts";
import { reportText } from "../../../scripts/bench/report.ts";
import type { BenchResult, BuildResult, SizeResult } from "../../../scripts/bench/results.ts";
import { targetsOf, verdictOf } from "../../../scripts/bench/targets.ts";

const measured = (wall: number, stages: [string, number][] = [], memory = 1e9): Measured => ({
  whole: { wall, cpu: wall * 1.5, memory },
  stages: stages.map(([name, seconds]) => ({ name, wall: seconds, cpu: seconds, memory })),
  rest: { wall: 0.5, cpu: 0.5, memory },
  shares: { otherWall: 0.3, otherCpu: 0.2 },
});

const build = (series: string, cold: number, memory?: number): BuildResult => ({
  series,
  cold: measured(
    cold,
    [
      ["Check the book", 0.2],
      ["Render", 3],
      ["letter-full", 2],
    ],
    memory,
  ),
  unchanged: measured(cold / 10),
  changed: measured(cold * 0.9),
  products: [{ name: "letter-full", bytes: 4_200_000, pages: 381, isKept: false }],
});

const size = (chapters: number, builds: BuildResult[]): SizeResult => ({
  chapters,
  words: chapters * 5500,
  check: measured(0.4),
  model: measured(0.3, [
    ["Read the folder", 0.01],
    ["Model", 0.15],
  ]),
  rules: measured(0.35, [
    ["Read the folder", 0.01],
    ["Model and rules", 0.2],
  ]),
  bareAstro: measured(2, [["Astro", 1.5]]),
  barePrints: {},
  builds,
  failures: [],
});

const result: BenchResult = {
  machine: { cpus: 2, model: "Test CPU", memory: 8e9, node: "24.0.0", load: 0.1 },
  runs: 1,
  sizes: [
    {
      ...size(20, [build("all formats", 8), build("site, digital, EPUB", 5), build("letter PDF", 4, 1.2e9)]),
      barePrints: {
        letter: measured(1.4, [
          ["Load", 0.4],
          ["Print", 0.6],
        ]),
      },
      dev: { start: 2, saves: [0.7, 3, 0.8] },
    },
    size(400, [build("site, digital, EPUB", 120, 2.5e9)]),
  ],
};

describe("the targets", () => {
  it("are judged by the figures they name", () => {
    const verdicts = targetsOf(result).map((target) => [target.found, verdictOf(target)]);
    expect(verdicts).toEqual([
      [8, "met"],
      [0.3, "met"],
      [0.1, "met"],
      [0.8, "met"],
      [0.4, "met"],
      [0.15, "met"],
      [24, "not met"],
      [2.5, "met"],
      ...Array.from({ length: 5 }, () => [undefined, "not measured"]),
      [2, "met"],
      [1.2, "met"],
      [undefined, "not measured"],
      [undefined, "not measured"],
    ]);
  });

  it("that were not measured are neither met nor missed", () => {
    const targets = targetsOf({ ...result, sizes: [] });
    expect(new Set(targets.map(verdictOf))).toEqual(new Set(["not measured"]));
  });
});

describe("the report", () => {
  const text = reportText(result);

  it("shows each stage with its costs, and each product with its size and pages", () => {
    expect(text).toContain("── 20 chapters, 110,000 words");
    expect(text).toMatch(/^all formats: cold +8\.00 s +12\.00 s +1\.00 GB$/m);
    expect(text).toMatch(/^ {2}letter-full +2\.00 s +2\.00 s +1\.00 GB +4\.2 MB, 381 p\.$/m);
  });

  it("sets the build against its floors in the same run", () => {
    expect(text).toContain("all formats: 2.35× the floors");
    expect(text).toContain("rendering 2.00× bare Astro");
    expect(text).toContain("letter 2.00× one bare print");
  });

  it("shows what packing takes and what a reader waits for, and holds both against their targets", () => {
    const packages = {
      packing: measured(5, [
        ["Render", 3],
        ["Pack digital", 0.12],
        ["Pack EPUB", 1.5],
      ]),
      digitalBytes: 1_800_000,
      epubBytes: 600_000,
      firstPaints: [0.3, 0.2, 0.9],
      firstHits: [0.25],
    };
    const [first, ...others] = result.sizes;
    const shown = reportText({ ...result, sizes: first === undefined ? [] : [{ ...first, packages }, ...others] });
    expect(shown).toMatch(/^ {2}Pack digital +0\.12 s +0\.12 s +1\.00 GB +1\.8 MB$/m);
    expect(shown).toMatch(/^digital: first paint +0\.30 s 0\.20 s 0\.90 s$/m);
    expect(shown).toMatch(/^its first paint +≤ 1\.50 s +0\.30 s +met$/m);
    expect(shown).toMatch(/^EPUB of 20 chapters, packed +≤ 1\.00 s +1\.50 s +not met$/m);
    expect(shown).not.toMatch(/^ {2}Render +3\.00 s .*\n {2}Pack digital/m);
  });

  it("shows growth from size to size", () => {
    expect(text).toMatch(/^site, digital, EPUB +20 → 400 +20\.00× +24\.00× +2\.50×$/m);
  });

  it("says of each target whether it is met", () => {
    expect(text).toMatch(/^nothing changed, of a cold build +≤ 0\.15 × +0\.10 × +met$/m);
    expect(text).toMatch(/^site, digital and EPUB at 400 .* 24\.00 × +not met$/m);
  });

  it("names what could not be measured, and why", () => {
    const [first] = result.sizes;
    const failed = first === undefined ? [] : [{ ...first, failures: ["dev: the server ended with 1."] }];
    expect(text).not.toContain("Could not be measured");
    expect(reportText({ ...result, sizes: failed })).toContain("20 chapters: dev: the server ended with 1.");
  });

  it("warns when the machine had other work", () => {
    expect(text).not.toContain("too long");
    expect(reportText({ ...result, machine: { ...result.machine, load: 1.7 } })).toContain("these times are too long");
  });
});
