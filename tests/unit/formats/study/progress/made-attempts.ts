/** Attempts made up by a seeded generator: few questions and moments, so that they often meet. */
import { attemptsSection } from "../../../../../src/formats/study/progress/attempts-section.ts";
import { writeDocument, type Sections } from "../../../../../src/formats/study/progress/document.ts";
import { partOf } from "../../../../../src/formats/study/progress/section.ts";
import { randomFrom, type Random } from "../../../../../scripts/bench/random.ts";
import type { Attempt, Attempts } from "../../../../../src/formats/study/progress/attempts.ts";
import { mergeAttempts, recordOf } from "../../../../../src/formats/study/progress/merge.ts";

/** One attempt, right or wrong; only `at` matters to most tests. */
export function attempt(at: number, more: Partial<Attempt> = {}): Attempt {
  return { at, chosen: "A", right: true, edition: "1.0", ...more };
}

/** Attempts at one question. */
export function attemptsAt(question: string, ...attempts: Attempt[]): Attempts {
  return new Map([[question, recordOf(attempts)]]);
}

function drawAttempt({ between, pick }: Random): Attempt {
  return {
    at: between(1, 400),
    chosen: pick(["A", "B", "AC", "CAB"]),
    right: pick([true, false]),
    edition: pick(["1.0", "1.1, second printing"]),
    ...(between(1, 8) === 1 ? { peeked: true as const } : {}),
  };
}

/** As a reader might have gathered them in one place; some questions more often than is kept. */
export function drawAttempts(seed: string): Attempts {
  const random = randomFrom(seed);
  const drawn = Array.from({ length: random.between(0, 5) }, () => {
    const count = random.between(1, random.pick([1, 3, 160]));
    return attemptsAt(`q-${random.between(1, 4)}`, ...Array.from({ length: count }, () => drawAttempt(random)));
  });
  return drawn.reduce(mergeAttempts, new Map());
}

/** A document of the book "tides", or another, with attempts and sections of other tools. */
export function documentOf(attempts: Attempts, others: Sections = {}, book = "tides"): string {
  return writeDocument(book, [partOf(attemptsSection, attempts)], others);
}
