/** Tells the site's pages where the paperback that is published with it has its sections. */
import type { Book, Edition, LabelKind } from "../../book/types.ts";
import type { PrintedText } from "../print/printed-text.ts";

/** Name of the file beside an edition's pages; without a paperback it stands there too and names no page. */
export const printedPagesFile = "printed-pages.json";

/** What reading lists lead to. */
const listed = new Set<LabelKind>(["part", "chapter", "appendix", "section", "service"]);

/** `{"pages":{"sec-gates":"47"}}`: folios as printed, by label. @param printed undefined where no paperback is published */
export function printedPages(book: Book, edition: Edition, printed: PrintedText | undefined): string {
  const pages = Object.values(book.labels).flatMap(({ id, kind }) => {
    const folio = printed?.folios[(printed.pageOf[id] ?? 0) - 1] ?? "";
    return listed.has(kind) && edition.labels.has(id) && folio !== "" ? [[id, folio] as const] : [];
  });
  return `${JSON.stringify({ pages: Object.fromEntries(pages) })}\n`;
}
