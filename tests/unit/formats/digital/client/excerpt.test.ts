import { describe, expect, test } from "vitest";
import { excerptOf } from "../../../../../src/formats/digital/client/excerpt.ts";

const text = `${"Words before it. ".repeat(10)}A circuit breaker stops asking a model that keeps failing. ${"Words behind it. ".repeat(20)}`;
const marked = (of: string, found: string[]) =>
  excerptOf(of, new Set(found))
    .map((part) => (part.isMarked ? `[${part.text}]` : part.text))
    .join("");

describe("an excerpt", () => {
  test("shows the words around the first match, cut between words, and marks every match", () => {
    const shown = marked(text, ["circuit", "breaker"]);
    expect(shown).toMatch(/^… .*A \[circuit\] \[breaker\] stops asking .* …$/);
    expect(shown.length).toBeLessThan(210);
  });

  test("begins at the beginning when nothing matches", () => {
    expect(marked(text, ["zebra"])).toMatch(/^Words before it\./);
  });

  test("marks whole words, not the middle of others", () => {
    expect(marked("remodel model models", ["model"])).toBe("remodel [model] models");
  });

  test("marks words as the text spells them", () => {
    expect(marked("Le Café, et c++ aussi", ["cafe", "c++"])).toBe("Le [Café], et [c++] aussi");
  });

  test("marks a stretch of signs without spaces as one, and cuts such a text anywhere", () => {
    expect(marked(`${"前".repeat(80)}機械学習${"後".repeat(200)}`, ["機械", "械学", "学習"])).toMatch(
      /^… 前{50}\[機械学習\]後+ …$/,
    );
  });
});
