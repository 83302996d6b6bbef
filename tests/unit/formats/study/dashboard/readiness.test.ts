import { describe, expect, test } from "vitest";
import { randomFrom } from "../../../../../scripts/bench/random.ts";
import type { DomainTally, Tally } from "../../../../../src/formats/study/dashboard/coverage.ts";
import { readiness, weighted } from "../../../../../src/formats/study/dashboard/readiness.ts";
import { wilson } from "../../../../../src/formats/study/exam/interval.ts";

type Part = [weight: number, right: number, counted: number, of?: number];

function covered(...parts: Part[]): { all: Tally; domains: DomainTally[] } {
  const domains = parts.map(([weight, right, counted, of = 100], i): DomainTally => ({
    ...{ number: i + 1, title: `D${i + 1}`, weight, tasks: [] },
    ...{ of, answered: counted, counted, right },
  }));
  const sum = (key: keyof Tally) => domains.reduce((total, domain) => total + domain[key], 0);
  return {
    all: { of: sum("of"), answered: sum("answered"), counted: sum("counted"), right: sum("right") },
    domains,
  };
}

const strata = (...parts: Part[]) => parts.map(([weight, right, counted]) => ({ weight, right, counted }));

describe("readiness", () => {
  test("weighs each domain as the exam does, whatever the reader has answered most of", () => {
    const found = readiness(covered([75, 10, 10], [25, 0, 90]));
    expect(found?.share).toBeCloseTo(0.75);
    expect(found).toMatchObject({ counted: 100, isEnough: true, weight: 100, unknown: [] });
  });

  test("of one domain alone is its Wilson interval", () => {
    expect(readiness(covered([31, 12, 18], [69, 0, 0, 0]))).toMatchObject({
      interval: wilson(12, 18),
      share: 12 / 18,
      weight: 31,
      unknown: [],
    });
  });

  test("allows for everything in a domain that is asked about and not answered yet, and names no share", () => {
    const found = readiness(covered([90, 36, 40], [10, 0, 0]));
    expect(found).toMatchObject({ share: undefined, unknown: [2], isEnough: true });
    const known = readiness(covered([90, 36, 40], [10, 9, 10]));
    const width = ({ low, high }: { low: number; high: number }) => high - low;
    expect(width(found?.interval ?? { low: 0, high: 0 })).toBeGreaterThan(
      width(known?.interval ?? { low: 0, high: 1 }),
    );
  });

  test.each([
    ["no answer", [[100, 0, 0]], false],
    ["nine right answers", [[100, 9, 9]], false],
    ["ten answers, half of them right", [[100, 5, 10]], false],
    ["ten right answers", [[100, 10, 10]], true],
    ["twelve answers, half of them right", [[100, 6, 12]], true],
    [
      "a hundred answers in the lightest domain only",
      [
        [5, 60, 100],
        [95, 0, 0],
      ],
      false,
    ],
  ] as [string, Part[], boolean][])("from %s says something: %o %s", (_, parts, isEnough) => {
    expect(readiness(covered(...parts))?.isEnough).toBe(isEnough);
  });

  test("of a book without a blueprint counts all questions alike", () => {
    const { all } = covered([100, 20, 30]);
    expect(readiness({ all, domains: [] })).toMatchObject({ share: 20 / 30, weight: 100, interval: wilson(20, 30) });
  });

  test("is not worked out where nothing that weighs is asked about", () => {
    expect(readiness(covered([50, 0, 0, 0], [50, 0, 0, 0]))).toBeUndefined();
    expect(readiness({ all: { of: 0, answered: 0, counted: 0, right: 0 }, domains: [] })).toBeUndefined();
  });
});

describe("the interval over all domains, of two hundred drawn blueprints,", () => {
  const drawn = Array.from({ length: 200 }, (_, i) => {
    const { between } = randomFrom(`readiness ${i}`);
    return Array.from({ length: between(1, 6) }, (): Part => {
      const counted = between(0, 40);
      return [between(1, 60), between(0, counted), counted];
    });
  });

  test("lies between none and all, around the share", () => {
    for (const parts of drawn) {
      const { share, interval } = weighted(strata(...parts));
      expect(interval.low).toBeGreaterThanOrEqual(0);
      expect(interval.high).toBeLessThanOrEqual(1);
      expect(interval.low).toBeLessThanOrEqual(share);
      expect(interval.high).toBeGreaterThanOrEqual(share);
    }
  });

  test("does not depend on the order of domains, nor on the unit of their weights", () => {
    for (const parts of drawn) {
      const { share, interval } = weighted(strata(...parts));
      const other = weighted(strata(...parts.toReversed().map(([weight, ...rest]): Part => [weight * 7, ...rest])));
      expect(other.share).toBeCloseTo(share, 10);
      expect(other.interval.low).toBeCloseTo(interval.low, 10);
      expect(other.interval.high).toBeCloseTo(interval.high, 10);
    }
  });

  test("narrows with four times as many answers alike, wherever something was answered", () => {
    for (const parts of drawn.filter((own) => own.some(([, , counted]) => counted > 0))) {
      const { interval } = weighted(strata(...parts));
      const more = weighted(strata(...parts.map(([weight, right, counted]): Part => [weight, right * 4, counted * 4])));
      expect(more.interval.high - more.interval.low).toBeLessThan(interval.high - interval.low);
    }
  });

  test("rises with one more right answer", () => {
    for (const parts of drawn) {
      const better = parts.map(([weight, right, counted]): Part => [weight, Math.min(right + 1, counted), counted]);
      const [before, after] = [weighted(strata(...parts)), weighted(strata(...better))];
      expect(after.interval.low).toBeGreaterThanOrEqual(before.interval.low - 1e-9);
      expect(after.interval.high).toBeGreaterThanOrEqual(before.interval.high - 1e-9);
    }
  });

  test("holds the true share about as often as it says", () => {
    const { next } = randomFrom("coverage of the interval");
    const truth = [
      { weight: 31, share: 0.8, counted: 25 },
      { weight: 26, share: 0.6, counted: 20 },
      { weight: 20, share: 0.7, counted: 15 },
      { weight: 12, share: 0.5, counted: 12 },
      { weight: 11, share: 0.9, counted: 10 },
    ];
    const whole = truth.reduce((sum, { weight, share }) => sum + (weight * share) / 100, 0);
    const held = Array.from({ length: 2000 }, () => {
      const answered = truth.map(({ weight, share, counted }) => ({
        weight,
        counted,
        right: Array.from({ length: counted }, next).filter((lot) => lot < share).length,
      }));
      const { low, high } = weighted(answered).interval;
      return low <= whole && whole <= high;
    }).filter((isHeld) => isHeld).length;
    expect(held / 2000).toBeGreaterThan(0.93);
    expect(held / 2000).toBeLessThan(0.98);
  });
});
