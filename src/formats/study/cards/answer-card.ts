/** What is kept when a card is answered, and when that is taken back. */
import { readLog, writeLog } from "./card-log.ts";
import { change, type Cards } from "./cards-section.ts";
import { zoneAt, type Grade, type Review } from "./review.ts";

/** An answer given now: after every other to the card, even when the clock was set back since. @param now milliseconds */
export function reviewNow({ logs }: Pick<Cards, "logs">, id: string, grade: Grade, now: number): Review {
  const last = readLog(logs.get(id) ?? "").at(-1)?.at ?? -1;
  return { at: Math.max(Math.floor(now / 1000), last + 1), zone: zoneAt(now), grade, undone: false };
}

export function answered(id: string, review: Review): Cards {
  return change({ logs: new Map([[id, writeLog([review])]]) });
}

/** The answer stays in the log, as taken back. */
export function takenBack(id: string, review: Review): Cards {
  return answered(id, { ...review, undone: true });
}
