/** The days of the practice exams: one in the last fortnight, one in the last week. */
import { daysBetween, weekdayOf, type Day } from "../goal/day.ts";
import { mondayOf } from "./study-days.ts";

/** Share of all the time there is that practice exams may take. */
const mostShare = 1 / 2;

export interface PracticeFacts {
  days: readonly Day[];
  /** First day of the plan. */
  from: Day;
  examDay: Day;
  /** Of a practice exam; 0 where there is none. */
  minutes: number;
  /** Minutes of a usual day. */
  budget: number;
}

/** In order; none where there is no time for one. */
export function practiceDays({ days, from, examDay, minutes, budget }: PracticeFacts): Day[] {
  const bearable = minutes === 0 ? 0 : Math.floor((days.length * budget * mostShare) / minutes);
  // The later one tells more of the exam, and comes first where there is time for one.
  const week = among(days, examDay, 3, 7, 4) ?? among(days, examDay, 2, 2, 2);
  // Before half of the time is gone too little is known yet.
  const half = days.filter((day) => daysBetween(from, day) >= daysBetween(day, examDay) && !isInWeek(day, week));
  const fortnight = among(half, examDay, 8, 14, 10);
  return [week, fortnight]
    .filter((day) => day !== undefined)
    .slice(0, bearable)
    .sort();
}

/** A day so many days before the exam: at a weekend, which has room for a long sitting, else the nearest to `best`. */
function among(days: readonly Day[], examDay: Day, least: number, most: number, best: number): Day | undefined {
  return days
    .map((day) => ({ day, before: daysBetween(day, examDay) }))
    .filter(({ before }) => before >= least && before <= most)
    .sort((a, b) => rank(a.day) - rank(b.day) || Math.abs(a.before - best) - Math.abs(b.before - best))[0]?.day;
}

function rank(day: Day): number {
  return weekdayOf(day) >= 6 ? 0 : 1;
}

/** Two in one week would leave no time for what the first one told. */
function isInWeek(day: Day, other: Day | undefined): boolean {
  return other !== undefined && mondayOf(day) === mondayOf(other);
}
