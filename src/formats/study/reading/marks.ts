/** Marks of what a reader has read. */

/** The last word on a unit; `read` is false where a mark was taken away. */
export interface Mark {
  /** When it was made, in milliseconds since 1970-01-01 UTC. */
  readonly at: number;
  readonly read: boolean;
}

/** Marks of units by their labels, by the label of their document. */
export type ReadingMarks = ReadonlyMap<string, ReadonlyMap<string, Mark>>;

/** Marks for some units of one document. */
export function marksFor(doc: string, units: Iterable<string>, mark: Mark): ReadingMarks {
  return new Map([[doc, new Map([...units].map((unit) => [unit, mark]))]]);
}

/** Whether a unit is marked as read. */
export function isRead(marks: ReadingMarks, doc: string, unit: string): boolean {
  return marks.get(doc)?.get(unit)?.read === true;
}

/** How many units of a document are marked as read. */
export function readCount(marks: ReadingMarks, doc: string): number {
  return [...(marks.get(doc)?.values() ?? [])].filter(({ read }) => read).length;
}

/** The later mark of each unit: idempotent, commutative, associative. */
export function mergeMarks(a: ReadingMarks, b: ReadingMarks): ReadingMarks {
  const merged = new Map<string, ReadonlyMap<string, Mark>>(a);
  for (const [doc, units] of b) {
    const both = new Map(merged.get(doc));
    for (const [unit, mark] of units) both.set(unit, later(both.get(unit), mark));
    merged.set(doc, both);
  }
  return merged;
}

/** Of two marks of one moment the one that says read. */
function later(a: Mark | undefined, b: Mark): Mark {
  if (a === undefined) return b;
  if (a.at !== b.at) return a.at > b.at ? a : b;
  return a.read ? a : b;
}
