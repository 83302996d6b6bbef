/**
 * Reads a document of progress that may come from anywhere. All of it is looked at before any of it is used: a key
 * too many, a value of another kind, a date to come, and the whole is refused with a reason.
 */
import { documentFormat, documentVersion, type Sections } from "./document.ts";
import { partOf, readSection, type Part, type Section } from "./section.ts";
import { exactly, fields, isFields, refuseNewer, Refused, type Fields, type Refusal } from "./strict.ts";

export type ReadResult =
  /** One part for each section asked for that is there, and the other sections as they stand. */
  | { isSound: true; parts: Part[]; others: Sections }
  /** `place` names the first thing that is wrong: `sections.attempts.questions.q-2-3.first.at`. */
  | { isSound: false; reason: Refusal; place: string };

/** Characters a document may have: 5,000 questions with ten attempts each take half of it. */
export const mostCharacters = 8_000_000;

/** @param now milliseconds since 1970-01-01 UTC */
export function readDocument(
  text: string,
  book: string,
  now: number,
  sections: readonly Section<unknown>[],
): ReadResult {
  try {
    if (text.length > mostCharacters) throw new Refused("large", "");
    const others = { ...fields(frame(parse(text), book)["sections"], "sections") };
    const parts = sections.flatMap((section) => {
      if (!Object.hasOwn(others, section.name)) return [];
      const value = others[section.name];
      Reflect.deleteProperty(others, section.name);
      return [partOf(section, readSection(section, value, now))];
    });
    return { isSound: true, parts, others };
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
