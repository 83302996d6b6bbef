/** What a reader has done: questions answered, sections ticked as read; and when. */
import { submitted } from "../../exam/sitting.ts";
import { sittingsSection } from "../../exam/sittings-section.ts";
import type { ProgressStore } from "../../progress/progress-store.ts";
import type { Material } from "../material.ts";
import { ticksSection } from "../ticks-section.ts";

export interface Done {
  /** Labels of units done. */
  now: ReadonlySet<string>;
  /** Of those that were done before the plan began. */
  before: ReadonlySet<string>;
  /** Practice exams submitted since. */
  practices: number;
}

/** @param start when the plan began, in milliseconds since 1970-01-01 UTC */
export function doneOf(store: ProgressStore, material: Material, start: number): Done {
  const moments = momentsOf(store);
  const units = material.pages.flatMap(({ id: page, units: own }) =>
    own.flatMap(({ id, within, kind }) => {
      // Whoever marks a chapter or a section as read has read what stands in it.
      const labels = kind === "read" ? [id, page, ...(within === undefined ? [] : [within])] : [id];
      const at = Math.min(...labels.map((label) => moments.get(label) ?? Infinity));
      return at === Infinity ? [] : [{ id, at }];
    }),
  );
  const sittings = submitted(store.get(sittingsSection));
  return {
    now: new Set(units.map(({ id }) => id)),
    before: new Set(units.filter(({ at }) => at < start).map(({ id }) => id)),
    practices: sittings.filter(({ started }) => started >= start).length,
  };
}

function momentsOf(store: ProgressStore): Map<string, number> {
  const answered = [...store.attempts].map(([label, { first }]) => [label, first.at] as const);
  const ticked = [...store.get(ticksSection)].flatMap(([label, { at, isRead }]) =>
    isRead ? [[label, at] as const] : [],
  );
  return new Map([...answered, ...ticked]);
}
