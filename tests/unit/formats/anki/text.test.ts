/** Cards as text, read back as Anki's text import reads them. */
import { expect, test } from "vitest";
import { notesOf } from "../../../../src/formats/anki/notes.ts";
import { cardText } from "../../../../src/formats/anki/text.ts";
import { content, studyBook } from "../../../setup/study-book.ts";

function textOf(change: (study: ReturnType<typeof studyBook>) => void = () => undefined) {
  const study = studyBook();
  change(study);
  return cardText(notesOf(study.items, study.book, study.edition), study.book);
}

/** Header lines, and rows of cells; quotes around a cell and doubled within. */
function read(text: string) {
  const lines = text.trimEnd().split("\n");
  const unquoted = (cell: string) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
  return {
    head: lines.filter((line) => line.startsWith("#")),
    rows: lines.filter((line) => !line.startsWith("#")).map((line) => line.split("\t").map(unquoted)),
  };
}

test("the text says how it is to be read, and holds a line to each card", () => {
  const { head, rows } = read(textOf());
  expect(head).toEqual([
    "#separator:Tab",
    "#html:true",
    "#notetype:Basic",
    "#columns:Guid\tDeck\tTags\tFront\tBack",
    "#guid column:1",
    "#deck column:2",
    "#tags column:3",
  ]);
  expect(rows.map((row) => row.length)).toEqual([5, 5, 5, 5, 5, 5]);
  expect(new Set(rows.map(([guid]) => guid)).size).toBe(6);
});

test("tabs, line breaks and quotes stay within their cell", () => {
  const { rows } = read(
    textOf(({ items }) => {
      items.questions[0]?.stem.push(...content('<pre><code>a\n\tb "c"</code></pre><p>one\ntwo</p>'));
    }),
  );
  expect(rows).toHaveLength(6);
  expect(rows[0]?.[3]).toContain('<pre><code>a<br> b "c"</code></pre><p>one two</p>');
});

test("pictures, which text cannot bring along, are told by what they show", () => {
  const { rows } = read(
    textOf(({ items }) => {
      items.questions[0]?.stem.push(...content('<img src="tides-moon.svg" alt="The moon">'));
    }),
  );
  expect(rows[0]?.[3]).toContain("[The moon]");
  expect(rows[0]?.[3]).not.toContain("<img");
});

test("its notes are others than those of the package, which are of another type", () => {
  const study = studyBook();
  const notes = notesOf(study.items, study.book, study.edition);
  const { rows } = read(textOf());
  expect(rows.map(([guid]) => guid).filter((guid) => notes.some((note) => note.guid === guid))).toEqual([]);
});
