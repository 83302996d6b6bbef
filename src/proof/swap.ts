/** Puts a finished proof in the place of the last one; until then, and when anything fails, the last one stands. */
import { mkdir, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { RequestError } from "../build/errors.ts";

/** Marks an index.html as that of a proof, which the next one may replace. */
export const proofMark = '<meta name="generator" content="Octavo proof">';

/**
 * Refuses a folder that is no proof: it would be replaced with all it holds.
 * @throws RequestError
 */
export async function refuseForeignFolder(out: string): Promise<void> {
  const info = await stat(out).catch(() => undefined);
  if (info === undefined) return;
  if (info.isDirectory()) {
    if ((await readdir(out)).length === 0) return;
    const index = await readFile(path.join(out, "index.html"), "utf8").catch(() => "");
    if (index.includes(proofMark)) return;
  }
  throw new RequestError(
    `"${out}" is no proof of Octavo: it would be replaced, and what it holds lost.`,
    "Move it away, or write elsewhere: --out <folder>.",
  );
}

/** Fills a new folder and puts it in the place of `out`. */
export async function replaceFolder<Result>(out: string, fill: (stage: string) => Promise<Result>): Promise<Result> {
  const stage = `${out}.next-${process.pid}`;
  const aside = `${out}.last-${process.pid}`;
  await mkdir(path.dirname(out), { recursive: true });
  await sweep(out);
  await mkdir(stage);
  try {
    const result = await fill(stage);
    await rename(out, aside).catch(ignoreMissing);
    try {
      await rename(stage, out);
    } catch (error) {
      await rename(aside, out).catch(ignoreMissing);
      throw error;
    }
    await rm(aside, { recursive: true, force: true });
    return result;
  } finally {
    await rm(stage, { recursive: true, force: true });
  }
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== "ENOENT") throw error;
}

/** Removes what runs that were killed have left behind. */
async function sweep(out: string): Promise<void> {
  const folder = path.dirname(out);
  for (const name of await readdir(folder)) {
    const [, base, pid] = /^(.*)\.(?:next|last)-(\d+)$/.exec(name) ?? [];
    if (base === path.basename(out) && !isAlive(Number(pid)))
      await rm(path.join(folder, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
