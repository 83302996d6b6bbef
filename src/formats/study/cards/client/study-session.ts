/** A session by the schedule: every answer is kept at once, so it can be left at any card. */
import { cards as words } from "#words/cards";
import { make } from "../../client/elements.ts";
import type { ProgressStore } from "../../progress/progress-store.ts";
import { partOf } from "../../progress/section.ts";
import { answered, reviewNow, takenBack } from "../answer-card.ts";
import { cardsSection } from "../cards-section.ts";
import { nextCard, type DayQueue } from "../day-queue.ts";
import { outcomes } from "../memory.ts";
import type { Grade, Review } from "../review.ts";
import type { Beside } from "./card-stage.ts";
import type { CardTable } from "./card-table.ts";
import { intervalText } from "./interval-text.ts";
import type { Session } from "./session.ts";

export class StudySession implements Session {
  readonly isGraded = true;
  readonly #table: CardTable;
  readonly #store: ProgressStore;
  readonly #answers: { id: string; review: Review }[] = [];
  readonly #leftOut = new Set<string>();
  /** The log of the card that is shown, as it was then. */
  #shownLog: string | undefined;

  constructor(table: CardTable, store: ProgressStore) {
    this.#table = table;
    this.#store = store;
  }

  /** Answers given and not taken back, and how many of them "Again". */
  get tally(): { answers: number; again: number } {
    const again = this.#answers.filter(({ review }) => review.grade === 1);
    return { answers: this.#answers.length, again: again.length };
  }

  get canUndo(): boolean {
    return this.#answers.length > 0;
  }

  next(): string | undefined {
    const id = nextCard(this.#queue(), Date.now());
    this.#shownLog = id === undefined ? undefined : this.#table.progress.logs.get(id);
    return id;
  }

  grade(id: string, grade: Grade): void {
    const review = reviewNow(this.#table.progress, id, grade, Date.now());
    this.#answers.push({ id, review });
    this.#store.add(partOf(cardsSection, answered(id, review)));
  }

  undo(): string | undefined {
    const last = this.#answers.pop();
    if (last === undefined) return undefined;
    this.#store.add(partOf(cardsSection, takenBack(last.id, last.review)));
    this.#shownLog = this.#table.progress.logs.get(last.id);
    return last.id;
  }

  leaveOut(id: string): void {
    this.#leftOut.add(id);
  }

  isOvertaken(id: string): boolean {
    return this.#table.progress.logs.get(id) !== this.#shownLog;
  }

  beside(id: string): Beside {
    const now = Date.now();
    const { examDay, today } = this.#table;
    const after = outcomes(this.#table.state(id), reviewNow(this.#table.progress, id, 3, now));
    const interval = (grade: Grade) => intervalText(id, after[grade], { now, today, examDay });
    const { fresh, learning, due } = this.#queue();
    const done = this.#answers.length;
    return {
      intervals: { 1: interval(1), 2: interval(2), 3: interval(3), 4: interval(4) },
      isFlagged: this.#table.flagged().has(id),
      canUndo: this.canUndo,
      left: counts(this.#table.state(id).phase, fresh.length, learning.length, due.length),
      done,
      of: done + fresh.length + learning.length + due.length,
    };
  }

  #queue(): DayQueue {
    const queue = this.#table.queue();
    if (this.#leftOut.size === 0) return queue;
    const isIn = ({ id }: { id: string }) => !this.#leftOut.has(id);
    return {
      ...queue,
      due: queue.due.filter(isIn),
      fresh: queue.fresh.filter(isIn),
      learning: queue.learning.filter(isIn),
    };
  }
}

/** The three counts as Anki has them, with that of the card underlined; who hears them hears a sentence. */
function counts(phase: "new" | "learning" | "review", fresh: number, learning: number, due: number): Node {
  const one = (name: string, isHere: boolean, number: number) =>
    make("b", { class: `is-${name}${isHere ? " is-here" : ""}` }, String(number));
  const seen = make("span", { "aria-hidden": "true" });
  seen.append(
    one("new", phase === "new", fresh),
    " ",
    one("learning", phase === "learning", learning),
    " ",
    one("due", phase === "review", due),
  );
  const heard = make("span", { class: "visually-hidden" }, words.left(fresh, learning, due));
  const both = document.createDocumentFragment();
  both.append(seen, heard);
  return both;
}
