/** A folder that lives as long as one test. */
import { mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";

export async function temporaryFolder(): Promise<string> {
  const folder = await realpath(await mkdtemp(path.join(tmpdir(), "octavo-")));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
