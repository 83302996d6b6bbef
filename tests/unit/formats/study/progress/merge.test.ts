import { describe, expect, test } from "vitest";
import { latest, tallyOf, type Attempts } from "../../../../../src/formats/study/progress/attempts.ts";
import { attemptsSection } from "../../../../../src/formats/study/progress/attempts-section.ts";
import { mergeAttempts, mostLater } from "../../../../../src/formats/study/progress/merge.ts";
import { holds } from "../../../../../src/formats/study/progress/section.ts";
import { attempt, attemptsAt, drawAttempts, documentOf } from "./made-attempts.ts";

const text = (attempts: Attempts) => documentOf(attempts);
const seeds = Array.from({ length: 300 }, (_, i) => `merge ${i}`);

describe("merging", () => {
  test("twice is merging once", () => {
    for (const seed of seeds) {
      const [a, b] = [drawAttempts(`${seed} a`), drawAttempts(`${seed} b`)];
      const once = mergeAttempts(a, b);
      expect(text(mergeAttempts(once, b))).toBe(text(once));
      expect(text(mergeAttempts(a, a))).toBe(text(a));
    }
  });

  test("is the same from both sides, and in any order of three", () => {
    for (const seed of seeds) {
      const [a, b, c] = [drawAttempts(`${seed} a`), drawAttempts(`${seed} b`), drawAttempts(`${seed} c`)];
      expect(text(mergeAttempts(a, b))).toBe(text(mergeAttempts(b, a)));
      expect(text(mergeAttempts(mergeAttempts(a, b), c))).toBe(text(mergeAttempts(a, mergeAttempts(b, c))));
    }
  });

  test("loses no first attempt, nor any while there are few", () => {
    for (const seed of seeds) {
      const [a, b] = [drawAttempts(`${seed} a`), drawAttempts(`${seed} b`)];
      const both = mergeAttempts(a, b);
      expect(holds(attemptsSection, both, a) && holds(attemptsSection, both, b)).toBe(true);
      for (const [id, { first, later }] of both) {
        const given = [a.get(id), b.get(id)].flatMap((record) => (record ? [record.first, ...record.later] : []));
        expect(first.at).toBe(Math.min(...given.map(({ at }) => at)));
        expect(later.every(({ at }) => at >= first.at)).toBe(true);
        const different = new Set(given.map((one) => JSON.stringify(one)));
        expect(later.length).toBe(Math.min(different.size - 1, mostLater));
      }
    }
  });

  test("changes neither of the two", () => {
    const [a, b] = [attemptsAt("q-1", attempt(2)), attemptsAt("q-1", attempt(1))];
    const before = [text(a), text(b)];
    mergeAttempts(a, b);
    expect([text(a), text(b)]).toEqual(before);
  });

  test("keeps two answers of one moment apart", () => {
    const merged = mergeAttempts(
      attemptsAt("q-1", attempt(5, { chosen: "A" })),
      attemptsAt("q-1", attempt(5, { chosen: "B", right: false })),
    );
    expect(merged.get("q-1")?.later).toHaveLength(1);
  });

  test("an attempt made elsewhere before becomes the first", () => {
    const merged = mergeAttempts(attemptsAt("q-1", attempt(20)), attemptsAt("q-1", attempt(10, { right: false })));
    expect(merged.get("q-1")).toEqual({ first: attempt(10, { right: false }), later: [attempt(20)] });
  });

  test("of very many attempts keeps the first and the latest", () => {
    const many = Array.from({ length: 500 }, (_, i) => attempt(i + 1));
    const record = attemptsAt("q-1", ...many).get("q-1");
    expect(record?.first.at).toBe(1);
    expect(record?.later.map(({ at }) => at)).toEqual(many.slice(-mostLater).map(({ at }) => at));
  });
});

describe("holding", () => {
  test("is told of a whole that lacks one attempt", () => {
    const whole = attemptsAt("q-1", attempt(1), attempt(2));
    expect(holds(attemptsSection, whole, attemptsAt("q-1", attempt(2)))).toBe(true);
    expect(holds(attemptsSection, whole, attemptsAt("q-1", attempt(3)))).toBe(false);
    expect(holds(attemptsSection, whole, attemptsAt("q-2", attempt(1)))).toBe(false);
  });
});

describe("the tally", () => {
  test("counts what was right at the first try, and not what was only right later or had been looked up", () => {
    const attempts = [
      attemptsAt("q-1", attempt(1)),
      attemptsAt("q-2", attempt(1, { right: false }), attempt(2)),
      attemptsAt("q-3", attempt(1, { peeked: true })),
      attemptsAt("q-elsewhere", attempt(1)),
    ].reduce(mergeAttempts);
    expect(tallyOf(attempts, ["q-1", "q-2", "q-3", "q-4"])).toEqual({ answered: 3, firstRight: 1 });
  });

  test("a reader remembers the latest attempt", () => {
    const record = attemptsAt("q-1", attempt(3, { right: false }), attempt(1)).get("q-1");
    expect(record && latest(record)).toEqual(attempt(3, { right: false }));
  });
});
