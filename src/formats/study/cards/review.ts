/** An answer to a card: what the schedule of every card is worked out from. */
import type { Day } from "../goal/day.ts";

/** 1 Again, 2 Hard, 3 Good, 4 Easy. Hard is a pass: https://github.com/open-spaced-repetition/fsrs4anki/wiki/ABC-of-FSRS */
export type Grade = 1 | 2 | 3 | 4;

export const grades: readonly Grade[] = [1, 2, 3, 4];

export interface Review {
  /** When, in seconds since 1970-01-01 UTC. */
  readonly at: number;
  /** Where the reader's clock stood then, in quarters of an hour east of UTC: who travels loses no day. */
  readonly zone: number;
  readonly grade: Grade;
  /** Taken back. It stays in the log, so that what one device took back another does not bring again. */
  readonly undone: boolean;
}

const quarter = 15 * 60 * 1000;

/** The day of the reader begins at four, as in `dayOf`. */
const dayBeginsAfter = 4 * 60 * 60 * 1000;

/** Quarters of an hour by which the clock of this device is ahead of UTC. @param at milliseconds since 1970-01-01 UTC */
export function zoneAt(at: number): number {
  return Math.round((-new Date(at).getTimezoneOffset() * 60 * 1000) / quarter);
}

/**
 * A moment by the reader's own days, as milliseconds in a calendar of UTC: days begin at its midnight, and all of them
 * have 24 hours there, also those on which clocks change.
 */
export function readersTime({ at, zone }: Pick<Review, "at" | "zone">): number {
  return at * 1000 + zone * quarter - dayBeginsAfter;
}

/** The day in the reader's time. @param time of `readersTime` */
export function dayIn(time: number): Day {
  return new Date(time).toISOString().slice(0, 10);
}
