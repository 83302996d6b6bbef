/** What comes when: how many cards each day brings. */
import { addDays, daysBetween } from "../goal/day.ts";
import { dueDay } from "./exam-cap.ts";
import type { QueueSource } from "./day-queue.ts";

export interface Forecast {
  /** Days from today, 1 for tomorrow, with the cards due on each; days without are left out, and days past a week. */
  days: { inDays: number; cards: number }[];
  /** Cards due later than that, but before the exam when there is one to come. */
  later: number;
  /** The first day of those. */
  laterFrom: number | undefined;
  /** Cards that have had their last look before the exam. */
  afterExam: number;
}

const week = 7;

export function forecast({
  cards,
  stateOf,
  examDay,
  today,
}: Pick<QueueSource, "cards" | "stateOf" | "examDay" | "today">): Forecast {
  const byDay = new Map<number, number>();
  let afterExam = 0;
  const isExamAhead = examDay !== undefined && examDay > today;
  const tomorrow = addDays(today, 1);
  for (const { id } of cards) {
    const state = stateOf(id);
    if (state.phase !== "review") continue;
    const day = dueDay(id, state, examDay, today);
    if (day < tomorrow) continue;
    if (isExamAhead && day >= examDay) afterExam += 1;
    else byDay.set(daysBetween(today, day), (byDay.get(daysBetween(today, day)) ?? 0) + 1);
  }
  const all = [...byDay].sort(([a], [b]) => a - b).map(([inDays, cards]) => ({ inDays, cards }));
  const later = all.filter(({ inDays }) => inDays > week);
  return {
    days: all.filter(({ inDays }) => inDays <= week),
    later: later.reduce((sum, { cards }) => sum + cards, 0),
    laterFrom: later[0]?.inDays,
    afterExam,
  };
}
