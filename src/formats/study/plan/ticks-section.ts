/** The section `plan`: what the reader ticked as read on the page of the plan. */
import type { Section } from "../progress/section.ts";
import { exactly, fields, isLabel, moment, Refused } from "../progress/strict.ts";

interface Tick {
  /** In milliseconds since 1970-01-01 UTC. */
  readonly at: number;
  readonly isRead: boolean;
}

/** By the label of the section that was read. */
export type Ticks = ReadonlyMap<string, Tick>;

/** No book has more sections. */
const most = 20_000;

export const ticksSection: Section<Ticks> = {
  name: "plan",
  version: 1,
  empty: new Map(),
  read(value, now, place) {
    const own = exactly(value, ["version", "read", "unread"], [], place);
    const ticks = new Map<string, Tick>();
    for (const [name, isRead] of [
      ["read", true],
      ["unread", false],
    ] as const)
      for (const [label, at] of Object.entries(fields(own[name], `${place}.${name}`))) {
        const here = `${place}.${name}.${label}`;
        if (!isLabel(label) || ticks.has(label) || ticks.size === most) throw new Refused("damaged", here);
        ticks.set(label, { at: moment(at, now, here), isRead });
      }
    return ticks;
  },
  write(ticks) {
    if (ticks.size === 0) return undefined;
    const sorted = [...ticks].sort(([a], [b]) => (a < b ? -1 : 1));
    const those = (wanted: boolean) =>
      Object.fromEntries(sorted.flatMap(([label, { at, isRead }]) => (isRead === wanted ? [[label, at]] : [])));
    return { read: those(true), unread: those(false) };
  },
  merge(a, b) {
    const merged = new Map(a);
    for (const [label, tick] of b) {
      const other = merged.get(label);
      if (other === undefined || isLater(tick, other)) merged.set(label, tick);
    }
    return merged;
  },
};

/** Of two at one moment, reading counts. */
function isLater(a: Tick, b: Tick): boolean {
  return a.at > b.at || (a.at === b.at && a.isRead && !b.isRead);
}
