/** What search engines read besides the pages: which pages there are, and that they may be read. */
import { editionOf } from "../../book/edition.ts";
import type { Book, Edition } from "../../book/types.ts";
import { element } from "../xml.ts";
import { canonicalUrl } from "./canonical.ts";
import { siteBase, sitePages, toolPages, type SitePage } from "./site-pages.ts";

/**
 * `sitemap.xml` where the book says where its site will stand (https://www.sitemaps.org/protocol.html), and `robots.txt`
 * where that is the root of a host, below which nobody asks for it (https://www.rfc-editor.org/rfc/rfc9309#section-2.3).
 */
export function crawlerFiles(book: Book): Map<string, string> {
  const edition = editionOf(book, "full");
  const pages = [...sitePages(edition).filter(({ kind }) => kind !== "search"), ...toolPages(edition)];
  const entries = pages.flatMap((page) => sitemapEntry(book, edition, page));
  const sitemap = entries.length === 0 ? [] : ([["sitemap.xml", sitemapText(entries)]] as const);
  const isRoot = siteBase(book, "full") === "/";
  const named = sitemap.length === 0 ? "" : `\nSitemap: ${new URL("/sitemap.xml", book.config.site.url).href}\n`;
  return new Map([...sitemap, ...(isRoot ? ([["robots.txt", `User-agent: *\nAllow: /\n${named}`]] as const) : [])]);
}

function sitemapEntry(book: Book, edition: Edition, page: SitePage): string[] {
  const url = canonicalUrl(book, edition, page);
  if (url === undefined) return [];
  return [element("url", {}, [element("loc", {}, url), element("lastmod", {}, lastChange(book, page))])];
}

/** The day of the edition, or the month in which a page's facts were checked after it. */
function lastChange(book: Book, { doc }: SitePage): string {
  const { date } = book.config.edition;
  const verified = doc?.verified ?? "";
  return verified > date.slice(0, 7) ? verified : date;
}

function sitemapText(entries: readonly string[]): string {
  const set = `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join("\n")}\n</urlset>`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${set}\n`;
}
