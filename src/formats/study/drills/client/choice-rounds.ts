/** A round of choices, how it went, and a round of those that were missed. */
import { drills as words } from "#words/drills";
import { startChoiceQuiz, type ChoiceItem } from "./choice-quiz.ts";
import { showResult, type NextStep } from "./result.ts";
import type { Stage } from "./stage.ts";

interface RoundsOptions {
  /** Called when all items were asked; a round of those missed does not count. @param right how each item went */
  keep: (right: readonly boolean[]) => void;
  /** What can be done after a round. */
  next: readonly NextStep[];
  isFocused: boolean;
}

/** @returns ends it */
export function startChoiceRounds(
  stage: Stage,
  items: readonly ChoiceItem[],
  { keep, next, isFocused }: RoundsOptions,
): () => void {
  const ask = (round: readonly ChoiceItem[], isTaken: boolean): (() => void) =>
    startChoiceQuiz(
      stage,
      round,
      (right) => {
        if (round === items) keep(right);
        const missed = round.filter((_, i) => right[i] === false);
        const again = {
          text: words.onlyMissed(missed.length),
          go: () => {
            stop = ask(missed, true);
          },
        };
        const text = words.result(right.length - missed.length, right.length);
        showResult(stage, text, missed.length === 0 ? next : [again, ...next]);
      },
      isTaken,
    );
  let stop = ask(items, isFocused);
  return () => stop();
}
