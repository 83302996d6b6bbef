import { describe, expect, test } from "vitest";
import { alignWords, wordsOf } from "../../../../src/formats/epub/align-words.ts";

const words = (text: string) => wordsOf(text).map(({ word }) => word);

describe("words of a text", () => {
  test("are without case and signs, and know where they stand", () => {
    expect(wordsOf("“Ebb”, said Ida.")).toEqual([
      { word: "ebb", at: 1 },
      { word: "said", at: 7 },
      { word: "ida", at: 12 },
    ]);
  });

  test("are whole where a line breaks them, and two where a hyphen joins them", () => {
    expect(words("docu\u00admenta\u00ad-\ntion of half-\ntides and ﬁsh")).toEqual([
      ..."documentation of half tides and fish".split(" "),
    ]);
  });
});

describe("two tellings of one text", () => {
  const aligned = (from: string, to: string) => [...alignWords(words(from), words(to))];

  test("are the same word by word", () => {
    expect(aligned("the tide comes in", "the tide comes in")).toEqual([0, 1, 2, 3]);
  });

  test("share what is left when one has heads and page numbers of its own", () => {
    const to = "The gauge tells the height of the tide in steps of one hundredth of a meter";
    const from = "The gauge tells the height of OF TIDES 12 the tide in steps (p. 9) of one hundredth of a meter";
    const places = aligned(from, to);
    expect(places.slice(6, 9)).toEqual([-1, -1, -1]);
    expect(places.filter((place) => place >= 0)).toEqual(Array.from({ length: 16 }, (_, i) => i));
  });

  test("keep their order when a part of one is moved", () => {
    const figure = "figure one the moon above the bay";
    const before = "a long story of the bay that goes on for very many words before anything is shown";
    const after = "and then it goes on with other words that fill a page of their own with ease";
    const places = aligned(`${before} ${after} ${figure}`, `${before} ${figure} ${after}`).filter(
      (place) => place >= 0,
    );
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places.length).toBeGreaterThanOrEqual(words(before).length + words(after).length);
  });

  test("share nothing when they have no word in common", () => {
    expect(aligned("ebb flow", "salt wind")).toEqual([-1, -1]);
  });
});
