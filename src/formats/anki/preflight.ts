/** Opens a finished package as Anki does and looks at what an import would stumble over. */
import { DatabaseSync } from "node:sqlite";
import { strFromU8, unzipSync } from "fflate";
import type { Book } from "../../book/types.ts";
import { judged, type Check } from "../check.ts";
import { checksum } from "./collection.ts";
import { fieldNames } from "./note-types.ts";

interface NoteRow {
  id: number;
  guid: string;
  mid: number;
  /** Seconds. */
  mod: number;
  tags: string;
  flds: string;
  csum: number;
}

interface CardRow {
  id: number;
  nid: number;
  did: number;
  ord: number;
  type: number;
  queue: number;
  reps: number;
}

interface Model {
  id: number;
  name: string;
  /** Seconds, of the last change. */
  mod: number;
  css: string;
  flds: { name: string }[];
  tmpls: { name: string; qfmt: string; afmt: string }[];
}

/** A package as it is read back. */
export interface ReadDeck {
  notes: NoteRow[];
  cards: CardRow[];
  models: Record<string, Model>;
  decks: Record<string, { name: string }>;
  /** Names of pictures by the names of their entries. */
  media: Record<string, string>;
  /** Names of entries in the archive. */
  entries: string[];
}

/** Checks of a package that must hold the notes `guids`, in their order. */
export function preflightDeck(bytes: Uint8Array, book: Book, guids: readonly string[]): Check[] {
  let deck: ReadDeck;
  try {
    deck = readDeck(bytes);
  } catch (error) {
    return [judged("package opens", [error instanceof Error ? error.message : String(error)])];
  }
  return [
    judged("package opens", []),
    judged("one note to an item", sameNotes(deck, guids)),
    judged("notes and cards belong together", belonging(deck)),
    judged("fields filled and summed", fields(deck)),
    judged("templates name fields that are there", templates(deck)),
    judged("pictures there, and shown", pictures(deck, book)),
    judged("no schedule of its own", schedules(deck)),
  ];
}

/** Reads a package. @throws when it is no archive, or holds no sound database */
export function readDeck(bytes: Uint8Array): ReadDeck {
  const files = unzipSync(bytes);
  const collection = files["collection.anki2"];
  if (collection === undefined) throw new Error("The package holds no collection.anki2.");
  const database = new DatabaseSync(":memory:");
  try {
    database.deserialize(collection);
    const whole = database.prepare("pragma integrity_check").get()?.["integrity_check"];
    if (whole !== "ok") throw new Error(`The database is not sound: ${String(whole)}`);
    const col = database.prepare("select ver, models, decks from col").get();
    if (col?.["ver"] !== 11) throw new Error("The collection is not of schema 11.");
    return {
      notes: database
        .prepare("select notes.* from notes left join cards on nid = notes.id group by notes.id order by due")
        .all() as unknown as NoteRow[],
      cards: database.prepare("select * from cards order by due").all() as unknown as CardRow[],
      models: JSON.parse(String(col["models"])) as ReadDeck["models"],
      decks: JSON.parse(String(col["decks"])) as ReadDeck["decks"],
      media: JSON.parse(strFromU8(files["media"] ?? new Uint8Array())) as ReadDeck["media"],
      entries: Object.keys(files),
    };
  } finally {
    database.close();
  }
}

function sameNotes({ notes }: ReadDeck, guids: readonly string[]): string[] {
  const found = new Set(notes.map(({ guid }) => guid));
  return [
    ...guids.filter((guid) => !found.has(guid)).map((guid) => `note ${guid} is missing`),
    ...(found.size === notes.length ? [] : [`${notes.length - found.size} notes share their GUID with another`]),
    ...(notes.length === guids.length ? [] : [`${notes.length} notes for ${guids.length} items`]),
  ];
}

function belonging({ notes, cards, models, decks }: ReadDeck): string[] {
  const own = new Set(cards.map(({ nid }) => nid));
  const ids = new Set(notes.map(({ id }) => id));
  return [
    ...notes.filter(({ id }) => !own.has(id)).map(({ guid }) => `note ${guid} has no card`),
    ...notes.filter(({ mid }) => models[mid] === undefined).map(({ guid }) => `note ${guid} is of no type`),
    ...cards.filter(({ nid }) => !ids.has(nid)).map(({ id }) => `card ${id} is of no note`),
    ...cards.filter(({ did }) => decks[did] === undefined).map(({ id }) => `card ${id} is in no deck`),
  ];
}

function fields({ notes, models }: ReadDeck): string[] {
  return notes.flatMap(({ guid, mid, flds, csum }) => {
    const values = flds.split("\u001f");
    const [first = "", second = ""] = values;
    const wanted = models[mid]?.flds.length ?? 0;
    return [
      ...(values.length === wanted ? [] : [`note ${guid} has ${values.length} fields of ${wanted}`]),
      ...(first === "" || second === "" ? [`note ${guid} has an empty front`] : []),
      ...(csum === checksum(first) ? [] : [`note ${guid} has a wrong sum`]),
    ];
  });
}

function templates({ models }: ReadDeck): string[] {
  const frozen = new Set(Object.values(fieldNames).map((names) => names.join()));
  return Object.values(models).flatMap(({ name, flds, tmpls }) => {
    const known = new Set(flds.map((field) => field.name));
    const named = tmpls.flatMap(({ qfmt, afmt }) =>
      Array.from(`${qfmt}${afmt}`.matchAll(/\{\{[#/^]?([^{}]+)\}\}/g), ([, field = ""]) => field),
    );
    return [
      ...new Set(named.filter((field) => !known.has(field)).map((field) => `"${name}" shows {{${field}}}`)),
      ...(frozen.has(flds.map((field) => field.name).join()) ? [] : [`"${name}" has other fields`]),
    ];
  });
}

function pictures({ notes, media, entries }: ReadDeck, book: Book): string[] {
  const names = new Set(Object.values(media));
  const shown = new Set(
    notes.flatMap(({ flds }) => Array.from(flds.matchAll(/<img[^>]*\bsrc="([^"]*)"/g), ([, src = ""]) => src)),
  );
  return [
    ...[...shown].filter((src) => !names.has(src)).map((src) => `"${src}" is shown and not there`),
    ...[...names].filter((name) => !shown.has(name)).map((name) => `"${name}" is there and not shown`),
    ...[...names].filter((name) => !name.startsWith(`${book.id}-`)).map((name) => `"${name}" may be another deck's`),
    ...Object.keys(media)
      .filter((entry) => !entries.includes(entry))
      .map((entry) => `entry ${entry} is missing`),
  ];
}

function schedules({ cards }: ReadDeck): string[] {
  return cards
    .filter(({ type, queue, reps }) => type !== 0 || queue !== 0 || reps !== 0)
    .map(({ id }) => `card ${id} is not new`);
}
