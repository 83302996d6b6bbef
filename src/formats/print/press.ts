/** Sends a printed file to a thread that finishes and judges it, so that the build goes on printing meanwhile. */
import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { PressResult, PressWork } from "./press-work.ts";

/** Finishes and judges; what goes wrong in the thread is thrown here. */
export async function finishAndJudge(work: PressWork): Promise<PressResult> {
  const thread = new Worker(new URL("./press-thread.ts", import.meta.url), { workerData: work });
  try {
    // An error of the thread rejects this.
    const [result] = (await once(thread, "message")) as [PressResult];
    return result;
  } finally {
    await thread.terminate();
  }
}
