/** All that a reader's progress is made of, and how that of two places becomes one. */
import { holdsSittings, mergeSittings, type Sittings } from "../exam/sitting.ts";
import type { Attempts } from "./attempts.ts";
import { holds, mergeAttempts } from "./merge.ts";

export interface Progress {
  readonly attempts: Attempts;
  readonly sittings: Sittings;
}

export const noProgress: Progress = { attempts: new Map(), sittings: new Map() };

/** All of both: idempotent, commutative, associative. */
export function mergeProgress(a: Progress, b: Progress): Progress {
  return { attempts: mergeAttempts(a.attempts, b.attempts), sittings: mergeSittings(a.sittings, b.sittings) };
}

/** Whether `whole` holds all of `part`. */
export function holdsProgress(whole: Progress, part: Progress): boolean {
  return holds(whole.attempts, part.attempts) && holdsSittings(whole.sittings, part.sittings);
}
