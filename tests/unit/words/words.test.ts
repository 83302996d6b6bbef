import { describe, expect, test } from "vitest";
import * as en from "../../../src/words/en.ts";
import * as es from "../../../src/words/es.ts";
import { conjunction, lowerFirst, ranges } from "../../../src/words/phrases.ts";
import { codeOf, everyLanguage, hasWords, wordsOf } from "../../../src/words/words.ts";
import { phrasePattern, phrasesOf } from "../../setup/interface-words.ts";

describe("the words of a book", () => {
  test.each([
    ["es", "es"],
    ["es-MX", "es"],
    ["ES", "es"],
    ["en-GB", "en"],
    ["de", "en"],
    ["constructor", "en"],
  ])("of “%s” are those of “%s”", (tag, code) => {
    expect(codeOf(tag)).toBe(code);
    expect(wordsOf(tag)).toBe(code === "es" ? everyLanguage[1] : everyLanguage[0]);
  });

  test("are known to be missing", () => {
    expect(["en", "es-419", "de"].map(hasWords)).toEqual([true, true, false]);
  });

  test("fill in the same things in every language", () => {
    expect(parametersOf(es)).toEqual(parametersOf(en));
  });

  test("put a no-break space before a percent sign in Spanish", () => {
    const loose = [...phrasesOf(es).keys()].filter((phrase) => /[\d ] %/.test(phrase));
    expect(loose).toEqual([]);
    expect(es.numbers.percent(0.86)).toBe("86\u00a0%");
  });

  test("count one and many", () => {
    expect([1, 2].map(es.home.services)).toEqual(["1 ficha de servicio", "2 fichas de servicios"]);
    expect([1, 2].map(es.found.places)).toEqual(["1 lugar con resultados.", "2 lugares con resultados."]);
    expect([1, 2].map(en.found.places)).toEqual(["1 place found.", "2 places found."]);
  });
});

/** Where functions stand in the words, and what they take: each of them could be left out by a translator. */
function parametersOf(words: object, place = ""): string[] {
  return Object.entries(words)
    .flatMap(([name, value]: [string, unknown]) => {
      const own = `${place}${name}`;
      if (typeof value === "object" && value !== null) return parametersOf(value, `${own}.`);
      return [typeof value === "function" ? `${own}()` : own];
    })
    .toSorted();
}

describe("phrases", () => {
  test("are taken out of sentences whatever is filled in", () => {
    const phrases = phrasesOf({ a: { b: (n: number) => `${n} of ${n} pages`, c: "Whole." } } as never);
    expect(Object.fromEntries(phrases)).toEqual({ of: "a.b", pages: "a.b", "Whole.": "a.c" });
  });

  test("are found as words of their own", () => {
    expect(phrasePattern("the part").test("in the part of")).toBe(true);
    expect(phrasePattern("part").test("una parte, part-one, /part/")).toBe(false);
  });

  test.each([
    [[2, 4, 5, 6], "2, 4–6"],
    [[3], "3"],
    [[], ""],
  ])("%j are the lines “%s”", (lines, text) => {
    expect(ranges(lines)).toBe(text);
  });

  test("begin small within a sentence, but for names in capitals", () => {
    expect(["Elegir", "Único", "AWS", "a"].map(lowerFirst)).toEqual(["elegir", "único", "AWS", "a"]);
  });

  test("are joined as the language does", () => {
    expect(conjunction(["a", "b", "c"], "en")).toBe("a, b and c");
    expect(conjunction(["a", "i"], "es")).toBe("a e i");
  });
});
