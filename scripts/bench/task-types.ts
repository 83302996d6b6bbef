/** What the benchmark's tasks are given and what they give back. */
import type { ProductFormat } from "../../src/build/products.ts";
import type { Trim } from "../../src/formats/print/trim.ts";
import type { Workspace } from "../../src/build/workspace.ts";
import type { Span } from "./spans.ts";

/** Input of each task, fit for JSON. */
export interface TaskInput {
  build: { workspace: Workspace; formats: readonly ProductFormat[] };
  model: { bookRoot: string };
  check: { bookRoot: string };
  bareAstro: { project: string };
  printPage: { bookRoot: string; trim: Trim; out: string; cache: string };
  barePrint: { file: string };
  packages: { bookRoot: string; folder: string };
  reading: { file: string; runs: number };
}

/** One product of a build. */
export interface BuiltProduct {
  name: string;
  bytes: number;
  pages?: number;
  /** Whether the last build's files were taken over. */
  isKept: boolean;
}

/** Result of each task. */
export interface TaskResult {
  build: { products: BuiltProduct[] };
  model: { words: number };
  check: { errors: string[] };
  bareAstro: { pages: number };
  printPage: { file: string };
  barePrint: { bytes: number };
  packages: { file: string; digitalBytes: number; epubBytes: number };
  /** Seconds, one for each run. */
  reading: { firstPaints: number[]; firstHits: number[] };
}

export type TaskName = keyof TaskInput;

/** Runs a stage and tells the parent its name and its time. */
export type Stage = <Result>(name: string, work: () => Promise<Result>) => Promise<Result>;

/** A task: its input from the parent, its result back to it. */
export type Task<Name extends TaskName> = (input: TaskInput[Name], stage: Stage) => Promise<TaskResult[Name]>;

/** What a task's process tells its parent. */
export type TaskMessage = { span: Span } | { result: TaskResult[TaskName] };
