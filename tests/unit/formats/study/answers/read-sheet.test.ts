import { describe, expect, test } from "vitest";
import { randomFrom } from "../../../../../scripts/bench/random.ts";
import { readSheet, type SheetQuestion } from "../../../../../src/formats/study/answers/read-sheet.ts";
import { seedOf } from "../../../../../src/formats/study/answers/seed-of.ts";

const single = (number: number, options = 4): SheetQuestion => ({
  ...{ id: `q-${number}`, code: `Q2.${number}`, kind: "single", options, wanted: 1 },
});
const four = [single(1), single(2), single(3), single(4)];
const mixed: SheetQuestion[] = [
  single(1),
  { id: "q-2", code: "Q2.2", kind: "multiple", options: 5, wanted: 2 },
  { id: "q-3", code: "Q2.3", kind: "ordering", options: 3, wanted: 3 },
  { id: "q-4", code: "Q2.4", kind: "matching", options: 3, wanted: 3 },
];
const read = (typed: string, questions = four) => Object.fromEntries(readSheet(typed, questions).answers);
const faults = (typed: string, questions = four) => readSheet(typed, questions).faults;

describe("letters in the order of the questions", () => {
  const all = { "q-1": "A", "q-2": "C", "q-3": "B", "q-4": "D" };
  test.each(["ACBD", "acbd", " a c\tb\nd ", "A,C,B,D", "a; c; b; d", "AC BD", "ＡＣＢＤ", "A/C/B/D", "a | c | b | d"])(
    "%j",
    (typed) => {
      expect(readSheet(typed, four)).toMatchObject({ faults: [] });
      expect(read(typed)).toEqual(all);
    },
  );

  test.each([
    ["AC", { "q-1": "A", "q-2": "C" }],
    ["A-BD", { "q-1": "A", "q-3": "B", "q-4": "D" }],
    ["--b", { "q-3": "B" }],
    ["A – . D", { "q-1": "A", "q-4": "D" }],
    ["", {}],
    ["   ", {}],
  ])("some left blank: %j", (typed, expected) => {
    expect(faults(typed)).toEqual([]);
    expect(read(typed)).toEqual(expected);
  });

  test("several letters belong to the questions that want them", () => {
    const expected = { "q-1": "B", "q-2": "AE", "q-3": "CAB", "q-4": "BBA" };
    for (const typed of ["BAECABBBA", "b ae cab bba", "B EA CAB BBA", "B\nAE\nCAB\nBBA"])
      expect(read(typed, mixed), typed).toEqual(expected);
    expect(read("B-CAB-", mixed)).toEqual({ "q-1": "B", "q-3": "CAB" });
  });

  test("an answer that ends the text and lacks letters may still be going on", () => {
    expect(readSheet("BA", mixed).open).toEqual({ id: "q-2", letters: "A" });
    expect(readSheet("BAE", mixed).open).toBeUndefined();
    expect(readSheet("BA-", mixed).open).toBeUndefined();
    expect(faults("BA-", mixed)).toEqual([{ rule: "tooFew", code: "Q2.2", wanted: 2, found: "A" }]);
  });
});

describe("letters behind their codes", () => {
  test.each([
    "Q2.1 A Q2.4 D",
    "q2.4:d, q2.1:a",
    "2.1a2.4d",
    "Q 2.1 = A; Q 2.4 = D",
    "1. A\n4. D",
    "1) a  4) d",
    "Q2.1 A\nQ2.2 -\nQ2.3\nQ2.4 -> D",
  ])("%j", (typed) => {
    expect(readSheet(typed, four)).toMatchObject({ faults: [] });
    expect(read(typed)).toEqual({ "q-1": "A", "q-4": "D" });
  });

  test("of an appendix", () => {
    const own = [{ ...single(1), code: "QA.1" }];
    expect(read("QA.1 C", own)).toEqual({ "q-1": "C" });
    expect(read("A.1 C", own)).toEqual({ "q-1": "C" });
  });

  test("as another language prints them", () => {
    const spanish = four.map((question) => ({ ...question, code: question.code.replace("Q", "P") }));
    for (const typed of ["P2.1 A P2.4 D", "2.1a p 2.4d"])
      expect(readSheet(typed, spanish)).toMatchObject({
        faults: [],
        answers: new Map([
          ["q-1", "A"],
          ["q-4", "D"],
        ]),
      });
    expect(read("PA.1 C", [{ ...single(1), code: "PA.1" }])).toEqual({ "q-1": "C" });
  });

  test("several letters, however they are parted", () => {
    expect(read("Q2.2 E, A Q2.3 c a b Q2.4 b-b-a", mixed)).toEqual({ "q-2": "AE", "q-3": "CAB", "q-4": "BBA" });
  });
});

