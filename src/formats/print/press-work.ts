/** What is done to a printed file in a thread of its own: it is finished, then judged. */
import type { Check } from "../check.ts";
import type { Finish } from "./finish.ts";
import type { Expected } from "./preflight.ts";

/** What the thread is given; plain data, since it crosses from one thread to another. */
export interface PressWork {
  printed: Uint8Array;
  finish: Omit<Finish, "describe">;
  /** What a link to an anchor leads to, in words, by anchor. */
  words: Record<string, string>;
  expected: Expected;
}

/** What it gives back. */
export interface PressResult {
  finished: Uint8Array;
  /** Lines of text of each physical page. */
  lines: string[][];
  checks: Check[];
}
