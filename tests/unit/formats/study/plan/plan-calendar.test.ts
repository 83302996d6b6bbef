import ICAL from "ical.js";
import { expect, test } from "vitest";
import { planCalendar } from "../../../../../src/formats/study/plan/client/plan-calendar.ts";
import { plan } from "../../../../../src/formats/study/plan/plan.ts";
import { goal, material, page } from "./made-material.ts";

const source = material([page(1, [20, 20], [5, 5]), page(2, [30], [5])], { cards: 40, practice: 60 });
const tools = { exam: "/guide/exam/", cards: "/guide/cards/" };
const write = (examDay = "2027-01-30", changed = Date.UTC(2026, 10, 23), today = "2026-11-23") =>
  planCalendar({
    plan: plan(source, goal(examDay, 4), today, new Set()),
    material: source,
    tools,
    book: "tides",
    title: "The Tides",
    language: "en",
    changed,
    page: "https://example.com/guide/plan/",
  });
const events = (text: string) =>
  new ICAL.Component(ICAL.parse(text) as string).getAllSubcomponents("vevent").map((one) => new ICAL.Event(one));

test("has an event for every day, or run of days with nothing but cards, and ends with the exam", () => {
  const all = events(write());
  expect(all[0]?.summary).toBe("1. Chapter, 1.1; Cards (25 min)");
  expect(all[1]?.description.split("\n")).toEqual([
    "1. Chapter, 1.2 (20 min)",
    "https://example.com/1/#sec-1-2",
    "Questions Q1.1 to Q1.2 (10 min)",
    "https://example.com/1/#q-1-1",
    "Cards (5 min)",
    "https://example.com/guide/cards/",
  ]);
  expect(all.at(-1)?.summary).toBe("The exam");
  expect(all.at(-1)?.startDate.toString()).toBe("2027-01-30");
  for (const [i, { startDate }] of all.slice(1).entries())
    expect(startDate.compare(all[i]?.endDate ?? startDate)).toBeGreaterThanOrEqual(0);
  expect(all.some(({ startDate, endDate }) => endDate.subtractDate(startDate).toSeconds() > 2 * 86_400)).toBe(true);
});

test("is the same for the same plan; a plan made anew keeps the names of its days", () => {
  expect(write()).toBe(write());
  const uids = (text: string) => events(text).map(({ uid }) => uid);
  expect(new Set(uids(write())).size).toBe(uids(write()).length);
  const later = uids(write("2027-01-31", Date.UTC(2026, 10, 24)));
  expect(later.filter((uid) => uids(write()).includes(uid)).length).toBeGreaterThan(10);
  expect(later[0]).toBe("tides-plan-2026-11-23");
});
