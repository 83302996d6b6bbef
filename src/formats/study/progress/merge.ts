/** Merges what was answered in two places; nothing is lost and nothing counts twice, in whatever order it is done. */
import type { Attempt, Attempts, QuestionRecord } from "./attempts.ts";

/** Later attempts kept of one question; of more, the latest. */
export const mostLater = 99;

/** Every attempt of both: idempotent, commutative, associative. */
export function mergeAttempts(a: Attempts, b: Attempts): Attempts {
  const merged = new Map(a);
  for (const [id, record] of b) {
    const other = merged.get(id);
    merged.set(id, recordOf([...all(record), ...(other === undefined ? [] : all(other))]));
  }
  return merged;
}

/** Attempts at one question as a record. @param attempts one at least, in any order */
export function recordOf(attempts: readonly Attempt[]): QuestionRecord {
  const byKey = new Map(attempts.map((attempt) => [keyOf(attempt), attempt]));
  const [first, ...later] = [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, attempt]) => attempt);
  if (first === undefined) throw new Error("A record is made of one attempt at least.");
  return { first, later: later.slice(-mostLater) };
}

function all({ first, later }: QuestionRecord): Attempt[] {
  return [first, ...later];
}

/** Sorts by time, and tells two attempts of one moment apart. */
function keyOf({ at, chosen, right, edition, peeked }: Attempt): string {
  return `${String(at).padStart(16, "0")} ${chosen} ${right ? 1 : 0} ${peeked === true ? 1 : 0} ${edition}`;
}
