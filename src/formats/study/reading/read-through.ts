/** Tells when a stretch of text has been read through: the reader stayed with it long enough, and saw its end. */

/** Nobody reads faster; the mean is 238 words a minute (https://doi.org/10.1016/j.jml.2019.104047). */
const fastest = 600;

/** The least stay, in milliseconds: a section of one line is not read by scrolling past it. */
const least = 4000;

interface Stay {
  /** Milliseconds needed, and spent so far. */
  needed: number;
  spent: number;
  hasSeenEnd: boolean;
}

export class ReadThrough {
  readonly #stays: ReadonlyMap<string, Stay>;

  /** @param words of each unit, by its label */
  constructor(words: ReadonlyMap<string, number>) {
    this.#stays = new Map(
      [...words].map(([unit, count]) => [
        unit,
        { needed: Math.max(least, (count / fastest) * 60_000), spent: 0, hasSeenEnd: false },
      ]),
    );
  }

  /**
   * The reader was at a unit for some time. @param milliseconds since the last call
   * @returns whether with this it has been read through; once for each time it is
   */
  stay(unit: string, milliseconds: number, isEndInSight: boolean): boolean {
    const stay = this.#stays.get(unit);
    if (stay === undefined) return false;
    stay.spent += milliseconds;
    stay.hasSeenEnd ||= isEndInSight;
    if (!stay.hasSeenEnd || stay.spent < stay.needed) return false;
    stay.spent = 0;
    stay.hasSeenEnd = false;
    return true;
  }
}
