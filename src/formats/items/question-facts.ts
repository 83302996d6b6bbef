/** What is said of a question beside its code. */
import type { QuestionItem } from "./item.ts";

const numerals = ["none", "one", "two", "three", "four", "five"];

/** What is asked for: "Choose two". */
export function askedFor({ kind, right }: Pick<QuestionItem, "kind" | "right">): string {
  return {
    single: "Choose one",
    multiple: `Choose ${numerals[right.length] ?? right.length}`,
    ordering: "Put in order",
    matching: "Match the pairs",
  }[kind];
}

/** "Choose two", "Task 1.2", "Difficulty 3 of 5". */
export function questionFacts(question: QuestionItem): string[] {
  const { task, difficulty } = question;
  return [
    askedFor(question),
    ...(task === "" ? [] : [`Task ${task}`]),
    ...(difficulty === undefined ? [] : [`Difficulty ${difficulty} of 5`]),
  ];
}

/** "B", "A, C", "C, A, B" in their order, "1–C, 2–A". */
export function answerText({ kind, options, right }: QuestionItem): string {
  const letters = right.map((place) => options[place]?.letter ?? "");
  return (kind === "matching" ? letters.map((letter, i) => `${i + 1}–${letter}`) : letters).join(", ");
}
