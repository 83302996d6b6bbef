/** Renders a book in a process of its own: what Astro takes of memory is free again before the browser wants it. */
import { fork } from "node:child_process";
import { once } from "node:events";
import { getCompileCacheDir } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { RenderEnd, RenderTask } from "./render-task.ts";

/** @throws what Astro says, or that its process was killed */
export async function renderBook(task: RenderTask): Promise<void> {
  // Compiled code is kept in a folder of Node's own version, below the one that is named.
  const cache = getCompileCacheDir();
  const child = fork(fileURLToPath(import.meta.resolve("./render-process.ts")), {
    serialization: "advanced",
    env: { ...process.env, ...(cache === undefined ? {} : { NODE_COMPILE_CACHE: path.dirname(cache) }) },
  });
  let end: RenderEnd | undefined;
  child.on("message", (message: RenderEnd) => (end = message));
  child.send(task);
  const [code, signal] = (await once(child, "exit")) as [number | null, NodeJS.Signals | null];
  if (end?.error === "") return;
  throw new Error(end?.error ?? `Rendering ended without a word (${signal ?? `code ${String(code)}`}).`);
}
