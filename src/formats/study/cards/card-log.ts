/**
 * The log of one card as a short text, so that 5,000 cards with ten answers each take half a megabyte of the five that
 * browsers give. An answer is the letter of its grade and the seconds since the answer before, `G1a2b3c`; a "-" before
 * it says that it was taken back, and where the reader's clock changed its zone, `.1s` says to which.
 */
import type { Grade, Review } from "./review.ts";

/** Answers kept of one card; of more, the latest. They are many more than its schedule depends on. */
export const mostReviews = 100;

const letters = "AHGE";

/** Zones lie up to 14 hours from UTC; a written zone has 56 added. */
const farthestZone = 56;

/** End of the year 9999: later moments have no day of four digits. */
const latestMoment = 253_402_300_799;

/** The one text of these answers. @param reviews in any order */
export function writeLog(reviews: readonly Review[]): string {
  let [before, zoneBefore] = [0, 0];
  return inOrder(reviews)
    .map(({ at, zone, grade, undone }) => {
      const moved = zone === zoneBefore ? "" : `.${(zone + farthestZone).toString(36)}`;
      const text = `${undone ? "-" : ""}${letters[grade - 1] ?? ""}${(at - before).toString(36)}${moved}`;
      [before, zoneBefore] = [at, zone];
      return text;
    })
    .join("");
}

/** The answers, the earliest first. @param log as `writeLog` makes it */
export function readLog(log: string): Review[] {
  const reviews: Review[] = [];
  scan(log, (at, zone, grade, undone) => reviews.push({ at, zone, grade, undone }));
  return reviews;
}

/** Whether a text that may come from anywhere is exactly what `writeLog` makes. @returns its latest moment, in seconds */
export function latestOf(text: unknown): number | undefined {
  if (typeof text !== "string") return undefined;
  let [count, last, zoneBefore, gradeBefore] = [0, 0, 0, 0];
  const isWhole = scan(text, (at, zone, grade, _undone, isZoneWritten) => {
    const isLater = at > last || (at === last && grade > gradeBefore);
    const isZoneSound = Math.abs(zone) <= farthestZone && isZoneWritten === (zone !== zoneBefore);
    if (!isLater || !isZoneSound) count = Infinity;
    [last, zoneBefore, gradeBefore] = [at, zone, grade];
    count += 1;
  });
  return isWhole && count > 0 && count <= mostReviews && last <= latestMoment ? last : undefined;
}

/** Every answer of both; one that either took back is taken back. Idempotent, commutative, associative. */
export function mergeLogs(a: string, b: string): string {
  return a === b ? a : writeLog([...readLog(a), ...readLog(b)]);
}

/** Each once, the earliest first: two answers of one second and one grade are the same. */
function inOrder(reviews: readonly Review[]): Review[] {
  const byKey = new Map<number, Review>();
  for (const review of reviews) {
    const key = review.at * 4 + review.grade;
    const other = byKey.get(key);
    const merged = other && {
      ...review,
      zone: Math.max(review.zone, other.zone),
      undone: review.undone || other.undone,
    };
    byKey.set(key, merged ?? review);
  }
  return [...byKey]
    .sort(([a], [b]) => a - b)
    .slice(-mostReviews)
    .map(([, review]) => review);
}

type Visit = (at: number, zone: number, grade: Grade, undone: boolean, isZoneWritten: boolean) => void;

/**
 * Goes through a text answer by answer. By characters, and not by an expression: a page looks through 50,000 answers
 * before it shows anything. @returns false where it is no log, or a number has zeros before it
 */
function scan(text: string, visit: Visit): boolean {
  let [i, at, zone] = [0, 0, 0];
  while (i < text.length) {
    const undone = text[i] === "-";
    if (undone) i += 1;
    const grade = letters.indexOf(text.charAt(i)) + 1;
    const seconds = numberAt(text, i + 1);
    if (i >= text.length || grade === 0 || seconds === undefined) return false;
    i = seconds.end;
    at += seconds.value;
    const isZoneWritten = text[i] === ".";
    if (isZoneWritten) {
      const written = numberAt(text, i + 1);
      if (written === undefined) return false;
      i = written.end;
      zone = written.value - farthestZone;
    }
    visit(at, zone, grade as Grade, undone, isZoneWritten);
  }
  return true;
}

/** The number in base 36 that begins there, at most eight digits, without zeros before it. */
function numberAt(text: string, start: number): { value: number; end: number } | undefined {
  let [value, end] = [0, start];
  for (; end < text.length && end - start <= 8; end += 1) {
    const digit = digitOf(text.charCodeAt(end));
    if (digit === undefined) break;
    value = value * 36 + digit;
  }
  const length = end - start;
  return length === 0 || length > 8 || (length > 1 && text[start] === "0") ? undefined : { value, end };
}

function digitOf(code: number): number | undefined {
  if (code >= 48 && code <= 57) return code - 48;
  return code >= 97 && code <= 122 ? code - 87 : undefined;
}
