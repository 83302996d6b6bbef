/** Orders that look drawn by lot and are the same for the same seed. */
import { lot } from "../exam/seed.ts";

/** @param key what tells one thing from another */
export function byLot<T>(things: readonly T[], seed: string, key: (thing: T, at: number) => string): T[] {
  return things
    .map((thing, i) => ({ thing, i, lot: lot(`${seed}/${key(thing, i)}`) }))
    .sort((a, b) => a.lot - b.lot || a.i - b.i)
    .map(({ thing }) => thing);
}
