/** How well a card is known and when it comes again, by FSRS: worked out from its answers, in days of the reader. */
import { createEmptyCard, fsrs, Rating, State, type Card } from "ts-fsrs";
import { addDays, type Day } from "../goal/day.ts";
import { dayIn, readersTime, type Grade, type Review } from "./review.ts";

/** Where a card stands after its answers. */
export type CardState = NewCard | LearningCard | ReviewCard;

/** It was never answered. */
export interface NewCard {
  readonly phase: "new";
}

interface Begun {
  /** Day of the first answer, and of the last. */
  readonly begun: Day;
  readonly answered: Day;
  /** Day of the last "Again". */
  readonly missed: Day | undefined;
  /** What FSRS goes on from; its dates are in the reader's time. */
  readonly card: Card;
}

/** It comes again within the day: it is being learned, or was forgotten. */
export interface LearningCard extends Begun {
  readonly phase: "learning";
  /** Milliseconds since 1970-01-01 UTC. */
  readonly dueAt: number;
}

/** It comes again on another day. */
export interface ReviewCard extends Begun {
  readonly phase: "review";
  /** As FSRS has it, whatever exam there is. */
  readonly due: Day;
  /** It was known on a day before, and again: not only just learned. */
  readonly isSettled: boolean;
}

export const newCard: NewCard = { phase: "new" };

// The usual parameters, and no chance in the intervals: every device comes to the same schedule.
const scheduler = fsrs({ enable_fuzz: false });

const ratings = { 1: Rating.Again, 2: Rating.Hard, 3: Rating.Good, 4: Rating.Easy } as const;

/** Works the state out. @param reviews the earliest first */
export function stateOf(reviews: readonly Review[]): CardState {
  let state: CardState = newCard;
  for (const review of reviews) if (!review.undone) state = afterReview(state, review);
  return state;
}

/** What an answer would make of a card. */
function afterReview(state: CardState, review: Pick<Review, "at" | "zone" | "grade">): CardState {
  const before = state.phase === "new" ? undefined : state;
  // Whoever travels west may come to a day that was over: for the card it goes on.
  const now = new Date(Math.max(readersTime(review), before?.card.last_review?.getTime() ?? -Infinity));
  const { card } = scheduler.next(before?.card ?? createEmptyCard(now), now, ratings[review.grade]);
  const answered = dayIn(now.getTime());
  const begun: Begun = {
    begun: before?.begun ?? answered,
    answered,
    missed: review.grade === 1 ? answered : before?.missed,
    card,
  };
  if (card.state === State.Learning || card.state === State.Relearning)
    return { ...begun, phase: "learning", dueAt: review.at * 1000 + card.due.getTime() - now.getTime() };
  return {
    ...begun,
    phase: "review",
    due: addDays(answered, card.scheduled_days),
    isSettled: before?.phase === "review",
  };
}

/** What each grade would make of it, for the buttons. @param now in seconds since 1970-01-01 UTC */
export function outcomes(state: CardState, now: Pick<Review, "at" | "zone">): Record<Grade, CardState> {
  const by = (grade: Grade) => afterReview(state, { ...now, grade });
  return { 1: by(1), 2: by(2), 3: by(3), 4: by(4) };
}
