/** What the benchmark's tasks are given and what they give back. */
import type { ProductFormat } from "../../src/build/products.ts";
import type { Workspace } from "../../src/build/workspace.ts";

/** Input of each task, fit for JSON. */
export interface TaskInput {
  build: { workspace: Workspace; formats: readonly ProductFormat[] };
  model: { bookRoot: string };
  bareAstro: { project: string };
  letterPage: { bookRoot: string; out: string; cache: string };
  barePrint: { file: string };
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
  model: { words: number; problems: number };
  bareAstro: { pages: number };
  letterPage: { file: string };
  barePrint: { bytes: number };
}

export type TaskName = keyof TaskInput;
