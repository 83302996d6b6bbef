/** The section `goal`: when the reader sits the exam, and how much time a week there is until then. */
import type { Section } from "../progress/section.ts";
import { exactly, isWhole, moment, Refused } from "../progress/strict.ts";
import { isDay, type Day } from "./day.ts";

export interface Goal {
  /** Day of the exam; undefined where the reader has none. */
  readonly examDay: Day | undefined;
  /** Minutes of study a week, 0 where the reader has not said. */
  readonly minutesAWeek: number;
  /** When it was last changed, in milliseconds since 1970-01-01 UTC; 0 for never. */
  readonly changed: number;
}

/** A week has no more minutes. */
const mostMinutes = 7 * 24 * 60;

export const goalSection: Section<Goal> = {
  name: "goal",
  version: 1,
  empty: { examDay: undefined, minutesAWeek: 0, changed: 0 },
  read(value, now, place) {
    const { examDay, minutesAWeek, changed } = exactly(
      value,
      ["version", "minutesAWeek", "changed"],
      ["examDay"],
      place,
    );
    if (examDay !== undefined && !isDay(examDay)) throw new Refused("damaged", `${place}.examDay`);
    if (!isWhole(minutesAWeek) || minutesAWeek > mostMinutes) throw new Refused("damaged", `${place}.minutesAWeek`);
    return { examDay, minutesAWeek, changed: moment(changed, now, `${place}.changed`) };
  },
  write: ({ examDay, minutesAWeek, changed }) =>
    changed === 0 ? undefined : { ...(examDay === undefined ? {} : { examDay }), minutesAWeek, changed },
  merge(a, b) {
    if (a.changed !== b.changed) return a.changed > b.changed ? a : b;
    return keyOf(a) > keyOf(b) ? a : b;
  },
};

function keyOf({ examDay = "", minutesAWeek }: Goal): string {
  return `${examDay} ${minutesAWeek}`;
}
