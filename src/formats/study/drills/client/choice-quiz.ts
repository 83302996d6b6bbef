/** Asks one thing after another, each with a few choices, and says at once which was right. */
import { drills as words } from "#words/drills";
import { make } from "../../client/elements.ts";
import { hearKeys, step, type Stage } from "./stage.ts";

interface Choice {
  /** Drawn on the button. */
  content: () => Node[];
  isRight: boolean;
}

export interface ChoiceItem {
  /** What is asked about. */
  prompt: Node[];
  /** The question. */
  ask: string;
  choices: Choice[];
  /** What the right answer is called. */
  answer: string;
  /** Shown with the verdict. @param chosen index of the choice */
  more: (chosen: number) => Node[];
}

/** @param end called with how each item went. @returns ends it */
export function startChoiceQuiz(
  stage: Stage,
  items: readonly ChoiceItem[],
  end: (right: readonly boolean[]) => void,
  isFocused: boolean,
): () => void {
  const life = new AbortController();
  const right: boolean[] = [];
  let answer: (at: number) => void = () => undefined;
  let buttons: HTMLButtonElement[] = [];
  let next: HTMLButtonElement | undefined;

  const ask = (at: number, isTaken: boolean) => {
    const item = items[at];
    if (item === undefined) {
      life.abort();
      end(right);
      return;
    }
    const heading = make("h2", { tabindex: "-1" }, words.question(at + 1, items.length));
    const verdict = make("p", { class: "drill-verdict" });
    const more = make("p", { class: "drill-more" });
    const go = make(
      "button",
      { type: "button", class: "solid-button" },
      at + 1 < items.length ? words.next : words.toResult,
    );
    const foot = make("p", { class: "tool-actions drill-actions" }, go);
    foot.hidden = true;
    next = undefined;
    buttons = item.choices.map(({ content }, i) => {
      const number = make("kbd", { "aria-hidden": "true" }, String(i + 1));
      return make("button", { type: "button", class: "drill-choice" }, number, make("span", {}, ...content()));
    });
    answer = (chosen) => {
      const isRight = item.choices[chosen]?.isRight === true;
      answer = () => undefined;
      right.push(isRight);
      buttons.forEach((button, i) => {
        button.disabled = true;
        const mark = item.choices[i]?.isRight === true ? "is-right" : i === chosen ? "is-wrong" : "";
        if (mark === "") return;
        button.classList.add(mark);
        button.append(
          make("span", { class: "drill-mark" }, mark === "is-right" ? words.rightChoice : words.wrongChoice),
        );
      });
      verdict.textContent = isRight ? words.right : words.wrong(item.answer);
      verdict.classList.add(isRight ? "is-right" : "is-wrong");
      more.replaceChildren(...item.more(chosen));
      stage.say(verdict.textContent);
      foot.hidden = false;
      next = go;
      go.focus();
    };
    buttons.forEach((button, i) => button.addEventListener("click", () => answer(i)));
    go.addEventListener("click", () => ask(at + 1, true));
    stage.area.replaceChildren(
      heading,
      make("p", { class: "drill-ask", id: "drill-ask" }, item.ask),
      make("div", { class: "drill-prompt" }, ...item.prompt),
      make(
        "ol",
        { class: "drill-choices", "aria-labelledby": "drill-ask" },
        ...buttons.map((button) => make("li", {}, button)),
      ),
      verdict,
      more,
      foot,
    );
    if (!isTaken) return;
    // The last verdict is no word on this question.
    stage.say("");
    heading.focus();
  };
  hearKeys(stage.area, life.signal, (key, target) => {
    if (/^[1-9]$/.test(key)) {
      if (buttons[Number(key) - 1]?.disabled !== false) return false;
      answer(Number(key) - 1);
      return true;
    }
    if (key === "ArrowDown" || key === "ArrowUp") {
      const free = buttons.filter(({ disabled }) => !disabled);
      const other = step(free, target, key === "ArrowDown" ? 1 : -1);
      other?.focus();
      return other !== undefined;
    }
    // On a button or a link it does what it does there.
    if ((key !== "Enter" && key !== " ") || target.closest("button, a") !== null || next === undefined) return false;
    next.click();
    return true;
  });
  stage.keys(words.quizKeys);
  ask(0, isFocused);
  return () => life.abort();
}
