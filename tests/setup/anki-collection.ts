/**
 * A reader's collection, with the rules by which Anki imports a package into it.
 * https://github.com/ankitects/anki, rslib/src/import_export/package/apkg/import/{notes,cards,decks}.rs
 */
import { readDeck, type ReadDeck } from "../../src/formats/anki/preflight.ts";

export interface KeptNote {
  id: number;
  guid: string;
  mid: number;
  /** Seconds. */
  mod: number;
  tags: string;
  fields: string[];
}

export interface KeptCard {
  nid: number;
  ord: number;
  deck: string;
  /** Days until it is shown again; 0 while it is new. */
  interval: number;
  reps: number;
}

type Model = ReadDeck["models"][string];

interface Imported {
  added: string[];
  updated: string[];
  /** Known, and not older in the collection. */
  duplicate: string[];
  /** Known, but of another note type: left alone. */
  conflicting: string[];
}

export class AnkiCollection {
  readonly notes = new Map<number, KeptNote>();
  readonly cards: KeptCard[] = [];
  readonly models = new Map<number, Model>();
  readonly media = new Set<string>();

  import(bytes: Uint8Array): Imported {
    const deck = readDeck(bytes);
    const remapped = this.#importModels(deck);
    const imported: Imported = { added: [], updated: [], duplicate: [], conflicting: [] };
    const ids = new Map<number, number>();
    for (const { id, guid, mid, mod, tags, flds } of deck.notes) {
      const note = { guid, mid: remapped.get(mid) ?? mid, mod, tags, fields: flds.split("\u001f") };
      const known = [...this.notes.values()].find((other) => other.guid === guid);
      if (known === undefined) {
        let free = id;
        while (this.notes.has(free)) free += 999;
        this.notes.set(free, { ...note, id: free });
        ids.set(id, free);
        imported.added.push(guid);
      } else if (remapped.has(mid)) imported.conflicting.push(guid);
      else {
        ids.set(id, known.id);
        if (known.mod >= mod) imported.duplicate.push(guid);
        else if (known.mid !== mid) imported.conflicting.push(guid);
        else {
          this.notes.set(known.id, { ...note, id: known.id });
          imported.updated.push(guid);
        }
      }
    }
    this.#importCards(deck, ids);
    for (const name of Object.values(deck.media)) this.media.add(name);
    return imported;
  }

  /** The card of the note that begins with a label. */
  card(label: string): KeptCard {
    const note = this.note(label);
    const card = this.cards.find(({ nid }) => nid === note.id);
    if (card === undefined) throw new Error(`"${label}" has no card.`);
    return card;
  }

  note(label: string): KeptNote {
    const note = [...this.notes.values()].find(({ fields }) => fields[0] === label);
    if (note === undefined) throw new Error(`There is no note "${label}".`);
    return note;
  }

  /** A type is the same when its id and the names of its fields and templates are; else it comes in as another. */
  #importModels({ models }: ReadDeck): Map<number, number> {
    const remapped = new Map<number, number>();
    const names = ({ flds, tmpls }: Model) => [...flds, ...tmpls].map(({ name }) => name).join();
    for (const model of Object.values(models)) {
      const known = this.models.get(model.id);
      if (known === undefined) this.models.set(model.id, model);
      else if (names(known) !== names(model)) {
        const free = Math.max(...this.models.keys()) + 1;
        this.models.set(free, { ...model, id: free });
        remapped.set(model.id, free);
      } else if (model.mod > known.mod) this.models.set(model.id, model);
    }
    return remapped;
  }

  /** A card that is there already stays as it is: its deck, and all that was learned of it. */
  #importCards({ cards, decks }: ReadDeck, ids: ReadonlyMap<number, number>) {
    for (const { nid, ord, did } of cards) {
      const note = ids.get(nid);
      if (note === undefined || this.cards.some((card) => card.nid === note && card.ord === ord)) continue;
      this.cards.push({ nid: note, ord, deck: decks[did]?.name ?? "Default", interval: 0, reps: 0 });
    }
  }
}
