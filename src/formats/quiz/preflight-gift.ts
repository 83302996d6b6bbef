/** Reads a GIFT file back as Moodle would and looks whether every question arrived. */
import { judged, type Check } from "../check.ts";
import type { QuestionItem } from "../items/item.ts";
import { readGift, type GiftQuestion } from "./read-gift.ts";

/** Checks of a file that must hold `questions`. */
export function preflightGift(text: string, questions: readonly QuestionItem[]): Check[] {
  const read = readGift(text);
  const byId = new Map(read.map((question) => [question.id, question]));
  return [
    judged("GIFT: every question once", [
      ...questions.filter(({ label }) => !byId.has(label)).map(({ label }) => `"${label}" is missing`),
      ...(read.length === questions.length ? [] : [`${read.length} questions are read, of ${questions.length}`]),
      ...read.flatMap(({ id, fault }) => (fault === "" ? [] : [`"${id}": ${fault}`])),
    ]),
    judged(
      "GIFT: kinds and answers arrive",
      questions.flatMap((question) => {
        const found = byId.get(question.label);
        return found === undefined ? [] : faults(question, found);
      }),
    ),
  ];
}

function faults({ label, kind, options, prompts }: QuestionItem, found: GiftQuestion): string[] {
  const isPaired = kind === "ordering" || kind === "matching";
  const wanted = kind === "matching" ? prompts.length : options.length;
  const right = options.filter(({ correct }) => correct).length;
  const shares = found.answers.map(({ weight }) => weight).filter((weight) => weight > 0);
  const sum = shares.reduce((total, share) => total + share, 0);
  return [
    ...(found.kind === (isPaired ? "matching" : kind) ? [] : [`"${label}" is read as ${found.kind}`]),
    ...(found.answers.length === wanted ? [] : [`"${label}" has ${found.answers.length} answers of ${wanted}`]),
    ...(isPaired || (shares.length === right && Math.abs(sum - 100) < 0.001)
      ? []
      : [`"${label}" gives ${sum}% for ${shares.length} right answers`]),
    ...(found.text === "" ? [`"${label}" asks nothing`] : []),
  ];
}
