/** `npm run bench`: how long builds take, what they need, and how far that is from the least possible. */
import { writeFile } from "node:fs/promises";
import os from "node:os";
import { productFormats, type ProductFormat } from "../src/build/products.ts";
import { noWords, readArguments, runCommand, UsageError, type OptionTable } from "./arguments.ts";
import { planSizes } from "./bench/plan.ts";
import { reportText } from "./bench/report.ts";
import type { BenchResult, Machine } from "./bench/results.ts";
import { runSize } from "./bench/run-size.ts";

const options = {
  chapters: { type: "string", value: "numbers", what: "Sizes of the synthetic books (default: 20,100,400)" },
  formats: {
    type: "string",
    value: "names",
    what: `Formats of every build (default: all up to 20 chapters; ${["web", "digital", "epub"].join(", ")} at every size)`,
  },
  pdf: {
    type: "string",
    value: "numbers",
    what: "Further sizes at which each PDF is measured alone, for example 40,100",
  },
  runs: { type: "string", value: "number", what: "Runs of each build; the middle one counts (default: 1)" },
  json: { type: "string", value: "file", what: "Write all figures to this file" },
} satisfies OptionTable;

const usage = `npm run bench -- [options]

Makes synthetic books in .octavo/bench/ and measures wall time, CPU and peak memory of all processes together:
the check, cold and repeated builds with their stages, the dev server, and the floors they stand on
(a bare Astro build of the same chapters, one bare Chrome print of the same pages). Run it on a quiet machine.`;

async function main(): Promise<number> {
  const values = readArguments(process.argv.slice(2), usage, options);
  if (values === undefined) return 0;
  noWords(values.words);
  const [runs = 1] = numbers(values.runs ?? "1", "--runs");
  const plans = planSizes({
    chapters: numbers(values.chapters ?? "20,100,400", "--chapters"),
    formats: formatNames(values.formats),
    pdf: numbers(values.pdf ?? "", "--pdf"),
  });
  const result: BenchResult = { machine: machine(), runs, sizes: [] };
  for (const plan of plans) {
    const say = (what: string) => console.error(`  ${plan.chapters} chapters: ${what}`);
    result.sizes.push(await runSize(plan, runs, say));
  }
  if (values.json !== undefined) await writeFile(values.json, `${JSON.stringify(result, null, 2)}\n`);
  console.log(`\n${reportText(result)}`);
  return result.sizes.some(({ failures }) => failures.length > 0) ? 1 : 0;
}

function words(text: string): string[] {
  return text
    .split(",")
    .map((word) => word.trim())
    .filter((word) => word !== "");
}

function numbers(text: string, flag: string): number[] {
  return words(text).map((word) => {
    const number = Number(word);
    if (!Number.isInteger(number) || number < 1 || number > 999)
      throw new UsageError(`${flag}: "${word}" is not a number from 1 to 999.`, `Write for example ${flag} 20.`);
    return number;
  });
}

function formatNames(text: string | undefined): ProductFormat[] {
  return words(text ?? "").map((word) => {
    const format = productFormats.find((known) => known === word);
    if (format === undefined)
      throw new UsageError(`--formats does not know "${word}".`, `Known: ${productFormats.join(", ")}.`);
    return format;
  });
}

function machine(): Machine {
  const [cpu] = os.cpus();
  return {
    cpus: os.availableParallelism(),
    model: cpu?.model.trim() ?? "unknown CPU",
    memory: os.totalmem(),
    node: process.versions.node,
    load: os.loadavg()[0] ?? 0,
  };
}

await runCommand("npm run bench -- --help", main);
