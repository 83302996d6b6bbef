/** Draws an exam: the same seed and the same questions always give the same exam. */
import { allocate } from "./allocate.ts";
import type { BankQuestion, ExamBank } from "./bank.ts";
import { lot } from "./seed.ts";
import { examSize } from "./size.ts";

export interface Drawn {
  /** Labels in the order they are asked. */
  questions: string[];
  /** Labels of those that count; as in the real exam, nothing tells them apart before the report. */
  scored: string[];
}

/**
 * Every question draws a lot of its own from the seed, and in each domain the lowest lots are asked: a question that
 * joins the bank later moves no other.
 */
export function drawExam(bank: ExamBank, seed: string): Drawn {
  const size = examSize(bank);
  const groups = [...bank.domains, { number: 0, weight: 0 }].map(({ number, weight }) => ({
    weight,
    questions: byLot(
      bank.bank.filter(({ domain }) => domain === number),
      `${seed}/draw`,
    ),
  }));
  const counted = allocate(
    size.scored,
    groups.map(({ weight, questions }) => ({ weight, space: questions.length })),
  );
  const others = allocate(
    size.questions - size.scored,
    groups.map(({ weight, questions }, i) => ({ weight, space: questions.length - (counted[i] ?? 0) })),
  );
  const scored = groups.flatMap(({ questions }, i) => questions.slice(0, counted[i]));
  const unscored = groups.flatMap(({ questions }, i) =>
    questions.slice(counted[i] ?? 0, (counted[i] ?? 0) + (others[i] ?? 0)),
  );
  return {
    questions: byLot([...scored, ...unscored], `${seed}/order`).map(({ id }) => id),
    scored: scored.map(({ id }) => id).sort(),
  };
}

function byLot(questions: readonly BankQuestion[], seed: string): BankQuestion[] {
  return questions
    .map((question) => ({ question, lot: lot(`${seed}/${question.id}`) }))
    .sort((a, b) => a.lot - b.lot || (a.question.id < b.question.id ? -1 : 1))
    .map(({ question }) => question);
}
