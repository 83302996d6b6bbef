/** Writes the outline of a PDF from the model: nested, numbered, parts open. */
import type { PDFDocument, PDFObject } from "mupdf";
import type { Doc, Section } from "../../book/types.ts";
import { listsTitle } from "./openers.ts";
import { madePages, type PrintedContent } from "./printed-content.ts";
import { wordsOf } from "../../words/words.ts";

/** One entry of the outline. */
export interface OutlineEntry {
  title: string;
  anchor: string;
  isOpen: boolean;
  children: OutlineEntry[];
}

/** The outline of an edition: contents, front matter, parts with their chapters, chapters with their sections, index. */
export function outlineOf({ language, lists, docs, index, sheet, closing }: PrintedContent): OutlineEntry[] {
  const words = wordsOf(language).print;
  const made = (anchor: string, title: string) => ({ title, anchor, isOpen: false, children: [] });
  const body: OutlineEntry[] = [];
  const byId = new Map<string, OutlineEntry>();
  for (const doc of docs) {
    const entry = entryOf(doc, language);
    byId.set(doc.id, entry);
    (byId.get(doc.parent)?.children ?? body).push(entry);
  }
  return [
    made(madePages.contents, words.contents),
    ...(lists.length === 0 ? [] : [made(madePages.lists, listsTitle(lists, language))]),
    ...body,
    ...(index.length === 0 ? [] : [made(madePages.index, words.index)]),
    ...(sheet.length === 0 ? [] : [made(madePages.sheet, words.sheet)]),
    ...closing.map((doc) => entryOf(doc, language)),
  ];
}

function entryOf(doc: Doc, language: string): OutlineEntry {
  const { labels } = wordsOf(language);
  const lead =
    doc.kind === "chapter" ? doc.number : `${labels[doc.kind === "part" ? "part" : "appendix"](doc.number)}.`;
  return {
    title: doc.number === "" ? doc.title : `${lead} ${doc.title}`,
    anchor: doc.label,
    isOpen: doc.kind === "part",
    children: doc.sections.map(sectionEntry),
  };
}

function sectionEntry({ number, title, label, children }: Section): OutlineEntry {
  return { title: `${number} ${title}`.trim(), anchor: label, isOpen: false, children: children.map(sectionEntry) };
}

/** Puts the outline into `pdf`; each entry leads to the named destination of its anchor. */
export function writeOutline(pdf: PDFDocument, entries: readonly OutlineEntry[]): void {
  const root = pdf.addObject({ Type: pdf.newName("Outlines") });
  root.put("Count", pdf.newInteger(link(pdf, root, entries)));
  pdf.getTrailer().get("Root").put("Outlines", root);
}

/** Links `entries` below `parent` and returns how many lines they show when `parent` is open. */
function link(pdf: PDFDocument, parent: PDFObject, entries: readonly OutlineEntry[]): number {
  const items = entries.map(({ title, anchor }) =>
    pdf.addObject({ Title: pdf.newString(title), Dest: pdf.newName(anchor), Parent: parent }),
  );
  let lines = items.length;
  entries.forEach((entry, i) => {
    const item = items[i];
    if (item === undefined) return;
    const [before, after] = [items[i - 1], items[i + 1]];
    if (before !== undefined) item.put("Prev", before);
    if (after !== undefined) item.put("Next", after);
    if (entry.children.length === 0) return;
    const inside = link(pdf, item, entry.children);
    item.put("Count", pdf.newInteger(entry.isOpen ? inside : -inside));
    if (entry.isOpen) lines += inside;
  });
  const [first, last] = [items[0], items.at(-1)];
  if (first !== undefined) parent.put("First", first);
  if (last !== undefined) parent.put("Last", last);
  return lines;
}
