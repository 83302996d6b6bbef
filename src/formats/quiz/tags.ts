/** What a question is about, in words that a platform sorts by. */
import type { Book } from "../../book/types.ts";
import { wordsOf } from "../../words/words.ts";
import type { QuestionItem } from "../items/item.ts";

/** "select-models", "task 1.2", "domain 1", "difficulty 3", in the language of the book. */
export function tagsOf({ doc, task, difficulty }: QuestionItem, { config }: Book): string[] {
  const domain = config.exam?.domains.find(({ tasks }) => tasks[task] !== undefined)?.number ?? doc.domain;
  const words = wordsOf(config.language).deck.tags;
  return [
    doc.id,
    ...(task === "" ? [] : [`${words.task} ${task}`]),
    ...(domain === undefined ? [] : [`${words.domain} ${domain}`]),
    ...(difficulty === undefined ? [] : [`${words.difficulty} ${difficulty}`]),
  ];
}
