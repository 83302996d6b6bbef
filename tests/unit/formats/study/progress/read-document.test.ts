import { describe, expect, test } from "vitest";
import { progressFileName } from "../../../../../src/formats/study/progress/file-name.ts";
import { attemptsSection } from "../../../../../src/formats/study/progress/attempts-section.ts";
import { mostCharacters, readDocument } from "../../../../../src/formats/study/progress/read-document.ts";
import type { Attempts } from "../../../../../src/formats/study/progress/attempts.ts";
import type { Part } from "../../../../../src/formats/study/progress/section.ts";
import { attempt, attemptsAt, drawAttempts, documentOf } from "./made-attempts.ts";

const now = Date.UTC(2026, 10, 22);
const read = (text: string) => readDocument(text, "tides", now, [attemptsSection]);
const attemptsOf = (parts: readonly Part[]) => (parts[0]?.value ?? new Map()) as Attempts;
const reason = (text: string) => {
  const result = read(text);
  return result.isSound ? "sound" : `${result.reason} ${result.place}`.trim();
};

const sound = JSON.parse(documentOf(attemptsAt("q-1", attempt(5), attempt(6)))) as Record<string, unknown>;
const one = { at: 5, chosen: "A", right: true, edition: "1.0" };
/** A document with one record. */
const withRecord = (record: unknown, id = "q-1") =>
  JSON.stringify({ ...sound, sections: { attempts: { version: 1, questions: { [id]: record } } } });
const withFirst = (first: unknown) => withRecord({ first, later: [] });

describe("a document", () => {
  test("comes back as it was written, from any hand", () => {
    for (let i = 0; i < 200; i += 1) {
      const attempts = drawAttempts(`document ${i}`);
      const text = documentOf(attempts);
      const result = read(text);
      expect(result.isSound && documentOf(attemptsOf(result.parts), result.others)).toBe(text);
    }
  });

  test("keeps the sections of tools that are not known here", () => {
    const cards = { version: 3, cards: { "term-ebb": [1, 2] } };
    const result = read(documentOf(new Map(), { cards }));
    expect(result).toEqual({ isSound: true, parts: [], others: { cards } });
  });

  test("may lack what has not been begun", () => {
    expect(read(JSON.stringify({ ...sound, sections: {} }))).toEqual({ isSound: true, parts: [], others: {} });
  });

  test("a file bears the book and the reader’s own date", () => {
    expect(progressFileName("tides", new Date(2026, 0, 3, 23, 59))).toBe("tides-progress-2026-01-03.json");
  });
});

