/** The section `cards` of a document of progress: every answer to a card, flags, and how the reader wants to learn. */
import type { Section } from "../progress/section.ts";
import { exactly, fields, isLabel, isWhole, moment, Refused } from "../progress/strict.ts";
import { latestOf, mergeLogs } from "./card-log.ts";

/** How new cards come. */
export interface CardSettings {
  /** New cards a day. */
  readonly newADay: number;
  /** As the chapters come, or mixed. */
  readonly order: "book" | "mixed";
  /** When they were last changed, in milliseconds since 1970-01-01 UTC; 0 for never. */
  readonly changed: number;
}

/** A flag, set or taken away. */
export interface Flag {
  readonly isSet: boolean;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly changed: number;
}

/** Everything by the label of its card: `term-rag`, `mistake-…`, `svc-…`, `q-2-3`. */
export interface Cards {
  /** Generation of FSRS that has scheduled them. What is due is worked out from the logs, by whichever reads them. */
  readonly algorithm: number;
  /** Texts of card-log.ts. */
  readonly logs: ReadonlyMap<string, string>;
  readonly flags: ReadonlyMap<string, Flag>;
  readonly settings: CardSettings;
}

/** FSRS-6, of ts-fsrs 5. */
const algorithm = 6;

/** As Anki begins: https://docs.ankiweb.net/deck-options.html#new-cardsday */
const usual: CardSettings = { newADay: 20, order: "book", changed: 0 };

export const mostNewADay = 9999;

const nothing: Cards = { algorithm, logs: new Map(), flags: new Map(), settings: usual };

export const cardsSection: Section<Cards> = {
  name: "cards",
  version: 1,
  empty: nothing,
  read(value, now, place) {
    const own = exactly(value, ["version", "algorithm", "logs", "flags"], ["settings"], place);
    const generation = own["algorithm"];
    if (!isWhole(generation) || generation < algorithm || generation > 99)
      throw new Refused("damaged", `${place}.algorithm`);
    return {
      algorithm: generation,
      logs: readBy(own["logs"], `${place}.logs`, (log, here) => {
        const latest = latestOf(log);
        if (latest === undefined) throw new Refused("damaged", here);
        moment(latest * 1000, now, here);
        return log as string;
      }),
      flags: readBy(own["flags"], `${place}.flags`, (flag, here) => {
        if (typeof flag !== "number" || flag === 0) throw new Refused("damaged", here);
        return { isSet: flag > 0, changed: moment(Math.abs(flag), now, here) };
      }),
      settings: own["settings"] === undefined ? usual : readSettings(own["settings"], now, `${place}.settings`),
    };
  },
  write({ algorithm, logs, flags, settings }) {
    if (logs.size === 0 && flags.size === 0 && settings.changed === 0) return undefined;
    return {
      algorithm,
      logs: Object.fromEntries(inOrder(logs)),
      // A flag that was taken away is kept with the time of that, below zero.
      flags: Object.fromEntries(
        [...inOrder(flags)].map(([id, { isSet, changed }]) => [id, isSet ? changed : -changed]),
      ),
      ...(settings.changed === 0 ? {} : { settings }),
    };
  },
  merge: (a, b) => ({
    algorithm: Math.max(a.algorithm, b.algorithm),
    logs: mergeBy(a.logs, b.logs, mergeLogs),
    flags: mergeBy(a.flags, b.flags, laterFlag),
    settings: laterSettings(a.settings, b.settings),
  }),
};

/** What a reader did, to be kept: everything else stays as it is. */
export function change(done: Partial<Cards>): Cards {
  return { ...nothing, ...done };
}

function readSettings(value: unknown, now: number, place: string): CardSettings {
  const { newADay, order, changed } = exactly(value, ["newADay", "order", "changed"], [], place);
  if (!isWhole(newADay) || newADay > mostNewADay) throw new Refused("damaged", `${place}.newADay`);
  if (order !== "book" && order !== "mixed") throw new Refused("damaged", `${place}.order`);
  if (changed === 0) throw new Refused("damaged", `${place}.changed`);
  return { newADay, order, changed: moment(changed, now, `${place}.changed`) };
}

function readBy<T>(value: unknown, place: string, read: (one: unknown, here: string) => T): Map<string, T> {
  return new Map(
    Object.entries(fields(value, place)).map(([id, one]) => {
      const here = `${place}.${id}`;
      if (!isLabel(id)) throw new Refused("damaged", here);
      return [id, read(one, here)];
    }),
  );
}

/** Both in order of their labels, as they are written. */
function mergeBy<T>(
  a: ReadonlyMap<string, T>,
  b: ReadonlyMap<string, T>,
  merge: (a: T, b: T) => T,
): ReadonlyMap<string, T> {
  const [most, fewer] = a.size < b.size ? [b, a] : [a, b];
  if (fewer.size === 0) return inOrder(most);
  const merged = new Map(most);
  for (const [id, one] of fewer) {
    const other = merged.get(id);
    merged.set(id, other === undefined ? one : merge(one, other));
  }
  return inOrder(merged);
}

/** Mostly they are in order already: a page writes all of them with every answer. */
function inOrder<T>(map: ReadonlyMap<string, T>): ReadonlyMap<string, T> {
  let before = "";
  for (const id of map.keys()) {
    if (id < before) return new Map([...map].sort(([a], [b]) => (a < b ? -1 : 1)));
    before = id;
  }
  return map;
}

function laterFlag(a: Flag, b: Flag): Flag {
  if (a.changed !== b.changed) return a.changed > b.changed ? a : b;
  return a.isSet ? a : b;
}

function laterSettings(a: CardSettings, b: CardSettings): CardSettings {
  if (a.changed !== b.changed) return a.changed > b.changed ? a : b;
  const key = ({ newADay, order }: CardSettings) => `${order}${String(newADay).padStart(4, "0")}`;
  return key(a) > key(b) ? a : b;
}
