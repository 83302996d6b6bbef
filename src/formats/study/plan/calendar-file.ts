/** Writes days as a calendar other programs read: iCalendar, https://www.rfc-editor.org/rfc/rfc5545 */
import { addDays, type Day } from "../goal/day.ts";

/** What takes whole days, without an hour and without an alarm. */
export interface CalendarEvent {
  /** Of all calendars and for good: who reads the next file in gets a changed event, not a second one. */
  uid: string;
  first: Day;
  /** The last day of it, the first where it has one. */
  last: Day;
  summary: string;
  /** Lines. */
  description: string[];
  /** Absolute. */
  url: string;
}

export interface CalendarFacts {
  /** What the calendar is called. */
  name: string;
  /** BCP 47 tag of what it says. */
  language: string;
  /** When what it says was last changed, in milliseconds since 1970-01-01 UTC. */
  changed: number;
}

/** The whole file; the same facts always give the same one. */
export function calendarFile(events: readonly CalendarEvent[], { name, language, changed }: CalendarFacts): string {
  const stamp = stampOf(changed);
  const text = (property: string, value: string) => `${property};LANGUAGE=${language}:${escapeText(value)}`;
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Octavo//Study plan//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    // https://www.rfc-editor.org/rfc/rfc7986#section-5.1, and as programs named it before.
    text("NAME", name),
    `X-WR-CALNAME:${escapeText(name)}`,
    ...events.flatMap(({ uid, first, last, summary, description, url }) => [
      "BEGIN:VEVENT",
      `UID:${escapeText(uid)}`,
      `DTSTAMP:${stamp}`,
      `LAST-MODIFIED:${stamp}`,
      `SEQUENCE:${sequenceOf(changed)}`,
      `DTSTART;VALUE=DATE:${dateOf(first)}`,
      // The day after the last: section 3.6.1.
      `DTEND;VALUE=DATE:${dateOf(addDays(last, 1))}`,
      text("SUMMARY", summary),
      ...(description.length === 0 ? [] : [text("DESCRIPTION", description.join("\n"))]),
      `URL:${url}`,
      // A day with an hour of study in it is not taken.
      "TRANSP:TRANSPARENT",
      "END:VEVENT",
    ]),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join("");
}

/** Section 3.3.11; other control characters than a line's end are not allowed in a text. */
function escapeText(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")

    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, "")
    .replace(/[\\;,]/g, "\\$&")
    .replaceAll("\n", "\\n");
}

const mostOctets = 75;

/** No line is longer than 75 octets, and no character is torn apart: section 3.1. */
function fold(line: string): string {
  let folded = "";
  let octets = 0;
  for (const character of line) {
    const size = sizeOf(character);
    if (octets + size > mostOctets) {
      folded += "\r\n ";
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}

/** Octets of a character in UTF-8. */
function sizeOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

/** "20261122" */
function dateOf(day: Day): string {
  return day.replaceAll("-", "");
}

/** "20261122T093000Z" */
function stampOf(at: number): string {
  return new Date(at).toISOString().replace(/\.\d+/, "").replace(/[-:]/g, "");
}

/** Rises with every change, a minute apart, and stays within 32 bits. */
function sequenceOf(at: number): number {
  return Math.floor(at / 60_000);
}
