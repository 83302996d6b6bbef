/** The last view: what was done, and what comes when. */
import { cards as words } from "#words/cards";
import { make } from "../../client/elements.ts";
import { forecast } from "../forecast.ts";
import type { CardTable } from "./card-table.ts";
import type { CramSession } from "./cram-session.ts";
import { part } from "./part.ts";
import { nothingNow } from "./start-view.ts";
import type { StudySession } from "./study-session.ts";

/** @returns what begins the view */
export function showStudyEnd(root: HTMLElement, table: CardTable, session: StudySession): HTMLElement {
  const isDone = session.next() === undefined;
  const { answers, again } = session.tally;
  part(root, "summary").textContent = [
    words.answered(answers, again),
    ...(isDone && table.queue().learning.length > 0 ? [nothingNow(table)] : []),
  ].join(" ");
  showForecast(root, table, !isDone);
  const button = part(root, "again");
  button.hidden = isDone;
  button.textContent = words.goOn;
  return titled(root, isDone ? words.done : words.ended);
}

/** @returns what begins the view */
export function showCramEnd(root: HTMLElement, { cram }: CramSession): HTMLElement {
  const { queue, known, missed } = cram;
  part(root, "summary").textContent = words.cramKnown(known.length, known.length + queue.length, missed.length);
  part(root, "comes").hidden = true;
  const button = part(root, "again");
  button.hidden = missed.length === 0;
  button.textContent = words.cramMissed(missed.length);
  return titled(root, queue.length === 0 ? words.cramDone : words.cramEnded);
}

function titled(root: HTMLElement, text: string): HTMLElement {
  const title = part(root, "end-title");
  title.textContent = text;
  return title;
}

/** @param isLeft the day is not done */
function showForecast(root: HTMLElement, table: CardTable, isLeft: boolean): void {
  const { days, later, laterFrom, afterExam } = forecast(table.source());
  const fresh = Math.min(table.progress.settings.newADay, table.queue().waiting);
  const isTomorrow = days[0]?.inDays === 1;
  const all = fresh > 0 && !isTomorrow ? [{ inDays: 1, cards: 0 }, ...days] : days;
  const lines = all.map(({ inDays, cards }) => {
    const isNew = inDays === 1 ? fresh : 0;
    return words.comesOn(begun(words.whenIn(inDays)), cards + isNew, isNew);
  });
  if (isLeft) {
    const { fresh: today, learning, due } = table.queue();
    lines.unshift(words.comesOn(words.today, today.length + learning.length + due.length, today.length));
  }
  if (laterFrom !== undefined) lines.push(words.comesLater(laterFrom, later));
  if (afterExam > 0) lines.push(words.comesAfterExam(afterExam));
  part(root, "comes").hidden = lines.length === 0;
  part(root, "forecast").replaceChildren(...lines.map((line) => make("li", {}, line)));
}

function begun(text: string): string {
  return text.charAt(0).toLocaleUpperCase(document.documentElement.lang || undefined) + text.slice(1);
}
