/** Lets the questions of a page be answered, and remembers how they were. */
import { latest } from "../progress/attempts.ts";
import type { ProgressStore } from "../progress/progress-store.ts";
import { questions as words } from "#words/questions";
import { pageLanguage } from "./page-language.ts";
import { questionForm, type QuestionForm } from "./question-form.ts";
import { showTallies } from "./tally.ts";

/** Puts every question to work, each when the reader first turns to it. @param edition number of the book's edition */
export function startQuestions(store: ProgressStore, edition: string): void {
  const forms = new WeakMap<HTMLElement, QuestionForm>();
  let isWarned = false;
  const at = ({ target }: Event) => {
    const element = target instanceof HTMLElement || target instanceof SVGElement ? target : undefined;
    const section = element?.closest<HTMLElement>(".question");
    if (!element || !section) return undefined;
    const form = forms.get(section) ?? questionForm(section);
    if (form !== undefined) forms.set(section, form);
    return form && { element, section, form };
  };
  const commit = (section: HTMLElement, form: QuestionForm) => {
    const judged = form.commit();
    if (judged === undefined) return;
    const { chosen, isRight, hasPeeked } = judged;
    const seen = hasPeeked ? { peeked: true as const } : {};
    store.record(section.id, { at: Date.now(), chosen, right: isRight, edition, ...seen });
    if (store.isKept || isWarned) return;
    isWarned = true;
    form.say(words.notKept);
  };

  document.addEventListener("click", (event) => {
    const { element, section, form } = at(event) ?? {};
    const button = element?.closest<HTMLElement>("[data-commit], [data-move]");
    if (!section || !form || !button) return;
    if (button.dataset["move"] !== undefined) form.move(button, Number(button.dataset["move"]));
    else if (section.classList.contains("is-answered")) form.again();
    else commit(section, form);
  });
  document.addEventListener("change", (event) => at(event)?.form.changed());
  // It does not bubble.
  document.addEventListener(
    "toggle",
    (event) => {
      if (event.target instanceof HTMLDetailsElement && event.target.open) at(event)?.form.opened();
    },
    true,
  );
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const { element, section, form } = at(event) ?? {};
    if (element && section && form && pressed(event, element, form, () => commit(section, form)))
      event.preventDefault();
  });

  const shown = new Set<string>();
  const show = () => {
    showRecords(store, shown);
    showTallies(store.attempts);
  };
  store.onChange(show);
  show();
  // From now on an answer is heard.
  document.documentElement.dataset["study"] = "ready";
}

/** @returns whether the key meant something here */
function pressed({ key, repeat }: KeyboardEvent, element: Element, form: QuestionForm, commit: () => void): boolean {
  if (/^[1-9]$/.test(key)) return form.press(Number(key));
  if (key === "Enter") {
    // Held down, it would commit and at once begin again.
    if (repeat) return element.closest("[data-commit]") !== null;
    if (!element.matches("input, select")) return false;
    commit();
    return true;
  }
  const step = { ArrowUp: -1, ArrowDown: 1 }[key];
  const handle = element.closest<HTMLElement>("[data-move]");
  if (step === undefined || handle === null) return false;
  form.move(handle, step);
  return true;
}

/** Says at each question how it was last answered. @param shown labels of those that say so */
function showRecords(store: ProgressStore, shown: Set<string>): void {
  for (const id of [...shown].filter((one) => !store.attempts.has(one))) {
    note(id, "");
    shown.delete(id);
  }
  const year = new Date().getFullYear();
  for (const [id, record] of store.attempts) {
    const { at, right } = latest(record);
    const when = new Date(at);
    const date = when.toLocaleDateString(pageLanguage(), {
      day: "numeric",
      month: "short",
      ...(when.getFullYear() === year ? {} : { year: "numeric" }),
    });
    if (note(id, right ? words.answeredRight(date) : words.answeredWrong(date))) shown.add(id);
  }
}

function note(id: string, text: string): boolean {
  const place = document.getElementById(id)?.querySelector(".question-before");
  if (!place) return false;
  if (place.textContent !== text) place.textContent = text;
  return true;
}
