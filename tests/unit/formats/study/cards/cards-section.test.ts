import { describe, expect, test } from "vitest";
import { answered, reviewNow, takenBack } from "../../../../../src/formats/study/cards/answer-card.ts";
import { readLog, writeLog } from "../../../../../src/formats/study/cards/card-log.ts";
import { cardsSection, change, type Cards } from "../../../../../src/formats/study/cards/cards-section.ts";
import { flaggedCards, turnFlag } from "../../../../../src/formats/study/cards/flags.ts";
import { ProgressStore } from "../../../../../src/formats/study/progress/progress-store.ts";
import { mostCharacters } from "../../../../../src/formats/study/progress/read-document.ts";
import { holds, partOf, readSection, writeSection } from "../../../../../src/formats/study/progress/section.ts";
import { allSections } from "../../../../../src/formats/study/progress/sections.ts";
import { day, drawCards, noon, review } from "./made-cards.ts";

const now = noon * 1000;
const read = (value: unknown) => readSection(cardsSection, value, now);
const whole = (cards: Cards) => JSON.parse(JSON.stringify(writeSection(cardsSection, cards) ?? null)) as unknown;
const sound = { version: 1, algorithm: 6, logs: {}, flags: {} };

describe("merging", () => {
  test("is idempotent, commutative and associative, and loses nothing", () => {
    for (let i = 0; i < 300; i += 1) {
      const [a, b, c] = [`a${i}`, `b${i}`, `c${i}`].map(drawCards) as [Cards, Cards, Cards];
      const merge = (x: Cards, y: Cards) => cardsSection.merge(x, y);
      const same = (x: Cards, y: Cards) => expect(whole(x)).toEqual(whole(y));
      same(merge(a, a), a);
      same(merge(merge(a, b), b), merge(a, b));
      same(merge(a, b), merge(b, a));
      same(merge(merge(a, b), c), merge(a, merge(b, c)));
      expect(holds(cardsSection, merge(a, b), a) && holds(cardsSection, merge(a, b), b)).toBe(true);
    }
  });

  test("with nothing changes nothing", () => {
    const cards = drawCards("one");
    expect(whole(cardsSection.merge(cards, cardsSection.empty))).toEqual(whole(cards));
    expect(writeSection(cardsSection, cardsSection.empty)).toBeUndefined();
  });
});

test("what is written is read again as it was", () => {
  for (let i = 0; i < 100; i += 1) {
    const cards = drawCards(`read ${i}`);
    if (writeSection(cardsSection, cards) !== undefined) expect(whole(read(whole(cards)))).toEqual(whole(cards));
  }
});

describe("a section is refused whole:", () => {
  const later = `G${(noon + 2 * day).toString(36)}`;
  test.each<[string, string, object]>([
    ["logs", "damaged", { logs: [] }],
    ["logs.term-a", "damaged", { logs: { "term-a": "<img src=x onerror=alert(1)>" } }],
    ["logs.term-a", "damaged", { logs: { "term-a": ["G1"] } }],
    ["logs.term-a", "future", { logs: { "term-a": later } }],
    ["logs.<b>", "damaged", { logs: { "<b>": "G1" } }],
    ["logs.__proto__", "damaged", JSON.parse('{ "logs": { "__proto__": "G1" } }') as object],
    ["flags.term-a", "damaged", { flags: { "term-a": true } }],
    ["flags.term-a", "damaged", { flags: { "term-a": 0 } }],
    ["flags.term-a", "damaged", { flags: { "term-a": 1.5 } }],
    ["flags.term-a", "future", { flags: { "term-a": -now - 2 * day * 1000 } }],
    ["algorithm", "damaged", { algorithm: "6" }],
    ["algorithm", "damaged", { algorithm: 5 }],
    ["settings.newADay", "damaged", { settings: { newADay: 1e9, order: "book", changed: 1 } }],
    ["settings.order", "damaged", { settings: { newADay: 1, order: "by heart", changed: 1 } }],
    ["settings.changed", "damaged", { settings: { newADay: 1, order: "book", changed: 0 } }],
    ["settings.more", "damaged", { settings: { newADay: 1, order: "book", changed: 1, more: 1 } }],
    ["more", "damaged", { more: {} }],
    ["version", "newer", { version: 2 }],
  ])("%s, %s", (place, reason, change) => {
    expect(() => read({ ...sound, ...change })).toThrow(`${reason} at sections.cards.${place}`);
  });

  test("but a sound one is not", () => {
    expect(read(sound)).toEqual(cardsSection.empty);
  });
});

