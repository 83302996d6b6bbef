/** Gives the days without anything new chapters to come back to, at growing distances; before the exam, all of them. */
import { addDays, daysBetween, type Day } from "../goal/day.ts";
import type { Material, MaterialPage } from "./material.ts";
import type { Learning } from "./place-learning.ts";

export interface Review {
  pages: readonly number[];
  /** The first after a practice exam begins with what was missed in it. */
  isAfterPractice: boolean;
  minutes: number;
}

export interface ReviewFacts {
  /** First day of the plan. */
  from: Day;
  days: readonly Day[];
  practices: readonly Day[];
  window: Day;
  learning: Learning;
  done: ReadonlySet<string>;
}

/** Days until a page is reviewed for the first, second, third time, and from then on. */
const distances = [2, 7, 16, 30];
/** The same while the exam is near. */
const nearDistance = 3;

/** Share of its time that a review of a page takes, and the least, in minutes. */
const share = 1 / 4;
const least = 5;

/** Minutes for what was missed in a practice exam. */
const missedMinutes = 15;

/** How a page stands as the days go by. */
interface Standing {
  page: number;
  minutes: number;
  weight: number;
  last: Day;
  times: number;
}

export function placeReviews(material: Material, facts: ReviewFacts): Map<Day, Review> {
  const { days, practices, window, learning } = facts;
  const free = days.filter((day) => !learning.units.has(day) && !practices.includes(day));
  const standings = standingsOf(material, facts);
  const reviews = new Map<Day, Review>();
  let isAfterPractice = false;
  for (const day of days) {
    isAfterPractice ||= practices.includes(day);
    if (!free.includes(day)) continue;
    const room = (learning.rooms.get(day) ?? 0) - (isAfterPractice ? missedMinutes : 0);
    const known = standings.filter(({ last }) => last < day);
    const owed = known.filter(({ last }) => day >= window && last < window);
    // Near the exam every page has its turn, and the days that remain share them.
    const turns = Math.max(1, Math.ceil(owed.length / free.filter((one) => one >= day).length));
    const wanted =
      owed.length > 0 ? owed.toSorted(byUrgency).slice(0, turns) : known.filter((one) => isDue(one, day, window));
    const chosen = take(wanted.toSorted(byUrgency), room);
    if (chosen.length === 0 && !isAfterPractice) continue;
    for (const one of chosen) [one.last, one.times] = [day, one.times + 1];
    const minutes = chosen.reduce((total, one) => total + one.minutes, isAfterPractice ? missedMinutes : 0);
    reviews.set(day, { pages: chosen.map(({ page }) => page).sort((a, b) => a - b), isAfterPractice, minutes });
    isAfterPractice = false;
  }
  return reviews;
}

function standingsOf({ pages, domains }: Material, { from, learning, done }: ReviewFacts): Standing[] {
  const lastDay = new Map([...learning.units].flatMap(([day, units]) => units.map(({ id }) => [id, day] as const)));
  const weights = new Map(domains.map(({ number, weight }) => [number, weight]));
  const asks = pages.some(isAsked);
  return pages.flatMap((page, i) => {
    if (asks && !isAsked(page)) return [];
    const touched = page.units.flatMap(({ id }) => lastDay.get(id) ?? (done.has(id) ? addDays(from, -1) : []));
    const last = touched.toSorted().at(-1);
    if (last === undefined) return [];
    const all = page.units.reduce((total, { minutes }) => total + minutes, 0);
    const minutes = Math.max(least, Math.round(all * share));
    return [{ page: i, minutes, weight: weights.get(page.domain) ?? 0, last, times: 0 }];
  });
}

/** Whether a page is worth coming back to by itself: it belongs to the exam, or asks questions. */
function isAsked({ domain, units }: MaterialPage): boolean {
  return domain > 0 || units.some(({ kind }) => kind === "question");
}

function isDue({ last, times }: Standing, day: Day, window: Day): boolean {
  const distance = last >= window ? nearDistance : (distances[Math.min(times, distances.length - 1)] ?? 0);
  return daysBetween(last, day) >= distance;
}

/** Heavier domains first, then what was seen longest ago, then the order of the book. */
function byUrgency(a: Standing, b: Standing): number {
  return b.weight - a.weight || daysBetween(b.last, a.last) || a.page - b.page;
}

/** As many as fit in, one at least where there is any room. */
function take(standings: readonly Standing[], room: number): Standing[] {
  let gone = 0;
  return standings.filter(({ minutes }, i) => {
    if (room < least || (i > 0 && gone + minutes > room)) return false;
    gone += minutes;
    return true;
  });
}
