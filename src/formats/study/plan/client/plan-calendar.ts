/** The plan as a file for calendars. */
import { plan as words } from "#words/plan";
import { calendarFile, type CalendarEvent } from "../calendar-file.ts";
import type { Material } from "../material.ts";
import type { Plan } from "../plan.ts";
import { rowsOf, type PlanRow } from "../rows.ts";
import { plainText, taskText, type ToolLinks } from "./plan-texts.ts";

export interface CalendarSource {
  plan: Plan;
  material: Material;
  tools: ToolLinks;
  /** Id and title of the book. */
  book: string;
  title: string;
  language: string;
  /** When the goal was last changed, in milliseconds since 1970-01-01 UTC. */
  changed: number;
  /** Address of the page of the plan, absolute. */
  page: string;
}

/** The text of the file; the same plan always gives the same one, on whatever day it is made. */
export function planCalendar(source: CalendarSource): string {
  const { plan, title, language, changed } = source;
  const events = rowsOf(plan.days, "").map((row) => eventOf(row, source));
  return calendarFile(events, { name: words.calendarName(title), language, changed });
}

function eventOf({ first, last, tasks, minutes }: PlanRow, source: CalendarSource): CalendarEvent {
  const { plan, material, tools, book, page } = source;
  const practices = plan.days.flatMap(({ tasks: own }) => own.filter(({ kind }) => kind === "practice")).length;
  const lines = tasks.map((task) => {
    const text = taskText(task, material, tools, practices);
    const time = task.kind === "exam" ? "" : words.time(Math.round(task.minutes));
    return {
      text: words.event(plainText(text), time),
      short: plainText(text),
      links: text.links.map(({ href }) => new URL(href, page).href),
    };
  });
  const total = minutes === 0 ? "" : words.time(Math.round(minutes));
  return {
    uid: `${book}-plan-${first}`,
    first,
    last,
    summary: words.event(lines.map(({ short }) => short).join("; "), total),
    description: lines.flatMap(({ text, links }) => [text, ...links]),
    url: page,
  };
}
