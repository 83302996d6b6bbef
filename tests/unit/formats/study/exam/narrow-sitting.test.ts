import { expect, test } from "vitest";
import { narrowed, widened } from "../../../../../src/formats/study/exam/narrow-sitting.ts";
import { sittingsSection } from "../../../../../src/formats/study/exam/sittings-section.ts";
import { keyOf, type Sitting } from "../../../../../src/formats/study/exam/sitting.ts";

const whole: Sitting = {
  seed: "k3f9",
  started: 1000,
  minutes: 0,
  canPause: true,
  questions: ["q-a", "q-b", "q-c", "q-d"],
  scored: ["q-a", "q-b", "q-d"],
  answers: { "q-a": "A", "q-b": "B" },
  flagged: ["q-a", "q-c"],
  spent: { "q-a": 10, "q-b": 20 },
  used: 30,
  at: 1,
  changed: 2000,
};
const has = (id: string) => id !== "q-b" && id !== "q-c";

test("of an exam only those questions are asked that the edition has", () => {
  expect(narrowed(whole, has)).toEqual({
    ...whole,
    questions: ["q-a", "q-d"],
    scored: ["q-a", "q-d"],
    answers: { "q-a": "A" },
    flagged: ["q-a"],
    spent: { "q-a": 10 },
  });
  expect(narrowed(whole, () => true)).toBe(whole);
});

test("what another edition has asked stays as it was, and what is kept can be read again", () => {
  const changed = { ...narrowed(whole, has), answers: { "q-a": "C", "q-d": "D" }, flagged: [], at: 1, changed: 3000 };
  const kept = widened(changed, whole);
  expect(kept).toEqual({
    ...whole,
    answers: { "q-a": "C", "q-b": "B", "q-d": "D" },
    flagged: ["q-c"],
    at: 3,
    changed: 3000,
  });
  const written = { version: 1, ...sittingsSection.write(new Map([[keyOf(kept), kept]])) };
  expect([...sittingsSection.read(written, 4000, "sittings").values()]).toEqual([kept]);
  expect(widened(whole, whole)).toBe(whole);
});
