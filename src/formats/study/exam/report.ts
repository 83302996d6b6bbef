/** What an exam came to: in all, by domain and by task, and what each question was answered with. */
import type { BankQuestion, ExamBank } from "./bank.ts";
import { wilson, type Interval } from "./interval.ts";
import type { Sitting } from "./sitting.ts";

/** How an answer was judged; an unfinished one is wrong, as in the real exam. */
export type Outcome = "right" | "wrong" | "unfinished" | "blank";

export interface Line {
  right: number;
  of: number;
  /** Undefined without a question. */
  interval: Interval | undefined;
}

export interface DomainLine extends Line {
  number: number;
  title: string;
  weight: number;
  tasks: (Line & { task: string; title: string })[];
}

export interface AnswerLine {
  question: BankQuestion;
  /** From 1, as asked. */
  number: number;
  outcome: Outcome;
  isScored: boolean;
  chosen: string;
  right: string;
  /** Milliseconds. */
  spent: number;
}

export interface ExamReport {
  all: Line;
  /** Domains that were asked about. */
  domains: DomainLine[];
  answers: AnswerLine[];
}

/** @param keys letters of the right answers by label; a question that has gone from the book has none and is left out */
export function examReport(bank: ExamBank, sitting: Sitting, keys: ReadonlyMap<string, string>): ExamReport {
  const known = new Map(bank.bank.map((question) => [question.id, question]));
  const answers = sitting.questions.flatMap((id, i): AnswerLine[] => {
    const [question, right] = [known.get(id), keys.get(id)];
    if (question === undefined || right === undefined) return [];
    const chosen = sitting.answers[id] ?? "";
    const isScored = sitting.scored.includes(id);
    const spent = sitting.spent[id] ?? 0;
    return [{ question, number: i + 1, outcome: outcomeOf(chosen, right), isScored, chosen, right, spent }];
  });
  const counted = answers.filter(({ isScored }) => isScored);
  const domains = bank.domains.map(({ number, title, weight, tasks }) => {
    const own = counted.filter(({ question }) => question.domain === number);
    const byTask = Object.entries(tasks).map(([task, name]) => ({
      task,
      title: name,
      ...line(own.filter(({ question }) => question.task === task)),
    }));
    return { number, title, weight, tasks: byTask.filter(({ of }) => of > 0), ...line(own) };
  });
  return { all: line(counted), domains: domains.filter(({ of }) => of > 0), answers };
}

/** @param right letters of the right answer, in the form of `chosen` */
export function outcomeOf(chosen: string, right: string): Outcome {
  if (chosen === "") return "blank";
  if (chosen === right) return "right";
  return chosen.includes(".") || chosen.length < right.length ? "unfinished" : "wrong";
}

function line(answers: readonly AnswerLine[]): Line {
  const right = answers.filter(({ outcome }) => outcome === "right").length;
  const of = answers.length;
  return { right, of, interval: of === 0 ? undefined : wilson(right, of) };
}
