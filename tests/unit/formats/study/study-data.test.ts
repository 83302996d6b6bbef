import { expect, test } from "vitest";
import { editionOf } from "../../../../src/book/edition.ts";
import { sheetData } from "../../../../src/formats/study/answers/sheet-data.ts";
import { chaptersByTask } from "../../../../src/formats/study/dashboard/blueprint.ts";
import { studyData } from "../../../../src/formats/study/study-data.ts";
import { question } from "../../book/bad-input/parts.ts";
import { checked, dedent, doc } from "../../book/folder.ts";

const ask = (id: string, see: string) =>
  question(id).replace("The tide decides.", `The tide decides.${see}`).replace("<Question ", '<Question task="1.1" ');

const { book } = checked({
  "book.yaml": dedent(`
    title: The Tides
    authors: [A]
    exam: { code: X, domains: [{ number: 1, title: Water, weight: 100, tasks: { "1.1": Sail, "1.2": Row } }] }
    structure: { parts: [{ part: sea.mdx, chapters: [ebb.mdx, flood.mdx] }] }
    editions: { demo: { chapters: [ebb] } }
  `),
  "sea.mdx": doc("The sea."),
  "ebb.mdx": doc(
    `## Falling {#sec-falling}\n\n${ask("q-one", " See [](#sec-falling) and [](#sec-rising).")}`,
    "id: ebb\n",
  ),
  "flood.mdx": doc(
    `## Rising {#sec-rising}\n\n${ask("q-two", "")}`,
    'id: flood\nexam: { domain: 1, tasks: ["1.2"] }\n',
  ),
});
const full = editionOf(book, "full");
const demo = editionOf(book, "demo");

test("what to read about a question are the sections its answer refers to, or its chapter", () => {
  const data = studyData(book, full, "/");
  expect(data?.readFor).toEqual({ "q-one": ["sec-falling", "sec-rising"], "q-two": ["ch-flood"] });
  expect(data?.readings).toEqual({
    "sec-falling": { href: "/ebb/#sec-falling", text: "1.1 Falling" },
    "sec-rising": { href: "/flood/#sec-rising", text: "2.1 Rising" },
    "ch-flood": { href: "/flood/", text: "2 One" },
  });
});

test("the demo sends nobody to a section it lacks", () => {
  expect(studyData(book, demo, "/demo/")?.readFor).toEqual({ "q-one": ["sec-falling"] });
});

test("a task is treated where it is named and where it is asked about", () => {
  expect([...chaptersByTask(full)].map(([task, docs]) => [task, ...docs.map(({ id }) => id)])).toEqual([
    ["1.1", "ebb", "flood"],
    ["1.2", "flood"],
  ]);
});

test("the typed sheet knows of each question how many choices and letters it has", () => {
  const sheet = sheetData(book, full);
  expect(sheet?.forms).toEqual([
    ["single", 3, 1],
    ["single", 3, 1],
  ]);
  expect(sheet?.bank.bank.map(({ code }) => code)).toEqual(["Q1.1", "Q2.1"]);
});

test("an edition that asks nothing has neither", () => {
  const none = { ...full, docs: full.docs.map((own) => ({ ...own, questions: [] })) };
  expect([studyData(book, none, "/"), sheetData(book, none)]).toEqual([undefined, undefined]);
});
