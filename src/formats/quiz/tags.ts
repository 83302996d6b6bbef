/** What a question is about, in words that a platform sorts by. */
import type { Book } from "../../book/types.ts";
import type { QuestionItem } from "../items/item.ts";

/** "select-models", "task 1.2", "domain 1", "difficulty 3". */
export function tagsOf({ doc, task, difficulty }: QuestionItem, { config }: Book): string[] {
  const domain = config.exam?.domains.find(({ tasks }) => tasks[task] !== undefined)?.number ?? doc.domain;
  return [
    doc.id,
    ...(task === "" ? [] : [`task ${task}`]),
    ...(domain === undefined ? [] : [`domain ${domain}`]),
    ...(difficulty === undefined ? [] : [`difficulty ${difficulty}`]),
  ];
}
