/** Days of the reader's calendar, apart from hours and time zones: what is due is due on a day. */

/** "2026-12-20"; days compare as their texts do. */
export type Day = string;

/** A reader who studies after midnight is still in the day before: https://docs.ankiweb.net/preferences.html#scheduler */
const dayBeginsAt = 4;

/** The day a moment belongs to, by the calendar of this device. @param at milliseconds since 1970-01-01 UTC */
export function dayOf(at: number): Day {
  const date = new Date(at);
  // By the calendar and not by milliseconds: a night may have 23 hours, or 25.
  if (date.getHours() < dayBeginsAt) date.setDate(date.getDate() - 1);
  return text(date.getFullYear(), date.getMonth() + 1, date.getDate());
}

/** The day that many days later, or earlier. */
export function addDays(day: Day, days: number): Day {
  const date = new Date(noon(day) + days * millisecondsADay);
  return text(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/** Days from one to the other; negative when `to` is the earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((noon(to) - noon(from)) / millisecondsADay);
}

/** A moment at which the day begins here, in milliseconds since 1970-01-01 UTC. */
export function startOf(day: Day): number {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return new Date(year, month - 1, date, dayBeginsAt).getTime();
}

/** Monday is 1, Sunday 7. */
export function weekdayOf(day: Day): number {
  return new Date(noon(day)).getUTCDay() || 7;
}

/** Whether a value is a day that the calendar has. */
export function isDay(value: unknown): value is Day {
  return typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value) && addDays(value, 0) === value;
}

const millisecondsADay = 24 * 60 * 60 * 1000;

/** In UTC, where every day has 24 hours. */
function noon(day: Day): number {
  return Date.parse(`${day}T12:00:00Z`);
}

function text(year: number, month: number, day: number): Day {
  return [String(year).padStart(4, "0"), ...[month, day].map((number) => String(number).padStart(2, "0"))].join("-");
}
