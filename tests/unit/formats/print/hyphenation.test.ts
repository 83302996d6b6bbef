import { describe, expect, test } from "vitest";
import { hyphenationOf } from "../../../../src/formats/print/hyphenation.ts";

/** The words with hyphens where they may be divided; "" for those that stay whole. */
function divided(language: string, words: string): string {
  const all = words.split(" ");
  const parts = hyphenationOf(language)?.divide(all) ?? {};
  return all.map((word) => (Object.hasOwn(parts, word) ? parts[word] : word)?.replaceAll("\u00ad", "-")).join(" ");
}

describe("each language divides in its own way", () => {
  test.each([
    ["en", "requirement organisation colour company", "re-quire-ment or-gan-i-sa-tion colour com-pany"],
    ["en-US", "association development", "as-so-ci-a-tion de-vel-op-ment"],
    ["en-GB", "requirement organisation", "re-quire-ment or-gan-isa-tion"],
    ["en-AU", "organisation", "or-gan-isa-tion"],
    ["de-AT", "Anforderung größere", "An-for-de-rung grö-ßere"],
    ["es-MX", "arquitectura extraordinario", "ar-qui-tec-tura ex-tra-or-di-na-rio"],
    ["fr", "développement ordinateur", "dé-ve-lop-pe-ment or-di-na-teur"],
  ])("%s", (language, words, expected) => {
    expect(divided(language, words)).toBe(expected);
  });

  test("one without patterns divides nothing", () => {
    expect(hyphenationOf("ja")).toBeUndefined();
    expect(hyphenationOf("")).toBeUndefined();
  });

  test("only German nouns are told from names by nothing", () => {
    expect(hyphenationOf("de")?.hasCapitalNouns).toBe(true);
    expect(hyphenationOf("en")?.hasCapitalNouns).toBe(false);
  });
});

test("two letters stay before a hyphen and three behind it", () => {
  const parts = Object.values(hyphenationOf("en")?.divide(["vocabulary", "academy", "another", "ability"]) ?? {});
  expect(parts.length).toBeGreaterThan(1);
  for (const word of parts) {
    expect(word.split("\u00ad")[0]?.length).toBeGreaterThanOrEqual(2);
    expect(word.split("\u00ad").at(-1)?.length).toBeGreaterThanOrEqual(3);
  }
});

test("words of five letters stay whole, and so does what is no word", () => {
  expect(divided("en", `table ${"a".repeat(80)}`)).toBe(`table ${"a".repeat(80)}`);
});

test("the patterns’ exceptions hold, and younger words are divided as dictionaries do", () => {
  expect(divided("en", "associate project tokenizer workflows metadata")).toBe(
    "as-so-ciate project to-ken-izer work-flows meta-data",
  );
});

test("a word that every object knows is a word like others", () => {
  expect(divided("en", "constructor")).toBe("con-struc-tor");
  expect(Object.keys(hyphenationOf("en")?.divide(["people"]) ?? {})).toEqual(["people"]);
});
