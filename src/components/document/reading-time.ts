/** How long a document takes to read. */
import type { Doc } from "../../book/types.ts";

/** Mean silent reading speed, English non-fiction: 238 (Brysbaert 2019, https://doi.org/10.1016/j.jml.2019.104047). */
export const wordsPerMinute = 230;

/** Words of its text: questions are answered rather than read, and counted beside it. */
export function readingWords({ words, questions }: Pick<Doc, "words" | "questions">): number {
  return questions.reduce((left, question) => left - question.words, words);
}

/** Whole minutes, at least one. */
export function readingMinutes(doc: Pick<Doc, "words" | "questions">): number {
  return Math.max(1, Math.round(readingWords(doc) / wordsPerMinute));
}
