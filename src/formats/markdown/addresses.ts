/** Says where the Markdown twin of a page stands. */
import type { Book } from "../../book/types.ts";
import { isTool, type SitePage } from "../web/site-pages.ts";

/**
 * The convention of llms.txt, https://llmstxt.org: a page's address and `.md`, "select-models/" to "select-models.md";
 * an edition's home, which has no name of its own, is "index.html.md".
 */
export function twinPath(page: string): string {
  return page === "" ? "index.html.md" : `${page.replace(/\/$/, "")}.md`;
}

/** Whether a page has text of its own to write. */
export function hasTwin(page: SitePage): boolean {
  return !isTool(page) && !["search", "missing", "offline"].includes(page.kind);
}

/** Address of a document's twin by that of its page; the fragment stays, so it still says which thing is meant. */
export function twinHref(pageHref: string): string {
  return pageHref.replace(/\/(?=#|$)/, ".md");
}

/** Root of links in Markdown: absolute where book.yaml says where the site stands, else as on its pages. */
export function linkRoot(book: Book, base: string): string {
  const { url } = book.config.site;
  return url === undefined ? base : new URL(base, url).href;
}
