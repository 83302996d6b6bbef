/** Starts a process, watches it and everything it starts, and says what each stage cost. */
import { spawn } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { engineRoot } from "../../src/build/workspace.ts";
import { steadyNow, watchTree } from "./sampler.ts";
import { costOf, restCost, sharesOf, type Cost, type Shares, type Span } from "./spans.ts";
import type { TaskInput, TaskMessage, TaskName, TaskResult } from "./task-types.ts";

/** What a process cost, from its start to its end. */
export interface Measured {
  whole: Cost;
  /** In the order of their beginnings. */
  stages: (Cost & { name: string })[];
  /** Outside all stages: starting, loading code, ending. */
  rest: Cost;
  shares: Shares;
}

/** The build's step in which Astro works. */
const renderStage = "Render";

/** A process failed; nothing can be said of its time. */
class MeasuredError extends Error {
  override name = "MeasuredError";
}

/** Runs a task of the benchmark. */
export async function measureTask<Name extends TaskName>(
  name: Name,
  input: TaskInput[Name],
): Promise<Measured & { result: TaskResult[Name] }> {
  const spans: Span[] = [];
  let result: TaskResult[Name] | undefined;
  const args = [fileURLToPath(import.meta.resolve("./task.ts")), JSON.stringify([name, input])];
  const measured = await measureProcess(args, spans, (message) => {
    if ("span" in message) spans.push(message.span);
    else result = message.result as TaskResult[Name];
  });
  if (result === undefined) throw new MeasuredError(`The task "${name}" ended without a result.`);
  return { ...measured, result };
}

/** Runs one of the project's commands: `scripts/<command>.ts`. */
export function measureCommand(command: string, args: readonly string[]): Promise<Measured> {
  return measureProcess([path.join(engineRoot, "scripts", `${command}.ts`), ...args], [], () => undefined);
}

async function measureProcess(
  args: string[],
  spans: Span[],
  onMessage: (message: TaskMessage) => void,
): Promise<Measured> {
  const from = steadyNow();
  const child = spawn(process.execPath, args, {
    cwd: engineRoot,
    stdio: ["ignore", "ignore", "pipe", "ipc"],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1" },
  });
  const watch = watchTree(child.pid ?? 0);
  let errors = "";
  child.stderr?.on("data", (chunk: Buffer) => (errors = (errors + chunk.toString()).slice(-4000)));
  child.on("message", onMessage);
  const code = await new Promise<number | null>((resolve, reject) =>
    child.once("error", reject).once("close", resolve),
  );
  const whole: Span = { name: "whole", from, to: steadyNow() };
  const { samples, cpu } = watch.stop();
  if (code !== 0) throw new MeasuredError(`${args.join(" ")} ended with ${String(code)}.\n${errors}`);
  const stages = spans
    .toSorted((a, b) => a.from - b.from)
    .map((span) => ({ name: span.name, ...costOf(span, samples) }));
  const cost = costOf(whole, samples);
  return {
    whole: { ...cost, cpu: samples.length === 0 ? undefined : cpu },
    stages,
    rest: restCost(whole, spans, samples),
    shares: sharesOf(
      whole,
      spans.filter(({ name }) => name === renderStage),
      samples,
    ),
  };
}

/** Measures `runs` times and gives the run whose wall time is in the middle. */
export async function middleOf<Result extends Measured>(runs: number, measure: () => Promise<Result>): Promise<Result> {
  const results: Result[] = [];
  for (let run = 0; run < runs; run++) results.push(await measure());
  results.sort((a, b) => a.whole.wall - b.whole.wall);
  const middle = results[Math.floor((results.length - 1) / 2)];
  if (middle === undefined) throw new Error("Nothing was measured: the number of runs must be at least 1.");
  return middle;
}
