/** What is to be studied today, and in which order: the same on every page that works it out. */
import type { Day } from "../goal/day.ts";
import type { CardSettings } from "./cards-section.ts";
import type { DeckCard } from "./deck.ts";
import { dueDay } from "./exam-cap.ts";
import type { CardState } from "./memory.ts";

/** What the queue is worked out from. */
export interface QueueSource {
  /** In the order of the book. */
  cards: readonly DeckCard[];
  stateOf: (id: string) => CardState;
  settings: CardSettings;
  examDay: Day | undefined;
  today: Day;
  /** New cards the reader asked for today beyond the setting. */
  extra: number;
  /** A number from 0 to 2³²−1, always the same for the same text. */
  lotOf: (text: string) => number;
}

/** A card with its lot of the day. */
interface Drawn {
  id: string;
  lot: number;
}

export interface DayQueue {
  /** Cards that are due today or were due before, the lowest lot first; and the new ones of today in their order. */
  due: Drawn[];
  fresh: Drawn[];
  /** Cards in learning, the first to come first. @param dueAt milliseconds since 1970-01-01 UTC */
  learning: { id: string; dueAt: number }[];
  /** New cards that stay for later days. */
  waiting: number;
}

/** Milliseconds a card in learning may come early when nothing else is left, as in Anki: https://docs.ankiweb.net/preferences.html#scheduler */
export const learnAhead = 20 * 60 * 1000;

export function dayQueue({ cards, stateOf, settings, examDay, today, extra, lotOf }: QueueSource): DayQueue {
  const due: string[] = [];
  const unseen: DeckCard[] = [];
  const learning: DayQueue["learning"] = [];
  let begunToday = 0;
  for (const card of cards) {
    const state = stateOf(card.id);
    if (state.phase === "new") unseen.push(card);
    else if (state.begun === today) begunToday += 1;
    if (state.phase === "learning") learning.push({ id: card.id, dueAt: state.dueAt });
    else if (state.phase === "review" && dueDay(card.id, state, examDay, today) <= today) due.push(card.id);
  }
  const space = Math.max(0, settings.newADay + extra - begunToday);
  const fresh = inNewOrder(unseen, settings.order, lotOf).slice(0, space);
  const drawn = (id: string) => ({ id, lot: lotOf(`${today}/${id}`) });
  return {
    due: due.map(drawn).sort(byLot),
    fresh: fresh.map(({ id }) => drawn(id)),
    learning: learning.sort((a, b) => a.dueAt - b.dueAt || (a.id < b.id ? -1 : 1)),
    waiting: unseen.length - fresh.length,
  };
}

/**
 * The card to show: one in learning whose time has come, then those due and new, mixed by lot, then learning ahead of
 * its time. Undefined when nothing is left for now. @param now milliseconds since 1970-01-01 UTC
 */
export function nextCard({ due, fresh, learning }: DayQueue, now: number): string | undefined {
  const [first] = learning;
  if (first !== undefined && first.dueAt <= now) return first.id;
  return mixed(due, fresh) ?? (first !== undefined && first.dueAt <= now + learnAhead ? first.id : undefined);
}

/** Which of the two comes first: of the new ones the first in order takes the lowest lot. */
function mixed([due]: readonly Drawn[], fresh: readonly Drawn[]): string | undefined {
  const [new1] = fresh;
  if (due === undefined || new1 === undefined) return (due ?? new1)?.id;
  const lowest = fresh.reduce((least, { lot }) => Math.min(least, lot), Infinity);
  return due.lot <= lowest ? due.id : new1.id;
}

/** Questions missed before all else: what is not known yet is worth most. */
function inNewOrder(
  cards: readonly DeckCard[],
  order: CardSettings["order"],
  lotOf: (text: string) => number,
): readonly DeckCard[] {
  const missed = cards.filter(({ kind }) => kind === "question");
  const others = cards.filter(({ kind }) => kind !== "question");
  if (order === "book") return [...missed, ...others];
  const drawn = others.map((card) => ({ card, id: card.id, lot: lotOf(`new/${card.id}`) })).sort(byLot);
  return [...missed, ...drawn.map(({ card }) => card)];
}

function byLot(a: Drawn, b: Drawn): number {
  return a.lot - b.lot || (a.id < b.id ? -1 : 1);
}
