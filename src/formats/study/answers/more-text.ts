/** Which of the questions want more than one letter, as the page says before anything is typed. */
import { answerSheet as words } from "#words/answerSheet";
import type { SheetQuestion } from "./read-sheet.ts";

/** Empty where none does. */
export function moreText(questions: readonly Pick<SheetQuestion, "code" | "kind" | "wanted">[]): string {
  const codes = questions.flatMap(({ code, kind, wanted }) =>
    wanted === 1 ? [] : [`${code} (${kind === "multiple" ? words.several(wanted) : words.inOrder(wanted)})`],
  );
  return codes.length === 0 ? "" : words.howMore(codes.join(", "));
}
