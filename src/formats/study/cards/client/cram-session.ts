/** A session without a schedule; nothing of it is kept but flags. */
import { cards as words } from "#words/cards";
import { beginCram, cramOn, type Cram } from "../cram.ts";
import type { Grade } from "../review.ts";
import type { Beside } from "./card-stage.ts";
import type { CardTable } from "./card-table.ts";
import type { Session } from "./session.ts";

export class CramSession implements Session {
  readonly isGraded = false;
  readonly #table: CardTable;
  #cram: Cram;
  readonly #before: Cram[] = [];

  constructor(table: CardTable, ids: readonly string[], seed: string) {
    this.#table = table;
    this.#cram = beginCram(ids, seed);
  }

  get cram(): Cram {
    return this.#cram;
  }

  get canUndo(): boolean {
    return this.#before.length > 0;
  }

  next(): string | undefined {
    return this.#cram.queue[0];
  }

  grade(_id: string, grade: Grade): void {
    this.#before.push(this.#cram);
    this.#cram = cramOn(this.#cram, grade > 1);
  }

  undo(): string | undefined {
    const before = this.#before.pop();
    if (before === undefined) return undefined;
    this.#cram = before;
    return before.queue[0];
  }

  leaveOut(id: string): void {
    this.#cram = { ...this.#cram, queue: this.#cram.queue.filter((one) => one !== id) };
  }

  isOvertaken(): boolean {
    return false;
  }

  beside(id: string): Beside {
    const { queue, known } = this.#cram;
    return {
      intervals: undefined,
      isFlagged: this.#table.flagged().has(id),
      canUndo: this.canUndo,
      left: words.cramLeft(queue.length),
      done: known.length,
      of: known.length + queue.length,
    };
  }
}
