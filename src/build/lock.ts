/** Keeps two builds out of each other's way. */
import { readFileSync } from "node:fs";
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
    if (leave) throw new BusyError(`Another build is running (process ${holder.pid}); it holds ${file}.`);
    if (tries === 0) onWait(holder.pid);
    await sleep(200);
  }
}

/** Links a file that already says who holds the lock, so that nobody ever reads an empty one. */
async function claim(file: string): Promise<boolean> {
  const own = `${file}.${process.pid}`;
  await writeFile(own, `${process.pid} ${startOf(process.pid)}`.trim());
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

/** A process by its number and when it began: numbers come back, after a restart or in another container. */
interface Holder {
  pid: number;
  /** "" where the system does not tell. */
  start: string;
}

async function holderOf(file: string): Promise<Holder | undefined> {
  const text = await readFile(file, "utf8").catch(() => undefined);
  const [pid = "", start = ""] = text?.split(" ") ?? [];
  return text === undefined ? undefined : { pid: Number(pid), start };
}

/** When a process began, in clock ticks since the machine did (field 22 of https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html). */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
  } catch {
    return "";
  }
}

/** Removes a dead process's lock; of several that try, one at a time, and never a living one's. */
async function remove(file: string, dead: Holder): Promise<boolean> {
  const guard = `${file}.takeover`;
  if (!(await claim(guard))) {
    const other = await holderOf(guard);
    if (other !== undefined && !isAlive(other)) await rm(guard, { force: true });
    return false;
  }
  try {
    const now = await holderOf(file);
    if (now?.pid === dead.pid && now.start === dead.start) await rm(file, { force: true });
    return true;
  } finally {
    await rm(guard, { force: true });
  }
}

function isAlive({ pid, start }: Holder): boolean {
  try {
    process.kill(pid, 0);
    return start === "" || start === startOf(pid);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
