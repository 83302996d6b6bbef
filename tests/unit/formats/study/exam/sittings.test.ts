import { describe, expect, test } from "vitest";
import { randomFrom } from "../../../../../scripts/bench/random.ts";
import { sittingsSection } from "../../../../../src/formats/study/exam/sittings-section.ts";
import {
  keyOf,
  mergeSittings,
  mostEnded,
  submitted,
  unfinished,
  type Sitting,
  type Sittings,
} from "../../../../../src/formats/study/exam/sitting.ts";
import { attemptsSection } from "../../../../../src/formats/study/progress/attempts-section.ts";
import { recordOf } from "../../../../../src/formats/study/progress/merge.ts";
import { ProgressStore } from "../../../../../src/formats/study/progress/progress-store.ts";
import { holds, partOf, readSection, writeSection } from "../../../../../src/formats/study/progress/section.ts";
import { allSections } from "../../../../../src/formats/study/progress/sections.ts";
import { documentOf } from "../progress/made-attempts.ts";
import { sitting } from "./made-exams.ts";

const of = (...all: Sitting[]): Sittings => new Map(all.map((one) => [keyOf(one), one]));
const now = 10_000;
const part = (...all: Sitting[]) => partOf(sittingsSection, of(...all));
const readSittings = (value: unknown) => readSection(sittingsSection, value, now);
const read = (sittings: Sittings) => readSittings(JSON.parse(JSON.stringify(writeSection(sittingsSection, sittings))));

function drawSittings(seed: string): Sittings {
  const { between, pick } = randomFrom(seed);
  return of(
    ...Array.from({ length: between(0, 6) }, () =>
      sitting({
        started: between(1, 5),
        changed: between(1, 9),
        at: between(0, 2),
        ...(between(0, 1) === 1 ? { ended: pick(["submitted", "left"] as const) } : {}),
      }),
    ),
  );
}

describe("merging", () => {
  test("is idempotent, commutative and associative", () => {
    for (let i = 0; i < 300; i += 1) {
      const [a, b, c] = [`a${i}`, `b${i}`, `c${i}`].map(drawSittings) as [Sittings, Sittings, Sittings];
      const same = (x: Sittings, y: Sittings) => expect(sittingsSection.write(x)).toEqual(sittingsSection.write(y));
      same(mergeSittings(a, a), a);
      same(mergeSittings(a, b), mergeSittings(b, a));
      same(mergeSittings(mergeSittings(a, b), c), mergeSittings(a, mergeSittings(b, c)));
      expect(holds(sittingsSection, mergeSittings(a, b), a)).toBe(true);
    }
  });

  test("takes the later state, but opens no exam again that was submitted", () => {
    const early = sitting({ changed: 2000, answers: { "q-1-1": "A" } });
    const late = sitting({ changed: 3000, answers: { "q-1-1": "B" } });
    expect([...mergeSittings(of(late), of(early)).values()]).toEqual([late]);
    const done = sitting({ changed: 2500, ended: "submitted" });
    expect([...mergeSittings(of(late), of(done)).values()]).toEqual([done]);
  });

  test("keeps no more ended exams than are read again", () => {
    const many = of(...Array.from({ length: 40 }, (_, i) => sitting({ started: 1 + i, ended: "submitted" })));
    const kept = mergeSittings(new Map(), many);
    expect(kept.size).toBe(mostEnded);
    expect(submitted(kept)[0]?.started).toBe(40);
    expect(read(kept).size).toBe(mostEnded);
  });
});

test("the exam to go on with is the latest that has not ended", () => {
  const sittings = of(sitting({ started: 1 }), sitting({ started: 2 }), sitting({ started: 3, ended: "left" }));
  expect(unfinished(sittings)?.started).toBe(2);
  expect(unfinished(of(sitting({ ended: "submitted" })))).toBeUndefined();
});

