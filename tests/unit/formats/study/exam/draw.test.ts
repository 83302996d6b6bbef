import { describe, expect, test } from "vitest";
import { allocate } from "../../../../../src/formats/study/exam/allocate.ts";
import { drawExam } from "../../../../../src/formats/study/exam/draw.ts";
import { lot, readSeed, seedFrom } from "../../../../../src/formats/study/exam/seed.ts";
import { examSize } from "../../../../../src/formats/study/exam/size.ts";
import { randomFrom } from "../../../../../scripts/bench/random.ts";
import { bankOf } from "./made-exams.ts";

const large = bankOf([0, 60, 60, 60, 60, 60]);
const domainOf = (label: string) => Number(label.split("-")[1]);
const byDomain = (labels: readonly string[]) =>
  [0, 1, 2, 3, 4, 5].map((domain) => labels.filter((label) => domainOf(label) === domain).length);

describe("an exam drawn from a large bank", () => {
  const drawn = drawExam(large, "k3f9");

  test("asks as many as the real one, each once, and counts as many", () => {
    expect(drawn.questions).toHaveLength(75);
    expect(new Set(drawn.questions).size).toBe(75);
    expect(drawn.scored).toHaveLength(65);
    expect(drawn.questions).toEqual(expect.arrayContaining(drawn.scored));
  });

  test("shares the questions that count out by the weights of the domains", () => {
    // 65 × 31, 26, 20, 12 and 11 %: 20.15, 16.9, 13, 7.8, 7.15.
    expect(byDomain(drawn.scored)).toEqual([0, 20, 17, 13, 8, 7]);
  });

  test("is the same from the same seed, wherever its questions stand, and another from another", () => {
    const turned = { ...large, bank: large.bank.toReversed() };
    expect(drawExam(turned, "k3f9")).toEqual(drawn);
    expect(drawExam(large, "k3f8").questions).not.toEqual(drawn.questions);
  });

  test("mixes the domains and hides which questions count", () => {
    const firstTen = new Set(drawn.questions.slice(0, 15).map(domainOf));
    expect(firstTen.size).toBeGreaterThan(2);
    const unscored = drawn.questions.flatMap((label, i) => (drawn.scored.includes(label) ? [] : [i]));
    // Drawn last, they are not asked last.
    expect(Math.min(...unscored)).toBeLessThan(25);
  });

  test("changes by no more than the question that joins the bank", () => {
    const grown = { ...large, bank: [...large.bank, { id: "q-1-new", code: "Q", domain: 1, task: "1.1", page: 0 }] };
    const again = drawExam(grown, "k3f9").questions;
    expect(drawn.questions.filter((label) => !again.includes(label)).length).toBeLessThanOrEqual(1);
  });

  test("asks every question about as often as any other", () => {
    const times = new Map<string, number>();
    for (let seed = 0; seed < 400; seed += 1)
      for (const label of drawExam(large, `seed${seed}`).questions) times.set(label, (times.get(label) ?? 0) + 1);
    // Domain 1 asks 23 of its 60 each time: 153 of 400, give or take four deviations of 10.
    const first = large.bank.filter(({ domain }) => domain === 1).map(({ id }) => times.get(id) ?? 0);
    expect(Math.min(...first)).toBeGreaterThan(110);
    expect(Math.max(...first)).toBeLessThan(196);
  });
});

describe("a bank too small", () => {
  test("makes a smaller exam in proportion", () => {
    expect(examSize(bankOf([0, 24]))).toEqual({ questions: 24, scored: 21, minutes: 58, isScaled: true });
    expect(examSize(large)).toEqual({ questions: 75, scored: 65, minutes: 180, isScaled: false });
    expect(examSize(bankOf([0, 1]))).toEqual({ questions: 1, scored: 1, minutes: 2, isScaled: true });
  });

  test("asks all it has, whatever the domains", () => {
    expect(byDomain(drawExam(bankOf([2, 20, 0, 2]), "a").questions)).toEqual([2, 20, 0, 2, 0, 0]);
  });

  test("fills a domain that is short from the others, and asks what belongs to none last", () => {
    const drawn = drawExam(bankOf([50, 60, 3, 60, 60, 60]), "a");
    expect(drawn.questions).toHaveLength(75);
    const [none, , second] = byDomain(drawn.questions);
    expect([none, second]).toEqual([0, 3]);
  });
});

test.each([
  [
    10,
    [
      [50, 9],
      [50, 9],
    ],
    [5, 5],
  ],
  [
    10,
    [
      [90, 3],
      [10, 99],
    ],
    [3, 7],
  ],
  [
    3,
    [
      [1, 9],
      [1, 9],
    ],
    [2, 1],
  ],
  [
    9,
    [
      [1, 2],
      [1, 2],
    ],
    [2, 2],
  ],
  [
    5,
    [
      [0, 9],
      [1, 3],
    ],
    [2, 3],
  ],
  [
    4,
    [
      [0, 9],
      [0, 9],
    ],
    [2, 2],
  ],
  [4, [], []],
] as [number, [number, number][], number[]][])("%i questions among %j are shared out as %j", (total, shares, given) => {
  expect(
    allocate(
      total,
      shares.map(([weight, space]) => ({ weight, space })),
    ),
  ).toEqual(given);
});

test("whatever is shared out adds up, and nothing is given that is not there", () => {
  for (let i = 0; i < 500; i += 1) {
    const { between } = randomFrom(`shares ${i}`);
    const shares = Array.from({ length: between(1, 8) }, () => ({ weight: between(0, 40), space: between(0, 30) }));
    const total = between(0, 120);
    const given = allocate(total, shares);
    const all = shares.reduce((sum, { space }) => sum + space, 0);
    expect(given.reduce((sum, one) => sum + one, 0)).toBe(Math.min(total, all));
    expect(given.every((one, at) => one >= 0 && one <= (shares[at]?.space ?? 0))).toBe(true);
  }
});

test("a seed is read from an address or refused", () => {
  expect([" K3f9 ", "a".repeat(16)].map(readSeed)).toEqual(["k3f9", "a".repeat(16)]);
  expect([null, "", "a b", "<b>", "a".repeat(17)].map(readSeed)).toEqual(Array(5).fill(undefined));
  expect(readSeed(seedFrom(new Uint8Array([0, 30, 31, 255, 7, 99])))).toHaveLength(6);
});

test("lots are the same everywhere and spread evenly", () => {
  // By another program.
  expect(lot("")).toBe(2872998923);
  expect(lot("k3f9/draw/q-2-3")).toBe(651964824);
  const low = Array.from({ length: 4000 }, (_, i) => lot(`q-${i}`)).filter((one) => one < 2 ** 31).length;
  expect(Math.abs(low - 2000)).toBeLessThan(150);
});
