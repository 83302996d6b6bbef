/** Judges a finished EPUB in a thread of its own, so that the build goes on meanwhile. */
import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { EpubProfileName } from "../../preflight/epub/profiles.ts";
import type { PlannedEpub } from "../../preflight/epub/subject.ts";
import type { Check } from "../check.ts";

/** What the thread is given; plain data, since it crosses from one thread to another. */
export interface PreflightWork {
  bytes: Uint8Array;
  profile: EpubProfileName;
  planned: PlannedEpub;
}

/** Every check of the profile, in a fixed order. @throws UnreadableFile */
export async function preflightEpub(
  bytes: Uint8Array,
  profile: EpubProfileName = "epub",
  planned: PlannedEpub = {},
): Promise<Check[]> {
  const workerData: PreflightWork = { bytes, profile, planned };
  const thread = new Worker(new URL("./preflight-thread.ts", import.meta.url), { workerData });
  try {
    // An error of the thread rejects this.
    const [checks] = (await once(thread, "message")) as [Check[]];
    return checks;
  } finally {
    await thread.terminate();
  }
}
