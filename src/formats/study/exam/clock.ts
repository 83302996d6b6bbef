/** The clock of an exam: what is left of it, how it is shown, and when it is told. */
import type { Sitting } from "./sitting.ts";

const minute = 60_000;

/** Milliseconds left; never below 0, Infinity without a clock. @param now milliseconds since 1970-01-01 UTC */
export function timeLeft(sitting: Pick<Sitting, "minutes" | "canPause" | "started" | "used">, now: number): number {
  if (sitting.minutes === 0) return Infinity;
  // A clock set back gives no time back.
  const gone = sitting.canPause ? sitting.used : Math.max(sitting.used, now - sitting.started);
  return Math.max(0, sitting.minutes * minute - gone);
}

/** "2:59:04", "4:09"; a second that has begun counts. @param ms zero or more */
export function clockText(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  const two = (number: number) => String(number).padStart(2, "0");
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}

/** Minutes left at which those who hear the page are told; a clock that is read out all the time helps nobody. */
const told = [30, 10, 5, 1];

/** The minutes to tell of when the clock has gone on; undefined mostly. */
export function minutesToTell(before: number, after: number): number | undefined {
  return told.findLast((minutes) => before > minutes * minute && after <= minutes * minute);
}

/**
 * Milliseconds a clock that can pause goes on between two looks at it. Pages in the background are looked at once a
 * minute; a machine that slept was away. @param before, after milliseconds since 1970-01-01 UTC
 */
export function gone(before: number, after: number): number {
  const passed = after - before;
  return passed < 0 || passed > 1.5 * minute ? 0 : passed;
}
