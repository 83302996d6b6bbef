import { expect, test } from "vitest";
import { countWords } from "../../../src/book/words.ts";

test.for([
  ["", 0],
  ["one", 1],
  ["one two  three\nfour", 4],
  ["It’s the tide's turn", 4],
  ["well-known co-tidal", 2],
  ["1,000.5 meters", 2],
  ["e.g. here", 2],
  ["— “quoted” …", 1],
  ["Überfälle éclair 潮", 3],
  ["a/b (c) d&e", 5],
  ["½ ² x²", 3],
  ["!? -- …", 0],
] as const)("counts the words of %j as %i", ([text, count]) => {
  expect(countWords(text)).toBe(count);
});

test("counts as the pattern it stands for", () => {
  const pattern = /[\p{Letter}\p{Number}][\p{Letter}\p{Number}’'.,-]*/gu;
  const pieces = ["tide", "’s", "-", " ", "“", "”", "…", "é", "3", ".", ",", "\n", "—", "Ω", "×", "'", "ß"];
  for (let seed = 1; seed < 2000; seed++) {
    const text = Array.from({ length: 9 }, (_, i) => pieces[(seed * (i + 3) * 7919 + i * seed) % pieces.length]).join(
      "",
    );
    expect(countWords(text), text).toBe(text.match(pattern)?.length ?? 0);
  }
});
