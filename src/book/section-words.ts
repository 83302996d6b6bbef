/** Shares the words of a document out among its sections and its questions. */
import type { Survey } from "./notes.ts";
import { placeOf } from "./tree.ts";
import { countWords } from "./words.ts";

interface SharedWords {
  words: number;
  headingWords: number[];
  questionWords: number[];
}

/** @param codes lines on which names of code stand, each a word */
export function shareWords(survey: Omit<Survey, keyof SharedWords>, codes: readonly number[]): SharedWords {
  const headings = survey.headings.map(({ line }) => line);
  const questions = survey.questions.map(({ node }) => placeOf(node).line);
  const ends = survey.questions.map(({ node }) => node.position?.end.line ?? 0);
  const shared: SharedWords = {
    words: 0,
    headingWords: headings.map(() => 0),
    questionWords: questions.map(() => 0),
  };
  const count = (line: number, words: number) => {
    shared.words += words;
    const question = lastUpTo(questions, line);
    const [into, at] =
      line <= (ends[question] ?? 0)
        ? [shared.questionWords, question]
        : [shared.headingWords, lastUpTo(headings, line)];
    // What stands before the first heading belongs to the document alone.
    if (at >= 0) into[at] = (into[at] ?? 0) + words;
  };
  for (const { line, text } of survey.prose) count(line, countWords(text));
  for (const line of codes) count(line, 1);
  return shared;
}

/** Index of the last line that is not behind another; -1 when all are. @param lines in ascending order */
function lastUpTo(lines: readonly number[], line: number): number {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle] ?? 0) <= line) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
