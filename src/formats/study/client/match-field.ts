/** Questions that ask for pairs: a list beside each numbered item. */
import { questions as words } from "#words/questions";
import { clearMarks, setMark, type AnswerField } from "./answer-field.ts";

export function matchField(question: Element): AnswerField {
  const lists = [...question.querySelectorAll<HTMLSelectElement>(".prompt select")];
  const lack = () => {
    const left = lists.filter(({ value }) => value === "").length;
    return left === 0 ? "" : words.matchMore(left);
  };
  return {
    read: () => lists.map(({ value }) => (value === "" ? "." : value)).join(""),
    write(letters) {
      for (const [i, list] of lists.entries()) list.value = (letters[i] ?? ".").replace(".", "");
    },
    lack,
    hint: () => (lists.every(({ value }) => value === "") ? "" : lack()),
    press(digit) {
      const list = lists.find((one) => one === document.activeElement);
      if (list === undefined || digit >= list.options.length) return false;
      list.selectedIndex = digit;
      return true;
    },
    clear() {
      for (const list of lists) list.value = "";
      clearMarks(question);
    },
    focus: () => lists[0]?.focus(),
    mark(right) {
      for (const [i, list] of lists.entries()) {
        const prompt = list.closest(".prompt");
        const letter = right[i] ?? "";
        if (prompt === null) continue;
        if (list.value === letter) setMark(prompt, "right", words.pairRight);
        else setMark(prompt, "wrong", words.pairWrong(letter));
      }
    },
  };
}
