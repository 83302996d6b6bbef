/** The section `reading`: which sections of which documents were read. */
import type { Section } from "../progress/section.ts";
import { exactly, fields, isLabel, moment, Refused, type Fields } from "../progress/strict.ts";
import { mergeMarks, type Mark, type ReadingMarks } from "./marks.ts";

export const readingSection: Section<ReadingMarks> = {
  name: "reading",
  version: 1,
  empty: new Map(),
  read: readMarks,
  write: (marks) =>
    marks.size === 0 ? undefined : { docs: sorted([...marks].map(([doc, units]) => [doc, sorted(units)] as const)) },
  merge: mergeMarks,
};

function readMarks(value: Fields, now: number, place: string): ReadingMarks {
  const { docs } = exactly(value, ["version", "docs"], [], place);
  return labeled(docs, `${place}.docs`, (units, at) =>
    labeled(units, at, (mark, here): Mark => {
      const { at: when, read } = exactly(mark, ["at", "read"], [], here);
      if (typeof read !== "boolean") throw new Refused("damaged", `${here}.read`);
      return { at: moment(when, now, `${here}.at`), read };
    }),
  );
}

/** Values by labels. */
function labeled<T>(value: unknown, place: string, read: (value: unknown, place: string) => T): Map<string, T> {
  return new Map(
    Object.entries(fields(value, place)).map(([label, one]) => {
      const here = `${place}.${label}`;
      if (!isLabel(label)) throw new Refused("damaged", here);
      return [label, read(one, here)];
    }),
  );
}

/** The same for the same entries, in whatever order they came. */
function sorted<T>(entries: Iterable<readonly [string, T]>): Record<string, T> {
  return Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
}
