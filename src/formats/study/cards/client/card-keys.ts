/** Keys of the cards, as in Anki; single ones only where the reader has not switched them off (WCAG 2.2, 2.1.4). */
import { recall } from "../../../web/client/storage.ts";
import type { Grade } from "../review.ts";

export interface CardKeys {
  /** Whether a card is shown. */
  isOn: () => boolean;
  /** Whether the end of a session is shown: there is nothing to do but to take back. */
  hasEnded: () => boolean;
  isAnswerShown: () => boolean;
  showAnswer: () => void;
  grade: (grade: Grade) => void;
  undo: () => void;
  flag: () => void;
}

export function startCardKeys(keys: CardKeys): void {
  const act = ({ key, target, ctrlKey, metaKey }: KeyboardEvent): boolean => {
    const element = target instanceof HTMLElement ? target : document.body;
    if (ctrlKey || metaKey) {
      if (key.toLowerCase() !== "z") return false;
      keys.undo();
      return true;
    }
    // With the focus in the card, its keys are part of how it is answered.
    if (element.closest("[data-cards-card]") === null && recall("single-keys") === "off") return false;
    if (!keys.isOn()) {
      if (key.toLowerCase() !== "u") return false;
      keys.undo();
      return true;
    }
    if (key === " " || key === "Enter") {
      // What has the focus and can be pressed is pressed.
      if (element.closest("a, button, summary, input, select") !== null) return false;
      if (keys.isAnswerShown()) keys.grade(3);
      else keys.showAnswer();
      return true;
    }
    if (/^[1-4]$/.test(key) && keys.isAnswerShown()) {
      keys.grade(Number(key) as Grade);
      return true;
    }
    const letter = { u: keys.undo, f: keys.flag }[key.toLowerCase()];
    letter?.();
    return letter !== undefined;
  };
  document.addEventListener("keydown", (event) => {
    if (!keys.isOn() && !keys.hasEnded()) return;
    if (event.defaultPrevented || event.isComposing || event.altKey) return;
    if (document.querySelector("dialog[open]") !== null) return;
    // Held down, a key would answer card after card.
    if (event.repeat) {
      if (event.key === " ") event.preventDefault();
      return;
    }
    if (act(event)) event.preventDefault();
  });
}
