import { describe, expect, test } from "vitest";
import { lineOfWords } from "../../../src/book/find-words.ts";

const text = [
  "---", // 1
  "title: The tide", // 2
  "---", // 3
  "", // 4
  "The tide rises **twice** a day, and it", // 5
  "rises `more` when the moon is full.", // 6
  "", // 7
  "## Heights {#sec-heights}", // 8
  "", // 9
  "| Town | Height → |", // 10
  "| --- | --- |", // 11
  "| Aberffraw | 4 m |", // 12
  "", // 13
  "The tide rises twice a day. 🙂", // 14
].join("\n");

describe("the line of words of the page", () => {
  test.each([
    ["the first line that has them", "The tide", 1, 2],
    ["behind a label", "The tide", 3, 5],
    ["over markup and the break of a line", "twice a day, and it rises more when", 1, 5],
    ["with other quotes and dashes", "“twice” a day — and it", 1, 5],
    ["cells of a table, without what stands between", "Town Height Aberffraw 4 m", 8, 10],
    ["above the label, when they stand nowhere below", "moon is full", 8, 6],
    [
      "by their beginning, when the rest is written elsewhere",
      "The tide rises twice a day (see page 7 and more)",
      9,
      14,
    ],
    ["a sign that is no letter, as it is", "→ ≤", 1, 10],
    ["an emoji, which is two units long", "🙂", 1, 14],
  ])("is %s", (_, words, from, line) => {
    expect(lineOfWords(text, words, from)).toBe(line);
  });

  test("is not found where they are not", () => {
    expect(lineOfWords(text, "Neap tides are low", 1)).toBeUndefined();
    expect(lineOfWords(text, "≤", 1)).toBeUndefined();
    expect(lineOfWords(text, "", 1)).toBeUndefined();
  });
});
