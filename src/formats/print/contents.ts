/** The entries of the contents, from the model: documents, the sections of chapters, and the pages made around them. */
import type { Doc } from "../../book/types.ts";
import { listsTitle } from "./openers.ts";
import { madePages, type PrintedContent } from "./printed-content.ts";
import { wordsOf } from "../../words/words.ts";

/** One line of the contents. */
export interface ContentsEntry {
  anchor: string;
  number: string;
  title: string;
  level: "part" | "document" | "section";
}

/** Entries for all that an edition prints behind its contents, in reading order. */
export function contentsOf({ language, lists, docs, index, sheet, closing }: PrintedContent): ContentsEntry[] {
  const words = wordsOf(language).print;
  const entriesOf = (doc: Doc) => entries(doc, language);
  const made = (anchor: string, title: string): ContentsEntry => ({ anchor, number: "", title, level: "document" });
  return [
    ...(lists.length === 0 ? [] : [made(madePages.lists, listsTitle(lists, language))]),
    ...docs.flatMap(entriesOf),
    ...(index.length === 0 ? [] : [made(madePages.index, words.index)]),
    ...(sheet.length === 0 ? [] : [made(madePages.sheet, words.sheet)]),
    ...closing.flatMap(entriesOf),
  ];
}

function entries(doc: Doc, language: string): ContentsEntry[] {
  const { label: anchor, title } = doc;
  if (doc.kind === "part")
    return [
      { anchor, number: doc.number === "" ? "" : wordsOf(language).labels.part(doc.number), title, level: "part" },
    ];
  if (doc.kind === "service") return [{ anchor, number: "", title, level: "section" }];
  const sections = doc.kind === "chapter" ? doc.sections : [];
  return [
    { anchor, number: doc.number, title, level: "document" },
    ...sections.map(({ label, number, title: heading }) => ({
      anchor: label,
      number,
      title: heading,
      level: "section" as const,
    })),
  ];
}
