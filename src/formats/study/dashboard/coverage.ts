/** How much of the exam's blueprint the reader has answered: by domain and task, or by chapter where there is none. */
import type { BankQuestion, ExamBank } from "../exam/bank.ts";
import type { Attempts } from "../progress/attempts.ts";

/** How a set of questions stands. */
export interface Tally {
  /** Questions there are. */
  of: number;
  answered: number;
  /** First attempts that tell something: those before which the answer had not been opened. */
  counted: number;
  /** How many of these were right. */
  right: number;
}

export interface DomainTally extends Tally {
  number: number;
  title: string;
  /** Percent of the exam. */
  weight: number;
  tasks: (Tally & { task: string; title: string })[];
}

export interface Coverage {
  all: Tally;
  /** In the order of the blueprint, those too that the edition asks nothing about; empty without one. */
  domains: DomainTally[];
  /** By index of the bank's pages. */
  chapters: Tally[];
}

/** Goes once through the bank, however large it is. */
export function coverage(bank: Pick<ExamBank, "bank" | "domains" | "pages">, attempts: Attempts): Coverage {
  const all = nothing();
  const chapters = bank.pages.map(nothing);
  const domains = bank.domains.map(({ number, title, weight, tasks }): DomainTally => {
    const named = Object.entries(tasks).map(([task, name]) => ({ task, title: name, ...nothing() }));
    return { number, title, weight, tasks: named, ...nothing() };
  });
  const byNumber = new Map(domains.map((domain) => [domain.number, domain]));
  const byTask = new Map(domains.flatMap(({ tasks }) => tasks.map((task) => [task.task, task] as const)));
  for (const question of bank.bank) {
    const own = [all, chapters[question.page], byNumber.get(question.domain), byTask.get(question.task)];
    for (const tally of own) if (tally !== undefined) count(tally, question, attempts);
  }
  return { all, domains, chapters };
}

function nothing(): Tally {
  return { of: 0, answered: 0, counted: 0, right: 0 };
}

function count(tally: Tally, { id }: BankQuestion, attempts: Attempts): void {
  tally.of += 1;
  const first = attempts.get(id)?.first;
  if (first === undefined) return;
  tally.answered += 1;
  if (first.peeked === true) return;
  tally.counted += 1;
  if (first.right) tally.right += 1;
}
