/** Turns the uses of index entries into page numbers: each page once, neighbors joined to ranges. Pure arithmetic. */
import { folioOf } from "./folio.ts";
import type { IndexUse } from "./index-marks.ts";
import type { Plan } from "./plan.ts";

/** One number or range behind an entry. */
export interface IndexNumber {
  /** "47", "47–49", "xi". */
  text: string;
  /** Id of the first use on its first page. */
  to: string;
  isMain: boolean;
}

/** Numbers of likely width, for a print that does not know the pages yet. */
export function guessedNumbers(uses: readonly IndexUse[]): Record<string, IndexNumber[]> {
  const likely = (count: number) => Math.ceil(count * 0.6);
  const number: IndexNumber = { text: "000", to: "", isMain: false };
  const byKey = [...Map.groupBy(uses, ({ key }) => key)];
  return Object.fromEntries(byKey.map(([key, found]) => [key, Array<IndexNumber>(likely(found.length)).fill(number)]));
}

interface Run {
  first: number;
  last: number;
  to: string;
  isMain: boolean;
}

/**
 * Numbers of each entry that has a use, by its key. A use inside a main stretch of the entry, or of one below it,
 * is no number of its own; main stretches are marked only where there are other numbers to tell them from.
 */
export function indexNumbers(
  uses: readonly IndexUse[],
  plan: Pick<Plan, "pageOf" | "firstMain">,
): Record<string, IndexNumber[]> {
  const runs = new Map<string, Run[]>();
  for (const [key, found] of Map.groupBy(uses, (use) => use.key))
    runs.set(
      key,
      found.flatMap((use) => runOf(use, plan)),
    );
  const mainOf = (key: string) => (runs.get(key) ?? []).filter((run) => run.isMain);
  const numbers: Record<string, IndexNumber[]> = {};
  for (const [key, all] of runs) {
    const below = [...runs.keys()].filter((other) => other.startsWith(`${key}/`)).flatMap(mainOf);
    const main = joined(mainOf(key), plan);
    const discussed = [...main, ...below];
    const isDiscussed = ({ first }: Run) => discussed.some((run) => run.first <= first && first <= run.last);
    const others = joined(
      all.filter((run) => !run.isMain && !isDiscussed(run)),
      plan,
    );
    numbers[key] = [...main, ...others]
      .toSorted((a, b) => a.first - b.first)
      .map(({ first, last, to, isMain }) => ({
        text: rangeText(first, last, plan.firstMain),
        to,
        isMain: isMain && others.length > 0,
      }));
  }
  return numbers;
}

function runOf({ from, to, isMain }: IndexUse, { pageOf, firstMain }: Pick<Plan, "pageOf" | "firstMain">): Run[] {
  const first = pageOf.get(from);
  if (first === undefined) return [];
  const last = Math.max(first, pageOf.get(to) ?? first);
  // Roman and arabic numbers make no range together.
  return [{ first, last: first < firstMain ? Math.min(last, firstMain - 1) : last, to: from, isMain }];
}

/** Joins runs that overlap or stand on neighboring pages; roman and arabic pages are no neighbors. */
function joined(runs: readonly Run[], { firstMain }: Pick<Plan, "firstMain">): Run[] {
  const result: Run[] = [];
  for (const run of runs.toSorted((a, b) => a.first - b.first)) {
    const before = result.at(-1);
    const isNext = before !== undefined && run.first <= before.last + 1;
    if (isNext && before.last < firstMain === run.first < firstMain) before.last = Math.max(before.last, run.last);
    else result.push({ ...run });
  }
  return result;
}

function rangeText(first: number, last: number, firstMain: number): string {
  const folio = folioOf(first, firstMain);
  return first === last ? folio : `${folio}–${folioOf(last, firstMain)}`;
}
