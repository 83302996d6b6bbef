/** What the reader's plan has next; made by what makes it on its own page, for readers who have one. */
import { study as words } from "#words/study";
import { fetchPage } from "../../client/fetch-page.ts";
import { dayOf, daysBetween } from "../../goal/day.ts";
import { goalSection, startOfPlan } from "../../goal/goal-section.ts";
import type { Material } from "../../plan/material.ts";
import type { ProgressStore } from "../../progress/progress-store.ts";
import { dayText } from "../../client/date-text.ts";

/** @param base root of the edition's site. @param say told now and after each call of what comes back */
export async function planLine(store: ProgressStore, base: string, say: (line: string) => void): Promise<() => void> {
  const page = await fetchPage(new URL(`${base}plan/`, location.href));
  const [{ plan }, { doneOf }] = await Promise.all([import("../../plan/plan.ts"), import("../../plan/client/done.ts")]);
  const source = page.querySelector("[data-plan-material]")?.textContent ?? "";
  const { material } = JSON.parse(source) as { material: Material };
  const show = () => {
    const goal = store.get(goalSection);
    const today = dayOf(Date.now());
    const start = startOfPlan(goal);
    const { days } = plan(material, goal, start.day, doneOf(store, material, start.at).before);
    const next = days.find(({ day, minutes }) => day >= today && minutes > 0);
    const left = goal.examDay === undefined ? -1 : daysBetween(today, goal.examDay);
    const said = [
      ...(left < 0 ? [] : [words.live.examDay(left)]),
      ...(next === undefined
        ? []
        : [words.live.planNext(next.day === today ? "" : dayText(next.day), Math.round(next.minutes))]),
    ];
    say(said.join(" "));
  };
  show();
  return show;
}

/** Whether the reader has said when the exam is, and how much time there is. */
export function hasGoal(store: ProgressStore): boolean {
  const { examDay, minutesAWeek } = store.get(goalSection);
  return examDay !== undefined && minutesAWeek > 0;
}
