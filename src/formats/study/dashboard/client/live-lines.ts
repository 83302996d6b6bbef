/** The one line that a tool has to say today; a tool with nothing to say says nothing. */
import { study as words } from "#words/study";
import { submitted, unfinished } from "../../exam/sitting.ts";
import { sittingsSection } from "../../exam/sittings-section.ts";
import { dayOf, daysBetween } from "../../goal/day.ts";
import { goalSection } from "../../goal/goal-section.ts";
import type { ProgressStore } from "../../progress/progress-store.ts";
import { dateText } from "./history-view.ts";

export interface LiveFacts {
  store: ProgressStore;
  /** Questions last answered wrong. */
  missed: number;
  now: number;
}

/** By the kind of the tool. */
export const liveLines: Readonly<Record<string, (facts: LiveFacts) => string>> = {
  exam({ store }) {
    const sittings = store.get(sittingsSection);
    const open = unfinished(sittings);
    if (open !== undefined) return words.live.examWaiting(Object.keys(open.answers).length, open.questions.length);
    const [last] = submitted(sittings);
    if (last?.result === undefined || last.result.of === 0) return "";
    return words.live.examLast(dateText(last.started), last.result.right / last.result.of);
  },
  "last-day": ({ missed }) => (missed === 0 ? "" : words.live.missed(missed)),
  plan({ store, now }) {
    const { examDay } = store.get(goalSection);
    const days = examDay === undefined ? -1 : daysBetween(dayOf(now), examDay);
    return days < 0 ? "" : words.live.examDay(days);
  },
};
