/** The package as bytes: what is in it, that it comes out the same, and what preflight finds in a spoilt one. */
import { DatabaseSync } from "node:sqlite";
import { strToU8, unzipSync, zipSync } from "fflate";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { Book } from "../../../../src/book/types.ts";
import { noteGuid } from "../../../../src/formats/anki/ids.ts";
import { notesOf, type Note } from "../../../../src/formats/anki/notes.ts";
import { buildDeck } from "../../../../src/formats/anki/package.ts";
import { preflightDeck, readDeck } from "../../../../src/formats/anki/preflight.ts";
import { cardsOf } from "../../../setup/anki-cards.ts";
import { content, studyBook } from "../../../setup/study-book.ts";

afterEach(() => vi.unstubAllEnvs());

interface Packed {
  bytes: Uint8Array;
  notes: Note[];
  book: Book;
}

async function packed(
  more = "",
  change: (study: ReturnType<typeof studyBook>) => void = () => undefined,
): Promise<Packed> {
  const study = studyBook({ more });
  change(study);
  const notes = notesOf(study.items, study.book, study.edition);
  return { bytes: await buildDeck(study, notes), notes, book: study.book };
}

/** With a picture in the first question. */
function withPicture({ items }: ReturnType<typeof studyBook>) {
  items.media.set("tides-moon.svg", { svg: "<svg/>" });
  items.questions[0]?.stem.push(...content('<img src="tides-moon.svg" alt="The moon">'));
}

describe("a package", () => {
  test("is the same bytes whenever and wherever it is made", async () => {
    const first = await packed("", withPicture);
    vi.stubEnv("TZ", "Pacific/Auckland");
    vi.useFakeTimers({ now: Date.parse("2030-05-05") });
    const second = await packed("", withPicture);
    vi.useRealTimers();
    expect(Buffer.from(second.bytes).equals(Buffer.from(first.bytes))).toBe(true);
  });

  test("names its notes by book and label alone", async () => {
    const { notes } = await packed();
    expect(notes[0]?.guid).toBe(noteGuid("tides", "q-single"));
    expect(noteGuid("tides", "q-single")).not.toBe(noteGuid("winds", "q-single"));
    expect(new Set(notes.map(({ guid }) => guid)).size).toBe(notes.length);
  });

  test("keeps the ids of notes and cards when other items come before them", async () => {
    const idsOf = ({ bytes }: Packed) => {
      const { notes, cards } = readDeck(bytes);
      return new Map(notes.map(({ id, guid }) => [guid, [id, cards.find(({ nid }) => nid === id)?.id]]));
    };
    const before = idsOf(await packed());
    const after = idsOf(await packed("", ({ items }) => items.questions.reverse()));
    expect(after).toEqual(before);
    expect([...after.values()].flat().every((id) => (id ?? Infinity) < Date.parse("2024-01-01"))).toBe(true);
  });

  test("says in tags what a question is about", async () => {
    const { notes } = await packed();
    expect(notes[0]?.tags).toEqual([
      "tides::chapter::ebb",
      "tides::difficulty::3",
      "tides::domain::4",
      "tides::question",
      "tides::task::1.2",
    ]);
  });

  test("leads from a card to its place on the site, where there is one", async () => {
    const there = await packed("site: { url: https://tides.example, base: /guide/ }");
    // The sample's labels are not the book's own; its terms are.
    expect(there.notes.find(({ fields }) => fields[0] === "term-neap")?.fields).toContain(
      '<a href="https://tides.example/guide/glossary/#term-neap">The Tides, Glossary</a>',
    );
    expect((await packed()).notes[4]?.fields).toContain("The Tides, Glossary");
  });

  test("shows a question in front without its answer, and behind with every reason", async () => {
    const { bytes } = await packed();
    const multiple = cardsOf(bytes)[1];
    const front = multiple?.page("front", false) ?? "";
    const back = multiple?.page("back", false) ?? "";
    expect(front).toContain("Choose two · Task 1.2 · Difficulty 3 of 5");
    expect(front).not.toMatch(/Right\.|Wrong\.|Because|Answers/);
    expect(back).toContain("Answers: A, B");
    expect(back.match(/<li class="(right|wrong)">/g)).toHaveLength(3);
    expect(back).toContain('<span class="verdict">Wrong.</span> <p>Because Three.</p>');
  });

  test("tells an order and pairs by what belongs where", async () => {
    const [, , ordering, matching] = cardsOf((await packed()).bytes);
    expect(ordering?.fields["Answer"]).toBe("The order: B, A");
    expect(ordering?.fields["Reasons"]).toMatch(/B<\/span>First.*A<\/span>Last/);
    expect(matching?.fields["Answer"]).toBe("The pairs: 1–B, 2–A");
    expect(matching?.fields["Reasons"]).toMatch(/<b>Cat<\/b> → Meows.*<b>Dog<\/b> → Barks/);
  });

  test("shows what Anki would otherwise play or typeset", async () => {
    const { notes } = await packed("", ({ items }) => {
      items.questions[0]?.stem.push(...content("<p>[sound:x.mp3] [latex]y[/latex] [ordinary]</p>"));
    });
    expect(notes[0]?.fields[1]).toContain("&#91;sound:x.mp3] &#91;latex]y[/latex] [ordinary]");
  });

  test("has pictures under numbers and tells their names", async () => {
    const { bytes } = await packed("", withPicture);
    expect(Object.keys(unzipSync(bytes))).toEqual(["0", "collection.anki2", "media"]);
    expect(readDeck(bytes).media).toEqual({ 0: "tides-moon.svg" });
  });
});

