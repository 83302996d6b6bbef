/** What is said of a question beside its code. */
import type { Book, QuestionKind } from "../book/types.ts";
import { wordsOf } from "../words/words.ts";

interface AskedQuestion {
  kind: QuestionKind;
  /** How many choices are right. */
  right: number;
  /** Task of the examination, "1.2"; empty when there is none. */
  task: string;
  /** 1 to 5; 0 or undefined when not stated. */
  difficulty: number | undefined;
}

/** What is asked for: "Choose two". @param language of the book */
export function askedFor({ kind, right }: Pick<AskedQuestion, "kind" | "right">, language: string): string {
  const { asked } = wordsOf(language);
  return kind === "multiple" ? asked.multiple(right) : asked[kind];
}

/** "Choose two", "Task 1.2", "Difficulty 3 of 5". @param language of the book */
export function questionFacts(question: AskedQuestion, language: string): string[] {
  const { asked } = wordsOf(language);
  const { task, difficulty = 0 } = question;
  return [
    askedFor(question, language),
    ...(task === "" ? [] : [asked.task(task)]),
    ...(difficulty === 0 ? [] : [asked.difficulty(difficulty)]),
  ];
}

/** The facts of the book's question that bears a label; none where no question does. */
export function factsOf({ docs, labels, config }: Book, label: string): string[] {
  const doc = docs.find(({ id }) => id === labels[label]?.docId);
  const question = doc?.questions.find((candidate) => candidate.label === label);
  if (question === undefined) return [];
  const right = question.options.filter(({ correct }) => correct).length;
  return questionFacts({ ...question, right }, config.language);
}
