/** The one line that a tool has to say today; a tool with nothing to say says nothing. */
import { study as words } from "#words/study";
import { drillsSection } from "../../drills/drills-section.ts";
import { submitted, unfinished } from "../../exam/sitting.ts";
import { sittingsSection } from "../../exam/sittings-section.ts";
import type { ProgressStore } from "../../progress/progress-store.ts";
import { cardLine, hasCardLogs } from "./card-line.ts";
import { dateText } from "../../client/date-text.ts";
import { hasGoal, planLine } from "./plan-line.ts";

/** Lines that are known at once, by the kind of the tool. @param missed questions last answered wrong */
const lines: Readonly<Record<string, (store: ProgressStore, missed: number) => string>> = {
  exam(store) {
    const sittings = store.get(sittingsSection);
    const open = unfinished(sittings);
    if (open !== undefined) return words.live.examWaiting(Object.keys(open.answers).length, open.questions.length);
    const [last] = submitted(sittings);
    if (last?.result === undefined || last.result.of === 0) return "";
    return words.live.examLast(dateText(last.started), last.result.right / last.result.of);
  },
  "last-day": (_, missed) => (missed === 0 ? "" : words.live.missed(missed)),
  drills(store) {
    const [last] = [...store.get(drillsSection).values()].sort((a, b) => b.at - a.at);
    return last === undefined ? "" : words.live.drillLast(last.right, last.of);
  },
};

/** Lines that need what their own pages are told, for readers who use them. */
const lateLines = {
  cards: { isWanted: hasCardLogs, start: cardLine },
  plan: { isWanted: hasGoal, start: planLine },
};

/** @param base root of the edition's site. @returns says anew what there is to say */
export function liveLines(root: HTMLElement, store: ProgressStore, base: string): (missed: number) => void {
  const places = new Map(
    [...root.querySelectorAll<HTMLElement>("[data-study-live]")].map((one) => [one.dataset["studyLive"] ?? "", one]),
  );
  const late = new Map<string, Promise<() => void>>();
  return (missed) => {
    for (const [kind, line] of Object.entries(lines)) {
      const place = places.get(kind);
      if (place !== undefined) place.textContent = line(store, missed);
    }
    for (const [kind, { isWanted, start }] of Object.entries(lateLines)) {
      const place = places.get(kind);
      if (place === undefined) continue;
      const begun = late.get(kind);
      if (!isWanted(store)) place.textContent = "";
      else if (begun !== undefined) void begun.then((show) => show());
      else {
        const starting = start(store, base, (line) => {
          place.textContent = isWanted(store) ? line : "";
        });
        late.set(kind, starting);
        // Without a network there is no line; the next change tries again.
        starting.catch(() => late.delete(kind));
      }
    }
  };
}
