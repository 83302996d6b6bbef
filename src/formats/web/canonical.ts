/** The address by which a page is to be known, wherever it is read. */
import type { Book, Edition } from "../../book/types.ts";
import { siteBase, type SitePage } from "./site-pages.ts";

/** Absolute; a document of the demo is known by its page in the full edition. Undefined without `site.url`. */
export function canonicalUrl(book: Book, edition: Edition, page: SitePage): string | undefined {
  if (book.config.site.url === undefined || page.kind === "missing" || page.kind === "offline") return undefined;
  const isOwn = edition.name === "full" || page.doc?.kind === "closing" || page.kind !== "doc";
  return new URL(`${siteBase(book, isOwn ? edition.name : "full")}${page.path}`, book.config.site.url).href;
}