test("what is written is read again as it was", () => {
  const full = sitting({ answers: { "q-1-2": "A.C" }, flagged: ["q-2-1"], spent: { "q-1-1": 5 }, used: 9, at: 2 });
  const sittings = of(full, sitting({ started: 5, ended: "submitted", result: { right: 1, of: 2 } }));
  expect(read(sittings)).toEqual(sittings);
});

describe("a section is refused whole", () => {
  test.each<[string, object]>([
    ["seed", { seed: "<img>" }],
    ["started", { started: -1 }],
    ["minutes", { minutes: 1e9 }],
    ["questions", { questions: [] }],
    ["questions", { questions: ["q-1", "q-1"] }],
    ["scored", { scored: ["q-9"] }],
    ["answers.q-1-1", { answers: { "q-1-1": "<b>" } }],
    ["answers.q-9", { answers: { "q-9": "A" } }],
    ["flagged", { flagged: "q-1-1" }],
    ["spent.q-1-1", { spent: { "q-1-1": -5 } }],
    ["used", { used: 1.5 }],
    ["at", { at: 3 }],
    ["ended", { ended: "won" }],
    ["result", { result: { right: 3, of: 2 } }],
    ["extra", { extra: 1 }],
  ])("for its %s", (place, wrong) => {
    const section = { version: 1, exams: [{ ...sitting(), ...wrong }] };
    expect(() => readSittings(section)).toThrow(`damaged at sections.sittings.exams.0.${place}`);
  });

  test("from the future, from a newer edition, or endless", () => {
    expect(() => readSittings({ version: 1, exams: [sitting({ changed: 1e12 })] })).toThrow("future at");
    expect(() => readSittings({ version: 2, exams: [] })).toThrow("newer at");
    expect(() => readSittings({ version: 1, exams: Array(231).fill(sitting()) })).toThrow("damaged at");
  });
});

describe("the store", () => {
  const shelf = () => {
    const values = new Map<string, string>();
    const open = () =>
      new ProgressStore(
        "tides",
        {
          getItem: (key) => values.get(key) ?? null,
          setItem: (key, value) => values.set(key, value),
          removeItem: (key) => values.delete(key),
        },
        () => now,
      );
    return { values, open };
  };

  test("finds an exam again after a reload, and its answers with its end", () => {
    const { open } = shelf();
    open().add(part(sitting({ at: 1, changed: 1500 })));
    expect(unfinished(open().get(sittingsSection))?.at).toBe(1);
    const attempt = { at: 2000, chosen: "A", right: true, edition: "1" };
    const attempts = partOf(attemptsSection, new Map([["q-1-1", recordOf([attempt])]]));
    open().add(part(sitting({ changed: 2000, ended: "submitted" })), attempts);
    const later = open();
    expect(unfinished(later.get(sittingsSection))).toBeUndefined();
    expect(later.attempts.get("q-1-1")?.first).toEqual(attempt);
  });

  test("saves exams to a file and reads them elsewhere; forgetting forgets them too", async () => {
    const here = shelf().open();
    here.add(part(sitting()));
    const there = shelf().open();
    const text = here.writeFile();
    expect(await there.readFile({ size: text.length, text: () => Promise.resolve(text) }, allSections)).toMatchObject({
      isSound: true,
    });
    expect(there.get(sittingsSection)).toEqual(here.get(sittingsSection));
    const undo = there.forget();
    expect(there.get(sittingsSection).size).toBe(0);
    undo();
    expect(there.get(sittingsSection).size).toBe(1);
  });

  test("leaves a section of exams of a newer edition alone", () => {
    const { values, open } = shelf();
    const newer = documentOf(new Map(), { sittings: { version: 9, exams: [] } });
    values.set("octavo:progress:tides", newer);
    const store = open();
    expect(store.get(sittingsSection).size).toBe(0);
    expect(store.trouble).toBe("newer");
    store.add(part(sitting()));
    expect(values.get("octavo:progress:tides")).toBe(newer);
  });
});
