import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { calendarFile, type CalendarEvent } from "../../../../../src/formats/study/plan/calendar-file.ts";

const event = (more: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: "tides-plan-2026-12-31",
  first: "2026-12-31",
  last: "2026-12-31",
  summary: "1. Ebb",
  description: ["1. Ebb (20 min)"],
  url: "https://example.com/plan/",
  ...more,
});
const facts = { name: "Tides: study plan", language: "en", changed: Date.UTC(2026, 10, 22, 9, 30, 1, 7) };
const parse = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text) as string);
  return calendar.getAllSubcomponents("vevent").map((one) => new ICAL.Event(one));
};
const parseOne = (more: Partial<CalendarEvent>) => parse(calendarFile([event(more)], facts))[0];

describe("a calendar file", () => {
  test("is what it says", () => {
    expect(calendarFile([event()], facts).split("\r\n")).toEqual([
      "BEGIN:VCALENDAR",
      "VERSION:2.0",
      "PRODID:-//Octavo//Study plan//EN",
      "CALSCALE:GREGORIAN",
      "METHOD:PUBLISH",
      "NAME;LANGUAGE=en:Tides: study plan",
      "X-WR-CALNAME:Tides: study plan",
      "BEGIN:VEVENT",
      "UID:tides-plan-2026-12-31",
      "DTSTAMP:20261122T093001Z",
      "LAST-MODIFIED:20261122T093001Z",
      "SEQUENCE:29922330",
      "DTSTART;VALUE=DATE:20261231",
      "DTEND;VALUE=DATE:20270101",
      "SUMMARY;LANGUAGE=en:1. Ebb",
      "DESCRIPTION;LANGUAGE=en:1. Ebb (20 min)",
      "URL:https://example.com/plan/",
      "TRANSP:TRANSPARENT",
      "END:VEVENT",
      "END:VCALENDAR",
      "",
    ]);
  });

  test("holds whole days, the last one with them, without a time zone and without an alarm", () => {
    const text = calendarFile([event({ first: "2027-03-13", last: "2027-03-15" })], facts);
    const [one] = parse(text);
    expect([one?.startDate.toString(), one?.endDate.toString()]).toEqual(["2027-03-13", "2027-03-16"]);
    expect(one?.startDate.isDate).toBe(true);
    expect(text).not.toMatch(/VALARM|VTIMEZONE|TZID/);
  });

  test.each([
    ["commas, semicolons and backslashes", "1. Ebb, flood; C:\\new\\n"],
    ["letters of all scripts, and longer lines than a line may be", "Años — 潮汐 🌊 ".repeat(40)],
    ["quotes, colons and percent signs", 'He said: "100 %"'],
  ])("gives back %s", (_, text) => {
    const one = parseOne({ summary: text, description: [text, text] });
    expect(one?.summary).toBe(text);
    expect(one?.description).toBe(`${text}\n${text}`);
  });

  test("takes no control character along", () => {
    expect(parseOne({ summary: "a\u0007b\u0000c\td\u007f" })?.summary).toBe("abc\td");
    const text = calendarFile([event({ description: ["a\r\nb\rc\nd"] })], facts);
    expect(text).toContain("DESCRIPTION;LANGUAGE=en:a\\nb\\nc\\nd\r\n");
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  });

  test("has no line of more than 75 octets, and tears no character apart", () => {
    for (let shift = 0; shift < 8; shift += 1) {
      const text = calendarFile([event({ summary: `${"x".repeat(shift)}${"🌊é潮".repeat(30)}` })], facts);
      for (const line of text.split("\r\n")) {
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(line).not.toMatch(/[\ud800-\udbff]$|^ ?[\udc00-\udfff]/);
      }
      expect(parse(text)[0]?.summary).toBe(`${"x".repeat(shift)}${"🌊é潮".repeat(30)}`);
    }
  });

  test("rises in sequence with every minute that passes", () => {
    const sequence = (changed: number) => parse(calendarFile([event()], { ...facts, changed }))[0]?.sequence ?? 0;
    expect(sequence(facts.changed + 60_000)).toBe(sequence(facts.changed) + 1);
    expect(sequence(Date.UTC(2100, 0, 1))).toBeLessThan(2 ** 31);
  });
});
