/** The section `sittings` of a document of progress: practice exams, written, and read as strictly as all of it. */
import type { Section } from "../progress/section.ts";
import { exactly, isLabel, isWhole, moment, Refused, type Fields } from "../progress/strict.ts";
import { keyOf, mergeSittings, mostEnded, type Sitting, type Sittings } from "./sitting.ts";
import { readSeed } from "./seed.ts";

/** Questions an exam may have, and exams not ended, far more than readers leave; the rest of what is kept has bounds of its own. */
const most = 500;
const mostOpen = 200;

const answerForm = /^[A-Z.]{1,26}$/;
const needed = ["seed", "started", "minutes", "canPause", "questions", "scored", "answers", "flagged", "spent", "used"];

export const sittingsSection: Section<Sittings> = {
  name: "sittings",
  version: 1,
  empty: new Map(),
  read(value, now, place) {
    const { exams } = exactly(value, ["version", "exams"], [], place);
    if (!Array.isArray(exams) || exams.length > mostEnded + mostOpen) throw new Refused("damaged", `${place}.exams`);
    return new Map(
      exams.map((exam, i) => {
        const sitting = readSitting(exam, now, `${place}.exams.${i}`);
        return [keyOf(sitting), sitting];
      }),
    );
  },
  write(sittings) {
    if (sittings.size === 0) return undefined;
    return { exams: [...sittings].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, sitting]) => sitting) };
  },
  merge: mergeSittings,
};

function readSitting(value: unknown, now: number, place: string): Sitting {
  const own = exactly(value, [...needed, "at", "changed"], ["ended", "result"], place);
  const check = (key: string, isSound: boolean) => {
    if (!isSound) throw new Refused("damaged", `${place}.${key}`);
  };
  const whole = (key: string, highest = Number.MAX_SAFE_INTEGER) => {
    const number = own[key];
    if (!isWhole(number) || number > highest) throw new Refused("damaged", `${place}.${key}`);
    return number;
  };
  const { seed, canPause, ended } = own;
  check("seed", typeof seed === "string" && readSeed(seed) === seed);
  check("canPause", typeof canPause === "boolean");
  check("ended", ended === undefined || ended === "submitted" || ended === "left");
  const questions = readLabels(own["questions"], undefined, `${place}.questions`);
  check("questions", questions.length > 0);
  return {
    seed: seed as string,
    started: moment(own["started"], now, `${place}.started`),
    minutes: whole("minutes", 1440),
    canPause: canPause as boolean,
    questions,
    scored: readLabels(own["scored"], questions, `${place}.scored`),
    answers: readBy(own["answers"], questions, isAnswer, `${place}.answers`),
    flagged: readLabels(own["flagged"], questions, `${place}.flagged`),
    spent: readBy(own["spent"], questions, isWhole, `${place}.spent`),
    used: whole("used"),
    at: whole("at", questions.length - 1),
    changed: moment(own["changed"], now, `${place}.changed`),
    ...(ended === undefined ? {} : { ended: ended as "submitted" | "left" }),
    ...(own["result"] === undefined ? {} : { result: readResult(own["result"], `${place}.result`) }),
  };
}

/** Labels, each once. @param among those there can be; any when missing */
function readLabels(value: unknown, among: readonly string[] | undefined, place: string): string[] {
  const isSound =
    Array.isArray(value) &&
    value.length <= most &&
    new Set(value).size === value.length &&
    value.every((label) => isLabel(label) && (among === undefined || among.includes(label)));
  if (!isSound) throw new Refused("damaged", place);
  return value as string[];
}

function readBy<T>(
  value: unknown,
  questions: readonly string[],
  isSound: (one: unknown) => one is T,
  place: string,
): Record<string, T> {
  const own: Fields = exactly(value, [], questions, place);
  return Object.fromEntries(
    Object.entries(own).map(([label, one]) => {
      if (!isSound(one)) throw new Refused("damaged", `${place}.${label}`);
      return [label, one];
    }),
  );
}

function isAnswer(value: unknown): value is string {
  return typeof value === "string" && answerForm.test(value);
}

function readResult(value: unknown, place: string): { right: number; of: number } {
  const { right, of } = exactly(value, ["right", "of"], [], place);
  if (!isWhole(right) || !isWhole(of) || right > of) throw new Refused("damaged", place);
  return { right, of };
}
