/** What stands on which page of a finished print, for the editions that name its pages. */
import type { Book, Doc, Edition } from "../../book/types.ts";
import { folioOf } from "./folio.ts";
import { openersOf } from "./openers.ts";
import type { Plan } from "./plan.ts";
import { imprintOf, madePages } from "./printed-content.ts";

/** Plain data, fit for JSON. */
export interface PrintedText {
  /** Folio of each physical page, whether the page shows it or not: "xiv", "12". */
  folios: string[];
  /** Lines of each physical page without its head and its folio; words that a line breaks off end in U+00AD and "-". */
  texts: string[];
  /** First and last physical page of each document by its id, 1-based. */
  documents: Record<string, [first: number, last: number]>;
  /** Physical page of each label. */
  pageOf: Record<string, number>;
}

/** @param lines the lines of each physical page, as read from the finished file */
export function printedText(
  book: Book,
  edition: Edition,
  plan: Plan,
  lines: readonly (readonly string[])[],
): PrintedText {
  const blank = new Set(plan.empty);
  const labels = Object.keys(book.labels).filter((label) => plan.pageOf.has(label));
  return {
    folios: lines.map((_, i) => folioOf(i + 1, plan.firstMain)),
    texts: lines.map((page, i) =>
      blank.has(i + 1)
        ? ""
        : withoutFurniture(page, plan.heads[i] ?? "", plan.folios[i] ?? "")
            .map(withSoftHyphen)
            .join("\n"),
    ),
    documents: documentPages(book, edition, plan),
    pageOf: Object.fromEntries(labels.map((label) => [label, plan.pageOf.get(label) ?? 0])),
  };
}

/** The hyphen that breaks a word at the end of a line is read apart from it: "docu -". */
function withSoftHyphen(line: string): string {
  return line.replace(/(?<=\p{L}) -$/u, "\u00ad-");
}

/** Head and folio stand first or last in the file, whatever their place on the page. */
function withoutFurniture(lines: readonly string[], ...furniture: string[]): string[] {
  let rest = [...lines];
  for (const text of furniture.filter((word) => word !== "")) {
    const at = rest.findIndex((line, i) => (i < 3 || i > rest.length - 3) && line.trim() === text);
    if (at >= 0) rest = rest.toSpliced(at, 1);
  }
  return rest;
}

function documentPages(book: Book, edition: Edition, plan: Plan): PrintedText["documents"] {
  const byAnchor = new Map(edition.docs.map((doc) => [doc.label, doc.id]));
  const imprint = imprintOf(edition.docs);
  if (imprint !== undefined) byAnchor.set(madePages.imprint, imprint.id);
  const starts = openersOf(book, edition).map(({ anchor }) => ({ anchor, page: plan.pageOf.get(anchor) ?? 0 }));
  return Object.fromEntries(
    starts.flatMap(({ anchor, page }, i): [string, [number, number]][] => {
      const id = byAnchor.get(anchor);
      return id === undefined || page === 0 ? [] : [[id, [page, (starts[i + 1]?.page ?? plan.pages + 1) - 1]]];
    }),
  );
}

/** Folios of the pages that bear text of these documents, in their order. */
export function foliosOf({ documents, folios, texts }: PrintedText, docs: readonly Doc[]): string[] {
  return docs.flatMap(({ id }) => {
    const [first, last] = documents[id] ?? [1, 0];
    return folios.slice(first - 1, last).filter((_, i) => texts[first - 1 + i] !== "");
  });
}
