/** What all are told of a question in the end. */
import { h, text } from "../hast-tree.ts";
import type { Content, QuestionItem } from "../items/item.ts";

/** The explanation; before it the reasons of pairs and steps, which have no place of their own, in the right order. */
export function lastWords({ kind, options, prompts, right, explanation }: QuestionItem): Content {
  if (kind === "single" || kind === "multiple") return explanation;
  const reasons = right.flatMap((place, i) => {
    const { body = [], reason = [] } = options[place] ?? {};
    const about = kind === "matching" ? (prompts[i] ?? []) : body;
    return reason.length === 0 ? [] : [h("dt", {}, [h("b", {}, about)]), h("dd", {}, reason)];
  });
  return reasons.length === 0 ? explanation : [h("dl", {}, reasons), text("\n"), ...explanation];
}
