import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { reviewNow } from "../../../../../src/formats/study/cards/answer-card.ts";
import { CardStates } from "../../../../../src/formats/study/cards/card-states.ts";
import { readLog, writeLog } from "../../../../../src/formats/study/cards/card-log.ts";
import { cardsSection, change } from "../../../../../src/formats/study/cards/cards-section.ts";
import { outcomes, stateOf, type CardState } from "../../../../../src/formats/study/cards/memory.ts";
import { zoneAt, type Grade, type Review } from "../../../../../src/formats/study/cards/review.ts";
import { dayOf } from "../../../../../src/formats/study/goal/day.ts";
import { day, noon, review } from "./made-cards.ts";

const due = (state: CardState) => (state.phase === "review" ? state.due : state.phase);
const minutes = (state: CardState, from: number) =>
  state.phase === "learning" ? (state.dueAt / 1000 - from) / 60 : state.phase;

test("a new card is learned in steps, as in Anki", () => {
  const after = outcomes(stateOf([]), { at: noon, zone: 0 });
  expect([1, 2, 3].map((grade) => minutes(after[grade as Grade], noon))).toEqual([1, 6, 10]);
  expect(due(after[4])).toBe("2026-11-28");
  expect(due(stateOf([review(noon), review(noon + 600)]))).toBe("2026-11-22");
});

test("the schedule is that of FSRS-6 with its usual parameters", () => {
  // Days after each answer, as the authors test theirs: https://github.com/open-spaced-repetition/py-fsrs, tests/test_basic.py.
  const grades: Grade[] = [3, 3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3];
  let at = Date.UTC(2022, 10, 29, 12, 30) / 1000;
  const reviews: Review[] = [];
  const intervals = grades.map((grade) => {
    reviews.push(review(at, { grade }));
    const state = stateOf(reviews);
    if (state.phase === "learning") at = state.dueAt / 1000;
    if (state.phase !== "review") return 0;
    at += state.card.scheduled_days * day;
    return state.card.scheduled_days;
  });
  expect(intervals).toEqual([0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21]);
});

test("what is forgotten is learned again within the day, and counts as missed", () => {
  const state = stateOf([review(noon, { grade: 4 }), review(noon + 8 * day, { grade: 1 })]);
  expect(minutes(state, noon + 8 * day)).toBe(10);
  expect(state.phase !== "new" && state.missed).toBe("2026-11-28");
});

test("what was taken back counts for nothing", () => {
  const reviews = [review(noon), review(noon + 600, { grade: 1, undone: true }), review(noon + 660)];
  expect(stateOf(reviews)).toEqual(stateOf(reviews.filter(({ undone }) => !undone)));
  expect(stateOf([review(noon, { undone: true })]).phase).toBe("new");
});

test("answers long ago, all at once or in strange order of zones still make a schedule", () => {
  expect(due(stateOf([review(0), review(0, { grade: 4 })]))).toMatch(/^1970-/);
  const travels = [review(noon, { zone: 56, grade: 4 }), review(noon + 60, { zone: -48, grade: 3 })];
  expect(due(stateOf(travels))).toMatch(/^2026-1/);
  const many = Array.from({ length: 100 }, (_, i) => review(noon + i, { grade: ((i % 4) + 1) as Grade }));
  expect(due(stateOf(many))).toMatch(/^2026-/);
});

describe("time zones and changes of the clock", () => {
  const zone = process.env["TZ"];
  beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"] }));
  afterEach(() => {
    vi.useRealTimers();
    if (zone === undefined) delete process.env["TZ"];
    else process.env["TZ"] = zone;
  });

  type Clock = readonly [year: number, month: number, day: number, hour: number, minute: number];

  /** Answers a card "Easy" by the clock of a place. @returns the day it is due */
  function studyIn(place: string, clock: Clock) {
    process.env["TZ"] = place;
    vi.setSystemTime(new Date(clock[0], clock[1], clock[2], clock[3], clock[4]));
    const first = reviewNow(cardsSection.empty, "term-a", 4, Date.now());
    const state = stateOf([first]);
    return { first, today: dayOf(Date.now()), due: due(state) };
  }

  test.each(["UTC", "America/Los_Angeles", "Asia/Kolkata", "Pacific/Kiritimati", "Australia/Lord_Howe"])(
    "in %s a card answered at night belongs to the day that ends at four",
    (place) => {
      expect(studyIn(place, [2026, 10, 21, 3, 59]).due).toBe("2026-11-28");
      expect(studyIn(place, [2026, 10, 21, 4, 1]).due).toBe("2026-11-29");
      expect(studyIn(place, [2026, 10, 20, 23, 30]).due).toBe("2026-11-28");
    },
  );

  test.each([
    ["Europe/Madrid", "the night of 25 hours", [2026, 9, 24, 23, 30]],
    ["Europe/Madrid", "the night of 23 hours", [2026, 2, 28, 23, 30]],
    ["America/New_York", "the night of 25 hours", [2026, 9, 31, 23, 59]],
    ["Australia/Lord_Howe", "a change by half an hour", [2026, 3, 4, 22, 0]],
  ] as const)("in %s, over %s, eight days are eight days", (place, _, clock) => {
    const [year, month, date] = clock;
    const { today, due } = studyIn(place, clock);
    expect(today).toBe(new Date(Date.UTC(year, month, date)).toISOString().slice(0, 10));
    expect(due).toBe(new Date(Date.UTC(year, month, date + 8)).toISOString().slice(0, 10));
  });

  test("a log means the same days on a device in another place", () => {
    const { first, due: here } = studyIn("Asia/Tokyo", [2026, 10, 21, 9, 0]);
    process.env["TZ"] = "America/Los_Angeles";
    expect(due(stateOf(readLog(writeLog([first]))))).toBe(here);
    expect(here).toBe("2026-11-29");
  });

  test("the zone of an answer is that of its moment, not of now", () => {
    process.env["TZ"] = "Europe/Madrid";
    expect(zoneAt(Date.UTC(2026, 6, 1))).toBe(8);
    expect(zoneAt(Date.UTC(2026, 11, 1))).toBe(4);
  });
});

describe("the states of all cards", () => {
  test("are worked out in parts, and a log that stays is not read again", () => {
    const logs = new Map(["a", "b", "c"].map((id) => [`term-${id}`, writeLog([review(noon, { grade: 4 })])]));
    const states = new CardStates();
    let asked = 0;
    expect(states.read(logs, () => (asked += 1) <= 2)).toBe(false);
    expect(["a", "b", "c"].map((id) => states.get(`term-${id}`).phase)).toEqual(["review", "review", "new"]);
    expect(states.read(logs)).toBe(true);
    const before = states.get("term-a");
    asked = 0;
    states.read(new Map([...logs, ["term-b", writeLog([review(noon, { grade: 1 })])]]), () => (asked += 1) > 0);
    expect(asked).toBe(1);
    expect(states.get("term-a")).toBe(before);
    expect(states.get("term-b").phase).toBe("learning");
  });

  test("are forgotten with the progress", () => {
    const states = new CardStates();
    states.read(change({ logs: new Map([["term-a", writeLog([review(noon)])]]) }).logs);
    states.read(new Map());
    expect(states.get("term-a").phase).toBe("new");
  });
});
