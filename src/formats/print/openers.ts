/** Names the places where a printed book begins anew, in order, with what stands above their pages. */
import type { Book, Doc, Edition } from "../../book/types.ts";
import { madePages, printedContent } from "./printed-content.ts";
import { wordsOf } from "../../words/words.ts";

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

/** All openers of an edition, in the order of its pages. */
export function openersOf(book: Book, edition: Edition): Opener[] {
  const { title, language } = book.config;
  const { print: words } = wordsOf(language);
  const { lists, docs, index, sheet, closing } = printedContent(book, edition);
  const bare = { matter: "front", furniture: "none", verso: "", recto: "" } as const;
  const made = (anchor: string, recto: string, more: Partial<Opener> = {}): Opener => ({
    anchor,
    start: "recto",
    matter: "front",
    furniture: "full",
    verso: title,
    recto,
    ...more,
  });
  const firstMain = docs.findIndex((doc) => doc.kind !== "front");
  const matterOf = (doc: Doc) => (docs.indexOf(doc) < firstMain ? "front" : "main");
  const document = (doc: Doc, matter: Opener["matter"]): Opener => ({
    anchor: doc.label,
    // A service page is a section of its reference: it begins a page, not a sheet.
    start: doc.kind === "service" ? "page" : "recto",
    matter,
    furniture: doc.kind === "part" ? "none" : "full",
    verso: versoHead(doc, docs, title, language),
    recto: headOf(doc, language),
  });
  return [
    { ...bare, anchor: madePages.title, start: "recto" },
    { ...bare, anchor: madePages.imprint, start: "page" },
    made(madePages.contents, words.contents),
    ...(lists.length === 0 ? [] : [made(madePages.lists, listsTitle(lists, language), { start: "page" })]),
    ...docs.map((doc) => document(doc, matterOf(doc))),
    ...(index.length === 0 ? [] : [made(madePages.index, words.index, { matter: "main" })]),
    ...(sheet.length === 0 ? [] : [made(madePages.sheet, words.sheet, { matter: "main" })]),
    ...closing.map((doc) => document(doc, "main")),
  ];
}

/** "Figures, tables and listings", as far as there are any. @param language of the book */
export function listsTitle(lists: readonly { title: string }[], language: string): string {
  return wordsOf(language).print.lists(lists.map(({ title }) => title));
}

function versoHead(doc: Doc, docs: readonly Doc[], title: string, language: string): string {
  const parent = docs.find((candidate) => candidate.id === doc.parent);
  return parent === undefined ? title : headOf(parent, language);
}

function headOf(doc: Doc, language: string): string {
  const { labels } = wordsOf(language);
  if (doc.number === "") return doc.shortTitle;
  if (doc.kind === "chapter") return `${doc.number} · ${doc.shortTitle}`;
  return `${labels[doc.kind === "part" ? "part" : "appendix"](doc.number)} · ${doc.shortTitle}`;
}
