/** Prints what the benchmark found: a table for each book, growth, and the targets. */
import type { Measured } from "./measure.ts";
import { packageStages } from "./package-stages.ts";
import { buildOf, printRatio, stageWall, type BenchResult, type BuildResult, type SizeResult } from "./results.ts";
import type { Cost } from "./spans.ts";
import { targetsOf, verdictOf } from "./targets.ts";

const trims = ["letter", "paperback"] as const;

/** The whole report as text. */
export function reportText(result: BenchResult): string {
  const { machine, runs, sizes } = result;
  const busy =
    machine.load > 0.5 ? `\nThe machine was busy (load ${machine.load.toFixed(1)}): these times are too long.` : "";
  const head = `${machine.cpus} × ${machine.model}, ${gigabytes(machine.memory)}, Node ${machine.node}; middle of ${runs} run${runs === 1 ? "" : "s"}${busy}`;
  const note = "Steps that run at once share CPU and memory: each row shows all that was used meanwhile.";
  return [`${head}\n${note}`, ...sizes.map(sizeText), growthText(sizes), targetText(result), failureText(sizes)]
    .filter((part) => part !== "")
    .join("\n\n");
}

function sizeText(size: SizeResult): string {
  const { chapters, words, bareAstro, barePrints, builds, dev } = size;
  const rows = [
    costRow("check (the command)", size.check.whole),
    ...[...size.model.stages, ...size.rules.stages.slice(1)].map((stage) => costRow(`  ${stage.name}`, stage)),
    costRow("floor: bare Astro build", bareAstro.whole),
    ...Object.entries(barePrints).map(([trim, print]) => costRow(`floor: bare Chrome print, ${trim}`, print.whole)),
    ...builds.flatMap((build) => buildRows(build)),
    ...packageRows(size),
    ...(dev === undefined
      ? []
      : [
          ["dev: first page", seconds(dev.start)],
          ["dev: save to screen", dev.saves.map(seconds).join(" ")],
        ]),
  ];
  const title = `${chapters} chapters, ${words.toLocaleString("en-US")} words`;
  const lines = [
    columns([["", "wall", "CPU", "peak memory"], ...rows]),
    ...builds.flatMap((build) => ratioLines(build, size)),
  ];
  return `── ${title}\n${lines.join("\n")}`;
}

/** Astro's part is left out: it is told with the builds. */
function packageRows({ packages }: SizeResult): string[][] {
  if (packages === undefined) return [];
  const { packing, digitalBytes, epubBytes, firstPaints, firstHits } = packages;
  const sizes: Record<string, number> = { [packageStages.digital]: digitalBytes, [packageStages.epub]: epubBytes };
  return [
    ["packing, from rendered pages"],
    ...packing.stages
      .filter(({ name }) => name !== "Render")
      .map((stage) => {
        const bytes = sizes[stage.name];
        return [
          ...costRow(`  ${stage.name}`, stage),
          ...(bytes === undefined ? [] : [`${(bytes / 1e6).toFixed(1)} MB`]),
        ];
      }),
    ["digital: first paint", firstPaints.map(seconds).join(" ")],
    ["digital: first hit", firstHits.map(seconds).join(" ")],
  ];
}

function buildRows({ series, cold, unchanged, changed, products }: BuildResult): string[][] {
  return [
    costRow(`${series}: cold`, cold.whole),
    ...cold.stages.map((stage) => {
      const product = products.find(({ name }) => name === stage.name);
      const size =
        product === undefined
          ? ""
          : `${(product.bytes / 1e6).toFixed(1)} MB${product.pages === undefined ? "" : `, ${product.pages} p.`}`;
      return [...costRow(`  ${stage.name}`, stage), size];
    }),
    costRow("  outside the steps", cold.rest),
    costRow("  nothing changed", unchanged.whole),
    costRow("  one chapter changed", changed.whole),
  ];
}

