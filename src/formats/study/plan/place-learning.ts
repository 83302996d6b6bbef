/** Gives every section and question its day: in reading order, at most as much a day as the reader gave. */
import type { Day } from "../goal/day.ts";
import type { Material, Unit } from "./material.ts";
import { roomsOf } from "./study-days.ts";

export interface LearningFacts {
  days: readonly Day[];
  practices: readonly Day[];
  /** Minutes of a usual day. */
  budget: number;
  /** From this day on there is review, if time allows. */
  window: Day;
  done: ReadonlySet<string>;
}

export interface Learning {
  /** Units of the days that have some. */
  units: Map<Day, Unit[]>;
  /** Units without a place. */
  left: Unit[];
  /** Minutes of all there is to learn. */
  need: number;
  /** It runs into the days for review, or leaves out the cards. */
  isTight: boolean;
  /** Minutes for cards a day; 0 where there are none, or no time for them. */
  cardMinutes: number;
  hasCards: (day: Day) => boolean;
  /** What each day has left beside practice exams and cards. */
  rooms: Map<Day, number>;
}

/** Minutes that are worth sitting down for: shorter pages are studied together with the next. */
const shortest = 25;

/** Minutes a card takes until it is known: six looks of ten seconds. */
const minutesACard = 1;

/** Share of a day that cards take at most, and what is worth the trouble. */
const cardShare = 1 / 5;
const fewestCardMinutes = 5;

export function placeLearning(material: Material, facts: LearningFacts): Learning {
  const { days, practices, budget, window, done } = facts;
  const units = material.pages.flatMap(({ units: own }) => own).filter(({ id }) => !done.has(id));
  const need = sum(units);
  const bare = roomsOf(days, practices, material.practice, budget);
  const roomIn = (rooms: ReadonlyMap<Day, number>, among: readonly Day[]) =>
    among.reduce((total, day) => total + (rooms.get(day) ?? 0), 0);
  const wanted = cardMinutesOf(material.cards, days.length, budget);
  const hasRoomForCards = (day: Day) => (bare.get(day) ?? 0) >= wanted;
  const besideCards = new Map([...bare].map(([day, room]) => [day, hasRoomForCards(day) ? room - wanted : room]));
  const before = days.filter((day) => day < window);
  const learn = (placed: Map<Day, Unit[]>, rooms: Map<Day, number>, cardMinutes: number, isTight: boolean) => {
    const first = [...placed.keys()].sort()[0] ?? days[0] ?? "";
    return {
      units: placed,
      left: [],
      need,
      isTight,
      cardMinutes,
      hasCards: (day: Day) => cardMinutes > 0 && day >= first && hasRoomForCards(day),
      rooms,
    };
  };
  if (roomIn(besideCards, before) >= need) {
    const placed = placeBlocks(material, done, before, besideCards) ?? spread(units, before, besideCards);
    return learn(placed, besideCards, wanted, false);
  }
  for (const [rooms, cards] of [
    [besideCards, wanted],
    [bare, 0],
  ] as const) {
    const enough = days.findIndex((_, i) => roomIn(rooms, days.slice(0, i + 1)) >= need);
    if (enough >= 0) return learn(spread(units, days.slice(0, enough + 1), rooms), rooms, cards, true);
  }
  const { kept, left } = cut(material, units, roomIn(bare, days));
  return {
    units: spread(kept, days, bare),
    left,
    need,
    isTight: true,
    cardMinutes: 0,
    hasCards: () => false,
    rooms: bare,
  };
}

function cardMinutesOf(cards: number, days: number, budget: number): number {
  if (cards === 0 || days === 0) return 0;
  return Math.floor(Math.min(Math.max(fewestCardMinutes, (cards * minutesACard) / days), budget * cardShare));
}

/**
 * A block is studied on days that follow each other, and blocks lie evenly apart. @returns undefined where there are
 * not days enough for that
 */
