/** Finds the cards of an edition, each in the chapter that first speaks of it. */
import { serviceOf } from "../../../book/service-of.ts";
import type { Book, Doc, Edition } from "../../../book/types.ts";
import { pathOfDoc } from "../../../render/locate.ts";
import { mistakeLabel } from "../../items/mistake-label.ts";
import type { Deck } from "./deck.ts";

/** Without chapters when the edition has nothing to make cards of. */
export function makeDeck(book: Book, edition: Edition): Deck {
  const homeOf = homes(edition);
  const cards = new Map<Doc, { id: string; at: number }[]>();
  const put = (label: string, own: Doc | undefined, ids: readonly string[]) => {
    const { doc = own, at } = homeOf.get(label) ?? { doc: own, at: Infinity };
    if (doc === undefined) return;
    cards.set(doc, [...(cards.get(doc) ?? []), ...ids.map((id) => ({ id, at }))]);
  };
  const glossary = edition.docs.find(({ kind }) => kind === "glossary");
  for (const { id } of edition.terms) put(`term-${id}`, glossary, [`term-${id}`]);
  for (const doc of edition.docs) {
    const service = serviceOf(book, doc);
    if (service === undefined) continue;
    const mistakes = service.mistakes.map(({ belief }) => mistakeLabel(doc.id, belief));
    put(doc.label, parentOf(edition, doc), [doc.label, ...new Set(mistakes)]);
  }
  const chapters = edition.docs.flatMap((doc) => {
    const own = (cards.get(doc) ?? []).sort((a, b) => a.at - b.at).map(({ id }) => id);
    const questions = doc.questions.map(({ label }) => label);
    if (own.length + questions.length === 0) return [];
    return [{ title: doc.title, path: pathOfDoc(doc), cards: own, questions }];
  });
  return { chapters };
}

/** By label: the first chapter that refers to it, or else the first document, and how far on in it. */
function homes(edition: Edition): Map<string, { doc: Doc; at: number }> {
  const found = new Map<string, { doc: Doc; at: number }>();
  const isChapter = ({ kind }: Doc) => kind === "chapter";
  const docs = [...edition.docs.filter(isChapter), ...edition.docs.filter((doc) => !isChapter(doc))];
  for (const doc of docs)
    for (const [at, label] of doc.references.entries())
      if (!found.has(label) && doc.label !== label) found.set(label, { doc: parentOf(edition, doc), at });
  return found;
}

/** Pages of services are too small to be studied one by one. */
function parentOf(edition: Edition, doc: Doc): Doc {
  if (doc.kind !== "service") return doc;
  return edition.docs.find(({ id }) => id === doc.parent) ?? doc;
}
