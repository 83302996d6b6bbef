/** The table of contents as a tree: what nav and NCX both say. */
import type { Book, Doc, Section } from "../../book/types.ts";
import type { ContentDocument } from "./content-document.ts";

/** One line of the contents. */
export interface Entry {
  title: string;
  /** Seen from the package document. */
  href: string;
  children: Entry[];
}

/** Title page, then parts with their chapters, appendices with their services, chapters with their sections and answers. */
export function outline(book: Book, documents: readonly ContentDocument[]): Entry[] {
  const top: Entry[] = [{ title: "Title page", href: "title-page.xhtml", children: [] }];
  const parents = new Map<string, Entry>();
  for (const { doc, path, answers } of documents) {
    const entry = { title: docTitle(book, doc), href: path, children: sectionEntries(doc, path, answers) };
    (parents.get(doc.parent)?.children ?? top).push(entry);
    parents.set(doc.id, entry);
  }
  return top;
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

function sectionEntries(doc: Doc, path: string, answers: string): Entry[] {
  const isListed = doc.kind === "chapter" || doc.kind === "appendix";
  const sections = isListed ? doc.sections.filter((section) => section.depth === 2) : [];
  const entries = sections.map((section) => ({
    title: sectionTitle(section),
    href: `${path}#${section.label}`,
    children: [],
  }));
  return answers === "" ? entries : [...entries, { title: "Answers", href: `${path}#${answers}`, children: [] }];
}

function sectionTitle(section: Section): string {
  return section.number === "" ? section.title : `${section.number} ${section.title}`;
}
