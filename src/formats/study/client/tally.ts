/** How the reader does with the questions of a document: one line before the first of them. */
import { tallyOf, type Attempts } from "../progress/attempts.ts";
import { questions as words } from "#words/questions";

/** Writes the line of every document on the page. */
export function showTallies(attempts: Attempts): void {
  for (const line of document.querySelectorAll(".question-tally")) {
    const questions = [...(line.closest(".doc")?.querySelectorAll(".question") ?? [])].map(({ id }) => id);
    const { answered, firstRight } = tallyOf(attempts, questions);
    const text =
      answered === 0 ? words.tallyAll(questions.length) : words.tally(answered, questions.length, firstRight);
    if (line.textContent !== text) line.textContent = text;
  }
}
