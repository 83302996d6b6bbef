/** Random numbers that are not. */
import { expect, it } from "vitest";
import { randomFrom } from "../../../scripts/bench/random.ts";
import { drawWord, makeVocabulary } from "../../../scripts/bench/vocabulary.ts";

it("the same seed gives the same numbers, another seed gives others", () => {
  const draw = (seed: string) => Array.from({ length: 5 }, randomFrom(seed).next);
  expect(draw("a")).toEqual(draw("a"));
  expect(draw("a")).not.toEqual(draw("b"));
});

it("whole numbers reach both ends and never pass them", () => {
  const { between } = randomFrom("ends");
  expect(new Set(Array.from({ length: 400 }, () => between(2, 5)))).toEqual(new Set([2, 3, 4, 5]));
});

it("a shuffled list keeps its items", () => {
  const items = [1, 2, 3, 4, 5, 6, 7, 8];
  const shuffled = randomFrom("cards").shuffled(items);
  expect(shuffled).not.toEqual(items);
  expect(shuffled.toSorted((a, b) => a - b)).toEqual(items);
});

it("picking from nothing is a mistake of ours", () => {
  expect(() => randomFrom("x").pick([])).toThrow("nothing to pick");
});

it("no word of the vocabulary stands in two places", () => {
  const { nouns, verbs, adjectives, adverbs } = makeVocabulary();
  const made = [nouns, verbs, adjectives, adverbs].map((words) => words.filter((word) => word.length > 9)).flat();
  expect(new Set(made).size).toBe(made.length);
  expect(nouns.length + verbs.length + adjectives.length + adverbs.length).toBeGreaterThan(5000);
});

it("early words come oftener than late ones, and late ones come too", () => {
  const random = randomFrom("zipf");
  const words = Array.from({ length: 1000 }, (_, i) => String(i));
  const drawn = Array.from({ length: 5000 }, () => Number(drawWord(random, words)));
  const share = (from: number, to: number) => drawn.filter((rank) => rank >= from && rank < to).length / drawn.length;
  expect(share(0, 100)).toBeGreaterThan(share(100, 200));
  expect(share(0, 100)).toBeGreaterThan(share(900, 1000) * 8);
  expect(share(900, 1000)).toBeGreaterThan(0);
});
