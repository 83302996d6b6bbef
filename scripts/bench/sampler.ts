/** Watches a process and everything it starts: CPU and memory of the whole tree, every 50 ms. */
import { cpuOfEndedChildren, identity, readProcesses, treeOf, type ProcessState } from "./process-tree.ts";

/** The tree at one moment. */
export interface Sample {
  /** Milliseconds on the machine's steady clock, see `steadyNow`. */
  at: number;
  /** Seconds of CPU used so far, browsers' included. */
  cpu: number;
  /** Seconds of CPU used so far by browsers. */
  browserCpu: number;
  /** Resident bytes of all processes together. */
  memory: number;
}

/** What was seen of a tree from its start to its end; empty where there is no /proc. */
export interface Watched {
  samples: Sample[];
  /** Seconds of CPU of all of it, in full. */
  cpu: number;
}

const everyMs = 50;
const browserNames = /^(chrom|headless_shell|google-chrome)/;

/** Milliseconds on a clock that all processes of the machine share and nobody sets. */
export function steadyNow(): number {
  return Number(process.hrtime.bigint() / 1000n) / 1000;
}

/** Adds up what trees used, from one reading to the next. */
export class TreeMeter {
  readonly #root: number;
  readonly #known = new Set<string>();
  readonly #cpu = new Map<string, { seconds: number; isBrowser: boolean }>();

  constructor(root: number) {
    this.#root = root;
  }

  /** Takes in one reading of the machine's processes. */
  take(processes: readonly ProcessState[], at: number): Sample {
    const tree = treeOf(processes, this.#root, this.#known);
    for (const process of tree) {
      const key = identity(process);
      this.#known.add(key);
      // What has ended keeps what it had used when last seen.
      this.#cpu.set(key, { seconds: process.cpu, isBrowser: browserNames.test(process.name) });
    }
    const used = [...this.#cpu.values()];
    const sum = (of: typeof used) => of.reduce((total, { seconds }) => total + seconds, 0);
    return {
      at,
      cpu: sum(used),
      browserCpu: sum(used.filter(({ isBrowser }) => isBrowser)),
      memory: tree.reduce((total, { memory }) => total + memory, 0),
    };
  }
}

/** Watches process `pid`, a child of this one, until `stop` is called after it has ended. */
export function watchTree(pid: number): { stop: () => Watched } {
  const meter = new TreeMeter(pid);
  const endedBefore = cpuOfEndedChildren("self");
  const samples: Sample[] = [];
  const take = () => samples.push(meter.take(readProcesses(), steadyNow()));
  take();
  const timer = setInterval(take, everyMs);
  return {
    stop() {
      clearInterval(timer);
      const seen = samples.at(-1)?.cpu ?? 0;
      // The kernel's own sum knows the last milliseconds; it lacks children nobody waited for.
      return { samples, cpu: Math.max(seen, cpuOfEndedChildren("self") - endedBefore) };
    },
  };
}
