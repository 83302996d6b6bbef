/** Moments and days in the page's language. */
import type { Day } from "../goal/day.ts";
import { pageLanguage } from "./page-language.ts";

/** "Nov 22, 2026". @param at milliseconds since 1970-01-01 UTC */
export function dateText(at: number): string {
  return new Date(at).toLocaleDateString(pageLanguage(), { dateStyle: "medium" });
}

/** "Mon, Nov 23", or in the form asked for. */
export function dayText(
  day: Day,
  options: Intl.DateTimeFormatOptions = { weekday: "short", day: "numeric", month: "short" },
): string {
  return new Date(`${day}T12:00:00Z`).toLocaleDateString(pageLanguage(), { ...options, timeZone: "UTC" });
}
