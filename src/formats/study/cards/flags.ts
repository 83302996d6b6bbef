/** Cards the reader has flagged, to look at them again: the sheet for the last day lists them. */
import { change, type Cards } from "./cards-section.ts";

/** Labels of the flagged cards, the latest flagged first. */
export function flaggedCards({ flags }: Pick<Cards, "flags">): string[] {
  return [...flags]
    .filter(([, { isSet }]) => isSet)
    .sort(([a, { changed: x }], [b, { changed: y }]) => y - x || (a < b ? -1 : 1))
    .map(([id]) => id);
}

/** Sets the flag of a card or takes it away. @param now milliseconds since 1970-01-01 UTC */
export function turnFlag({ flags }: Pick<Cards, "flags">, id: string, now: number): Cards {
  const flag = flags.get(id);
  const changed = Math.max(now, (flag?.changed ?? 0) + 1);
  return change({ flags: new Map([[id, { isSet: flag?.isSet !== true, changed }]]) });
}