function placeBlocks(
  material: Material,
  done: ReadonlySet<string>,
  days: readonly Day[],
  rooms: ReadonlyMap<Day, number>,
): Map<Day, Unit[]> | undefined {
  const usable = days.filter((day) => (rooms.get(day) ?? 0) > 0);
  const blocks = blocksOf(material, done, Math.min(shortest, ...usable.map((day) => rooms.get(day) ?? 0)));
  const place = (spare: number) => {
    const placed = new Map<Day, Unit[]>();
    let at = 0;
    for (const [i, block] of blocks.entries()) {
      const first = at + Math.floor((spare * i) / blocks.length);
      const own = daysFor(sum(block), usable.slice(first), rooms);
      if (own === undefined) return undefined;
      for (const [day, units] of spread(block, own, rooms)) placed.set(day, units);
      at += own.length;
    }
    return { placed, taken: at };
  };
  const close = place(0);
  return close && (place(usable.length - close.taken) ?? close).placed;
}

/** Pages, small ones together with those behind them, as they are studied at a stretch. @param least minutes of one */
function blocksOf({ pages }: Material, done: ReadonlySet<string>, least: number): Unit[][] {
  const blocks: Unit[][] = [];
  let open: Unit[] = [];
  for (const { units } of pages) {
    open.push(...units.filter(({ id }) => !done.has(id)));
    if (sum(open) < least) continue;
    blocks.push(open);
    open = [];
  }
  return open.length === 0 ? blocks : [...blocks, open];
}

/** The first days that have room for so many minutes. */
function daysFor(minutes: number, days: readonly Day[], rooms: ReadonlyMap<Day, number>): Day[] | undefined {
  let room = 0;
  const last = days.findIndex((day) => (room += rooms.get(day) ?? 0) >= minutes);
  return last < 0 ? undefined : days.slice(0, last + 1);
}

/**
 * Units in their order over the days, each day as full as any other: a unit belongs where its middle falls, and one
 * longer than its day where it begins.
 */
function spread(units: readonly Unit[], days: readonly Day[], rooms: ReadonlyMap<Day, number>): Map<Day, Unit[]> {
  const usable = days.filter((day) => (rooms.get(day) ?? 0) > 0);
  const room = usable.reduce((total, day) => total + (rooms.get(day) ?? 0), 0);
  const fill = room === 0 ? 0 : Math.min(1, sum(units) / room);
  const placed = new Map<Day, Unit[]>();
  let [at, end, gone] = [0, (rooms.get(usable[0] ?? "") ?? 0) * fill, 0];
  for (const unit of units) {
    while (at < usable.length - 1 && gone + (placed.has(usable[at] ?? "") ? unit.minutes / 2 : 0) >= end) {
      at += 1;
      end += (rooms.get(usable[at] ?? "") ?? 0) * fill;
    }
    gone += unit.minutes;
    const day = usable[at];
    if (day === undefined) continue;
    const own = placed.get(day);
    if (own === undefined) placed.set(day, [unit]);
    else own.push(unit);
  }
  return placed;
}

/** Keeps what fits in, pages of heavier domains first. */
function cut({ pages, domains }: Material, units: readonly Unit[], room: number): { kept: Unit[]; left: Unit[] } {
  const weights = new Map(domains.map(({ number, weight }) => [number, weight]));
  const open = new Set(units.map(({ id }) => id));
  const ordered = pages
    .toSorted((a, b) => (weights.get(b.domain) ?? 0) - (weights.get(a.domain) ?? 0))
    .flatMap(({ units: own }) => own.filter(({ id }) => open.has(id)));
  let gone = 0;
  const end = ordered.findIndex(({ minutes }) => (gone += minutes) > room);
  const kept = end < 0 ? ordered : ordered.slice(0, end);
  const left = new Set(ordered.slice(kept.length));
  return { kept, left: units.filter((unit) => left.has(unit)) };
}

function sum(units: readonly Unit[]): number {
  return units.reduce((total, { minutes }) => total + minutes, 0);
}
