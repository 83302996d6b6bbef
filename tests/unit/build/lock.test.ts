import { readFile, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { BusyError, withLock } from "../../../src/build/lock.ts";
import { temporaryFolder } from "../../setup/temporary.ts";

const quiet = { leave: false, onWait: () => undefined };

test("a lock is held while the work is done and gone afterwards, even when the work fails", async () => {
  const file = path.join(await temporaryFolder(), "deep", "lock");
  const held = await withLock(file, quiet, () => readFile(file, "utf8"));
  expect(held).toMatch(new RegExp(`^${process.pid}\\b`));
  await expect(withLock(file, quiet, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  await expect(stat(file)).rejects.toThrow("ENOENT");
});

test("a second build says whom it waits for, and begins when the first has ended", async () => {
  const file = path.join(await temporaryFolder(), "lock");
  const events: string[] = [];
  const first = withLock(file, quiet, async () => {
    await sleep(400);
    events.push("first ends");
  });
  await sleep(50);
  await withLock(file, { leave: false, onWait: (pid) => events.push(`waits for ${pid}`) }, async () => {
    events.push("second begins");
    await Promise.resolve();
  });
  await first;
  expect(events).toEqual([`waits for ${process.pid}`, "first ends", "second begins"]);
});

test("a second build that may not wait leaves, naming the process and the file", async () => {
  const file = path.join(await temporaryFolder(), "lock");
  await writeFile(file, String(process.pid));
  const second = withLock(file, { leave: true, onWait: () => undefined }, () => Promise.resolve());
  await expect(second).rejects.toThrow(BusyError);
  await expect(second).rejects.toThrow(`Another build is running (process ${process.pid}); it holds ${file}.`);
});

test("the lock of a process that is gone is taken over", async () => {
  const file = path.join(await temporaryFolder(), "lock");
  await writeFile(file, "4194304");
  expect(await withLock(file, { leave: true, onWait: () => undefined }, () => Promise.resolve("done"))).toBe("done");
});

test.runIf(process.platform === "linux")(
  "a lock whose process number now belongs to another process is taken over",
  async () => {
    const file = path.join(await temporaryFolder(), "lock");
    await writeFile(file, `${process.pid} 1`);
    await expect(withLock(file, { leave: true, onWait: () => undefined }, () => Promise.resolve("done"))).resolves.toBe(
      "done",
    );
  },
);
