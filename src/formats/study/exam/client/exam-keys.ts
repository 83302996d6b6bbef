/** Keys of the exam; single ones only where the reader has not switched them off (WCAG 2.2, 2.1.4). */
import { recall } from "../../../web/client/storage.ts";

export interface ExamKeys {
  /** @returns whether the digit meant something */
  choose: (digit: number) => boolean;
  move: (button: HTMLElement, by: number) => void;
  next: () => void;
  previous: () => void;
  flag: () => void;
}

/** @param signal ends them */
export function startExamKeys(signal: AbortSignal, { choose, move, next, previous, flag }: ExamKeys): void {
  const letters: Record<string, () => void> = { n: next, p: previous, f: flag };
  const act = ({ key, target }: KeyboardEvent): boolean => {
    const element = target instanceof HTMLElement ? target : document.body;
    const handle = element.closest<HTMLElement>("[data-move]");
    const by = { ArrowUp: -1, ArrowDown: 1 }[key];
    if (handle !== null && by !== undefined) {
      move(handle, by);
      return true;
    }
    const isInQuestion = element.closest(".question") !== null;
    if (key === "Enter" && isInQuestion && element.matches("input, select")) {
      next();
      return true;
    }
    // Inside the question digits are part of how it is answered, as arrows are.
    if (!isInQuestion && recall("single-keys") === "off") return false;
    if (/^[1-9]$/.test(key)) return choose(Number(key));
    const letter = letters[key];
    // A list finds its entries by letters.
    if (letter === undefined || element.matches("select") || recall("single-keys") === "off") return false;
    letter();
    return true;
  };
  document.addEventListener(
    "keydown",
    (event) => {
      if (event.defaultPrevented || event.isComposing || event.repeat) return;
      if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]") !== null) return;
      if (event.target instanceof Element && event.target.matches("input:not([type=radio], [type=checkbox])")) return;
      if (act(event)) event.preventDefault();
    },
    { signal },
  );
}
