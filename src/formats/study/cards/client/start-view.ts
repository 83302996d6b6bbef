/** The first view: what is due today, cards to cram, the day of the exam and the pace. */
import { cards as words } from "#words/cards";
import { pageLanguage } from "../../client/page-language.ts";
import { daysBetween, isDay } from "../../goal/day.ts";
import { mostNewADay } from "../cards-section.ts";
import { cramCards } from "../cram.ts";
import { nextCard } from "../day-queue.ts";
import { cardKinds, type DeckCard } from "../deck.ts";
import { forecast } from "../forecast.ts";
import type { CardTable } from "./card-table.ts";
import { part } from "./part.ts";

/** New cards a reader may ask for beyond the setting, at a time. */
const moreAtATime = 10;

interface StartView {
  /** Says what there is now. */
  show: () => void;
}

/** Puts the view to work. */
export function startView(
  root: HTMLElement,
  table: CardTable,
  { study, cram }: { study: () => void; cram: (ids: string[]) => void },
): StartView {
  const exam = part<HTMLInputElement>(root, "exam");
  const newADay = part<HTMLInputElement>(root, "new");
  const view = part(root, 'view="start"');
  const chosen = (): DeckCard[] => {
    const chapter = part<HTMLSelectElement>(root, "chapter").value;
    const checked = (selector: string) => view.querySelector<HTMLInputElement>(selector)?.checked === true;
    const flagged = table.flagged();
    return cramCards(
      table.cards,
      {
        chapter: chapter === "" ? undefined : Number(chapter),
        kinds: new Set(cardKinds.filter((kind) => checked(`[name=cards-kind][value=${kind}]`))),
        flaggedOnly: checked("[data-cards-only=flagged]"),
        missedOnly: checked("[data-cards-only=missed]"),
      },
      (id) => flagged.has(id),
      (card) => table.isMissed(card),
    );
  };
  const showCram = () => {
    const button = part<HTMLButtonElement>(root, "cram");
    const cards = chosen().length;
    button.textContent = words.cramBegin(cards);
    button.disabled = cards === 0;
  };
  const show = () => {
    showToday(root, table);
    showCram();
    showExam(root, table);
    const { settings } = table.progress;
    if (document.activeElement !== newADay) newADay.value = String(settings.newADay);
    for (const radio of view.querySelectorAll<HTMLInputElement>("[name=cards-order]"))
      radio.checked = radio.value === settings.order;
  };

  part(root, "study").addEventListener("click", study);
  part(root, "more").addEventListener("click", () => {
    table.addNew(moreAtATime);
    study();
  });
  part(root, "cram").addEventListener("click", () => cram(chosen().map(({ id }) => id)));
  exam.addEventListener("change", () => {
    // A day half typed is none yet.
    if (exam.validity.badInput) return;
    if (exam.value === "" || isDay(exam.value)) table.setExam(exam.value === "" ? undefined : exam.value);
  });
  part(root, "no-exam").addEventListener("click", () => {
    table.setExam(undefined);
    exam.focus();
  });
  newADay.addEventListener("change", () => {
    const wanted = Number(newADay.value);
    if (newADay.value !== "" && Number.isInteger(wanted) && wanted >= 0 && wanted <= mostNewADay)
      table.set({ newADay: wanted });
    else newADay.value = String(table.progress.settings.newADay);
  });
  view.addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.name !== "cards-order") showCram();
    else table.set({ order: target.value === "mixed" ? "mixed" : "book" });
  });
  return { show };
}

function showToday(root: HTMLElement, table: CardTable): void {
  const queue = table.queue();
  const { fresh, learning, due, waiting } = queue;
  part(root, "counting").hidden = true;
  part(root, "counts").hidden = table.cards.length === 0;
  part(root, "fresh").textContent = String(fresh.length);
  part(root, "learning").textContent = String(learning.length);
  part(root, "due").textContent = String(due.length);
  const isNow = nextCard(queue, Date.now()) !== undefined;
  part(root, "study").hidden = !isNow;
  const more = part(root, "more");
  more.hidden = isNow || waiting === 0;
  more.textContent = words.more(Math.min(moreAtATime, waiting));
  const none = part(root, "none");
  none.hidden = isNow;
  none.textContent = isNow ? "" : nothingNow(table);
}

/** Why there is nothing to study now, and when there will be. */
export function nothingNow(table: CardTable): string {
  if (table.cards.length === 0) return words.nothing;
  const { learning, waiting } = table.queue();
  const [first] = learning;
  if (first !== undefined) return words.nextLearning(learning.length, timeText(first.dueAt));
  const { days, later, laterFrom } = forecast(table.source());
  const { newADay } = table.progress.settings;
  const fresh = Math.min(newADay, waiting);
  const [next] = days;
  if (next?.inDays === 1 || fresh > 0) {
    const reviews = next?.inDays === 1 ? next.cards : 0;
    return `${words.nothingDue} ${words.nextCards(reviews + fresh, 1)}`;
  }
  if (next !== undefined) return `${words.nothingDue} ${words.nextCards(next.cards, next.inDays)}`;
  return laterFrom === undefined ? words.nothingDue : `${words.nothingDue} ${words.nextCards(later, laterFrom)}`;
}

function showExam(root: HTMLElement, table: CardTable): void {
  const { examDay, today } = table;
  const exam = part<HTMLInputElement>(root, "exam");
  if (document.activeElement !== exam || exam.value === "") exam.value = examDay ?? "";
  part(root, "no-exam").hidden = examDay === undefined;
  part(root, "exam-says").textContent = examDay === undefined ? words.examNone : examText(daysBetween(today, examDay));
}

function examText(days: number): string {
  if (days < 0) return words.examPast;
  if (days === 0) return words.examToday;
  return days === 1 ? words.examTomorrow : words.examIn(days);
}

function timeText(at: number): string {
  return new Date(at).toLocaleTimeString(pageLanguage(), { timeStyle: "short" });
}
