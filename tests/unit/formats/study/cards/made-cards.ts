/** Progress with cards made up by a seeded generator: few cards and moments, so that they often meet. */
import { randomFrom } from "../../../../../scripts/bench/random.ts";
import { writeLog } from "../../../../../src/formats/study/cards/card-log.ts";
import { change, type Cards } from "../../../../../src/formats/study/cards/cards-section.ts";
import type { Grade, Review } from "../../../../../src/formats/study/cards/review.ts";

/** 2026-11-20, noon in UTC, in seconds. */
export const noon = Date.UTC(2026, 10, 20, 12) / 1000;

export const day = 24 * 60 * 60;

/** An answer given in UTC, "Good" when nothing else is said. */
export function review(at: number, more: Partial<Review> = {}): Review {
  return { at, zone: 0, grade: 3, undone: false, ...more };
}

/** Answers to some cards, flags and settings, as a reader might have gathered them in one place. */
export function drawCards(seed: string): Cards {
  const { between, pick } = randomFrom(seed);
  const drawReview = () => ({
    at: between(1, 200),
    zone: pick([-20, 0, 0, 0, 4]),
    grade: pick([1, 2, 3, 4] as Grade[]),
    undone: between(1, 6) === 1,
  });
  const cards = Array.from({ length: between(0, 4) }, () => `term-${between(1, 4)}`);
  return change({
    logs: new Map(cards.map((id) => [id, writeLog(Array.from({ length: between(1, pick([2, 5, 150])) }, drawReview))])),
    flags: new Map(cards.slice(1).map((id) => [id, { isSet: pick([true, false]), changed: between(1, 5) }])),
    ...(between(0, 2) === 0
      ? { settings: { newADay: between(0, 9), order: pick(["book", "mixed"] as const), changed: between(1, 3) } }
      : {}),
    ...(between(0, 3) === 0 ? { algorithm: 7 } : {}),
  });
}
