/** Questions that ask for an order: every step moves by its buttons, by the arrow keys, or to a place by its number. */
import { questions as words } from "#words/questions";
import { clearMarks, setMark, type AnswerField } from "./answer-field.ts";

export interface OrderField extends AnswerField {
  /** Moves the step around a button, and keeps the focus on it. @param by places, negative to the front */
  move: (button: HTMLElement, by: number) => void;
}

/** @param say tells where a step has gone to */
export function orderField(question: Element, say: (text: string) => void): OrderField {
  const list = question.querySelector<HTMLElement>(".options");
  const printed = [...question.querySelectorAll<HTMLElement>(".options > .option")];
  const now = () => [...question.querySelectorAll<HTMLElement>(".options > .option")];
  const letter = (step: HTMLElement) => step.dataset["letter"] ?? "";
  const read = () => now().map(letter).join("");
  const isAsPrinted = () => now().every((step, i) => step === printed[i]);
  const showEnds = () => {
    const steps = now();
    for (const [i, step] of steps.entries())
      for (const button of step.querySelectorAll<HTMLElement>("[data-move]")) {
        const isEnd = button.dataset["move"] === "1" ? i === steps.length - 1 : i === 0;
        // A button that is switched off would lose the focus.
        if (isEnd) button.setAttribute("aria-disabled", "true");
        else button.removeAttribute("aria-disabled");
      }
  };
  const moveTo = (step: HTMLElement, place: number) => {
    const steps = now();
    const from = steps.indexOf(step);
    const target = steps[place];
    if (target === undefined || target === step) return;
    const focused = document.activeElement;
    if (from < place) target.after(step);
    else target.before(step);
    if (focused instanceof HTMLElement) focused.focus();
    showEnds();
    say(words.moved(letter(step), place + 1, steps.length));
  };
  const stepAt = (element: Element | null) => element?.closest<HTMLElement>(".option") ?? undefined;
  showEnds();
  return {
    read,
    write(letters) {
      const wanted = letters.split("").flatMap((one) => printed.find((step) => letter(step) === one) ?? []);
      list?.append(...(wanted.length === printed.length ? wanted : printed));
      showEnds();
    },
    hint: () => "",
    lack: () => (isAsPrinted() ? words.orderFirst : ""),
    press(digit) {
      const step = stepAt(document.activeElement);
      if (step === undefined || digit > printed.length) return false;
      moveTo(step, digit - 1);
      return true;
    },
    move(button, by) {
      const step = stepAt(button);
      if (step !== undefined) moveTo(step, now().indexOf(step) + by);
    },
    clear() {
      clearMarks(question);
      list?.append(...printed);
      showEnds();
    },
    focus: () => question.querySelector<HTMLElement>("[data-move='1']")?.focus(),
    mark(right) {
      for (const [i, step] of now().entries()) {
        const place = right.indexOf(letter(step));
        if (place === i) setMark(step, "right", words.placeRight);
        else setMark(step, "wrong", words.placeWrong(place + 1));
      }
    },
  };
}
