/** Studying without a schedule: chosen cards, in an order of chance, until each was known once. Nothing of it is kept. */
import { lot } from "../exam/seed.ts";
import type { CardKind, DeckCard } from "./deck.ts";

export interface CramChoice {
  /** Index of the chapter; undefined for all. */
  chapter: number | undefined;
  kinds: ReadonlySet<CardKind>;
  flaggedOnly: boolean;
  missedOnly: boolean;
}

/** The cards of a choice. */
export function cramCards(
  cards: readonly DeckCard[],
  { chapter, kinds, flaggedOnly, missedOnly }: CramChoice,
  isFlagged: (id: string) => boolean,
  isMissed: (card: DeckCard) => boolean,
): DeckCard[] {
  return cards.filter(
    (card) =>
      (chapter === undefined || card.chapter === chapter) &&
      kinds.has(card.kind) &&
      (!flaggedOnly || isFlagged(card.id)) &&
      (!missedOnly || isMissed(card)),
  );
}

/** A cram at one of its moments. */
export interface Cram {
  /** Still to be known; the first is shown. */
  readonly queue: readonly string[];
  readonly known: readonly string[];
  /** Not known at first. */
  readonly missed: readonly string[];
}

export function beginCram(ids: readonly string[], seed: string): Cram {
  const queue = ids
    .map((id) => ({ id, lot: lot(`${seed}/${id}`) }))
    .sort((a, b) => a.lot - b.lot || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
  return { queue, known: [], missed: [] };
}

/** After the card that is shown was known, or was not and comes again after the others. */
export function cramOn({ queue, known, missed }: Cram, isKnown: boolean): Cram {
  const [id, ...rest] = queue;
  if (id === undefined) return { queue, known, missed };
  if (isKnown) return { queue: rest, known: [...known, id], missed };
  return { queue: [...rest, id], known, missed: missed.includes(id) ? missed : [...missed, id] };
}
