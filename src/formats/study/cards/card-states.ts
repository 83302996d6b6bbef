/** The states of all cards, worked out from their logs: a log that has not changed is not read again. */
import { readLog } from "./card-log.ts";
import { newCard, stateOf, type CardState } from "./memory.ts";

export class CardStates {
  readonly #states = new Map<string, { log: string; state: CardState }>();

  get(id: string): CardState {
    return this.#states.get(id)?.state ?? newCard;
  }

  /** Catches up with logs that changed. @param isTime asked before each: false leaves the rest. @returns whether all are read */
  read(logs: ReadonlyMap<string, string>, isTime: () => boolean = () => true): boolean {
    for (const [id, log] of logs) {
      if (this.#states.get(id)?.log === log) continue;
      if (!isTime()) return false;
      this.#states.set(id, { log, state: stateOf(readLog(log)) });
    }
    // Progress can be forgotten.
    if (this.#states.size > logs.size) for (const id of this.#states.keys()) if (!logs.has(id)) this.#states.delete(id);
    return true;
  }
}
