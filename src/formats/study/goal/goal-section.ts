/** The section `goal`: when the reader sits the exam, and how much time a week there is until then. */
import type { Section } from "../progress/section.ts";
import { exactly, isWhole, moment, Refused } from "../progress/strict.ts";
import { dayOf, isDay, startOf, type Day } from "./day.ts";

export interface Goal {
  /** Day of the exam; undefined where the reader has none. */
  readonly examDay: Day | undefined;
  /** Minutes of study a week, 0 where the reader has not said. */
  readonly minutesAWeek: number;
  /** Days of the week the reader studies on, 1 for Monday to 7, ascending; missing where the reader has not said. */
  readonly weekdays?: readonly number[];
  /** From where the plan is made; missing where the reader has asked for none. */
  readonly start?: PlanStart;
  /** When it was last changed, in milliseconds since 1970-01-01 UTC; 0 for never. */
  readonly changed: number;
}

/** Both are kept: whoever travels still has the plan that was made. */
export interface PlanStart {
  /** First day of the plan, by the calendar where it was made. */
  readonly day: Day;
  /** When that day began there: what was done before has no place in the plan. Milliseconds since 1970-01-01 UTC. */
  readonly at: number;
}

/** A week has no more minutes. */
const mostMinutes = 7 * 24 * 60;

/** Monday to Saturday. */
const usualWeekdays: readonly number[] = [1, 2, 3, 4, 5, 6];

export const goalSection: Section<Goal> = {
  name: "goal",
  // Since 2 it may say weekdays and a start.
  version: 2,
  empty: { examDay: undefined, minutesAWeek: 0, changed: 0 },
  read(value, now, place) {
    const { examDay, minutesAWeek, weekdays, start, changed } = exactly(
      value,
      ["version", "minutesAWeek", "changed"],
      ["examDay", "weekdays", "start"],
      place,
    );
    if (examDay !== undefined && !isDay(examDay)) throw new Refused("damaged", `${place}.examDay`);
    if (!isWhole(minutesAWeek) || minutesAWeek > mostMinutes) throw new Refused("damaged", `${place}.minutesAWeek`);
    if (weekdays !== undefined && !areWeekdays(weekdays)) throw new Refused("damaged", `${place}.weekdays`);
    return {
      examDay,
      minutesAWeek,
      ...(weekdays === undefined ? {} : { weekdays }),
      ...(start === undefined ? {} : { start: readStart(start, now, `${place}.start`) }),
      changed: moment(changed, now, `${place}.changed`),
    };
  },
  write: ({ examDay, minutesAWeek, weekdays, start, changed }) =>
    changed === 0
      ? undefined
      : {
          ...(examDay === undefined ? {} : { examDay }),
          minutesAWeek,
          ...(weekdays === undefined ? {} : { weekdays }),
          ...(start === undefined ? {} : { start: { day: start.day, at: start.at } }),
          changed,
        },
  merge(a, b) {
    if (a.changed !== b.changed) return a.changed > b.changed ? a : b;
    return keyOf(a) > keyOf(b) ? a : b;
  },
};

/** The days of the week the reader studies on. */
export function weekdaysOf({ weekdays }: Goal): readonly number[] {
  return weekdays ?? usualWeekdays;
}

/** Where the plan begins; on the day the goal was set, unless it says otherwise. */
export function startOfPlan({ start, changed }: Goal): PlanStart {
  return start ?? planStart(changed);
}

/** A plan that begins on the day a moment belongs to. @param at milliseconds since 1970-01-01 UTC */
export function planStart(at: number): PlanStart {
  const day = dayOf(at);
  return { day, at: startOf(day) };
}

function areWeekdays(value: unknown): value is number[] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((day, i) => isWhole(day) && day >= 1 && day <= 7 && (i === 0 || day > value[i - 1]))
  );
}

function readStart(value: unknown, now: number, place: string): PlanStart {
  const { day, at } = exactly(value, ["day", "at"], [], place);
  if (!isDay(day)) throw new Refused("damaged", `${place}.day`);
  return { day, at: moment(at, now, `${place}.at`) };
}

function keyOf({ examDay = "", minutesAWeek, weekdays = [], start }: Goal): string {
  return `${examDay} ${minutesAWeek} ${weekdays.join("")} ${start?.day ?? ""} ${start?.at ?? ""}`;
}