describe("preflight of a package", () => {
  test("finds nothing wrong with a sound one", async () => {
    const { bytes, notes, book } = await packed("", withPicture);
    const checks = preflightDeck(bytes, book, guidsOf(notes));
    expect(checks).toHaveLength(7);
    expect(checks.filter(({ ok }) => !ok)).toEqual([]);
  });

  test.each([
    {
      what: "a note that is lost",
      sql: "delete from notes where rowid = (select min(id) from notes)",
      finds: /is missing/,
    },
    {
      what: "two notes with one GUID",
      sql: "update notes set guid = (select min(guid) from notes)",
      finds: /share their GUID/,
    },
    { what: "a note without a card", sql: "delete from cards where due = 1", finds: /has no card/ },
    { what: "a card in no deck", sql: "update cards set did = 7 where due = 1", finds: /is in no deck/ },
    { what: "a note of no type", sql: "update notes set mid = 7", finds: /is of no type/ },
    {
      what: "a field that is missing",
      sql: "update notes set flds = 'a' || char(31) || 'b'",
      finds: /has 2 fields of/,
    },
    {
      what: "an empty front",
      sql: "update notes set flds = replace(flds, '<p>In order?</p>', '')",
      finds: /empty front/,
    },
    { what: "a wrong sum", sql: "update notes set csum = 1", finds: /wrong sum/ },
    {
      what: "a picture that is not there",
      sql: "update notes set flds = replace(flds, 'moon', 'sun')",
      finds: /not there/,
    },
    { what: "a card that is not new", sql: "update cards set type = 2, queue = 2, reps = 4", finds: /is not new/ },
    {
      what: "a template that names no field",
      sql: "update col set models = replace(models, '{{Stem}}', '{{Stam}}')",
      finds: /shows \{\{Stam\}\}/,
    },
    {
      what: "another field",
      sql: `update col set models = replace(models, '"Stem"', '"Stam"')`,
      finds: /other fields/,
    },
    { what: "another schema", sql: "update col set ver = 18", finds: /schema 11/ },
  ])("finds $what", async ({ sql, finds }) => {
    const { bytes, notes, book } = await packed("", withPicture);
    const found = preflightDeck(spoilt(bytes, sql), book, guidsOf(notes)).filter(({ ok }) => !ok);
    expect(found.map(({ detail }) => detail).join("\n")).toMatch(finds);
  });

  test("finds a file that is no package", async () => {
    const { notes, book } = await packed();
    expect(preflightDeck(strToU8("no zip"), book, guidsOf(notes))).toMatchObject([{ ok: false }]);
    expect(preflightDeck(zipSync({ media: strToU8("{}") }), book, [])).toMatchObject([{ ok: false }]);
  });
});

function guidsOf(notes: readonly Note[]): string[] {
  return notes.map(({ guid }) => guid);
}

/** The package after a change in its database. */
function spoilt(bytes: Uint8Array, sql: string): Uint8Array {
  const files = unzipSync(bytes);
  const database = new DatabaseSync(":memory:");
  database.deserialize(files["collection.anki2"] ?? new Uint8Array());
  database.exec(sql);
  const collection = database.serialize();
  database.close();
  return zipSync({ ...files, "collection.anki2": collection });
}
