/** What a reader has answered: for every question the first attempt, which tells what was known, and the later ones. */

/** An answer that was committed. */
export interface Attempt {
  /** When, in milliseconds since 1970-01-01 UTC. */
  readonly at: number;
  /** Letters of the options as printed: those chosen, the order made, or what was given to each prompt. */
  readonly chosen: string;
  readonly right: boolean;
  /** Number of the book's edition, "2.1": letters mean what they mean there. */
  readonly edition: string;
  /** The answer had been opened before. */
  readonly peeked?: true;
}

/** All attempts at one question. */
export interface QuestionRecord {
  /** The earliest of all. */
  readonly first: Attempt;
  /** Those after it, the earliest first, at most `mostLater`. */
  readonly later: readonly Attempt[];
}

/** Records by the question's label, `q-2-3`. */
export type Attempts = ReadonlyMap<string, QuestionRecord>;

/** The attempt a reader remembers. */
export function latest({ first, later }: QuestionRecord): Attempt {
  return later.at(-1) ?? first;
}

/** How a set of questions stands: how many are answered, and how many right at the first try, with the answer closed. */
export function tallyOf(attempts: Attempts, questions: readonly string[]): { answered: number; firstRight: number } {
  const records = questions.flatMap((id) => attempts.get(id) ?? []);
  return {
    answered: records.length,
    firstRight: records.filter(({ first }) => first.right && first.peeked !== true).length,
  };
}