describe("a document is refused whole", () => {
  test.each([
    ["empty", "", "json"],
    ["broken off", documentOf(new Map()).slice(0, -2), "json"],
    ["no JSON", "<!doctype html>", "json"],
    ["very deep and broken off", "[".repeat(100_000), "json"],
    ["very deep", "[".repeat(5_000) + "]".repeat(5_000), "foreign format"],
    ["a list", "[]", "foreign format"],
    ["null", "null", "foreign format"],
    ["of another program", '{"version":1,"book":"tides","sections":{}}', "foreign format"],
    ["of another book", documentOf(new Map(), {}, "winds"), "book book"],
    ["of a later version", JSON.stringify({ ...sound, version: 2, more: 1 }), "newer version"],
    ["of no version", JSON.stringify({ ...sound, version: 0 }), "damaged version"],
    ["of half a version", JSON.stringify({ ...sound, version: 0.5 }), "damaged version"],
    ["with a key too many", JSON.stringify({ ...sound, more: 1 }), "damaged more"],
    ["without sections", JSON.stringify({ ...sound, sections: undefined }), "damaged sections"],
    ["with sections that are a list", JSON.stringify({ ...sound, sections: [] }), "damaged sections"],
    [
      "with __proto__ at its head",
      JSON.stringify(sound).replace("{", '{"__proto__":{"isSound":true},'),
      "damaged __proto__",
    ],
    [
      "with attempts of a later version",
      JSON.stringify({ ...sound, sections: { attempts: { version: 2 } } }),
      "newer sections.attempts.version",
    ],
    [
      "with attempts without questions",
      JSON.stringify({ ...sound, sections: { attempts: { version: 1 } } }),
      "damaged sections.attempts.questions",
    ],
  ])("when it is %s", (_, text, wanted) => {
    expect(reason(text)).toBe(wanted);
  });

  test.each([
    ["a record that is no object", withRecord("right"), ""],
    ["a record without a first attempt", withRecord({ later: [] }), ".first"],
    ["a record without later ones", withRecord({ first: one }), ".later"],
    ["later attempts that are no list", withRecord({ first: one, later: {} }), ".later"],
    ["too many later attempts", withRecord({ first: one, later: Array(100).fill(one) }), ".later"],
    ["one bad attempt among the later", withRecord({ first: one, later: [one, null] }), ".later.1"],
    ["a time in words", withFirst({ ...one, at: "2026-11-03" }), ".first.at"],
    ["a time before time", withFirst({ ...one, at: -1 }), ".first.at"],
    ["half a millisecond", withFirst({ ...one, at: 0.5 }), ".first.at"],
    ["a time beyond all numbers", withFirst(one).replace('"at":5', '"at":1e999'), ".first.at"],
    ["letters that are none", withFirst({ ...one, chosen: "<b>" }), ".first.chosen"],
    ["no letters", withFirst({ ...one, chosen: "" }), ".first.chosen"],
    ["endless letters", withFirst({ ...one, chosen: "A".repeat(27) }), ".first.chosen"],
    ["a list of letters", withFirst({ ...one, chosen: ["A"] }), ".first.chosen"],
    ["a verdict in words", withFirst({ ...one, right: "yes" }), ".first.right"],
    ["an edition that is a number", withFirst({ ...one, edition: 1 }), ".first.edition"],
    ["an endless edition", withFirst({ ...one, edition: "1".repeat(41) }), ".first.edition"],
    ["a look that was none", withFirst({ ...one, peeked: false }), ".first.peeked"],
    ["an attempt with a key too many", withFirst({ ...one, constructor: 1 }), ".first.constructor"],
    ["__proto__ in an attempt", withFirst(one).replace('{"at"', '{"__proto__":{},"at"'), ".first.__proto__"],
  ])("for %s", (_, text, place) => {
    expect(reason(text)).toBe(`damaged sections.attempts.questions.q-1${place}`);
  });

  test.each(["__proto__", "Q-1", "1", "q 1", "", "q-1<", `q-${"1".repeat(300)}`])(
    "for a question called “%s”",
    (id) => {
      const text = withRecord({ first: one, later: [] }).replace('"q-1"', JSON.stringify(id));
      expect(reason(text)).toBe(`damaged sections.attempts.questions.${id}`);
    },
  );

  test("for an answer from the future, but not for a clock that runs a little fast", () => {
    const hour = 3_600_000;
    expect(reason(withFirst({ ...one, at: now + 23 * hour }))).toBe("sound");
    expect(reason(withFirst({ ...one, at: now + 25 * hour }))).toBe("future sections.attempts.questions.q-1.first.at");
  });

  test("for being huge, before anything of it is read", () => {
    expect(reason(" ".repeat(mostCharacters + 1))).toBe("large");
  });

  test("and leaves no trace on any object", () => {
    read(withRecord({ first: one, later: [] }, "constructor"));
    read(JSON.stringify(sound).replace("{", '{"__proto__":{"polluted":true},'));
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });
});

test("a label that objects have by nature is a label like any other", () => {
  const result = read(withRecord({ first: one, later: [] }, "constructor"));
  expect(result.isSound && [...attemptsOf(result.parts).keys()]).toEqual(["constructor"]);
});
