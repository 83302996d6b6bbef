/** The answer of a question in a line. */
import type { QuestionItem } from "./item.ts";

/** "B", "A, C", "C, A, B" in their order, "1–C, 2–A". */
export function answerText({ kind, options, right }: QuestionItem): string {
  const letters = right.map((place) => options[place]?.letter ?? "");
  return (kind === "matching" ? letters.map((letter, i) => `${i + 1}–${letter}`) : letters).join(", ");
}
