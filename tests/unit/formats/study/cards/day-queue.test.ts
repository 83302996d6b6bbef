import { describe, expect, test } from "vitest";
import { beginCram, cramCards, cramOn, type Cram } from "../../../../../src/formats/study/cards/cram.ts";
import { dayQueue, learnAhead, nextCard, type QueueSource } from "../../../../../src/formats/study/cards/day-queue.ts";
import { deckCards, type Deck, type DeckCard } from "../../../../../src/formats/study/cards/deck.ts";
import { lot } from "../../../../../src/formats/study/exam/seed.ts";
import { dueDay } from "../../../../../src/formats/study/cards/exam-cap.ts";
import { forecast } from "../../../../../src/formats/study/cards/forecast.ts";
import { newCard, stateOf, type CardState } from "../../../../../src/formats/study/cards/memory.ts";
import { isMissedCard, isMissedQuestion } from "../../../../../src/formats/study/cards/missed.ts";
import { addDays, daysBetween } from "../../../../../src/formats/study/goal/day.ts";
import { attempt, attemptsAt } from "../progress/made-attempts.ts";
import { day, noon, review } from "./made-cards.ts";

const today = "2026-11-20";
const deck: Deck = {
  chapters: [
    { title: "One", path: "one/", cards: Array.from({ length: 40 }, (_, i) => `term-${i}`), questions: ["q-1-1"] },
    { title: "Two", path: "two/", cards: ["svc-lamp", "mistake-lamp-1"], questions: ["q-2-1"] },
  ],
};
const cards = deckCards(deck, (id) => id === "q-2-1");
const easy = stateOf([review(noon - 8 * day, { grade: 4 })]);

const ids = (drawn: readonly { id: string }[]) => drawn.map(({ id }) => id);

function queueOf(states: Record<string, CardState> = {}, more: Partial<QueueSource> = {}) {
  return dayQueue({
    cards,
    stateOf: (id) => states[id] ?? newCard,
    settings: { newADay: 20, order: "book", changed: 0 },
    examDay: undefined,
    today,
    extra: 0,
    lotOf: lot,
    ...more,
  });
}

test("a question is a card once it was missed, at first or at last", () => {
  const wrong = { right: false };
  expect(isMissedQuestion(attemptsAt("q-1", attempt(1, wrong), attempt(2)), "q-1")).toBe(true);
  expect(isMissedQuestion(attemptsAt("q-1", attempt(1), attempt(2, wrong)), "q-1")).toBe(true);
  expect(isMissedQuestion(attemptsAt("q-1", attempt(1), attempt(2, wrong), attempt(3)), "q-1")).toBe(false);
  expect(isMissedQuestion(new Map(), "q-1")).toBe(false);
  expect(cards.map(({ kind }) => kind).slice(-4)).toEqual(["term", "service", "mistake", "question"]);
});

