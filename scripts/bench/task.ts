/** Runs one task of the benchmark in a process of its own and tells the parent how long each stage took. */
import { keepCompiledCode } from "../compile-cache.ts";
import { steadyNow } from "./sampler.ts";
import type { Stage, Task, TaskInput, TaskMessage, TaskName } from "./task-types.ts";

keepCompiledCode();

// Each task loads what it measures and nothing else.
const tasks: { [Name in TaskName]: () => Promise<Task<Name>> } = {
  build: async () => (await import("./task-build.ts")).build,
  model: async () => (await import("./task-model.ts")).model,
  check: async () => (await import("./task-model.ts")).check,
  bareAstro: async () => (await import("./task-bare-astro.ts")).bareAstro,
  printPage: async () => (await import("./task-bare-print.ts")).printPage,
  barePrint: async () => (await import("./task-bare-print.ts")).barePrint,
  packages: async () => (await import("./task-packages.ts")).packages,
  reading: async () => (await import("./task-reading.ts")).reading,
};

const tell = (message: TaskMessage) =>
  new Promise<void>((resolve, reject) =>
    process.send?.(message, (error: Error | null) => (error === null ? resolve() : reject(error))),
  );

const stage: Stage = async (name, work) => {
  const from = steadyNow();
  const result = await work();
  await tell({ span: { name, from, to: steadyNow() } });
  return result;
};

async function run<Name extends TaskName>(name: Name, input: TaskInput[Name]): Promise<void> {
  const task = await tasks[name]();
  await tell({ result: await task(input, stage) });
  process.disconnect();
}

const [name, input] = JSON.parse(process.argv[2] ?? "[]") as [TaskName, TaskInput[TaskName]];
await run(name, input as never);
