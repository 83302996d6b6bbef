/** Says where a printed chapter stands on the book's site. */
import type { Book, Doc, Edition } from "../../book/types.ts";
import { pathOfDoc } from "../../render/locate.ts";
import { siteBase } from "../web/site-pages.ts";

/** Address of a chapter's page on the site; undefined where there is none, or book.yaml asks for no code. */
export function onlineAddress(book: Book, edition: Edition, doc: Doc): string | undefined {
  const { site, formats } = book.config;
  const isPublished = site.url !== undefined && (formats === undefined || formats.web !== undefined);
  if (!isPublished || doc.kind !== "chapter" || formats?.paperback?.qr === false) return undefined;
  return new URL(`${siteBase(book, edition.name)}${pathOfDoc(doc)}`, site.url).href;
}
