/** Rendering happens in a process of its own: what goes wrong there is said here. */
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { checkBook } from "../../src/book/check.ts";
import { readBookFolder } from "../../src/book/read.ts";
import { renderingOf } from "../../src/build/load-rendering.ts";
import { renderBook } from "../../src/build/render-book.ts";
import type { RenderTask } from "../../src/build/render-task.ts";
import { engineRoot } from "../../src/build/workspace.ts";
import { temporaryFolder } from "../setup/temporary.ts";

async function task(outDir: string): Promise<RenderTask> {
  const bookRoot = path.resolve("tests/fixtures/books/small");
  const rendering = renderingOf(checkBook(await readBookFolder(bookRoot)), {});
  return { bookRoot, rendering, outDir, cacheDir: await temporaryFolder() };
}

test("what Astro says when it fails is thrown", async () => {
  const file = path.join(await temporaryFolder(), "file");
  await writeFile(file, "");
  await expect(renderBook(await task(path.join(file, "rendered")))).rejects.toThrow(/ENOTDIR|not a directory/);
});

test("a process that is killed is told from one that ended", async () => {
  const rendering = renderBook(await task(path.join(engineRoot, ".octavo/test/rendered")));
  const children = `/proc/${String(process.pid)}/task/${String(process.pid)}/children`;
  const [child] = (await readFile(children, "utf8")).trim().split(" ").slice(-1);
  process.kill(Number(child), "SIGKILL");
  await expect(rendering).rejects.toThrow("Rendering ended without a word (SIGKILL).");
});
