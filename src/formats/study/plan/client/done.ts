/** What a reader has done: sections read, questions answered; and when. */
import { submitted } from "../../exam/sitting.ts";
import { sittingsSection } from "../../exam/sittings-section.ts";
import type { ProgressStore } from "../../progress/progress-store.ts";
import { readingSection } from "../../reading/reading-section.ts";
import type { Material, Unit } from "../material.ts";

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
  const marks = store.get(readingSection);
  const momentOf = (page: string, { id, kind }: Unit) => {
    if (kind === "question") return store.attempts.get(id)?.first.at;
    const mark = marks.get(page)?.get(id);
    return mark?.read === true ? mark.at : undefined;
  };
  const units = material.pages.flatMap(({ id: page, units: own }) =>
    own.flatMap((unit) => {
      const at = momentOf(page, unit);
      return at === undefined ? [] : [{ id: unit.id, at }];
    }),
  );
  const sittings = submitted(store.get(sittingsSection));
  return {
    now: new Set(units.map(({ id }) => id)),
    before: new Set(units.filter(({ at }) => at < start).map(({ id }) => id)),
    practices: sittings.filter(({ started }) => started >= start).length,
  };
}
