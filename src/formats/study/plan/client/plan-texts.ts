/** What a plan says, in words: dates, tasks and their links; the page and the calendar file say the same. */
import { plan as words } from "#words/plan";
import type { Day } from "../../goal/day.ts";
import type { Material, Unit } from "../material.ts";
import type { PlanTask } from "../plan.ts";

/** The study tools of the edition that a plan sends its readers to, by kind; those it lacks are missing. */
export type ToolLinks = Readonly<Partial<Record<"exam" | "cards" | "last-day", string>>>;

export interface TaskText {
  /** What to do; before the links, where there are some. */
  lead: string;
  links: { text: string; href: string }[];
}

/** Dates in the language of the page; days have no time zone. @param lang BCP 47 tag */
export function dateTexts(lang: string) {
  const language = lang === "" ? undefined : lang;
  const rangeFormat = new Intl.DateTimeFormat(language, { timeZone: "UTC", day: "numeric", month: "short" });
  const form = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(language, { timeZone: "UTC", ...options });
    return (day: Day) => format.format(noonOf(day));
  };
  return {
    long: form({ weekday: "long", day: "numeric", month: "long", year: "numeric" }),
    week: form({ day: "numeric", month: "long", year: "numeric" }),
    short: form({ weekday: "short", day: "numeric", month: "short" }),
    weekday: form({ weekday: "short" }),
    range: (first: Day, last: Day) => rangeFormat.formatRange(noonOf(first), noonOf(last)),
  };
}

function noonOf(day: Day): Date {
  return new Date(`${day}T12:00:00Z`);
}

export type DateTexts = ReturnType<typeof dateTexts>;

/** @param practices how many practice exams the plan has */
export function taskText(task: PlanTask, { pages }: Material, tools: ToolLinks, practices: number): TaskText {
  const link = (text: string, href: string | undefined): TaskText =>
    href === undefined ? { lead: text, links: [] } : { lead: "", links: [{ text, href }] };
  switch (task.kind) {
    case "read":
    case "questions": {
      const { href = "" } = pages[task.page] ?? {};
      const text = task.kind === "read" ? readText(task, pages) : questionsText(task.units);
      return link(text, `${href}${anchorOf(task, pages)}`);
    }
    case "review": {
      const links = task.pages.flatMap((page) => {
        const { name, href } = pages[page] ?? {};
        return name === undefined || href === undefined ? [] : [{ text: name, href }];
      });
      const missed = task.isAfterPractice ? `${words.missed}${links.length > 0 ? ". " : ""}` : "";
      return { lead: `${missed}${links.length > 0 ? words.review : ""}`, links };
    }
    case "practice":
      return link(words.practice(task.number, practices), tools.exam);
    case "cards":
      return link(words.cards, tools.cards);
    case "sheet":
      return link(words.sheet, tools["last-day"]);
    case "exam":
      return { lead: words.exam, links: [] };
  }
}

/** In one line, without links. */
export function plainText({ lead, links }: TaskText): string {
  return [lead, links.map(({ text }) => text).join("; ")].filter((part) => part !== "").join(" ");
}

/** "1. Ebb", or "1. Ebb, 1.2 to 1.4" where it is not all of it. */
function readText({ page, units }: PlanTask & { kind: "read" | "questions" }, pages: Material["pages"]): string {
  const { name = "", units: all = [] } = pages[page] ?? {};
  const readable = all.filter(({ kind }) => kind === "read");
  const [first, last] = [units[0], units.at(-1)];
  if (first === undefined || last === undefined || units.length === readable.length) return name;
  return words.parts(name, first.name, last.name);
}

function questionsText(units: readonly Unit[]): string {
  return words.questions(units[0]?.name ?? "", units.at(-1)?.name ?? "");
}

/** To the first of it; none for a page from its first line on. */
function anchorOf({ page, units }: PlanTask & { kind: "read" | "questions" }, pages: Material["pages"]): string {
  const [first] = units;
  const { id, units: all = [] } = pages[page] ?? {};
  return first === undefined || first.id === id || first.id === all[0]?.id ? "" : `#${first.id}`;
}
