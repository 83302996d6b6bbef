/** What the reader has missed: questions, which become cards, and cards answered with "Again". */
import { latest, type Attempts } from "../progress/attempts.ts";
import { addDays, type Day } from "../goal/day.ts";
import type { CardState } from "./memory.ts";

/** Days for which a card counts as missed. */
const missedFor = 7;

/** Whether a question was answered wrong the first time or the last time. */
export function isMissedQuestion(attempts: Attempts, question: string): boolean {
  const record = attempts.get(question);
  return record !== undefined && (!record.first.right || !latest(record).right);
}

/** Whether a card was not known in the last seven days, today among them. */
export function isMissedCard(state: CardState, today: Day): boolean {
  return state.phase !== "new" && state.missed !== undefined && state.missed > addDays(today, -missedFor);
}
