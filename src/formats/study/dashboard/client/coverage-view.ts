/** Fills the table of the blueprint, or of the chapters: how much is answered, how much was right at first try. */
import { study as words } from "#words/study";
import type { Coverage, Tally } from "../coverage.ts";
import { shareBar } from "./bars.ts";

export function fillCoverage(root: HTMLElement, { domains, chapters }: Coverage): void {
  for (const domain of domains) {
    fill(root, `domain-${domain.number}`, domain);
    for (const task of domain.tasks) fill(root, `task-${task.task}`, task);
  }
  if (domains.length === 0) for (const [i, chapter] of chapters.entries()) fill(root, `chapter-${i}`, chapter);
}

function fill(root: HTMLElement, name: string, { of, answered, counted, right }: Tally): void {
  if (of === 0) return;
  const [some, first] = root.querySelectorAll(`[data-study-row="${name}"] td`);
  some?.replaceChildren(words.someOf(answered, of), shareBar(answered / of, right / of));
  first?.replaceChildren(counted === 0 ? "" : words.someOf(right, counted));
}