describe("the queue of a day", () => {
  test("has as many new cards as the reader takes a day, missed questions first, then as the book goes", () => {
    const { fresh, waiting } = queueOf();
    expect(fresh).toHaveLength(20);
    expect(ids(fresh.slice(0, 3))).toEqual(["q-2-1", "term-0", "term-1"]);
    expect(waiting).toBe(cards.length - 20);
  });

  test("has fewer of them when some were begun today, and more when asked for", () => {
    const begun = stateOf([review(noon)]);
    const states = { "term-0": begun, "term-1": begun };
    expect(queueOf(states).fresh).toHaveLength(18);
    expect(queueOf(states, { extra: 10 }).fresh).toHaveLength(28);
    expect(queueOf({}, { settings: { newADay: 0, order: "book", changed: 1 } }).fresh).toEqual([]);
  });

  test("mixes new cards the same way each time", () => {
    const mixed = { settings: { newADay: 20, order: "mixed" as const, changed: 1 } };
    const { fresh } = queueOf({}, mixed);
    expect(queueOf({}, mixed).fresh).toEqual(fresh);
    expect(fresh[0]?.id).toBe("q-2-1");
    expect(fresh.slice(1)).not.toEqual(queueOf().fresh.slice(1));
  });

  test("has what is due today or was due before, and what is being learned", () => {
    const states = {
      "term-0": easy,
      "term-1": stateOf([review(noon, { grade: 4 })]),
      "term-2": stateOf([review(noon)]),
    };
    const { due, learning } = queueOf(states);
    expect(ids(due)).toEqual(["term-0"]);
    expect(learning).toEqual([{ id: "term-2", dueAt: (noon + 600) * 1000 }]);
    expect(ids(queueOf(states, { today: addDays(today, 300) }).due).toSorted()).toEqual(["term-0", "term-1"]);
  });

  test("shows what is learned when its time has come, and ahead of it only when nothing else is left", () => {
    const queue = {
      due: [{ id: "term-0", lot: 1 }],
      fresh: [],
      learning: [{ id: "term-2", dueAt: noon * 1000 }],
      waiting: 0,
    };
    const at = (ms: number, more = {}) => nextCard({ ...queue, ...more }, noon * 1000 + ms);
    expect(at(0)).toBe("term-2");
    expect(at(-1)).toBe("term-0");
    expect(at(-learnAhead, { due: [] })).toBe("term-2");
    expect(at(-learnAhead - 1, { due: [] })).toBeUndefined();
  });

  test("brings new cards among the others, not all at one end", () => {
    const states = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`term-${i}`, easy]));
    let queue = queueOf(states);
    const order: string[] = [];
    for (let id = nextCard(queue, 0); id !== undefined; id = nextCard(queue, 0)) {
      const isOther = (one: { id: string }) => one.id !== id;
      order.push(queue.due.every(isOther) ? "new" : "due");
      queue = { ...queue, due: queue.due.filter(isOther), fresh: queue.fresh.filter(isOther) };
    }
    expect(order).toHaveLength(40);
    for (const half of [order.slice(0, 20), order.slice(20)]) {
      expect(half.filter((kind) => kind === "new").length).toBeGreaterThan(3);
      expect(half.filter((kind) => kind === "due").length).toBeGreaterThan(3);
    }
  });
});

describe("before an exam", () => {
  const exam = "2026-12-20";
  const known = { due: "2027-03-01", answered: today, isSettled: true };

  test("nothing known before is due after the day before it", () => {
    for (let i = 0; i < 200; i += 1) {
      const due = dueDay(`term-${i}`, known, exam, today);
      expect(due > today && due < exam).toBe(true);
    }
  });

  test("the last looks are spread over three days", () => {
    const days = Array.from({ length: 300 }, (_, i) => dueDay(`term-${i}`, known, exam, today));
    for (const inDays of [1, 2, 3])
      expect(days.filter((one) => one === addDays(exam, -inDays)).length).toBeGreaterThan(60);
  });

  test("what is due earlier stays where it is", () => {
    expect(dueDay("term-1", { ...known, due: "2026-12-02" }, exam, today)).toBe("2026-12-02");
  });

  test("what is only just learned comes once more, up to the eve", () => {
    for (const answered of ["2026-12-17", "2026-12-18"]) {
      const due = dueDay("term-1", { due: "2027-01-05", answered, isSettled: false }, exam, answered);
      expect(due > answered && due < exam).toBe(true);
    }
  });

  test("what was seen and known in the last three days, or on the eve, waits until it is over", () => {
    expect(dueDay("term-1", { ...known, answered: "2026-12-17" }, exam, "2026-12-17")).toBe("2027-03-01");
    expect(dueDay("term-1", { ...known, answered: "2026-12-19", isSettled: false }, exam, "2026-12-19")).toBe(
      "2027-03-01",
    );
  });

  test("on its day and after it nothing is brought forward", () => {
    for (const day of [exam, addDays(exam, 40)]) expect(dueDay("term-1", known, exam, day)).toBe("2027-03-01");
    expect(dueDay("term-1", known, undefined, today)).toBe("2027-03-01");
  });

  test("a reader who answers all that is due sees every card in the last three days, and none twice on a day", () => {
    const logs = new Map(Array.from({ length: 30 }, (_, i) => [`term-${i}`, [review(noon, { grade: 4 })]]));
    const lastSeen = new Map<string, string>();
    for (let now = addDays(today, 1); now < exam; now = addDays(now, 1)) {
      const states = Object.fromEntries([...logs].map(([id, reviews]) => [id, stateOf(reviews)]));
      const due = queueOf(states, { today: now, examDay: exam }).due;
      for (const { id } of due) {
        logs.get(id)?.push(review(noon + daysBetween(today, now) * day));
        lastSeen.set(id, now);
      }
    }
    expect(lastSeen.size).toBe(30);
    for (const seen of lastSeen.values()) expect(seen >= addDays(exam, -3)).toBe(true);
    const states = Object.fromEntries([...logs].map(([id, reviews]) => [id, stateOf(reviews)]));
    const eve = addDays(exam, -1);
    const { stateOf: of, ...source } = { cards, stateOf: (id: string) => states[id] ?? newCard, examDay: exam };
    expect(forecast({ ...source, stateOf: of, today: eve })).toEqual({
      days: [],
      later: 0,
      laterFrom: undefined,
      afterExam: 30,
    });
  });
});