test("a file of progress brings cards to another device, and an answer in two pages loses neither", async () => {
  const shelf = new Map<string, string>();
  const storage = {
    getItem: (key: string) => shelf.get(key) ?? null,
    setItem: (key: string, value: string) => void shelf.set(key, value),
    removeItem: (key: string) => void shelf.delete(key),
  };
  const [here, there] = [0, 0].map(() => new ProgressStore("tides", storage, () => now)) as [
    ProgressStore,
    ProgressStore,
  ];
  here.add(partOf(cardsSection, answered("term-a", review(noon - 60))));
  there.add(partOf(cardsSection, answered("term-a", review(noon - 30))));
  there.add(partOf(cardsSection, answered("term-b", review(noon))));
  const device = new ProgressStore("tides", undefined, () => now);
  const text = there.writeFile();
  const result = await device.readFile({ size: text.length, text: () => Promise.resolve(text) }, allSections);
  expect(result.isSound).toBe(true);
  expect(readLog(device.get(cardsSection).logs.get("term-a") ?? "")).toHaveLength(2);
  expect([...device.get(cardsSection).logs.keys()]).toEqual(["term-a", "term-b"]);
});

test("5,000 cards with ten answers each take a tenth of what browsers keep", () => {
  const logs = new Map(
    Array.from({ length: 5000 }, (_, card) => [
      `term-of-the-glossary-${card}`,
      writeLog(
        Array.from({ length: 10 }, (_, i) =>
          review(noon + card * 37 + (i < 2 ? i * 700 : Math.round(1.9 ** i) * day), { zone: i < 5 ? 4 : 8 }),
        ),
      ),
    ]),
  );
  expect(JSON.stringify(whole(change({ logs }))).length).toBeLessThan(500_000);
});

test("a hundred answers to each of 5,000 cards can still be read from a file", () => {
  const log = writeLog(Array.from({ length: 100 }, (_, i) => review(noon + i * 20 * day)));
  expect(5000 * (log.length + 40)).toBeLessThan(mostCharacters);
});

describe("an answer", () => {
  test("comes after every other to its card, even when the clock was set back since", () => {
    const cards = change({ logs: new Map([["term-a", writeLog([review(noon + 100)])]]) });
    expect(reviewNow(cards, "term-a", 3, now).at).toBe(noon + 101);
    expect(reviewNow(cards, "term-b", 3, now + 999).at).toBe(noon);
  });

  test("that is taken back stays in the log as that, and another can be given", () => {
    const first = review(noon);
    let cards = cardsSection.merge(answered("term-a", first), takenBack("term-a", first));
    const again = reviewNow(cards, "term-a", 1, now);
    cards = cardsSection.merge(cards, answered("term-a", again));
    expect(readLog(cards.logs.get("term-a") ?? "").map(({ grade, undone }) => [grade, undone])).toEqual([
      [3, true],
      [1, false],
    ]);
  });
});

test("flags are set and taken away, the latest counts, and those set are listed", () => {
  let cards = cardsSection.empty;
  const turn = (id: string, at: number) => {
    cards = cardsSection.merge(cards, turnFlag(cards, id, at));
  };
  turn("term-a", 1000);
  turn("term-b", 2000);
  turn("svc-c", 3000);
  turn("term-b", 1500);
  expect(flaggedCards(cards)).toEqual(["svc-c", "term-a"]);
  turn("term-b", 2500);
  expect(flaggedCards(cards)).toEqual(["svc-c", "term-b", "term-a"]);
});
