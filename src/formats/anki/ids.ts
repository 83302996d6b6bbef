/** Names that stay: what the next edition of a book is known by in a reader's collection. */
import { sha256 } from "../../book/read.ts";

/**
 * The identity of a note, from the book and the label, never from the words: so an edition that mends a word updates
 * the card and leaves its schedule. The full edition and the demo share it.
 */
export function noteGuid(bookId: string, label: string): string {
  return sha256(`${bookId}/${label}`).slice(0, 16);
}

/**
 * Id of a note, a note type or a deck, from the book and a name of ours. Anki takes ids for the time of making, in
 * milliseconds; these lie between 2001 and 2023, and never in a reader's future. Programs that know cards by their ids
 * alone, as Mnemosyne does, find them again too.
 */
export function stableId(bookId: string, name: string): number {
  const [from, span] = [1_000_000_000_000, 700_000_000_000];
  return from + (Number.parseInt(sha256(`${bookId}/${name}`).slice(0, 12), 16) % span);
}
