/** Names the places where a printed book begins anew, in order, with what stands above their pages. */
import type { Book, Doc, Edition } from "../../book/types.ts";
import { madePages, printedContent } from "./printed-content.ts";

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
  const { title } = book.config;
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
    verso: versoHead(doc, docs, title),
    recto: headOf(doc),
  });
  return [
    { ...bare, anchor: madePages.title, start: "recto" },
    { ...bare, anchor: madePages.imprint, start: "page" },
    made(madePages.contents, "Contents"),
    ...(lists.length === 0 ? [] : [made(madePages.lists, listsTitle(lists), { start: "page" })]),
    ...docs.map((doc) => document(doc, matterOf(doc))),
    ...(index.length === 0 ? [] : [made(madePages.index, "Index", { matter: "main" })]),
    ...(sheet.length === 0 ? [] : [made(madePages.sheet, "Answer sheet", { matter: "main" })]),
    ...closing.map((doc) => document(doc, "main")),
  ];
}

/** "Figures, tables and listings", as far as there are any. */
export function listsTitle(lists: readonly { title: string }[]): string {
  const [first = "", ...rest] = lists.map((list, i) => (i === 0 ? list.title : list.title.toLowerCase()));
  const last = rest.pop();
  return last === undefined ? first : `${[first, ...rest].join(", ")} and ${last}`;
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
