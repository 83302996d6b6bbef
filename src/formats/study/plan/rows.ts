/** Days of a plan as they are shown: those with nothing but cards, one behind the other, are one row. */
import { addDays, type Day } from "../goal/day.ts";
import type { PlanDay, PlanTask } from "./plan.ts";
import { mondayOf } from "./study-days.ts";

export interface PlanRow {
  first: Day;
  /** The first where it is one day. */
  last: Day;
  tasks: readonly PlanTask[];
  /** Of each day. */
  minutes: number;
}

/** @param today stands in a row of its own */
export function rowsOf(days: readonly PlanDay[], today: Day): PlanRow[] {
  const rows: PlanRow[] = [];
  for (const { day, tasks, minutes } of days) {
    const above = rows.at(-1);
    const joins =
      above !== undefined &&
      isOnlyCards(tasks) &&
      isOnlyCards(above.tasks) &&
      addDays(above.last, 1) === day &&
      mondayOf(above.first) === mondayOf(day) &&
      day !== today &&
      above.first !== today;
    if (joins) above.last = day;
    else rows.push({ first: day, last: day, tasks, minutes });
  }
  return rows;
}

function isOnlyCards(tasks: readonly PlanTask[]): boolean {
  return tasks.every(({ kind }) => kind === "cards");
}
