import { describe, expect, test } from "vitest";
import { excerptOf } from "../../../../src/formats/digital/client/excerpt.ts";

const text = `${"Words before it. ".repeat(10)}A circuit breaker stops asking a model that keeps failing. ${"Words behind it. ".repeat(20)}`;
const whole = (terms: string[]) =>
  excerptOf(text, terms)
    .map((part) => (part.isMarked ? `[${part.text}]` : part.text))
    .join("");

describe("an excerpt", () => {
  test("shows the words around the first match, cut between words, and marks every match", () => {
    const shown = whole(["circuit", "breaker"]);
    expect(shown).toMatch(/^… .*A \[circuit\] \[breaker\] stops asking .* …$/);
    expect(shown.length).toBeLessThan(210);
  });

  test("begins at the beginning when nothing matches", () => {
    expect(whole(["zebra"])).toMatch(/^Words before it\./);
  });

  test("marks beginnings of words, not their middles", () => {
    expect(excerptOf("remodel model models", ["model"]).filter(({ isMarked }) => isMarked)).toHaveLength(2);
  });

  test("takes signs of patterns as they are", () => {
    expect(excerptOf("say c++ now", ["c++"]).find(({ isMarked }) => isMarked)?.text).toBe("c++");
  });
});
