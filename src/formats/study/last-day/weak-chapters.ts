/** Which chapters are worth the last day: those where most of the exam is still at stake. */
import type { ExamBank } from "../exam/bank.ts";
import type { Coverage } from "../dashboard/coverage.ts";
import { rangeOf } from "../dashboard/readiness.ts";

export interface WeakChapter {
  /** Index in the bank's pages. */
  page: number;
  /** Weight of its domain, 0 to 1, times the share that may still be wrong. */
  stake: number;
  right: number;
  counted: number;
}

/** Every chapter that asks, the one with most at stake first. */
export function weakChapters(
  { bank, domains, pages }: ExamBank,
  { chapters }: Pick<Coverage, "chapters">,
): WeakChapter[] {
  const domainOf = new Map(bank.map(({ page, domain }) => [page, domain]));
  const weightOf = new Map(domains.map(({ number, weight }) => [number, weight / 100]));
  return pages
    .map((_, page) => {
      const { right = 0, counted = 0 } = chapters[page] ?? {};
      const { low, high } = rangeOf(right, counted);
      const weight = domains.length === 0 ? 1 : (weightOf.get(domainOf.get(page) ?? 0) ?? 0);
      return { page, stake: weight * (1 - (low + high) / 2), right, counted };
    })
    .sort((a, b) => b.stake - a.stake || a.page - b.page);
}
