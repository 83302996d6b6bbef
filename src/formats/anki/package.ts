/** Packs an edition's questions, terms and mistakes into an Anki package, and into text for everything that learns by cards. */
import { writeFile } from "node:fs/promises";
import type { Book, Edition } from "../../book/types.ts";
import type { Check } from "../check.ts";
import type { StudyItems } from "../items/item.ts";
import { mediaBytes } from "../items/media.ts";
import { releaseDate } from "../release-date.ts";
import { zipOf } from "../zip.ts";
import { collectionOf } from "./collection.ts";
import { noteTypes } from "./note-types.ts";
import { notesOf, type Note } from "./notes.ts";
import { preflightDeck } from "./preflight.ts";
import { cardText } from "./text.ts";

/** What a deck is packed from, and where its two files go. */
export interface DeckSource {
  book: Book;
  edition: Edition;
  items: StudyItems;
  /** The package, and the text. */
  out: { deck: string; text: string };
}

/** Writes both files and says how the package stands up to what Anki expects. */
export async function packageDeck({ out, ...source }: DeckSource): Promise<{ checks: Check[] }> {
  const notes = notesOf(source.items, source.book, source.edition);
  const bytes = await buildDeck(source, notes);
  await writeFile(out.deck, bytes);
  await writeFile(out.text, cardText(notes, source.book));
  return {
    checks: preflightDeck(
      bytes,
      source.book,
      notes.map(({ guid }) => guid),
    ),
  };
}

/**
 * The bytes of the package, in the form that every Anki reads: a collection of schema 11, pictures under numbers, and
 * the list of their names. https://github.com/ankitects/anki, rslib/src/import_export/package/meta.rs
 */
export async function buildDeck(
  { book, items }: Pick<DeckSource, "book" | "items">,
  notes: readonly Note[],
): Promise<Uint8Array> {
  const date = releaseDate(book);
  const media = await mediaBytes(items.media);
  const names = [...media.keys()].toSorted();
  const text = new TextEncoder();
  const files = new Map<string, Uint8Array>([
    ["collection.anki2", collectionOf(book, await noteTypes(book), notes, date.getTime())],
    ["media", text.encode(JSON.stringify(Object.fromEntries(names.map((name, i) => [i, name]))))],
    ...names.map((name, i): [string, Uint8Array] => [`${i}`, media.get(name) ?? new Uint8Array()]),
  ]);
  return zipOf(files, date);
}
