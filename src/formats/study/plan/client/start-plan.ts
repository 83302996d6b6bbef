/** Puts the page of the plan to work: asks for the goal, makes the plan, keeps it in step with what is done. */
import { plan as words } from "#words/plan";
import { dayOf } from "../../goal/day.ts";
import { goalSection, planStart, startOfPlan, weekdaysOf, type Goal } from "../../goal/goal-section.ts";
import { need } from "../../client/elements.ts";
import { offerFile } from "../../client/offer-file.ts";
import type { ProgressStore } from "../../progress/progress-store.ts";
import { partOf } from "../../progress/section.ts";
import { marksFor } from "../../reading/marks.ts";
import { readingSection } from "../../reading/reading-section.ts";
import type { Material, Unit } from "../material.ts";
import { plan as makePlan } from "../plan.ts";
import { doneOf } from "./done.ts";
import { startGoalForm } from "./goal-form.ts";
import { planCalendar } from "./plan-calendar.ts";
import { dateTexts, type ToolLinks } from "./plan-texts.ts";
import { showDays, showFacts, type Shown } from "./plan-view.ts";

interface PlanSource {
  material: Material;
  tools: ToolLinks;
  /** Id and title of the book. */
  book: string;
  title: string;
}

export function startPlan(root: HTMLElement, store: ProgressStore): void {
  const find = (name: string) => need(root, `[data-plan-${name}]`);
  const { material, tools, book, title } = JSON.parse(find("material").textContent) as PlanSource;
  const { lang } = document.documentElement;
  const dates = dateTexts(lang);
  const [facts, days, result, status] = [find("facts"), find("days"), find("result"), find("status")];
  const goalBox = find("goal") as HTMLDetailsElement;
  const say = (text: string) => {
    status.textContent = text;
  };
  const goal = () => store.get(goalSection);

  const shown = (): Shown => {
    const start = startOfPlan(goal());
    const done = doneOf(store, material, start.at);
    const plan = makePlan(material, goal(), start.day, done.before);
    return { plan, goal: goal(), material, tools, done, today: dayOf(Date.now()), dates };
  };
  const keep = (next: Goal) => {
    // A clock set back must not make an older goal win.
    store.add(partOf(goalSection, { ...next, changed: Math.max(next.changed, goal().changed + 1) }));
  };
  const tick = (page: string, units: readonly Unit[], read: boolean) => {
    const labels = units.map(({ id }) => id);
    const earlier = store.get(readingSection).get(page);
    const at = Math.max(Date.now(), ...labels.map((label) => (earlier?.get(label)?.at ?? 0) + 1));
    store.add(partOf(readingSection, marksFor(page, labels, { at, read })));
    say(facts.querySelector(".plan-standing")?.textContent ?? "");
  };
  const form = startGoalForm(find("form") as HTMLFormElement, (wanted) => {
    const now = Date.now();
    keep({ ...goal(), ...wanted, start: planStart(now), changed: now });
    show();
    goalBox.open = isAsking();
    facts.focus();
  });
  /** Whether there is no plan before the form is filled in, for the first time or after the exam. */
  const isAsking = () => goal().minutesAWeek === 0 || (goal().examDay ?? "") < dayOf(Date.now());

  const show = () => {
    const now = shown();
    const { state } = now.plan;
    const isAhead = state === "planned" && now.today < (now.goal.examDay ?? "");
    const focused = root.contains(document.activeElement) ? document.activeElement : null;
    const key = focused?.getAttribute("data-key");
    result.hidden = now.goal.examDay === undefined && now.goal.minutesAWeek === 0;
    for (const name of ["actions", "hint"]) find(name).hidden = !isAhead;
    showFacts(facts, now);
    const isBehind = facts.querySelector(".is-behind") !== null;
    find("again").className = isBehind ? "solid-button" : "quiet-button";
    days.hidden = state !== "planned";
    if (state === "planned") showDays(days, now, tick);
    else days.replaceChildren();
    if (key !== null && key !== undefined)
      days.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)?.focus({ preventScroll: true });
    find("trouble").hidden = store.isKept;
  };

  find("again").addEventListener("click", () => {
    const now = Date.now();
    keep({ ...goal(), start: planStart(now), changed: now });
    say(words.planned);
  });
  find("calendar").addEventListener("click", () => {
    const { plan, goal: at } = shown();
    const page = new URL(location.pathname, location.href).href;
    const name = `${book}-plan.ics`;
    const calendar = planCalendar({ plan, material, tools, book, title, language: lang, changed: at.changed, page });
    offerFile(name, calendar, "text/calendar");
    say(words.saved(name));
  });
  find("print").addEventListener("click", () => {
    window.print();
  });
  const fill = () => {
    form.fill({ ...goal(), weekdays: weekdaysOf(goal()) });
  };
  store.onChange(() => {
    fill();
    show();
  });
  // A page left open over night wakes up on another day.
  let day = dayOf(Date.now());
  const wake = () => {
    const today = dayOf(Date.now());
    if (document.visibilityState === "visible" && today !== day) show();
    day = today;
  };
  document.addEventListener("visibilitychange", wake);
  window.setInterval(wake, 60_000);
  fill();
  goalBox.open = isAsking();
  show();
  root.dataset["ready"] = "";
}
