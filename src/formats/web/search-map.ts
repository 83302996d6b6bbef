/** What a search knows before it searches: the documents of an edition, and every thing that bears a printed code. */
import { wordsOf } from "../../words/words.ts";
import type { Book, Doc, Edition, Label, LabelKind } from "../../book/types.ts";
import { kindText } from "./page-text.ts";
import { codeKinds, outsideParts, type CodeKind } from "./search-map-kinds.ts";

/** A document; `href` is the address of its page, empty where all stand in one. */
export interface MapDoc {
  label: string;
  href: string;
  title: string;
  /** "Chapter 2". */
  kind: string;
  /** Label of its part, or `outsideParts`. */
  part: string;
}

/** Code as printed, its number, label, title, and its document's place in `docs`: -1 where this edition lacks it. */
export type MapCode = readonly [text: string, number: string, label: string, title: string, doc: number];

export interface SearchMap {
  docs: MapDoc[];
  codes: Partial<Record<CodeKind, MapCode[]>>;
}

/** A value of the filter by part, in words. */
export interface PartChoice {
  value: string;
  text: string;
}

/** The map of an edition. @param href address of a document's page */
export function searchMap(book: Book, edition: Edition, href: (doc: Doc) => string): SearchMap {
  const places = new Map(edition.docs.map((doc, i) => [doc.id, i]));
  const codes: SearchMap["codes"] = {};
  for (const label of Object.values(book.labels)) {
    const kind = codeKindOf(label.kind);
    if (kind === undefined || label.number === "") continue;
    const doc = edition.labels.has(label.id) ? (places.get(label.docId) ?? -1) : -1;
    (codes[kind] ??= []).push(codeOf(label, doc));
  }
  const parts = new Set(partChoices(book, edition).map(({ value }) => value));
  const partOf = (doc: Doc) => (parts.has(ownPart(edition, doc)) ? ownPart(edition, doc) : outsideParts);
  const docs = edition.docs.map((doc) => ({
    label: doc.label,
    href: href(doc),
    title: doc.title,
    kind: kindText(doc, edition.language),
    part: partOf(doc),
  }));
  return { docs, codes };
}

/** Parts to filter by; none where there are not two things to tell apart. */
export function partChoices(book: Book, edition: Edition): PartChoice[] {
  const { search: words } = wordsOf(book.config.language);
  const parts = edition.docs
    .filter(({ kind }) => kind === "part")
    .map((doc) => ({ value: doc.label, text: `${book.labels[doc.label]?.text ?? ""}: ${doc.shortTitle}` }));
  const isOutside = (doc: Doc) => ownPart(edition, doc) === "";
  const outside = edition.docs.some(isOutside) ? [{ value: outsideParts, text: words.outside }] : [];
  const all = [...parts, ...outside];
  return parts.length === 0 || all.length < 2 ? [] : all;
}

/** Label of the part a document belongs to; empty outside of all. */
function ownPart({ docs }: Edition, doc: Doc): string {
  if (doc.kind === "part") return doc.label;
  return docs.find(({ kind, id }) => kind === "part" && id === doc.parent)?.label ?? "";
}

function codeOf({ text, number, id, title }: Label, doc: number): MapCode {
  return doc < 0 ? [text, number, "", "", doc] : [text, number, id, title, doc];
}

function codeKindOf(kind: LabelKind): CodeKind | undefined {
  return codeKinds.find((known) => known === kind);
}
