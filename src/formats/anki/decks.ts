/** The tree of decks: book, part, chapter; Anki sorts by name, so the places stand before the titles. */
import type { Book, Doc } from "../../book/types.ts";

/** Full name of a document's deck; of the book's own without one. */
export function deckNames(book: Book): (doc: Doc | undefined) => string {
  const root = deckPart(book.config.title);
  const parts = book.docs.filter(({ kind }) => kind === "part");
  const chapters = book.docs.filter(({ kind }) => kind === "chapter");
  const placed = (docs: readonly Doc[], doc: Doc) =>
    `${String(docs.indexOf(doc) + 1).padStart(String(docs.length).length, "0")} ${deckPart(doc.title)}`;
  return (doc) => {
    if (doc === undefined) return root;
    if (doc.kind === "chapter") {
      const part = parts.find(({ id }) => id === doc.parent);
      return [root, ...(part === undefined ? [] : [placed(parts, part)]), placed(chapters, doc)].join("::");
    }
    const above = book.docs.find(({ id }) => doc.kind === "service" && id === doc.parent);
    return `${root}::${deckPart((above ?? doc).title)}`;
  };
}

/** Every deck above a deck, and itself. */
export function deckPath(name: string): string[] {
  const parts = name.split("::");
  return parts.map((_, i) => parts.slice(0, i + 1).join("::"));
}

/** A title as the name of a deck: "::" would part it, quotes Anki does not take. */
function deckPart(title: string): string {
  return title.replace(/:{2,}/g, ":").replaceAll('"', "”").trim();
}
