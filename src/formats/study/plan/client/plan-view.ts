/** Shows a plan: what holds for all of it, then its days by weeks. */
import { plan as words } from "#words/plan";
import { make } from "../../client/elements.ts";
import { daysBetween, type Day } from "../../goal/day.ts";
import { weekdaysOf, type Goal } from "../../goal/goal-section.ts";
import type { Material, Unit } from "../material.ts";
import type { Advice, Plan, PlanTask } from "../plan.ts";
import { rowsOf, type PlanRow } from "../rows.ts";
import { standingOf, unitsOf } from "../standing.ts";
import { mondayOf } from "../study-days.ts";
import type { Done } from "./done.ts";
import { taskText, type DateTexts, type ToolLinks } from "./plan-texts.ts";

export interface Shown {
  plan: Plan;
  goal: Goal;
  material: Material;
  tools: ToolLinks;
  done: Done;
  today: Day;
  dates: DateTexts;
}

/** Marks sections of a page as read, or takes the marks away. @param page label of the document */
type Tick = (page: string, units: readonly Unit[], read: boolean) => void;

/** Sentences about the whole plan, the first of them about the exam. */
export function showFacts(box: HTMLElement, shown: Shown): void {
  const { plan, goal, done, today, dates } = shown;
  const examDay = goal.examDay ?? "";
  const line = (text: string, className = "") => make("p", className === "" ? {} : { class: className }, text);
  if (plan.state === "unset") box.replaceChildren(line(words.unset));
  else if (today > examDay) box.replaceChildren(line(words.past(dates.long(examDay)), "plan-exam"));
  else if (today === examDay) box.replaceChildren(line(words.today, "plan-exam"));
  else {
    const standing = standingOf(plan, today, done.now);
    const begins = plan.days[0]?.day ?? today;
    box.replaceChildren(
      line(words.examOn(dates.long(examDay), daysBetween(today, examDay)), "plan-exam"),
      line(words.pace(words.time(goal.minutesAWeek), weekdaysText(goal, dates)), "plan-pace"),
      ...(standing.kind === "empty"
        ? []
        : [line(words.standing[standing.kind](standing.days), `plan-standing is-${standing.kind}`)]),
      ...plan.advice.flatMap((advice) => adviceLines(advice, shown)).map((text) => line(text, "plan-advice")),
      ...(daysBetween(today, begins) > 31 ? [line(words.begins(dates.long(begins)), "plan-advice")] : []),
    );
  }
}

/** "Mon to Sat", "Mon, Wed". */
function weekdaysText(goal: Goal, dates: DateTexts): string {
  const days = weekdaysOf(goal);
  const name = (day: number) => dates.weekday(`2024-01-0${day}`);
  const [first = 1, last = 1] = [days[0], days.at(-1)];
  const isRun = days.length > 2 && last - first === days.length - 1;
  return isRun ? words.until(name(first), name(last)) : days.map(name).join(", ");
}

function adviceLines(advice: Advice, { plan, material }: Shown): string[] {
  switch (advice.kind) {
    case "short": {
      const parts = leftTexts(material, plan.left);
      const named = material.domains.filter(({ number }) => advice.domains.includes(number));
      // Of domains that this edition has chapters of some must be kept, or the others are not the lightest.
      const present = material.domains.filter(({ number }) => material.pages.some(({ domain }) => domain === number));
      const isSome = named.length > 0 && named.length < present.length;
      const domains = advice.domains.flatMap((number) => named.find((one) => one.number === number) ?? []);
      return [
        words.advice.short(advice.needed === undefined ? "" : words.time(advice.needed)),
        ...(isSome
          ? [words.advice.lightest(domains.map(({ number, title }) => `${number}. ${title}`).join("; "))]
          : []),
        words.advice.leaves(parts.join("; ")),
      ];
    }
    case "plenty":
      return [words.advice.plenty(words.time(advice.enough))];
    case "longPractice":
      return [words.advice.longPractice(words.time(Math.round(advice.minutes)))];
    default:
      return [words.advice[advice.kind]];
  }
}

/** A title where nothing of a page has a place, else from where to where its text or its questions have none. */
function leftTexts({ pages }: Material, left: Plan["left"]): string[] {
  const texts = left.map(({ page, units }) => {
    const { name = "", units: all = [] } = pages[page] ?? {};
    const lost = left.filter((one) => one.page === page).flatMap((one) => one.units);
    const [first, last] = [units[0], units.at(-1)];
    if (first === undefined || last === undefined || lost.length === all.length) return name;
    if (first.kind === "question") return words.questions(first.name, last.name);
    const isAll = units.length === all.filter(({ kind }) => kind === "read").length;
    return isAll ? name : words.parts(name, first.name, last.name);
  });
  return [...new Set(texts)];
}

