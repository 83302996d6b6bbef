/** The days a reader studies on, and the room they have. */
import { addDays, weekdayOf, type Day } from "../goal/day.ts";

/** Days of these weekdays, both ends among them. @param weekdays 1 for Monday to 7 */
export function studyDays(from: Day, to: Day, weekdays: readonly number[]): Day[] {
  const days: Day[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) if (weekdays.includes(weekdayOf(day))) days.push(day);
  return days;
}

/**
 * Minutes each day has for what is no practice exam. One that takes longer than its day takes the rest from the other
 * days of its week, so that a week stays within what the reader gave. @param budget minutes of a usual day
 */
export function roomsOf(
  days: readonly Day[],
  practices: readonly Day[],
  practiceMinutes: number,
  budget: number,
): Map<Day, number> {
  const rooms = new Map<Day, number>();
  for (const week of weeksOf(days)) {
    const taken = week.filter((day) => practices.includes(day));
    const over = taken.length * Math.max(0, practiceMinutes - budget);
    const free = week.length - taken.length;
    const share = free === 0 ? 0 : over / free;
    for (const day of week) {
      const own = taken.includes(day) ? budget - practiceMinutes : budget - share;
      rooms.set(day, Math.max(0, own));
    }
  }
  return rooms;
}

/** The Monday of a day's week. */
export function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekdayOf(day));
}

function weeksOf(days: readonly Day[]): Day[][] {
  return [...Map.groupBy(days, mondayOf).values()];
}
