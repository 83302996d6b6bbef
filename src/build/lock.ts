/** Keeps two builds out of each other's way. */
import { link, mkdir, readFile, rm, writeFile } from "node:fs/promises";
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
export async function withLock<Result>(
  file: string,
  options: LockOptions,
  work: () => Promise<Result>,
): Promise<Result> {
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
    const holder = await holderOf(file);
    if (holder === undefined || (!isAlive(holder) && (await remove(file, holder)))) continue;
    if (leave) throw new BusyError(`Another build is running (process ${holder}); it holds ${file}.`);
    if (tries === 0) onWait(holder);
    await sleep(200);
  }
}

/** Links a file that already says who holds the lock, so that nobody ever reads an empty one. */
async function claim(file: string): Promise<boolean> {
  const own = `${file}.${process.pid}`;
  await writeFile(own, String(process.pid));
  try {
    await link(own, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  } finally {
    await rm(own, { force: true });
  }
}

async function holderOf(file: string): Promise<number | undefined> {
  const text = await readFile(file, "utf8").catch(() => undefined);
  return text === undefined ? undefined : Number(text);
}

/** Removes a dead process's lock; of several that try, one at a time, and never a living one's. */
async function remove(file: string, dead: number): Promise<boolean> {
  const guard = `${file}.takeover`;
  if (!(await claim(guard))) {
    const other = await holderOf(guard);
    if (other !== undefined && !isAlive(other)) await rm(guard, { force: true });
    return false;
  }
  try {
    if ((await holderOf(file)) === dead) await rm(file, { force: true });
    return true;
  } finally {
    await rm(guard, { force: true });
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