/** The days, those gone behind a line that opens. */
export function showDays(box: HTMLElement, shown: Shown, tick: Tick): void {
  const { plan, today, dates } = shown;
  const rows = rowsOf(plan.days, today);
  const gone = rows.filter(({ last }) => last < today);
  const wasOpen = box.querySelector<HTMLDetailsElement>(".plan-gone")?.open ?? false;
  const weeks = (some: readonly PlanRow[]) =>
    [...Map.groupBy(some, ({ first }) => mondayOf(first))].map(([monday, own]) =>
      make(
        "section",
        { class: "plan-week" },
        make("h2", {}, words.weekOf(dates.week(monday))),
        make("ol", { class: "plan-rows" }, ...own.map((row) => rowElement(row, shown, tick))),
      ),
    );
  const earlier = make(
    "details",
    { class: "plan-gone" },
    make("summary", {}, words.earlier(gone.length)),
    ...weeks(gone),
  );
  earlier.open = wasOpen;
  box.replaceChildren(...(gone.length === 0 ? [] : [earlier]), ...weeks(rows.slice(gone.length)));
}

function rowElement(row: PlanRow, shown: Shown, tick: Tick): HTMLElement {
  const { today, dates } = shown;
  const { first, last, tasks, minutes } = row;
  const isNow = first <= today && today <= last;
  const date = first === last ? dates.short(first) : dates.range(first, last);
  const heading = make("h3", {}, make("time", { datetime: first }, date));
  if (isNow) heading.append(" ", make("span", { class: "plan-today" }, words.isToday));
  const items = tasks.map((task) => taskElement(task, row, shown, tick));
  const total = make("p", { class: "plan-total" }, words.time(Math.round(minutes)));
  const head = make("div", {}, heading, ...(tasks.length > 1 ? [total] : []));
  return make("li", isNow ? { class: "is-today" } : {}, head, make("ul", {}, ...items));
}

function taskElement(
  task: PlanTask,
  { first, last }: PlanRow,
  { plan, material, tools, done }: Shown,
  tick: Tick,
): HTMLElement {
  const practices = plan.days.flatMap(({ tasks }) => tasks.filter(({ kind }) => kind === "practice")).length;
  const text = taskText(task, material, tools, practices);
  const units = unitsOf(task);
  const some = units.filter(({ id }) => done.now.has(id)).length;
  const isDone = units.length > 0 ? some === units.length : task.kind === "practice" && task.number <= done.practices;
  const time = words.time(Math.max(1, Math.round(task.minutes)));
  const links = text.links.flatMap(({ text: name, href }, i) => [
    ...(i === 0 ? [] : ["; "]),
    make("a", { href }, name),
  ]);
  const what = make(
    "span",
    { class: "plan-what" },
    ...(text.lead === "" ? [] : [text.lead]),
    ...(links.length > 0 && text.lead !== "" ? [" "] : []),
    ...links,
  );
  if (task.kind === "cards" && first !== last)
    (what.querySelector("a") ?? what).replaceChildren(words.cardsDaily(time));
  if (task.kind === "questions" && some > 0 && !isDone) what.append(" ", note(words.answered(some, units.length)));
  if (isDone && task.kind !== "read") what.append(" ", note(task.kind === "practice" ? words.taken : words.done));
  const item = make("li", { class: isDone ? `plan-${task.kind} is-done` : `plan-${task.kind}` }, sign(), what);
  if (task.kind === "read") {
    const name = text.links[0]?.text ?? "";
    const box = make("input", {
      type: "checkbox",
      "aria-label": words.tick(name),
      "data-key": `${first} ${units[0]?.id ?? ""}`,
    });
    box.checked = isDone;
    box.addEventListener("change", () => {
      tick(material.pages[task.page]?.id ?? "", units, box.checked);
    });
    item.firstChild?.replaceWith(box);
  }
  if (task.kind !== "exam" && !(task.kind === "cards" && first !== last))
    item.append(make("span", { class: "plan-time" }, time));
  return item;
}

/** Where a box to tick would stand; on paper it does. */
function sign(): HTMLElement {
  return make("span", { class: "plan-sign", "aria-hidden": "true" });
}

function note(text: string): HTMLElement {
  return make("span", { class: "tool-note" }, text);
}
