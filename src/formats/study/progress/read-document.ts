/**
 * Reads a document of progress that may come from anywhere. All of it is looked at before any of it is used: a key
 * too many, a value of another kind, a date to come, and the whole is refused with a reason.
 */
import type { Attempt, Attempts } from "./attempts.ts";
import { attemptsVersion, documentFormat, documentVersion, type Sections } from "./document.ts";
import { mostLater, recordOf } from "./merge.ts";
import { readSittings } from "../exam/read-sittings.ts";
import type { Sittings } from "../exam/sitting.ts";
import {
  exactly,
  fields,
  isFields,
  isLabel,
  moment,
  refuseNewer,
  Refused,
  type Fields,
  type Refusal,
} from "./strict.ts";

export type ReadResult =
  | { isSound: true; attempts: Attempts; sittings: Sittings; others: Sections }
  /** `place` names the first thing that is wrong: `sections.attempts.questions.q-2-3.first.at`. */
  | { isSound: false; reason: Refusal; place: string };

/** Characters a document may have: 5,000 questions with ten attempts each take half of it. */
export const mostCharacters = 8_000_000;

const lettersForm = /^[A-Z]{1,26}$/;

/** @param now milliseconds since 1970-01-01 UTC */
export function readDocument(text: string, book: string, now: number): ReadResult {
  try {
    if (text.length > mostCharacters) throw new Refused("large", "");
    const { sections } = frame(parse(text), book);
    const { attempts, sittings, ...others } = fields(sections, "sections");
    return {
      isSound: true,
      attempts: attempts === undefined ? new Map() : readAttempts(attempts, now),
      sittings: sittings === undefined ? new Map() : readSittings(sittings, now),
      others,
    };
  } catch (error) {
    if (error instanceof Refused) return { isSound: false, reason: error.reason, place: error.place };
    throw error;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refused("json", "");
  }
}

/** The document's own keys: first whether it is ours at all, then whether we are new enough, then all of it. */
function frame(value: unknown, book: string): Fields {
  if (!isFields(value) || value["format"] !== documentFormat) throw new Refused("foreign", "format");
  refuseNewer(value["version"], documentVersion, "version");
  if (value["book"] !== book) throw new Refused("book", "book");
  return exactly(value, ["format", "version", "book", "sections"], [], "");
}

function readAttempts(value: unknown, now: number): Attempts {
  const place = "sections.attempts";
  refuseNewer(fields(value, place)["version"], attemptsVersion, `${place}.version`);
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
