/** A quiet calendar of five weeks: the days on which something was answered. */
import { study as words } from "#words/study";
import { make } from "../../client/elements.ts";
import { addDays, dayOf, weekdayOf, type Day } from "../../goal/day.ts";
import { pageLanguage } from "../../client/page-language.ts";
import { dayText } from "../../client/date-text.ts";
import { daysInARow, daysOf, weeksTo } from "../study-days.ts";

const weeks = 5;

/** @param moments in milliseconds since 1970-01-01 UTC */
export function daysView(moments: readonly number[], now: number): HTMLElement[] {
  const today = dayOf(now);
  const days = daysOf(moments);
  const last = (count: number) =>
    Array.from({ length: count }, (_, i) => addDays(today, -i)).filter((day) => days.has(day));
  const row = daysInARow(days, today);
  const said = [words.daysLead(last(7).length, last(35).length), ...(row < 2 ? [] : [words.inARow(row)])];
  return [
    make("p", {}, said.join(" ")),
    calendar(weeksTo(today, weeks, firstWeekday()), days, today),
    make("p", { class: "tool-note" }, words.daysNote),
  ];
}

function calendar(rows: readonly Day[][], days: ReadonlySet<Day>, today: Day): HTMLElement {
  const body = make("table", { class: "study-days" }, make("caption", { class: "visually-hidden" }, words.daysTable));
  const names = (rows[0] ?? []).map((day) =>
    make(
      "th",
      { scope: "col" },
      make("abbr", { title: dayText(day, { weekday: "long" }) }, dayText(day, { weekday: "narrow" })),
    ),
  );
  const cells = (day: Day) => {
    const said = [...(days.has(day) ? [words.studied] : []), ...(day === today ? [words.today] : [])];
    const hidden = said.length === 0 ? [] : [make("span", { class: "visually-hidden" }, `, ${said.join(", ")}`)];
    const names = [days.has(day) ? "is-studied" : "", day === today ? "is-today" : "", day > today ? "is-ahead" : ""];
    const time = make("time", { datetime: day }, cellText(day, day === rows[0]?.[0]));
    return make("td", { class: names.filter((name) => name !== "").join(" ") }, time, ...hidden);
  };
  body.append(
    make("thead", {}, make("tr", {}, ...names)),
    make("tbody", {}, ...rows.map((week) => make("tr", {}, ...week.map(cells)))),
  );
  return body;
}

/** "14", and where a month begins "1 Dec". */
function cellText(day: Day, isFirst: boolean): string {
  return isFirst || day.endsWith("-01")
    ? dayText(day, { day: "numeric", month: "short" })
    : String(Number(day.slice(8)));
}

/** As the language of the page has it; Monday where the browser does not know. */
function firstWeekday(): number {
  const locale = new Intl.Locale(pageLanguage() ?? "en") as Intl.Locale & {
    getWeekInfo?: () => { firstDay: number };
    weekInfo?: { firstDay: number };
  };
  return (locale.getWeekInfo?.() ?? locale.weekInfo)?.firstDay ?? weekdayOf("2024-01-01");
}
