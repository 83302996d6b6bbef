/** What is to be studied today, and in which order: the same on every page that works it out. */
import { lot } from "../exam/seed.ts";
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
}

export interface DayQueue {
  /** Labels of the cards that are due today or were due before, and of the new ones of today. */
  due: string[];
  fresh: string[];
  /** Cards in learning, the first to come first. @param dueAt milliseconds since 1970-01-01 UTC */
  learning: { id: string; dueAt: number }[];
  /** New cards that stay for later days. */
  waiting: number;
}

/** Milliseconds a card in learning may come early when nothing else is left, as in Anki: https://docs.ankiweb.net/preferences.html#scheduler */
export const learnAhead = 20 * 60 * 1000;

export function dayQueue({ cards, stateOf, settings, examDay, today, extra }: QueueSource): DayQueue {
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
  const fresh = inNewOrder(unseen, settings.order).slice(0, space);
  return {
    due: byLot(due, today),
    fresh: fresh.map(({ id }) => id),
    learning: learning.sort((a, b) => a.dueAt - b.dueAt || (a.id < b.id ? -1 : 1)),
    waiting: unseen.length - fresh.length,
  };
}

/**
 * The card to show: one in learning whose time has come, then those due and new, mixed by lot, then learning ahead of
 * its time. Undefined when nothing is left for now. @param now milliseconds since 1970-01-01 UTC
 */
export function nextCard({ due, fresh, learning }: DayQueue, today: Day, now: number): string | undefined {
  const [first] = learning;
  if (first !== undefined && first.dueAt <= now) return first.id;
  return mixed(due, fresh, today) ?? (first !== undefined && first.dueAt <= now + learnAhead ? first.id : undefined);
}

/** Which of the two comes first: each card draws a lot, and of the new ones the first in order has the lowest. */
function mixed([due]: readonly string[], fresh: readonly string[], today: Day): string | undefined {
  const [new1] = fresh;
  if (due === undefined || new1 === undefined) return due ?? new1;
  const lowest = Math.min(...fresh.map((id) => lot(`${today}/${id}`)));
  return lot(`${today}/${due}`) <= lowest ? due : new1;
}

/** Questions missed before all else: what is not known yet is worth most. */
function inNewOrder(cards: readonly DeckCard[], order: CardSettings["order"]): DeckCard[] {
  const missed = cards.filter(({ kind }) => kind === "question");
  const others = cards.filter(({ kind }) => kind !== "question");
  if (order === "book") return [...missed, ...others];
  const ids = byLot(
    others.map(({ id }) => id),
    "new",
  );
  const byId = new Map(others.map((card) => [card.id, card]));
  return [...missed, ...ids.flatMap((id) => byId.get(id) ?? [])];
}

function byLot(ids: readonly string[], seed: string): string[] {
  return ids
    .map((id) => ({ id, lot: lot(`${seed}/${id}`) }))
    .sort((a, b) => a.lot - b.lot || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
}
