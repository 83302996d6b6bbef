/** Makes a dated plan of what there is to study: the same material, goal, day and marks always give the same plan. */
import { addDays, daysBetween, type Day } from "../goal/day.ts";
import { weekdaysOf, type Goal } from "../goal/goal-section.ts";
import type { Material, Unit } from "./material.ts";
import { placeLearning, type Learning } from "./place-learning.ts";
import { placeReviews, type Review } from "./place-reviews.ts";
import { practiceDays } from "./practice-days.ts";
import { roomsOf, studyDays } from "./study-days.ts";

/** Something to do on a day; `page` and `pages` are indexes into the pages of the material. */
export type PlanTask =
  | { kind: "read" | "questions"; page: number; units: Unit[]; minutes: number }
  | { kind: "review"; pages: readonly number[]; isAfterPractice: boolean; minutes: number }
  | { kind: "practice"; number: number; minutes: number }
  | { kind: "cards" | "sheet" | "exam"; minutes: number };

export interface PlanDay {
  day: Day;
  /** Never empty. */
  tasks: PlanTask[];
  /** Of all tasks but the exam. */
  minutes: number;
}

/** What the reader should know of a plan. */
export type Advice =
  /** Not all fits in: `needed` is enough a week, undefined when no week is; domains by number that are left out, or cut. */
  | { kind: "short"; needed: number | undefined; domains: number[] }
  /** All fits in, but no day remains for review. */
  | { kind: "tight" }
  /** Much less a week would do. */
  | { kind: "plenty"; enough: number }
  /** None of the reader's weekdays lies before the exam. */
  | { kind: "noDay" }
  /** There is no time for a practice exam. */
  | { kind: "noPractice" }
  /** A practice exam takes longer than a usual day. */
  | { kind: "longPractice"; minutes: number };

export interface Plan {
  /** "unset" lacks a day or hours; of an exam "today" or "past" there is nothing to plan. */
  state: "unset" | "past" | "today" | "planned";
  /** In order, the exam's own last. */
  days: PlanDay[];
  /** What has no place, by page. */
  left: { page: number; units: Unit[] }[];
  advice: Advice[];
}

/** A plan longer than this begins so many days before the exam. */
const longest = 366;

/** For the last-24-hours sheet. */
const sheetMinutes = 30;

/** @param today its first day. @param done labels of sections read and questions answered */
export function plan(material: Material, goal: Goal, today: Day, done: ReadonlySet<string>): Plan {
  const { examDay, minutesAWeek } = goal;
  const nothing = { days: [], left: [], advice: [] };
  if (examDay === undefined || minutesAWeek === 0) return { state: "unset", ...nothing };
  const exam: PlanDay = { day: examDay, tasks: [{ kind: "exam", minutes: 0 }], minutes: 0 };
  if (today > examDay) return { state: "past", ...nothing };
  if (today === examDay) return { ...nothing, state: "today", days: [exam] };
  const from = addDays(examDay, -Math.min(longest, daysBetween(today, examDay)));
  const days = studyDays(from, addDays(examDay, -2), weekdaysOf(goal));
  const budget = minutesAWeek / weekdaysOf(goal).length;
  const practices = practiceDays({ days, from, examDay, minutes: material.practice, budget });
  const window = addDays(examDay, -Math.min(14, Math.floor(daysBetween(from, examDay) / 4)));
  const learning = placeLearning(material, { days, practices, budget, window, done });
  const reviews = placeReviews(material, { from, days, practices, window, learning, done });
  const pageOf = pagesOf(material);
  const planned = days.flatMap((day) => dayOfPlan(day, material, { learning, reviews, practices, pageOf }));
  const sheet: PlanDay = {
    day: addDays(examDay, -1),
    tasks: [{ kind: "sheet", minutes: sheetMinutes }],
    minutes: sheetMinutes,
  };
  return {
    state: "planned",
    days: [...planned, sheet, exam],
    left: byPage(learning.left, pageOf).map(({ page, units }) => ({ page, units })),
    advice: [
      ...(days.length === 0 && daysBetween(today, examDay) > 1 ? [{ kind: "noDay" } as const] : []),
      ...timeAdvice(material, learning, { days, practices, minutesAWeek, goal, window }),
      ...practiceAdvice(material, practices, budget),
    ],
  };
}

