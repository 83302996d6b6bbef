/** Reads the processes of this machine from /proc, and finds those that descend from one. Linux only. */
import { readdirSync, readFileSync } from "node:fs";

/** One process at one moment. */
export interface ProcessState {
  pid: number;
  parent: number;
  /** Name of the program, cut to 15 characters by the kernel. */
  name: string;
  /** When it started, in clock ticks after the boot; with the pid it names a process for ever. */
  started: number;
  /** Seconds of CPU it has used itself, in user and system mode. */
  cpu: number;
  /** Resident memory in bytes; memory shared with others is counted in each. */
  memory: number;
}

/** Ticks in a second in what the kernel tells programs: https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html */
const ticks = 100;
const pageBytes = 4096;

/** Every process of this machine; none where there is no /proc. */
export function readProcesses(proc = "/proc"): ProcessState[] {
  return pidsIn(proc).flatMap((pid) => {
    try {
      return parseStat(readFileSync(`${proc}/${pid}/stat`, "latin1")) ?? [];
    } catch {
      // It ended since the folder was listed.
      return [];
    }
  });
}

function pidsIn(proc: string): string[] {
  try {
    return readdirSync(proc).filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
}

/** Reads the one line of /proc/pid/stat; the name stands in brackets and may itself hold brackets and spaces. */
export function parseStat(line: string): ProcessState | undefined {
  const from = line.indexOf("(");
  const to = line.lastIndexOf(")");
  if (from < 0 || to < from) return undefined;
  // The first of these is field 3 of the manual page.
  const fields = line
    .slice(to + 2)
    .trim()
    .split(" ");
  const field = (number: number) => Number(fields[number - 3]);
  return {
    pid: Number.parseInt(line, 10),
    parent: field(4),
    name: line.slice(from + 1, to),
    started: field(22),
    cpu: (field(14) + field(15)) / ticks,
    memory: field(24) * pageBytes,
  };
}

/** Seconds of CPU that the ended and awaited children of process `pid`, and theirs, have used. */
export function cpuOfEndedChildren(pid: number | "self", proc = "/proc"): number {
  try {
    const line = readFileSync(`${proc}/${pid}/stat`, "latin1");
    const fields = line.slice(line.lastIndexOf(")") + 2).split(" ");
    return (Number(fields[16 - 3]) + Number(fields[17 - 3])) / ticks;
  } catch {
    return 0;
  }
}

/** Names a process for ever, where pids are given anew. */
export function identity({ pid, started }: ProcessState): string {
  return `${pid}@${started}`;
}

/** `root`, its descendants, and what descends from any process of `known` though its parents have ended. */
export function treeOf(processes: readonly ProcessState[], root: number, known: ReadonlySet<string>): ProcessState[] {
  const children = Map.groupBy(processes, ({ parent }) => parent);
  const found = new Map<number, ProcessState>();
  const open = processes.filter((process) => process.pid === root || known.has(identity(process)));
  for (let process = open.pop(); process !== undefined; process = open.pop()) {
    if (found.has(process.pid)) continue;
    found.set(process.pid, process);
    open.push(...(children.get(process.pid) ?? []));
  }
  return [...found.values()];
}
