/** What a question is answered with, whatever its kind. */

export interface AnswerField {
  /** Letters of the answer as it stands, in the form the right one has; "." for a pair not made yet. */
  read: () => string;
  /** Puts an answer that was read before back; an empty one clears. */
  write: (letters: string) => void;
  /** What to say while the reader answers; empty when there is nothing to say. */
  hint: () => string;
  /** What keeps the answer from being judged; empty when it can be. */
  lack: () => string;
  /** The key of a digit, from 1. @returns whether it meant something */
  press: (digit: number) => boolean;
  clear: () => void;
  focus: () => void;
  /** Shows at every choice how it was judged. */
  mark: (right: string) => void;
}

/** The word at a choice that tells how it was judged, and the class that shows it. */
export function setMark(choice: Element, state: "right" | "wrong" | "missed", text: string): void {
  const mark = document.createElement("span");
  mark.className = "option-mark needs-script";
  mark.textContent = text;
  (choice.querySelector(".option-text") ?? choice).append(" ", mark);
  choice.classList.add(`is-${state}`);
}

/** Takes away what `setMark` set in a question. */
export function clearMarks(question: Element): void {
  for (const mark of question.querySelectorAll(".option-mark")) {
    mark.previousSibling?.remove();
    mark.remove();
  }
  for (const choice of question.querySelectorAll(".option, .prompt"))
    choice.classList.remove("is-right", "is-wrong", "is-missed");
}