test("the forecast counts the days of a week, and the rest together", () => {
  const after = (days: number) => stateOf([review(noon + (days - 8) * day, { grade: 4 })]);
  const states: Record<string, CardState> = {
    "term-0": after(0),
    "term-1": after(1),
    "term-2": after(1),
    "term-3": after(7),
    "term-4": stateOf([review(noon - day, { grade: 4 }), review(noon + 7 * day)]),
  };
  const source = { cards, stateOf: (id: string) => states[id] ?? newCard, today };
  const { days, later, laterFrom } = forecast({ ...source, examDay: undefined });
  expect(days).toEqual([
    { inDays: 1, cards: 2 },
    { inDays: 7, cards: 1 },
  ]);
  expect(later).toBe(1);
  expect(laterFrom).toBeGreaterThan(7);
});

describe("cramming", () => {
  const all = { chapter: undefined, kinds: new Set(["term", "service", "mistake", "question"] as const) };
  const chosen = (choice: object) =>
    cramCards(
      cards,
      { ...all, flaggedOnly: false, missedOnly: false, ...choice },
      (id) => id === "term-3",
      ({ kind }: DeckCard) => kind === "question",
    ).map(({ id }) => id);

  test("takes cards by chapter, kind, flag and miss", () => {
    expect(chosen({})).toHaveLength(cards.length);
    expect(chosen({ chapter: 1 })).toEqual(["svc-lamp", "mistake-lamp-1", "q-2-1"]);
    expect(chosen({ chapter: 1, kinds: new Set(["mistake"]) })).toEqual(["mistake-lamp-1"]);
    expect(chosen({ flaggedOnly: true })).toEqual(["term-3"]);
    expect(chosen({ missedOnly: true })).toEqual(["q-2-1"]);
    expect(chosen({ flaggedOnly: true, missedOnly: true })).toEqual([]);
  });

  test("goes on until each was known once, and says which were not at first", () => {
    const ids = ["a", "b", "c", "d"];
    let cram: Cram = beginCram(ids, "seed");
    expect(cram.queue.toSorted()).toEqual(ids);
    const [first, second] = cram.queue;
    cram = cramOn(cramOn(cram, false), true);
    expect(cram.known).toEqual([second]);
    expect(cram.queue.at(-1)).toBe(first);
    while (cram.queue.length > 0) cram = cramOn(cram, true);
    expect(cram.known.toSorted()).toEqual(ids);
    expect(cram.missed).toEqual([first]);
    expect(cramOn(cram, true)).toEqual(cram);
  });

  test("a card counts as missed for seven days", () => {
    const missed = stateOf([review(noon, { grade: 1 }), review(noon + 60), review(noon + 660)]);
    expect([0, 6, 7].map((days) => isMissedCard(missed, addDays(today, days)))).toEqual([true, true, false]);
    expect(isMissedCard(easy, today)).toBe(false);
  });
});
