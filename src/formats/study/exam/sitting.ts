/** An exam being taken, or taken: everything needed to go on after a reload and to report on it later. */

export interface Sitting {
  readonly seed: string;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly started: number;
  /** 0 for an exam without a clock. */
  readonly minutes: number;
  /** The clock stops while the reader is away; otherwise it runs from `started`, whatever happens. */
  readonly canPause: boolean;
  /** Labels in the order they are asked. */
  readonly questions: readonly string[];
  /** Labels of those that count. */
  readonly scored: readonly string[];
  /** Letters by label, "." for a pair not made yet; what is not there is blank. */
  readonly answers: Readonly<Record<string, string>>;
  readonly flagged: readonly string[];
  /** Milliseconds spent on a question, by label. */
  readonly spent: Readonly<Record<string, number>>;
  /** Milliseconds on the clock. */
  readonly used: number;
  /** Index of the question that is shown. */
  readonly at: number;
  /** When it was last changed, in milliseconds since 1970-01-01 UTC. */
  readonly changed: number;
  /** How it ended; missing while it goes on. */
  readonly ended?: "submitted" | "left";
  /** What it came to. */
  readonly result?: { readonly right: number; readonly of: number };
}

/** Sittings by their keys. */
export type Sittings = ReadonlyMap<string, Sitting>;

/** Ended sittings that are kept; of more, the latest. */
export const mostEnded = 30;

/** @param minutes 0 for none */
export function beginSitting(
  seed: string,
  drawn: Pick<Sitting, "questions" | "scored">,
  { minutes, canPause }: Pick<Sitting, "minutes" | "canPause">,
  now: number,
): Sitting {
  const blank = { answers: {}, flagged: [], spent: {}, used: 0, at: 0, changed: now };
  return { seed, started: now, minutes, canPause, questions: drawn.questions, scored: drawn.scored, ...blank };
}

/** Tells sittings apart; begins with the time, so that keys sort by it. */
export function keyOf({ started, seed }: Sitting): string {
  return `${String(started).padStart(16, "0")}-${seed}`;
}

/** The exam that is not ended yet; of several, the latest. */
export function unfinished(sittings: Sittings): Sitting | undefined {
  return [...sittings.values()].filter(({ ended }) => ended === undefined).sort((a, b) => b.started - a.started)[0];
}

/** Exams that were submitted, the latest first. */
export function submitted(sittings: Sittings): Sitting[] {
  return [...sittings.values()].filter(({ ended }) => ended === "submitted").sort((a, b) => b.started - a.started);
}

/** Every sitting of both, of each its latest state: idempotent, commutative, associative. */
export function mergeSittings(a: Sittings, b: Sittings): Sittings {
  const merged = new Map(a);
  for (const [key, sitting] of b) {
    const other = merged.get(key);
    merged.set(key, other === undefined ? sitting : later(sitting, other));
  }
  const ended = [...merged].filter(([, { ended: how }]) => how !== undefined).sort(([x], [y]) => (x < y ? -1 : 1));
  for (const [key] of ended.slice(0, Math.max(0, ended.length - mostEnded))) merged.delete(key);
  return merged;
}

function later(a: Sitting, b: Sitting): Sitting {
  const order = rank(a) - rank(b) || a.changed - b.changed;
  if (order !== 0) return order > 0 ? a : b;
  return JSON.stringify(a) > JSON.stringify(b) ? a : b;
}

function rank({ ended }: Sitting): number {
  return ended === "submitted" ? 2 : ended === "left" ? 1 : 0;
}
