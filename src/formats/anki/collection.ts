/** Writes a collection: a SQLite database, the same bytes for the same book and the same Node. */
import { createHash } from "node:crypto";
import { DatabaseSync } from "node:sqlite";
import type { Book } from "../../book/types.ts";
import { deckPath } from "./decks.ts";
import { stableId } from "./ids.ts";
import { fieldNames, templateName, type NoteType } from "./note-types.ts";
import type { Note } from "./notes.ts";
import { deckData, deckOptions, settings, tables } from "./schema.ts";

/**
 * The bytes of `collection.anki2`. Anki updates a note it knows when the package's is of a later time, so all bear the
 * edition's date. @param date milliseconds since 1970
 */
export function collectionOf(book: Book, types: readonly NoteType[], notes: readonly Note[], date: number): Uint8Array {
  const seconds = Math.floor(date / 1000);
  const deckIds = new Map(
    [...new Set(notes.flatMap(({ deck }) => deckPath(deck)))].map((name) => [name, stableId(book.id, `deck/${name}`)]),
  );
  const decks = [...deckIds].map(([name, id]) => deckData(id, name, seconds));
  const root = decks[0]?.id ?? 1;
  const models = types.map((type) => noteTypeData(type, root, seconds));
  const database = new DatabaseSync(":memory:");
  try {
    database.exec(tables);
    database.exec("begin");
    database
      .prepare("insert into col values (1, ?, ?, ?, 11, 0, 0, 0, ?, ?, ?, ?, '{}')")
      .run(
        seconds,
        date,
        date,
        JSON.stringify(settings),
        JSON.stringify(byId(models)),
        JSON.stringify(byId([deckData(1, "Default", 0), ...decks])),
        JSON.stringify(deckOptions),
      );
    const addNote = database.prepare("insert into notes values (?, ?, ?, ?, -1, ?, ?, ?, ?, 0, '')");
    const addCard = database.prepare(
      "insert into cards values (?, ?, ?, 0, ?, -1, 0, 0, ?, 0, 0, 0, 0, 0, 0, 0, 0, '')",
    );
    const typeIds = new Map(types.map(({ kind, id }) => [kind, id]));
    const taken = new Set<number>();
    notes.forEach((note, i) => {
      const [first = "", shown = ""] = note.fields;
      let id = stableId(book.id, `note/${first}`);
      while (taken.has(id)) id += 1;
      taken.add(id);
      const tags = ` ${note.tags.join(" ")} `;
      addNote.run(
        ...[id, note.guid, typeIds.get(note.kind) ?? 0, seconds, tags],
        ...[note.fields.join("\u001f"), plainText(shown), checksum(first)],
      );
      addCard.run(id, id, deckIds.get(note.deck) ?? 1, seconds, i + 1);
    });
    database.exec("commit");
    return database.serialize();
  } finally {
    database.close();
  }
}

/** Anki finds notes that begin alike by it: the first 32 bits of the SHA-1 of the first field's words. */
export function checksum(field: string): number {
  return Number.parseInt(createHash("sha1").update(plainText(field)).digest("hex").slice(0, 8), 16);
}

/** A field without its markup; pictures leave their names. */
function plainText(field: string): string {
  return field
    .replace(/<img[^>]*\bsrc="([^"]*)"[^>]*>/g, " $1 ")
    .replace(/<[^>]*>/g, "")
    .replace(/&(?:#x([\da-f]+)|#(\d+)|(amp|lt|gt|quot));/gi, (_, hex?: string, number?: string, name?: string) =>
      hex !== undefined
        ? String.fromCodePoint(Number.parseInt(hex, 16))
        : number !== undefined
          ? String.fromCodePoint(Number(number))
          : ({ amp: "&", lt: "<", gt: ">", quot: '"' }[name?.toLowerCase() ?? ""] ?? ""),
    );
}

function byId<Entry extends { id: number }>(entries: readonly Entry[]): Record<string, Entry> {
  return Object.fromEntries(entries.map((entry) => [String(entry.id), entry]));
}

/** A note type as schema 11 holds it. */
function noteTypeData({ kind, id, name, front, back, css }: NoteType, did: number, mod: number) {
  return {
    id,
    name,
    type: 0,
    mod,
    usn: -1,
    sortf: 1,
    did,
    css,
    latexPre: "",
    latexPost: "",
    latexsvg: false,
    vers: [],
    tags: [],
    // The one card is made when what its front shows is filled.
    req: [[0, "any", [1]]],
    flds: fieldNames[kind].map((field, ord) => ({
      name: field,
      ord,
      sticky: false,
      rtl: false,
      font: "Arial",
      size: 16,
      media: [],
    })),
    tmpls: [
      { name: templateName, ord: 0, qfmt: front, afmt: back, bqfmt: "", bafmt: "", did: null, bfont: "", bsize: 0 },
    ],
  };
}
