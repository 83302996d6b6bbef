import { describe, expect, test } from "vitest";
import { isMeant, isSameWord } from "../../../../src/formats/web/client/match.ts";

const marked = (text: string) => [
  { text: "some ", isMarked: false },
  { text, isMarked: true },
];

describe("what was found is what the reader meant", () => {
  test.each([
    ["throttling", "throttled,"],
    ["guard", "Guardrails."],
    ["circuit breaker", "breaker"],
    ["cafe", "Café"],
    ["s3", "S3"],
  ])("for “%s”: %s", (words, found) => {
    expect(isMeant(marked(found), words)).toBe(true);
  });
});

describe("what was found is a chance", () => {
  test.each([
    ["xyzzyplugh", "x"],
    ["bloriguw", "B."],
    ["model", "mobile"],
  ])("for “%s”: %s", (words, found) => {
    expect(isMeant(marked(found), words)).toBe(false);
  });

  test("when nothing is marked", () => {
    expect(isMeant([{ text: "model", isMarked: false }], "model")).toBe(false);
  });
});

describe("a word of the page is the one that was searched for", () => {
  test.each([
    ["guard", "guardrails", true],
    ["throttling", "throttled", true],
    ["models", "model", true],
    ["model", "module", false],
    ["interest", "internal", false],
    ["retry", "retail", false],
  ])("“%s” and “%s”: %s", (typed, found, isSame) => {
    expect(isSameWord(typed, found)).toBe(isSame);
  });
});
