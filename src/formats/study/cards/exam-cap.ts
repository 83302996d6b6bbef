/** Brings what is due to before the exam: every card is looked at once more in the last days. */
import { addDays, type Day } from "../goal/day.ts";
import { lot } from "../exam/seed.ts";
import type { ReviewCard } from "./memory.ts";

/** Days before the exam over which the last looks are spread, so that not all fall on the eve. */
const lastDays = 3;

/**
 * The day a card is due. With an exam to come it is no later than the day before: of cards that FSRS would ask for
 * after it, each has a day of its own among the last three. One that was seen and known in those days has had its last
 * look and stays due after the exam, as does one answered on the eve.
 */
export function dueDay(
  id: string,
  { due, answered, isSettled }: Pick<ReviewCard, "due" | "answered" | "isSettled">,
  examDay: Day | undefined,
  today: Day,
): Day {
  if (examDay === undefined || today >= examDay || due < examDay) return due;
  const eve = addDays(examDay, -1);
  const first = addDays(examDay, -lastDays);
  if (answered >= eve || (answered >= first && isSettled)) return due;
  const days = [first, addDays(first, 1), eve].filter((day) => day > answered);
  return days[lot(id) % days.length] ?? eve;
}
