/** The section `drills` of a document of progress: how each drill last went. */
import type { Section } from "../progress/section.ts";
import { exactly, fields, isLabel, isWhole, moment, Refused } from "../progress/strict.ts";

export interface DrillResult {
  /** When it ended, in milliseconds since 1970-01-01 UTC. */
  readonly at: number;
  readonly right: number;
  readonly of: number;
}

/** Last results by the label of a table, a figure or a service, or by the name of a drill. */
export type DrillResults = ReadonlyMap<string, DrillResult>;

/** More than the tables, trees and services of any book; cells of a table, lines of a round. */
const most = 5_000;
const mostAsked = 10_000;

export const drillsSection: Section<DrillResults> = {
  name: "drills",
  version: 1,
  empty: new Map(),
  read(value, now, place) {
    const results = fields(exactly(value, ["version", "results"], [], place)["results"], `${place}.results`);
    const ids = Object.keys(results);
    if (ids.length > most) throw new Refused("damaged", `${place}.results`);
    return new Map(
      ids.map((id) => {
        const here = `${place}.results.${id}`;
        if (!isLabel(id)) throw new Refused("damaged", here);
        const { at, right, of } = exactly(results[id], ["at", "right", "of"], [], here);
        if (!isWhole(right) || !isWhole(of) || of === 0 || of > mostAsked || right > of)
          throw new Refused("damaged", here);
        return [id, { at: moment(at, now, `${here}.at`), right, of }];
      }),
    );
  },
  write(results) {
    if (results.size === 0) return undefined;
    return { results: Object.fromEntries([...results].sort(([a], [b]) => (a < b ? -1 : 1))) };
  },
  merge(a, b) {
    const merged = new Map(a);
    for (const [id, result] of b) {
      const other = merged.get(id);
      if (other === undefined || isLater(result, other)) merged.set(id, result);
    }
    return merged;
  },
};

/** Two results of one moment are told apart too, so that the order of merging does not matter. */
function isLater(a: DrillResult, b: DrillResult): boolean {
  return (a.at - b.at || a.of - b.of || a.right - b.right) > 0;
}
