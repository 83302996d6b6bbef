/** What a printed edition holds besides its documents, and in which order all of it stands. */
import { indexEntries, type IndexEntry } from "../../book/index-entries.ts";
import type { Book, Doc, Edition, Label, QuestionData } from "../../book/types.ts";
import { wordsOf } from "../../words/words.ts";

/** A list of numbered things behind the contents. */
export interface FloatList {
  kind: "figure" | "table" | "listing";
  title: string;
  labels: Label[];
}

/** The questions of one document, for the answer sheet. */
export interface SheetPart {
  doc: Doc;
  questions: QuestionData[];
}

/** A printed edition: title and imprint pages, contents, lists, documents, index, answer sheet, closing pages. */
export interface PrintedContent {
  /** BCP 47 tag of the book's. */
  language: string;
  lists: FloatList[];
  docs: Doc[];
  index: IndexEntry[];
  sheet: SheetPart[];
  /** What the demo ends with. */
  closing: Doc[];
}

/** Anchors of the pages the engine itself makes. */
export const madePages = {
  title: "title-page",
  imprint: "imprint-page",
  contents: "contents-page",
  lists: "lists-page",
  index: "index-page",
  sheet: "answer-sheet",
};

/** Id of the line of the contents, or of a list, that names an anchor. */
export function listedId(anchor: string): string {
  return `listed-${anchor}`;
}

/** Whether an anchor serves the making of the file alone: readers and links need not find it by name. */
export function isWorkAnchor(anchor: string): boolean {
  return /^(?:page-ref|listed|end)-/.test(anchor) || (anchor.startsWith("index-") && anchor !== madePages.index);
}

/** The front document that stands behind the title page, when the book has one. */
export function imprintOf(docs: readonly Doc[]): Doc | undefined {
  return docs.find((doc) => doc.kind === "front" && doc.id === "copyright");
}

/** What an edition prints; lists, index and sheet are empty where the book has nothing for them. */
export function printedContent(book: Book, edition: Edition): PrintedContent {
  const imprint = imprintOf(edition.docs);
  const body = edition.docs.filter((doc) => doc !== imprint);
  return {
    language: edition.language,
    lists: floatLists(book, edition),
    docs: body.filter((doc) => doc.kind !== "closing"),
    index: indexEntries(book, edition),
    sheet: body.flatMap((doc) => (doc.questions.length === 0 ? [] : [{ doc, questions: doc.questions }])),
    closing: body.filter((doc) => doc.kind === "closing"),
  };
}

function floatLists(book: Book, edition: Edition): FloatList[] {
  const { labels: words } = wordsOf(edition.language);
  const titles = { figure: words.figures, table: words.tables, listing: words.listings };
  const shown = Object.values(book.labels).filter((label) => edition.labels.has(label.id) && label.number !== "");
  return (["figure", "table", "listing"] as const).flatMap((kind) => {
    const labels = shown.filter((label) => label.kind === kind);
    return labels.length === 0 ? [] : [{ kind, title: titles[kind], labels }];
  });
}
