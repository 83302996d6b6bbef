/** One question at work: open to be answered, or answered and judged. */
import { questions as words } from "#words/questions";
import type { AnswerField } from "./answer-field.ts";
import { choiceField } from "./choice-field.ts";
import { matchField } from "./match-field.ts";
import { orderField } from "./order-field.ts";
import { whyNotLinks } from "./why-not.ts";

/** What a committed answer came to. */
export interface Judged {
  chosen: string;
  isRight: boolean;
  hasPeeked: boolean;
}

export interface QuestionForm {
  /** Judges the answer and shows how it was judged. @returns undefined when it cannot be judged yet */
  commit: () => Judged | undefined;
  /** As it was before it was answered. */
  again: () => void;
  /** The reader has changed the answer. */
  changed: () => void;
  /** The answer has been opened. */
  opened: () => void;
  /** @returns whether the digit meant something */
  press: (digit: number) => boolean;
  move: (button: HTMLElement, by: number) => void;
  say: (text: string) => void;
}

/** Takes over the question's section; undefined when it lacks what a question is answered with. */
export function questionForm(section: HTMLElement): QuestionForm | undefined {
  const actions = section.querySelector<HTMLElement>(".question-actions");
  const button = actions?.querySelector<HTMLElement>("[data-commit]");
  const label = button?.querySelector("span");
  const hint = actions?.querySelector(".question-hint");
  const verdict = section.querySelector(".question-verdict");
  const group = section.querySelector<HTMLFieldSetElement>(".answering");
  const reveal = section.querySelector<HTMLDetailsElement>(".reveal");
  if (!actions || !button || !label || !hint || !verdict || !group || !reveal) return undefined;
  const right = actions.dataset["right"] ?? "";
  const kind = section.dataset["kind"];
  let hasPeeked = reveal.open;
  const say = (text: string) => {
    hint.textContent = text;
  };
  const order = kind === "ordering" ? orderField(section, say) : undefined;
  const field: AnswerField = order ?? (kind === "matching" ? matchField(section) : choiceField(section, right));
  const isAnswered = () => section.classList.contains("is-answered");
  const show = (isDone: boolean) => {
    section.classList.toggle("is-answered", isDone);
    reveal.open = isDone;
    button.classList.toggle("solid-button", !isDone);
    button.classList.toggle("quiet-button", isDone);
    label.textContent = isDone ? words.again : words.commit;
    say("");
  };
  return {
    say,
    commit() {
      const lack = field.lack();
      if (lack !== "") {
        say(lack);
        return undefined;
      }
      const chosen = field.read();
      const isRight = chosen === right;
      // The event that tells of an opened answer may still be on its way.
      hasPeeked ||= reveal.open;
      if (group.contains(document.activeElement)) button.focus();
      show(true);
      group.disabled = true;
      field.mark(right);
      section.classList.add(isRight ? "is-right" : "is-wrong");
      const told = isRight ? "" : ` ${rightAnswer(kind, chosen, right)}`;
      const word = document.createElement("b");
      word.textContent = isRight ? words.right : words.wrong;
      const links = isRight ? [] : whyNotLinks(section, chosen, right);
      verdict.replaceChildren(word, told, ...links.flatMap((link) => [" ", link]));
      return { chosen, isRight, hasPeeked };
    },
    again() {
      show(false);
      group.disabled = false;
      section.classList.remove("is-right", "is-wrong");
      verdict.replaceChildren();
      hasPeeked = false;
      field.clear();
      field.focus();
    },
    changed: () => say(field.hint()),
    opened() {
      if (!isAnswered()) hasPeeked = true;
    },
    press(digit) {
      if (isAnswered() || !field.press(digit)) return false;
      if (order === undefined) say(field.hint());
      return true;
    },
    move: (at, by) => order?.move(at, by),
  };
}

function rightAnswer(kind: string | undefined, chosen: string, right: string): string {
  if (kind === "matching") {
    const hits = right.split("").filter((letter, i) => letter === chosen[i]).length;
    return words.pairsRight(hits, right.length);
  }
  const letters = right.split("").join(", ");
  return kind === "ordering" ? words.theOrder(letters) : words.theAnswer(letters);
}
