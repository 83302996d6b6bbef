/** Asks once more before an exam is submitted, and says what is blank, unfinished, overfull and flagged. */
import { exam as words } from "#words/exam";
import { outcomeOf } from "../report.ts";
import type { Sitting } from "../sitting.ts";
import { make } from "../../client/elements.ts";
import { part } from "./part.ts";

/** Fills and opens the dialog. @param keys letters of the right answers by label: how many, never which */
export function askToSubmit(root: HTMLElement, sitting: Sitting, keys: ReadonlyMap<string, string>): void {
  const of = (wanted: (id: string) => boolean) => sitting.questions.flatMap((id, i) => (wanted(id) ? [i + 1] : []));
  const outcome = (id: string) => outcomeOf(sitting.answers[id] ?? "", keys.get(id) ?? "");
  const hasTooMany = (id: string) => (sitting.answers[id] ?? "").length > (keys.get(id) ?? "").length;
  const lines = [
    { say: words.blanks, numbers: of((id) => outcome(id) === "blank") },
    { say: words.unfinished, numbers: of((id) => outcome(id) === "unfinished") },
    { say: words.tooMany, numbers: of(hasTooMany) },
    { say: words.flagged, numbers: of((id) => sitting.flagged.includes(id)) },
  ].flatMap(({ say, numbers }) => (numbers.length === 0 ? [] : [say(numbers.join(", "), numbers.length)]));
  const isComplete = sitting.questions.every((id) => !["blank", "unfinished"].includes(outcome(id)));
  part(root, "open").replaceChildren(
    ...(isComplete ? [words.complete, ...lines] : lines).map((line) => make("p", {}, line)),
  );
  part<HTMLDialogElement>(root, "dialog").showModal();
}
