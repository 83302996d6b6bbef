/** On which days a reader studied: a calendar to look at, without aims to miss. */
import type { Sittings } from "../exam/sitting.ts";
import { addDays, dayOf, weekdayOf, type Day } from "../goal/day.ts";
import type { Attempts } from "../progress/attempts.ts";

/** Every moment something was answered, in milliseconds since 1970-01-01 UTC, in no order. */
export function momentsOf(attempts: Attempts, sittings: Sittings): number[] {
  const answers = [...attempts.values()].flatMap(({ first, later }) => [first.at, ...later.map(({ at }) => at)]);
  return [...answers, ...[...sittings.values()].map(({ started }) => started)];
}

/** The days of these moments. */
export function daysOf(moments: readonly number[]): Set<Day> {
  return new Set(moments.map(dayOf));
}

/** Whole weeks up to the one of `today`, the earliest first. @param firstWeekday 1 for Monday, 7 for Sunday */
export function weeksTo(today: Day, count: number, firstWeekday: number): Day[][] {
  const into = (weekdayOf(today) - firstWeekday + 7) % 7;
  const first = addDays(today, -into - 7 * (count - 1));
  return Array.from({ length: count }, (_, week) => Array.from({ length: 7 }, (_, i) => addDays(first, 7 * week + i)));
}

/** Days in a row up to today, or up to yesterday while today is still young. */
export function daysInARow(days: ReadonlySet<Day>, today: Day): number {
  let day = days.has(today) ? today : addDays(today, -1);
  let count = 0;
  for (; days.has(day); day = addDays(day, -1)) count += 1;
  return count;
}
