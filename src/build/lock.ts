/** Keeps two builds out of each other's way. */
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

export interface LockOptions {
  /** Called once when another build holds the lock. */
  onWait: (pid: number) => void;
  /** Give up at once instead of waiting. */
  leave: boolean;
}

/** Another build is running and the caller did not want to wait. */
export class BusyError extends Error {
  override name = "BusyError";
}

/**
 * Runs `work` while holding the lock; a lock whose process is gone is taken over.
 * @throws BusyError when the lock is held and `leave` is set.
 */
export async function withLock<Result>(file: string, options: LockOptions, work: () => Promise<Result>): Promise<Result> {
  await take(file, options);
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}

async function take(file: string, { onWait, leave }: LockOptions): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  for (let tries = 0; ; tries++) {
    if (await claim(file)) return;
    const holder = Number(await readFile(file, "utf8").catch(() => "0"));
    if (holder !== 0 && !isAlive(holder)) {
      await rm(file, { force: true });
      continue;
    }
    if (leave) throw new BusyError(`Another build is running (process ${holder}); it holds ${file}.`);
    if (tries === 0) onWait(holder);
    await sleep(200);
  }
}

async function claim(file: string): Promise<boolean> {
  try {
    await writeFile(file, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
