/** Questions with one right option, or with several. */
import { questions as words } from "#words/questions";
import { clearMarks, setMark, type AnswerField } from "./answer-field.ts";

/** @param right letters of the right options: the reader is told how many, never which */
export function choiceField(question: Element, right: string): AnswerField {
  const inputs = [...question.querySelectorAll<HTMLInputElement>(".option input")];
  const isSingle = inputs[0]?.type === "radio";
  const read = () =>
    inputs
      .filter(({ checked }) => checked)
      .map(({ value }) => value)
      .join("");
  const lack = () => {
    const left = right.length - read().length;
    if (left === 0) return "";
    if (isSingle) return words.chooseOne;
    return left > 0 ? words.chooseMore(left) : words.chooseFewer(right.length);
  };
  return {
    read,
    write(letters) {
      for (const input of inputs) input.checked = letters.includes(input.value);
    },
    lack,
    hint: () => (isSingle || read() === "" ? "" : lack()),
    press(digit) {
      const input = inputs[digit - 1];
      if (input === undefined) return false;
      input.checked = isSingle || !input.checked;
      input.focus();
      return true;
    },
    clear() {
      for (const input of inputs) input.checked = false;
      clearMarks(question);
    },
    focus: () => inputs[0]?.focus(),
    mark() {
      for (const input of inputs) {
        const choice = input.closest(".option");
        const isRight = right.includes(input.value);
        if (choice === null || (!isRight && !input.checked)) continue;
        if (!isRight) setMark(choice, "wrong", words.yourChoiceWrong);
        else if (input.checked) setMark(choice, "right", words.yourChoiceRight);
        else setMark(choice, "missed", words.missed);
      }
    },
  };
}
