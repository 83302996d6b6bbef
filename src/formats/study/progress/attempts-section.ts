/** The section `attempts`: every answer, under its question. */
import type { Attempt, Attempts } from "./attempts.ts";
import { mergeAttempts, mostLater, recordOf } from "./merge.ts";
import type { Section } from "./section.ts";
import { exactly, fields, isLabel, moment, Refused, type Fields } from "./strict.ts";

const lettersForm = /^[A-Z]{1,26}$/;

export const attemptsSection: Section<Attempts> = {
  name: "attempts",
  version: 1,
  empty: new Map(),
  read: readAttempts,
  write: (attempts) =>
    attempts.size === 0
      ? undefined
      : { questions: Object.fromEntries([...attempts].sort(([a], [b]) => (a < b ? -1 : 1))) },
  merge: mergeAttempts,
};

function readAttempts(value: Fields, now: number, place: string): Attempts {
  const { questions } = exactly(value, ["version", "questions"], [], place);
  const read = new Map<string, ReturnType<typeof recordOf>>();
  for (const [id, record] of Object.entries(fields(questions, `${place}.questions`))) {
    const here = `${place}.questions.${id}`;
    if (!isLabel(id)) throw new Refused("damaged", here);
    const { first, later } = exactly(record, ["first", "later"], [], here);
    if (!Array.isArray(later) || later.length > mostLater) throw new Refused("damaged", `${here}.later`);
    const all = [first, ...(later as unknown[])];
    read.set(
      id,
      recordOf(all.map((one, i) => readAttempt(one, now, `${here}.${i === 0 ? "first" : `later.${i - 1}`}`))),
    );
  }
  return read;
}

function readAttempt(value: unknown, now: number, place: string): Attempt {
  const { at, chosen, right, edition, peeked } = exactly(
    value,
    ["at", "chosen", "right", "edition"],
    ["peeked"],
    place,
  );
  if (typeof chosen !== "string" || !lettersForm.test(chosen)) throw new Refused("damaged", `${place}.chosen`);
  if (typeof right !== "boolean") throw new Refused("damaged", `${place}.right`);
  if (typeof edition !== "string" || edition.length > 40) throw new Refused("damaged", `${place}.edition`);
  if (peeked !== undefined && peeked !== true) throw new Refused("damaged", `${place}.peeked`);
  return { at: moment(at, now, `${place}.at`), chosen, right, edition, ...(peeked === true ? { peeked } : {}) };
}
