/** What becomes of a reader's collection when a package is imported into it, and then the next. */
import { describe, expect, test } from "vitest";
import { buildDeck } from "../../../../src/formats/anki/package.ts";
import { fieldNames, noteTypes } from "../../../../src/formats/anki/note-types.ts";
import { notesOf } from "../../../../src/formats/anki/notes.ts";
import { AnkiCollection } from "../../../setup/anki-collection.ts";
import { content, question, studyBook } from "../../../setup/study-book.ts";

type StudyBook = ReturnType<typeof studyBook>;

function packed({ book, edition, items }: StudyBook): Promise<Uint8Array> {
  return buildDeck({ book, items }, notesOf(items, book, edition));
}

/** The edition of a later year: one question mended, one added, one term gone. */
function nextEdition(date = "2027-01-01"): StudyBook {
  const next = studyBook({ date });
  const [single, ...others] = next.items.questions;
  if (single === undefined) throw new Error("no question");
  next.items.questions = [
    { ...single, stem: content("<p>Which one, then?</p>") },
    ...others,
    question(next.book, "q-new", "single", { stem: "<p>New?</p>", options: ["*Yes", "No"] }),
  ];
  next.items.terms = next.items.terms.slice(0, 1);
  return next;
}

describe("a package", () => {
  test("brings a new card for every question and term, each in the deck of its chapter", async () => {
    const collection = new AnkiCollection();
    expect(collection.import(await packed(studyBook())).added).toHaveLength(6);
    expect(collection.cards.every(({ interval, reps }) => interval === 0 && reps === 0)).toBe(true);
    expect(collection.card("q-ordering").deck).toBe("The Tides::1 The sea::1 Ebb");
    expect(collection.card("term-neap").deck).toBe("The Tides::Glossary");
  });

  test("of the next edition updates the cards, keeps what was learned of them, and adds what is new", async () => {
    const collection = new AnkiCollection();
    collection.import(await packed(studyBook()));
    for (const card of collection.cards) Object.assign(card, { interval: 30, reps: 7 });
    const ids = [...collection.notes.keys()];
    const { added, updated, duplicate, conflicting } = collection.import(await packed(nextEdition()));
    expect({ added: added.length, updated: updated.length, duplicate, conflicting }).toEqual({
      added: 1,
      updated: 5,
      duplicate: [],
      conflicting: [],
    });
    expect(collection.note("q-single").fields[1]).toBe("<p>Which one, then?</p>");
    expect(collection.card("q-single")).toMatchObject({ interval: 30, reps: 7 });
    expect(collection.card("q-new")).toMatchObject({ interval: 0, reps: 0 });
    // Nothing is taken from a reader: the term that is gone from the book stays.
    expect(collection.card("term-spring")).toMatchObject({ interval: 30, reps: 7 });
    expect([...collection.notes.keys()]).toEqual(expect.arrayContaining(ids));
    expect(collection.cards).toHaveLength(7);
  });

  test("that was imported before changes nothing", async () => {
    const collection = new AnkiCollection();
    const bytes = await packed(studyBook());
    collection.import(bytes);
    const before = structuredClone([...collection.notes.values(), ...collection.cards]);
    expect(collection.import(bytes).duplicate).toHaveLength(6);
    expect([...collection.notes.values(), ...collection.cards]).toEqual(before);
  });

  test("leaves alone what the reader has changed since it came out", async () => {
    const collection = new AnkiCollection();
    collection.import(await packed(studyBook()));
    const note = collection.note("q-single");
    Object.assign(note, { mod: Date.parse("2027-06-01") / 1000, fields: note.fields.with(1, "<p>Mine</p>") });
    const { duplicate } = collection.import(await packed(nextEdition()));
    expect(duplicate).toEqual([note.guid]);
    expect(collection.note("q-single").fields[1]).toBe("<p>Mine</p>");
  });

  test("of another book touches nothing of this one, though its labels are the same", async () => {
    const collection = new AnkiCollection();
    collection.import(await packed(studyBook()));
    const other = studyBook();
    other.book.id = "winds";
    expect(collection.import(await packed(other))).toMatchObject({ updated: [], duplicate: [], conflicting: [] });
    expect(collection.models.size).toBe(6);
  });

  test("of the full edition goes on where the demo was left", async () => {
    const collection = new AnkiCollection();
    const demo = studyBook();
    demo.items.questions = demo.items.questions.slice(0, 2);
    demo.edition = { ...demo.edition, name: "demo" };
    collection.import(await packed(demo));
    Object.assign(collection.card("q-single"), { interval: 9, reps: 3 });
    expect(collection.import(await packed(studyBook())).added).toHaveLength(2);
    expect(collection.card("q-single")).toMatchObject({ interval: 9, reps: 3 });
  });
});

test("note types keep their ids and the names of their fields for ever", async () => {
  // A change here would leave the cards of every reader behind: see note-types.ts.
  expect((await noteTypes(studyBook().book)).map(({ kind, id }) => [kind, id])).toEqual([
    ["question", 1194087925304],
    ["term", 1118651956173],
    ["mistake", 1643792724446],
  ]);
  expect(fieldNames).toEqual({
    question: "Id Stem Prompts Options Answer Reasons Explanation Code Facts Source Extra".split(" "),
    term: "Id Term Short Definition See Source Extra".split(" "),
    mistake: "Id Belief Truth Why Service Source Extra".split(" "),
  });
});
