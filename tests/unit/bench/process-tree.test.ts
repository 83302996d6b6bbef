/** Reading the processes of the machine. */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import {
  cpuOfEndedChildren,
  identity,
  parseStat,
  readProcesses,
  treeOf,
  type ProcessState,
} from "../../../scripts/bench/process-tree.ts";
import { TreeMeter } from "../../../scripts/bench/sampler.ts";

const process = (pid: number, parent: number, more: Partial<ProcessState> = {}): ProcessState => ({
  pid,
  parent,
  name: "node",
  started: pid * 10,
  cpu: 0,
  memory: 0,
  ...more,
});

const statLine = (pid: number, name: string) =>
  `${pid} (${name}) S 7 4242 4242 0 -1 4194560 900 80 3 1 250 50 30 20 20 0 11 0 987654 1000000 2560 18446744073709551615 1 1\n`;

describe("a line of /proc/pid/stat", () => {
  it("gives parent, start, CPU seconds and resident bytes", () => {
    expect(parseStat(statLine(4242, "node"))).toEqual({
      pid: 4242,
      parent: 7,
      name: "node",
      started: 987654,
      cpu: 3,
      memory: 2560 * 4096,
    });
  });

  it("may bear a name with spaces and brackets", () => {
    expect(parseStat(statLine(1, "a) S (b c"))).toMatchObject({ name: "a) S (b c", parent: 7, cpu: 3 });
  });

  it("that is not one gives nothing", () => {
    expect(parseStat("")).toBeUndefined();
  });
});

describe("the processes of a machine", () => {
  it("are read from the folders that bear a number", async () => {
    const proc = await mkdtemp(path.join(tmpdir(), "octavo-proc-"));
    await mkdir(path.join(proc, "12"));
    await mkdir(path.join(proc, "13"));
    await mkdir(path.join(proc, "sys"));
    await writeFile(path.join(proc, "12", "stat"), statLine(12, "chrome"));
    expect(readProcesses(proc).map(({ pid, name }) => [pid, name])).toEqual([[12, "chrome"]]);
    expect(cpuOfEndedChildren(12, proc)).toBe(0.5);
    await rm(proc, { recursive: true });
  });

  it("are none on a machine without /proc", () => {
    expect(readProcesses("/no/such/folder")).toEqual([]);
    expect(cpuOfEndedChildren("self", "/no/such/folder")).toBe(0);
  });
});

describe("the tree below a process", () => {
  const all = [process(1, 0), process(2, 1), process(3, 2), process(4, 3), process(5, 1), process(6, 5)];

  it("holds it and all that descend from it", () => {
    expect(pids(treeOf(all, 2, new Set()))).toEqual([2, 3, 4]);
  });

  it("keeps a process whose parent has ended, with its children", () => {
    const orphaned = [process(1, 0), process(3, 1), process(4, 3), process(5, 1)];
    expect(pids(treeOf(orphaned, 2, new Set(["3@30"])))).toEqual([3, 4]);
  });

  it("does not take in a stranger that was given the pid of an ended process", () => {
    const stranger = process(3, 1, { started: 999 });
    expect(identity(stranger)).toBe("3@999");
    expect(pids(treeOf([process(1, 0), process(2, 1), stranger], 2, new Set(["3@30"])))).toEqual([2]);
  });
});

describe("what a tree uses", () => {
  it("is the CPU of all its processes, ended ones included, and the memory of those that live", () => {
    const meter = new TreeMeter(2);
    meter.take(
      [process(2, 1, { cpu: 1, memory: 10 }), process(3, 2, { cpu: 2, memory: 20 }), process(9, 1, { cpu: 50 })],
      0,
    );
    const second = meter.take([process(2, 1, { cpu: 1.5, memory: 12 })], 50);
    expect(second).toEqual({ at: 50, cpu: 3.5, browserCpu: 0, memory: 12 });
  });

  it("tells the browser's CPU from the rest", () => {
    const meter = new TreeMeter(2);
    const names = ["chrome", "chromium", "chrome-headless", "headless_shell", "google-chrome"];
    const browsers = names.map((name, i) => process(10 + i, 2, { name, cpu: 1 }));
    const sample = meter.take([process(2, 1, { cpu: 4 }), ...browsers], 0);
    expect(sample).toMatchObject({ cpu: 9, browserCpu: 5 });
  });
});

function pids(processes: readonly ProcessState[]): number[] {
  return processes.map(({ pid }) => pid).sort((a, b) => a - b);
}
