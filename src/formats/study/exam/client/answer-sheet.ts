/** The grid of numbers: which questions are answered, which are flagged, and a way to each. */
import { exam as words } from "#words/exam";
import type { Sitting } from "../sitting.ts";
import { make } from "../../client/elements.ts";

/** Fills the list. @returns shows the state of a sitting */
export function answerSheet(
  list: HTMLElement,
  count: number,
  goTo: (index: number) => void,
): (sitting: Sitting) => void {
  const buttons = Array.from({ length: count }, (_, i) => {
    const button = make("button", { type: "button" }, String(i + 1));
    button.addEventListener("click", () => goTo(i));
    return button;
  });
  list.replaceChildren(...buttons.map((button) => make("li", {}, button)));
  return (sitting) => {
    for (const [i, button] of buttons.entries()) {
      const id = sitting.questions[i] ?? "";
      const [isAnswered, isFlagged] = [sitting.answers[id] !== undefined, sitting.flagged.includes(id)];
      button.classList.toggle("is-answered", isAnswered);
      button.classList.toggle("is-flagged", isFlagged);
      button.setAttribute("aria-label", words.sheetItem(i + 1, isAnswered, isFlagged));
      if (i === sitting.at) button.setAttribute("aria-current", "true");
      else button.removeAttribute("aria-current");
    }
  };
}
