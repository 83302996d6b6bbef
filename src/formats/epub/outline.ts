/** The table of contents as a tree: what nav and NCX both say. */
import type { Book, Doc, Section } from "../../book/types.ts";
import type { ContentDocument } from "./content-document.ts";
import { wordsOf } from "../../words/words.ts";

/** One line of the contents. */
export interface Entry {
  title: string;
  /** Seen from the package document. */
  href: string;
  children: Entry[];
  /** Whether it leads to the page of contents itself: known to reading systems, left out on that page. */
  isHere?: boolean;
}

/** Parts with their chapters, appendices with their services, chapters with their sections and answers. */
export function outline(book: Book, documents: readonly ContentDocument[]): Entry[] {
  const top: Entry[] = [];
  const parents = new Map<string, Entry>();
  for (const document of documents) {
    const { doc, path } = document;
    const entry = { title: docTitle(book, doc), href: path, children: sectionEntries(document, book) };
    (parents.get(doc.parent)?.children ?? top).push(entry);
    parents.set(doc.id, entry);
  }
  return top;
}

/** The outline without what lies deeper than `depth` levels. */
export function cutOutline(entries: readonly Entry[], depth: number): Entry[] {
  return entries.map((entry) => ({ ...entry, children: depth <= 1 ? [] : cutOutline(entry.children, depth - 1) }));
}

/** How the contents name a document: "Part I: Foundations", "2. Choosing a model". */
function docTitle(book: Book, doc: Doc): string {
  if (doc.number === "") return doc.title;
  if (doc.kind === "chapter") return `${doc.number}. ${doc.title}`;
  return `${book.labels[doc.label]?.text ?? doc.number}: ${doc.title}`;
}

/** How many levels the outline has. */
export function depthOf(entries: readonly Entry[]): number {
  return entries.length === 0 ? 0 : 1 + Math.max(...entries.map((entry) => depthOf(entry.children)));
}

function sectionEntries({ doc, answers, addressOf }: ContentDocument, { config }: Book): Entry[] {
  const isListed = doc.kind === "chapter" || doc.kind === "appendix";
  const entries = isListed ? below(doc.sections, addressOf) : [];
  return answers === ""
    ? entries
    : [...entries, { title: wordsOf(config.language).asked.answers, href: addressOf(answers), children: [] }];
}

/** Sections down to the third level; one alone below another divides nothing, so it is left out. */
function below(sections: readonly Section[], addressOf: (id: string) => string): Entry[] {
  return sections
    .filter(({ depth }) => depth === 2 || depth === 3)
    .map(({ label, number, title, children }) => ({
      title: number === "" ? title : `${number} ${title}`,
      href: addressOf(label),
      children: children.length > 1 ? below(children, addressOf) : [],
    }));
}