function ratioLines(build: BuildResult, size: SizeResult): string[] {
  const { series, cold, unchanged, changed } = build;
  const { bareAstro, barePrints } = size;
  const { otherWall, otherCpu } = cold.shares;
  const printed = trims.filter((trim) => stageWall(cold, `${trim}-full`) > 0);
  const floors = printed.reduce((sum, trim) => sum + (barePrints[trim]?.whole.wall ?? 0), bareAstro.whole.wall);
  const render = stageWall(cold, "Render") / stageWall(bareAstro, "Astro");
  const prints = trims.flatMap((trim) => {
    const ratio = printRatio(size, trim, build);
    return ratio === undefined ? [] : [`${trim} ${times(ratio)} one bare print`];
  });
  return [
    `${series}: ${times(cold.whole.wall / floors)} the floors`,
    `rendering ${times(render)} bare Astro`,
    ...prints,
    `neither Astro nor Chrome ${percent(otherWall)} of wall${otherCpu === undefined ? "" : `, ${percent(otherCpu)} of CPU`}`,
    `nothing changed ${times(unchanged.whole.wall / cold.whole.wall)}, one chapter ${times(changed.whole.wall / cold.whole.wall)} of cold`,
  ].map((line, i) => (i === 0 ? line : `  ${line}`));
}

/** Each series from size to size: how many times the chapters, how many times the time and the memory. */
function growthText(sizes: readonly SizeResult[]): string {
  const measures: [string, (size: SizeResult) => Measured | undefined][] = [
    ["check (the command)", (size) => size.check],
    ["bare Astro build", (size) => size.bareAstro],
    ...trims.map((trim): [string, (size: SizeResult) => Measured | undefined] => [
      `bare Chrome print, ${trim}`,
      (size) => size.barePrints[trim],
    ]),
    ...[...new Set(sizes.flatMap(({ builds }) => builds.map(({ series }) => series)))].map(
      (series): [string, (size: SizeResult) => Measured | undefined] => [series, (size) => buildOf(size, series)?.cold],
    ),
  ];
  const rows = measures.flatMap(([name, of]) => {
    const known = sizes.flatMap((size) => {
      const measured = of(size);
      return measured === undefined ? [] : [{ chapters: size.chapters, ...measured.whole }];
    });
    return known.slice(1).map((size, i) => {
      const before = known[i] ?? size;
      const memory = size.memory === undefined || before.memory === undefined ? "" : times(size.memory / before.memory);
      return [
        name,
        `${before.chapters} → ${size.chapters}`,
        times(size.chapters / before.chapters),
        times(size.wall / before.wall),
        memory,
      ];
    });
  });
  return rows.length === 0 ? "" : `── Growth\n${columns([["", "from → to", "chapters", "wall", "memory"], ...rows])}`;
}

function targetText(result: BenchResult): string {
  const rows = targetsOf(result).map((target) => {
    const value = (number: number) => `${number.toFixed(2)} ${target.unit}`;
    return [
      target.what,
      `≤ ${value(target.most)}`,
      target.found === undefined ? "" : value(target.found),
      verdictOf(target),
    ];
  });
  return `── Targets\n${columns([["", "target", "found", ""], ...rows])}`;
}

function failureText(sizes: readonly SizeResult[]): string {
  const failures = sizes.flatMap(({ chapters, failures: reasons }) =>
    reasons.map((reason) => `${chapters} chapters: ${reason}`),
  );
  return failures.length === 0 ? "" : `── Could not be measured\n${failures.join("\n")}`;
}

function costRow(name: string, { wall, cpu, memory }: Cost): string[] {
  return [name, seconds(wall), cpu === undefined ? "" : seconds(cpu), memory === undefined ? "" : gigabytes(memory)];
}

function seconds(value: number): string {
  return `${value.toFixed(2)} s`;
}

function gigabytes(bytes: number): string {
  return `${(bytes / 1e9).toFixed(2)} GB`;
}

function times(value: number): string {
  return `${value.toFixed(2)}×`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** The first column stands left, the others right. */
function columns(rows: readonly (readonly string[])[]): string {
  const count = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  const cell = (text: string, i: number) => (i === 0 ? text.padEnd(widths[i] ?? 0) : text.padStart(widths[i] ?? 0));
  return rows.map((row) => row.map(cell).join("  ").trimEnd()).join("\n");
}