describe("what cannot be judged is named by its place", () => {
  test.each([
    ["ACXD", four, { rule: "noOption", code: "Q2.3", letter: "X", last: "D" }],
    ["AC§D", four, { rule: "noLetter", place: 3, sign: "§" }],
    ["ACBDA", four, { rule: "beyond", found: "A" }],
    ["A CD B D", four, { rule: "tooMany", code: "Q2.2", wanted: 1, found: "CD" }],
    ["B AA CAB BBA", mixed, { rule: "twice", code: "Q2.2", letter: "A" }],
    ["B AE CAC BBA", mixed, { rule: "twice", code: "Q2.3", letter: "C" }],
    ["B A CAB BBA", mixed, { rule: "tooFew", code: "Q2.2", wanted: 2, found: "A" }],
    ["Q2.2 ABC", mixed, { rule: "tooMany", code: "Q2.2", wanted: 2, found: "ABC" }],
    ["Q3.1 A", four, { rule: "unknownCode", code: "Q3.1" }],
    ["Q2.1 A Q2.1 B", four, { rule: "codeTwice", code: "Q2.1" }],
    ["Q2.1 ß", four, { rule: "noOption", code: "Q2.1", letter: "S", last: "D" }],
    ["Q2.1 &", four, { rule: "noLetter", place: 1, sign: "&" }],
    ["ABC Q2.1 A", four, { rule: "beyond", found: "ABC" }],
  ] as const)("%j", (typed, questions, fault) => {
    expect(faults(typed, [...questions])).toEqual([fault]);
  });

  test("while everything else is read", () => {
    const sheet = readSheet("AXBD", four);
    expect(Object.fromEntries(sheet.answers)).toEqual({ "q-1": "A", "q-3": "B", "q-4": "D" });
    expect([...sheet.faultOf.keys()]).toEqual(["q-2"]);
  });

  test("letters for an exam without questions are too many", () => {
    expect(faults("AB", [])).toEqual([{ rule: "beyond", found: "AB" }]);
  });
});

test("any answers, however they are set, are read as they were given", () => {
  for (let i = 0; i < 300; i += 1) {
    const { between, pick, shuffled } = randomFrom(`sheet ${i}`);
    const questions = Array.from({ length: between(1, 12) }, (_, n): SheetQuestion => {
      const kind = pick(["single", "multiple", "ordering", "matching"] as const);
      const options = between(3, 6);
      const wanted = kind === "single" ? 1 : kind === "multiple" ? between(2, options - 1) : options;
      return { id: `q-${n}`, code: `Q${i}.${n + 1}`, kind, options, wanted };
    });
    const answers = questions.map(({ kind, options, wanted }) => {
      const letters = shuffled(Array.from("ABCDEF").slice(0, options)).slice(0, wanted);
      return (kind === "multiple" ? letters.sort() : letters).join("");
    });
    const expected = Object.fromEntries(questions.map(({ id }, n) => [id, answers[n]]));
    const spaced = Array.from(answers.join(" "), (sign) => (between(1, 4) === 1 ? sign.toLowerCase() : sign)).join("");
    const coded = shuffled(questions.map(({ code }, n) => `${code} ${answers[n] ?? ""}`)).join(pick([" ", "\n", ", "]));
    for (const typed of [answers.join(""), spaced, answers.join(pick(["\n", ", ", "; "])), coded])
      expect(read(typed, questions), typed).toEqual(expected);
  }
});

test.each([
  ["k3f9", "k3f9"],
  [" K3F9 ", "k3f9"],
  ["https://example.org/book/exam/?seed=k3f9", "k3f9"],
  ["/exam/?seed=k3f9#main", "k3f9"],
  ["https://example.org/exam/?report=0001764000000000-k3f9", "k3f9"],
  ["https://example.org/exam/", undefined],
  ["no seed!", undefined],
  ["", undefined],
])("an exam is known by %j", (typed, seed) => {
  expect(seedOf(typed)).toBe(seed);
});
