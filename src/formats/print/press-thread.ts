/** Finishes and judges a printed file: the code of the thread. */
import { parentPort, workerData } from "node:worker_threads";
import { finishPdf } from "./finish.ts";
import { readPdf } from "../../preflight/pdf/read/file.ts";
import { judgePdf } from "./preflight.ts";
import type { PressResult, PressWork } from "./press-work.ts";

const { printed, finish, words, expected } = workerData as PressWork;
const finished = await finishPdf(printed, { ...finish, describe: (anchor) => words[anchor] ?? "" });
// The file goes to the other thread whole: preflight reads a copy.
const file = readPdf(finished.slice());
const lines = file.pages.map((page) => page.lines.map(({ text }) => text));
const result: PressResult = { checks: judgePdf(file, expected), finished, lines };
parentPort?.postMessage(result);
