/** Finishes and judges a printed file: the code of the thread. */
import { parentPort, workerData } from "node:worker_threads";
import { finishPdf } from "./finish.ts";
import { preflightPdf } from "./preflight.ts";
import type { PressResult, PressWork } from "./press-work.ts";

const { printed, finish, words, expected } = workerData as PressWork;
const finished = await finishPdf(printed, { ...finish, describe: (anchor) => words[anchor] ?? "" });
// The file goes to the other thread whole: preflight reads a copy.
const result: PressResult = { checks: preflightPdf(finished.slice(), expected), finished };
parentPort?.postMessage(result);
