import { describe, expect, test } from "vitest";
import { lot } from "../../../../../src/formats/study/exam/seed.ts";
import { ticksSection, type Ticks } from "../../../../../src/formats/study/plan/ticks-section.ts";
import { readSection, writeSection } from "../../../../../src/formats/study/progress/section.ts";
import { Refused } from "../../../../../src/formats/study/progress/strict.ts";

const now = Date.UTC(2026, 10, 22);
const draw = (seed: string): Ticks =>
  new Map(
    Array.from({ length: lot(seed) % 6 }, (_, i) => {
      const of = (name: string, most: number) => lot(`${seed} ${name} ${i}`) % most;
      return [`sec-${of("label", 5)}`, { at: of("at", 3), isRead: of("read", 2) === 1 }] as const;
    }),
  );
const text = (ticks: Ticks) => JSON.stringify(ticksSection.write(ticks));
const read = (value: unknown) => text(readSection(ticksSection, value, now));

describe("ticks", () => {
  test("come back as they were written", () => {
    for (let i = 0; i < 100; i += 1) {
      const ticks = draw(`ticks ${i}`);
      const written = writeSection(ticksSection, ticks);
      if (written !== undefined) expect(read(written)).toBe(text(ticks));
    }
  });

  test("merge in any order, as often as one likes", () => {
    const merge = (a: Ticks, b: Ticks) => ticksSection.merge(a, b);
    for (let i = 0; i < 300; i += 1) {
      const [a, b, c] = [draw(`a ${i}`), draw(`b ${i}`), draw(`c ${i}`)];
      expect(text(merge(a, b))).toBe(text(merge(b, a)));
      expect(text(merge(merge(a, b), c))).toBe(text(merge(a, merge(b, c))));
      expect(text(merge(a, a))).toBe(text(a));
    }
  });

  test("of one section the last counts", () => {
    const at = (moment: number, isRead: boolean): Ticks => new Map([["sec-1", { at: moment, isRead }]]);
    expect(ticksSection.merge(at(5, true), at(6, false))).toEqual(at(6, false));
    expect(ticksSection.merge(at(5, false), at(5, true))).toEqual(at(5, true));
  });

  test.each([
    ["a label that is none", { read: { "SEC 1": 1 }, unread: {} }],
    ["a section in both", { read: { "sec-1": 1 }, unread: { "sec-1": 1 } }],
    ["no moment", { read: { "sec-1": "1" }, unread: {} }],
    ["a day to come", { read: { "sec-1": now + 1e9 }, unread: {} }],
    ["a list", { read: [], unread: {} }],
    ["a field too few", { read: {} }],
    ["a field too many", { read: {}, unread: {}, more: {} }],
  ])("%s is refused", (_, value) => {
    expect(() => read({ version: 1, ...value })).toThrow(Refused);
  });
});
