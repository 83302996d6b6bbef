/** Shows how typed letters are read, in the rows of the printed sheet. */
import { answerSheet as words } from "#words/answerSheet";
import { make } from "../../client/elements.ts";
import type { ReadSheet, SheetQuestion } from "../read-sheet.ts";
import { faultText } from "./fault-text.ts";

/**
 * Rows of the sheet, made once a choice of questions.
 * @returns shows a reading in them; while the reader types, what may still be typed is no fault
 */
export function sheetView(
  list: HTMLElement,
  questions: readonly SheetQuestion[],
): (sheet: ReadSheet, isTyping: boolean) => void {
  const rows = questions.map((question) => {
    const row = make("li", {});
    return { question, row, shown: undefined as string | undefined };
  });
  list.replaceChildren(...rows.map(({ row }) => row));
  return ({ answers, faultOf, open }, isTyping) => {
    for (const one of rows) {
      const { question, row } = one;
      const isOpen = isTyping && open?.id === question.id;
      const fault = isOpen ? undefined : faultOf.get(question.id);
      const letters = isOpen ? open.letters : (answers.get(question.id) ?? "");
      const state = fault === undefined ? letters : faultText(fault);
      if (state === one.shown) continue;
      one.shown = state;
      const said = make("span", { class: "visually-hidden" }, `: ${letters === "" ? words.blank : letters}`);
      row.replaceChildren(
        make("span", { class: "answers-code" }, question.code),
        ...marks(question, letters),
        ...(fault === undefined ? [said] : [make("span", { class: "answers-fault" }, state)]),
      );
    }
  };
}

function marks({ kind, options }: SheetQuestion, letters: string): HTMLElement[] {
  const isChosen = kind === "single" || kind === "multiple";
  return Array.from({ length: options }, (_, i) => {
    const letter = String.fromCharCode(65 + i);
    const isFilled = isChosen ? letters.includes(letter) : letters[i] !== undefined;
    const names = ["answers-mark", ...(isChosen ? [] : ["is-box"]), ...(isFilled ? ["is-filled"] : [])];
    const text = isChosen ? letter : (letters[i] ?? String(i + 1));
    return make("span", { class: names.join(" "), "aria-hidden": "true" }, text);
  });
}
