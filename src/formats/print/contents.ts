/** The entries of the contents, from the model: documents, and the sections of chapters. */
import type { Doc } from "../../book/types.ts";

/** One line of the contents. */
export interface ContentsEntry {
  anchor: string;
  number: string;
  title: string;
  level: "part" | "document" | "section";
}

/** Entries for the documents of an edition, in reading order. */
export function contentsOf(docs: readonly Doc[]): ContentsEntry[] {
  return docs.flatMap((doc): ContentsEntry[] => {
    const { label: anchor, title } = doc;
    if (doc.kind === "part")
      return [{ anchor, number: doc.number === "" ? "" : `Part ${doc.number}`, title, level: "part" }];
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
  });
}
