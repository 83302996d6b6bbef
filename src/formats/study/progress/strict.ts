/** Looks at values that may come from anywhere, and refuses what is not exactly as it should be. */

/** Why a document was refused. */
export type Refusal = "large" | "json" | "foreign" | "book" | "newer" | "damaged" | "future";

/** Thrown at the first thing that is wrong. */
export class Refused extends Error {
  readonly reason: Refusal;
  readonly place: string;
  constructor(reason: Refusal, place: string) {
    super(`${reason} at ${place}`);
    this.reason = reason;
    this.place = place;
  }
}

export type Fields = Record<string, unknown>;

/** Milliseconds a date may lie ahead: clocks of two devices differ, time zones do not matter. */
const ahead = 24 * 60 * 60 * 1000;

/** Form of the labels that progress is kept by. */
const labelForm = /^[a-z][a-z0-9-]{0,199}$/;

export function refuseNewer(version: unknown, known: number, place: string): void {
  if (!isWhole(version) || version === 0) throw new Refused("damaged", place);
  if (version > known) throw new Refused("newer", place);
}

export function isWhole(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}

export function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isLabel(value: unknown): value is string {
  return typeof value === "string" && labelForm.test(value);
}

/** A moment that has been. @param now milliseconds since 1970-01-01 UTC */
export function moment(value: unknown, now: number, place: string): number {
  if (!isWhole(value)) throw new Refused("damaged", place);
  if (value > now + ahead) throw new Refused("future", place);
  return value;
}

export function fields(value: unknown, place: string): Fields {
  if (!isFields(value)) throw new Refused("damaged", place);
  return value;
}

/** The value's fields: all that are needed, and none but those named. `__proto__` from JSON is a field as any other. */
export function exactly(value: unknown, needed: readonly string[], optional: readonly string[], place: string): Fields {
  const own = fields(value, place);
  const keys = Object.keys(own);
  const strange = keys.find((key) => !needed.includes(key) && !optional.includes(key));
  const missing = needed.find((key) => !keys.includes(key));
  const wrong = strange ?? missing;
  if (wrong !== undefined) throw new Refused("damaged", place === "" ? wrong : `${place}.${wrong}`);
  return own;
}
