/** On which days a reader studied: a calendar to look at, without aims to miss. */
import { readLog } from "../cards/card-log.ts";
import { cardsSection } from "../cards/cards-section.ts";
import { drillsSection } from "../drills/drills-section.ts";
import { sittingsSection } from "../exam/sittings-section.ts";
import { addDays, dayOf, weekdayOf, type Day } from "../goal/day.ts";
import { attemptsSection } from "../progress/attempts-section.ts";
import type { ProgressStore } from "../progress/progress-store.ts";
import { readingSection } from "../reading/reading-section.ts";

/** Every moment something was answered or read, in milliseconds since 1970-01-01 UTC, in no order. */
export function momentsOf(store: Pick<ProgressStore, "get">): number[] {
  const answers = [...store.get(attemptsSection).values()].flatMap(({ first, later }) => [first, ...later]);
  const cards = [...store.get(cardsSection).logs.values()].flatMap((log) => readLog(log).map(({ at }) => at * 1000));
  const marks = [...store.get(readingSection).values()].flatMap((units) => [...units.values()]);
  const dated = [...answers, ...marks, ...store.get(drillsSection).values()].map(({ at }) => at);
  return [...dated, ...cards, ...[...store.get(sittingsSection).values()].map(({ started }) => started)];
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
