import { readFileSync } from "node:fs";
import { cp, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { run, start } from "../setup/command.ts";
import { temporaryFolder } from "../setup/temporary.ts";

const timeout = 120_000;
let book: string;
let dist: string;
let args: string[];

/** Everything a reader could see of the published folder. */
const sums = () => readFile(path.join(dist, "SHA256SUMS"), "utf8");

beforeEach(async () => {
  const folder = await temporaryFolder();
  book = path.join(folder, "book");
  dist = path.join(folder, "dist");
  await cp("tests/fixtures/books/small", book, { recursive: true });
  args = ["--book", book, "--out", dist];
});

async function change(): Promise<void> {
  const file = path.join(book, "01-first.mdx");
  await writeFile(file, `${await readFile(file, "utf8")}\nOne more line.\n`);
}

/** Processes started by `pid`, and theirs. */
async function descendants(pid: number): Promise<{ pid: number; command: string }[]> {
  const found: { pid: number; parent: number; command: string }[] = [];
  for (const entry of await readdir("/proc")) {
    if (!/^\d+$/.test(entry)) continue;
    const stat = await readFile(`/proc/${entry}/stat`, "utf8").catch(() => "");
    const command = (await readFile(`/proc/${entry}/cmdline`, "utf8").catch(() => "")).replaceAll("\0", " ");
    const parent = Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
    found.push({ pid: Number(entry), parent, command });
  }
  const children = (of: number): typeof found =>
    found.filter(({ parent }) => parent === of).flatMap((child) => [child, ...children(child.pid)]);
  return children(pid);
}

/** Whether a process is there and not merely unburied. */
function isRunning(pid: number): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));
  } catch {
    return false;
  }
}

describe("the published folder", () => {
  test("holds what was promised, and a second build takes over what has not changed", { timeout }, async () => {
    const first = await run("build", args);
    expect(first.code, first.stderr).toBe(0);
    expect((await readdir(dist)).sort()).toEqual(["SHA256SUMS", "editions", "manifest.json", "server", "site"]);
    expect((await readdir(path.join(dist, "editions"))).sort()).toEqual([
      "a-small-book-cover.pdf",
      "a-small-book-demo-digital.html",
      "a-small-book-demo-letter.pdf",
      "a-small-book-demo.epub",
      "a-small-book-digital.html",
      "a-small-book-kindle.epub",
      "a-small-book-letter.pdf",
      "a-small-book-paperback.pdf",
      "a-small-book.epub",
    ]);
    const before = await sums();
    const second = await run("build", args);
    expect(second.stdout).toMatch(/letter\.pdf.*unchanged/);
    expect(await sums()).toBe(before);
  });

  test("is untouched by a chapter that is wrong", { timeout }, async () => {
    await run("build", [...args, "--only", "digital"]);
    const before = await sums();
    await writeFile(path.join(book, "01-first.mdx"), "---\ntitle: First\n---\n\nSee [](#sec-none).\n");
    const failed = await run("build", [...args, "--only", "digital"]);
    expect(failed.code).toBe(1);
    expect(failed.stderr).toContain("01-first.mdx:5:5");
    expect(failed.stderr).toContain("link-dead");
    expect(failed.stderr).toContain("the last good build stands as it was");
    expect(await sums()).toBe(before);
  });

  test.each(["Check the book", "Render"])(
    "survives kill -9 after “%s”, and the next build succeeds",
    { timeout },
    async (step) => {
      await run("build", [...args, "--only", "digital,letter"]);
      const before = await sums();
      await change();
      const running = start("build", [...args, "--only", "digital,letter"]);
      await running.wrote(`✓ ${step}`);
      running.child.kill("SIGKILL");
      expect((await running.result).signal).toBe("SIGKILL");
      expect(await sums()).toBe(before);
      const next = await run("build", [...args, "--only", "digital,letter"]);
      expect(next.code, next.stderr).toBe(0);
      expect(await sums()).not.toBe(before);
      expect(await readdir(path.join(path.dirname(dist), ".octavo", "builds", "dist"))).toHaveLength(1);
    },
  );

  test("is untouched when the browser is killed, and the build says so", { timeout }, async () => {
    await run("build", [...args, "--only", "letter"]);
    const before = await sums();
    await change();
    const running = start("build", [...args, "--only", "letter"]);
    await running.wrote("✓ Render");
    const browsers = (await descendants(running.child.pid ?? 0)).filter(({ command }) => /chrom/i.test(command));
    expect(browsers).not.toHaveLength(0);
    for (const { pid } of browsers) process.kill(pid, "SIGKILL");
    const { code, stderr } = await running.result;
    expect(code).toBe(1);
    expect(stderr).toContain("The browser ended while it was at work");
    expect(await sums()).toBe(before);
  });

  test("is untouched by Ctrl+C, which leaves no browser behind", { timeout }, async () => {
    await run("build", [...args, "--only", "letter"]);
    const before = await sums();
    await change();
    const running = start("build", [...args, "--only", "letter"]);
    await running.wrote("✓ Render");
    const started = await descendants(running.child.pid ?? 0);
    expect(started.some(({ command }) => /chrom/i.test(command))).toBe(true);
    running.child.kill("SIGINT");
    const { code, signal } = await running.result;
    expect(code === 130 || signal === "SIGINT").toBe(true);
    await expect
      .poll(() => started.filter(({ pid }) => isRunning(pid)).map(({ command }) => command), { timeout: 10_000 })
      .toEqual([]);
    expect(await sums()).toBe(before);
    expect((await run("build", [...args, "--only", "letter"])).code).toBe(0);
  });

  test("is untouched when the disk takes no more", { timeout }, async () => {
    await run("build", [...args, "--only", "digital"]);
    const before = await sums();
    await change();
    // No file may grow beyond 64 blocks of 512 bytes: every larger one fails as on a full disk.
    const { code, stderr } = await run("build", [...args, "--only", "digital"], { shell: "ulimit -f 64" });
    expect(code).toBe(1);
    expect(stderr).toContain("The disk is full");
    expect(await sums()).toBe(before);
    expect((await run("build", [...args, "--only", "digital"])).code).toBe(0);
  });

  test("is built by one build at a time: the second waits, or leaves when told to", { timeout }, async () => {
    const first = start("build", args);
    await first.wrote("✓ Check the book");
    const leaving = await run("build", [...args, "--only", "digital", "--no-wait"]);
    expect(leaving.code).toBe(1);
    expect(leaving.stderr).toContain(`Another build is running (process ${first.child.pid ?? 0})`);
    const second = await run("build", [...args, "--only", "digital"]);
    expect(second.code, second.stderr).toBe(0);
    expect((await first.result).code).toBe(0);
  });

  test("is the same, byte for byte, when built again from nothing", { timeout }, async () => {
    await run("build", args);
    const before = await sums();
    const elsewhere = path.join(await temporaryFolder(), "dist");
    await run("build", ["--book", book, "--out", elsewhere]);
    expect(await readFile(path.join(elsewhere, "SHA256SUMS"), "utf8")).toBe(before);
  });
});
