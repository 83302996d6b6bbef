/** Names the places where a printed book begins anew, in order, with what stands above their pages. */
import type { Book, Doc, Edition } from "../../book/types.ts";

/** A stretch of pages that begins on a page of its own. */
export interface Opener {
  /** Id of the element it begins with. */
  anchor: string;
  /** Right-hand page, or simply the next. */
  start: "recto" | "page";
  matter: "front" | "main";
  /** Which page furniture its pages bear: none; all, the first page without a head. */
  furniture: "none" | "full";
  /** Head of left-hand and of right-hand pages. */
  verso: string;
  recto: string;
}

/** Anchors of the pages the engine itself makes. */
export const madePages = { title: "title-page", imprint: "imprint-page", contents: "contents-page" };

/** The front document that stands behind the title page, when the book has one. */
export function imprintOf(docs: readonly Doc[]): Doc | undefined {
  return docs.find((doc) => doc.kind === "front" && doc.id === "copyright");
}

/** The documents of an edition without the imprint, in the order of the book. */
export function bodyOf(edition: Edition): Doc[] {
  const imprint = imprintOf(edition.docs);
  return edition.docs.filter((doc) => doc !== imprint);
}

/** All openers of an edition: title, imprint, contents, then its documents. */
export function openersOf(book: Book, edition: Edition): Opener[] {
  const { title } = book.config;
  const made = { matter: "front", furniture: "none", verso: "", recto: "" } as const;
  const docs = bodyOf(edition);
  const isMain = (doc: Doc) => doc.kind !== "front";
  const firstMain = docs.findIndex(isMain);
  return [
    { ...made, anchor: madePages.title, start: "recto" },
    { ...made, anchor: madePages.imprint, start: "page" },
    { ...made, anchor: madePages.contents, start: "recto", furniture: "full", verso: title, recto: "Contents" },
    ...docs.map((doc, i): Opener => ({
      anchor: doc.label,
      // A service page is a section of its reference: it begins a page, not a sheet.
      start: doc.kind === "service" ? "page" : "recto",
      matter: i < firstMain ? "front" : "main",
      furniture: doc.kind === "part" ? "none" : "full",
      verso: versoHead(doc, docs, title),
      recto: headOf(doc),
    })),
  ];
}

function versoHead(doc: Doc, docs: readonly Doc[], title: string): string {
  const parent = docs.find((candidate) => candidate.id === doc.parent);
  return parent === undefined ? title : headOf(parent);
}

function headOf(doc: Doc): string {
  if (doc.number === "") return doc.shortTitle;
  if (doc.kind === "part") return `Part ${doc.number} · ${doc.shortTitle}`;
  if (doc.kind === "chapter") return `${doc.number} · ${doc.shortTitle}`;
  return `Appendix ${doc.number} · ${doc.shortTitle}`;
}
