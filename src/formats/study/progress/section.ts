/** A section of a reader's progress: what one study tool keeps. A tool that comes later adds one and changes none. */
import { fields, refuseNewer, type Fields } from "./strict.ts";

export interface Section<T> {
  /** Its key in the document. */
  readonly name: string;
  /** Version that is written; those up to it are read. */
  readonly version: number;
  /** Of a reader who has done nothing yet. */
  readonly empty: T;
  /**
   * Reads fields that may come from anywhere.
   * @param now milliseconds since 1970-01-01 UTC. @param place names the section in a refusal. @throws Refused
   */
  read(value: Fields, now: number, place: string): T;
  /** Its fields but the version, the same for the same value; undefined where there is nothing to keep. */
  write(value: T): Fields | undefined;
  /** All of both, idempotent, commutative, associative: two pages and two devices may meet in any order. */
  merge(a: T, b: T): T;
}

/** A value with the section it belongs to. */
export interface Part {
  readonly section: Section<unknown>;
  readonly value: unknown;
}

export function partOf<T>(section: Section<T>, value: T): Part {
  return { section, value };
}

/** @param now milliseconds since 1970-01-01 UTC. @throws Refused */
export function readSection<T>(section: Section<T>, value: unknown, now: number): T {
  const place = `sections.${section.name}`;
  const own = fields(value, place);
  refuseNewer(own["version"], section.version, `${place}.version`);
  return section.read(own, now, place);
}

/** The section as it stands in a document; undefined where there is nothing to keep. */
export function writeSection<T>(section: Section<T>, value: T): Fields | undefined {
  const written = section.write(value);
  return written === undefined ? undefined : { version: section.version, ...written };
}

/** Whether `whole` holds all of `part`. */
export function holds<T>(section: Section<T>, whole: T, part: T): boolean {
  const text = (value: T) => JSON.stringify(section.write(value));
  return text(section.merge(whole, part)) === text(whole);
}