interface Placed {
  learning: Learning;
  reviews: ReadonlyMap<Day, Review>;
  practices: readonly Day[];
  pageOf: PageOf;
}

function dayOfPlan(day: Day, material: Material, { learning, reviews, practices, pageOf }: Placed): PlanDay[] {
  const review = reviews.get(day);
  const practice = practices.indexOf(day) + 1;
  const tasks: PlanTask[] = [
    ...(practice === 0 ? [] : [{ kind: "practice", number: practice, minutes: material.practice } as const]),
    ...byPage(learning.units.get(day) ?? [], pageOf),
    ...(review === undefined ? [] : [{ kind: "review", ...review } as const]),
    ...(learning.hasCards(day) ? [{ kind: "cards", minutes: learning.cardMinutes } as const] : []),
  ];
  if (tasks.length === 0) return [];
  return [{ day, tasks, minutes: tasks.reduce((total, { minutes }) => total + minutes, 0) }];
}

type PageOf = (unit: Unit) => number;

/** Units one behind the other as tasks, one for each run of a page and a kind. */
function byPage(units: readonly Unit[], pageOf: PageOf): (PlanTask & { kind: "read" | "questions" })[] {
  const tasks: (PlanTask & { kind: "read" | "questions" })[] = [];
  for (const unit of units) {
    const page = pageOf(unit);
    const kind = unit.kind === "read" ? "read" : "questions";
    const last = tasks.at(-1);
    if (last?.page === page && last.kind === kind) {
      last.units.push(unit);
      last.minutes += unit.minutes;
    } else tasks.push({ kind, page, units: [unit], minutes: unit.minutes });
  }
  return tasks;
}

function pagesOf({ pages }: Material): PageOf {
  const byUnit = new Map(pages.flatMap(({ units }, page) => units.map(({ id }) => [id, page] as const)));
  return ({ id }) => byUnit.get(id) ?? 0;
}

interface TimeFacts {
  days: readonly Day[];
  practices: readonly Day[];
  minutesAWeek: number;
  goal: Goal;
  window: Day;
}

/** Steps in which hours are proposed, and the most of them, in minutes a week. */
const step = 30;
const mostAWeek = 60 * 60;

function timeAdvice(material: Material, learning: Learning, facts: TimeFacts): Advice[] {
  const { days, practices, minutesAWeek, goal, window } = facts;
  const roomIn = (among: readonly Day[], minutes: number) => {
    const rooms = roomsOf(days, practices, material.practice, minutes / weekdaysOf(goal).length);
    return among.reduce((total, day) => total + (rooms.get(day) ?? 0), 0);
  };
  if (learning.left.length > 0) {
    const first = Math.ceil((minutesAWeek + 1) / step) * step;
    const steps = Array.from({ length: Math.max(0, (mostAWeek - first) / step + 1) }, (_, i) => first + i * step);
    const needed = steps.find((minutes) => roomIn(days, minutes) >= learning.need);
    return [{ kind: "short", needed, domains: domainsOf(material, learning.left) }];
  }
  if (learning.isTight) return [{ kind: "tight" }];
  if (learning.need === 0) return [];
  const before = days.filter((day) => day < window);
  const steps = Array.from({ length: Math.floor(minutesAWeek / 2 / step) }, (_, i) => (i + 1) * step);
  // Cards take a fifth of it at most.
  const enough = steps.find((minutes) => roomIn(before, minutes) * 0.8 >= learning.need);
  return enough === undefined ? [] : [{ kind: "plenty", enough }];
}

/** Domains units belong to, the lightest first. */
function domainsOf({ pages, domains }: Material, units: readonly Unit[]): number[] {
  const ids = new Set(units.map(({ id }) => id));
  const numbers = new Set(
    pages.flatMap(({ domain, units: own }) => (own.some(({ id }) => ids.has(id)) ? [domain] : [])),
  );
  return domains
    .filter(({ number }) => numbers.has(number))
    .toSorted((a, b) => a.weight - b.weight || b.number - a.number)
    .map(({ number }) => number);
}

function practiceAdvice({ practice }: Material, practices: readonly Day[], budget: number): Advice[] {
  if (practice === 0) return [];
  if (practices.length === 0) return [{ kind: "noPractice" }];
  return practice > budget ? [{ kind: "longPractice", minutes: practice }] : [];
}
