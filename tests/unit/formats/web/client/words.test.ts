import { describe, expect, test } from "vitest";
import { fold, queryWords, wordsOf } from "../../../../../src/formats/web/client/words.ts";

const words = (text: string) => wordsOf(text).map(({ word }) => word);

describe("words of a search", () => {
  test("lose accents, capitals and width", () => {
    expect(fold("Crème BRÛLÉE")).toBe("creme brulee");
    expect(fold("ＡＰＩ")).toBe("api");
    expect(fold("한국어")).toBe("한국어");
  });

  test("are parted by signs; c++ and f# are words", () => {
    expect(words("max_tokens, C++ (not F#)…")).toEqual(["max", "tokens", "c++", "not", "f#"]);
  });

  test("stand where they stood in the text", () => {
    const text = "Ein Café, 機械";
    expect(wordsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(["Ein", "Café", "機械", "械"]);
  });

  test("are pairs of signs where a script has no spaces", () => {
    expect(words("AI機械学習v2")).toEqual(["ai", "機械", "械学", "学習", "習", "v2"]);
  });

  test("of a query leave out the last sign, which its pair holds", () => {
    expect(queryWords("機械学習")).toEqual(["機械", "械学", "学習"]);
    expect(queryWords("学")).toEqual(["学"]);
    expect(queryWords("retry 学習 now")).toEqual(["retry", "学習", "now"]);
  });
});
