/** Material drawn by lot, and what stands in plans made of it. */
import { lot } from "../../../../../src/formats/study/exam/seed.ts";
import type { Goal } from "../../../../../src/formats/study/goal/goal-section.ts";
import type { Material, MaterialPage, Unit } from "../../../../../src/formats/study/plan/material.ts";
import type { Plan } from "../../../../../src/formats/study/plan/plan.ts";
import { unitsOf } from "../../../../../src/formats/study/plan/standing.ts";

/** A chapter whose sections and questions take so many minutes each. */
export function page(number: number, read: readonly number[], asked: readonly number[] = [], domain = 0): MaterialPage {
  const unit = (kind: Unit["kind"], sign: string) => (minutes: number, i: number) => ({
    id: `${sign}-${number}-${i + 1}`,
    kind,
    name: `${kind === "read" ? "" : "Q"}${number}.${i + 1}`,
    minutes,
  });
  const units = [...read.map(unit("read", "sec")), ...asked.map(unit("question", "q"))];
  const title = `${number}. Chapter`;
  return { id: `ch-${number}`, href: `/${number}/`, title, name: title, domain, words: 0, units };
}

/** @param weights of the domains, numbered from 1 */
export function material(
  pages: MaterialPage[],
  more: Partial<Material> = {},
  weights: readonly number[] = [],
): Material {
  const domains = weights.map((weight, i) => ({ number: i + 1, title: `Domain ${i + 1}`, weight }));
  return { pages, domains, cards: 0, practice: 0, ...more };
}

export function goal(examDay: string, hours: number, weekdays = [1, 2, 3, 4, 5, 6]): Goal {
  return { examDay, minutesAWeek: hours * 60, weekdays, changed: 1 };
}

/** Anything from a leaflet to a tome, the same for the same seed. */
export function drawMaterial(seed: string): Material {
  const draw = (name: string, most: number) => lot(`${seed}/${name}`) % (most + 1);
  const weights = [31, 26, 20, 12, 11].slice(0, draw("domains", 5));
  const pages = Array.from({ length: draw("pages", 14) + 1 }, (_, i) => {
    const minutes = (name: string, count: number, most: number) =>
      Array.from({ length: count }, (_, k) => draw(`${name} ${i} ${k}`, most) / 10);
    const read = minutes("read", draw(`sections ${i}`, 12) + 1, 150);
    const asked = minutes("asked", draw(`questions ${i}`, 12), 60);
    return page(i + 1, read, asked, weights.length === 0 ? 0 : draw(`domain ${i}`, weights.length));
  });
  return material(pages, { cards: draw("cards", 300), practice: draw("practice", 3) * 80 }, weights);
}

export const allUnits = ({ pages }: Material) => pages.flatMap(({ units }) => units);

/** Labels by day, in their order. */
export function placed({ days }: Plan): { day: string; id: string; minutes: number }[] {
  return days.flatMap(({ day, tasks }) => tasks.flatMap(unitsOf).map(({ id, minutes }) => ({ day, id, minutes })));
}

/** Days on which there is a task of a kind. */
export function daysOf({ days }: Plan, kind: string): string[] {
  return days.filter(({ tasks }) => tasks.some((task) => task.kind === kind)).map(({ day }) => day);
}
