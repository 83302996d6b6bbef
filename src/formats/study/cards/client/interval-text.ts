/** How long until a card comes again, in few words. */
import { cards as words } from "#words/cards";
import { pageLanguage } from "../../client/page-language.ts";
import { daysBetween, type Day } from "../../goal/day.ts";
import { dueDay } from "../exam-cap.ts";
import type { CardState } from "../memory.ts";

const [minute, hour] = [60_000, 3_600_000];

/** @param now milliseconds since 1970-01-01 UTC */
export function intervalText(
  id: string,
  state: CardState,
  { now, today, examDay }: { now: number; today: Day; examDay: Day | undefined },
): string {
  if (state.phase === "new") return "";
  if (state.phase === "learning") {
    const left = Math.max(minute, state.dueAt - now);
    return left < hour ? words.minutes(Math.round(left / minute)) : words.hours(short(left / hour));
  }
  const day = dueDay(id, state, examDay, today);
  if (examDay !== undefined && today <= examDay && day >= examDay) return words.afterExam;
  const days = daysBetween(today, day);
  if (days < 31) return words.days(days);
  return days < 365 ? words.months(short(days / 30.4)) : words.years(short(days / 365));
}

/** One digit after the point, as the page's language writes it. */
function short(number: number): string {
  return number.toLocaleString(pageLanguage(), { maximumFractionDigits: 1 });
}
