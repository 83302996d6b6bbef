/** Where a book treats the tasks of its exam. */
import type { Doc, Edition } from "../../../book/types.ts";

/** Documents by the tasks they name, or ask about, in reading order. */
export function chaptersByTask({ docs }: Pick<Edition, "docs">): Map<string, Doc[]> {
  const found = new Map<string, Doc[]>();
  for (const doc of docs) {
    const tasks = new Set([...doc.tasks, ...doc.questions.map(({ task }) => task)]);
    for (const task of tasks) if (task !== "") found.set(task, [...(found.get(task) ?? []), doc]);
  }
  return found;
}
