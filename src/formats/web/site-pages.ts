/** Every page of a site, in reading order: what stands where, and what stands beside it. */
import type { Book, Doc, Edition, EditionName } from "../../book/types.ts";
import { pathOfDoc } from "../../render/locate.ts";

type SitePageKind = "home" | "contents" | "doc" | "exam" | "downloads" | "search" | "missing";

/** One page; `path` is below the edition's root, "" for its home. */
export interface SitePage {
  kind: SitePageKind;
  path: string;
  title: string;
  doc?: Doc;
}

/** Root of an edition's site: the demo stands inside the full site. */
export function siteBase(book: Book, edition: EditionName): string {
  const base = book.config.site.base.endsWith("/") ? book.config.site.base : `${book.config.site.base}/`;
  return edition === "full" ? base : `${base}${edition}/`;
}

/** The pages of an edition's site. */
export function sitePages(edition: Edition): SitePage[] {
  return [
    { kind: "home", path: "", title: "Home" },
    { kind: "contents", path: "contents/", title: "Contents" },
    ...edition.docs.map((doc): SitePage => ({ kind: "doc", path: pathOfDoc(doc), title: doc.title, doc })),
    ...(hasExam(edition) ? [{ kind: "exam", path: "exam/", title: "Practice exam" } satisfies SitePage] : []),
    { kind: "search", path: "search/", title: "Search" },
    { kind: "downloads", path: "downloads/", title: "Downloads" },
  ];
}

/** Whether there is anything to draw a practice exam from. */
export function hasExam({ docs }: Edition): boolean {
  return docs.some(({ questions }) => questions.length > 0);
}

/** The page for an address that is none; it stands once, outside of both editions' pages. */
export const missingPage: SitePage = { kind: "missing", path: "404.html", title: "Page not found" };

/** The documents before and after one, in reading order. */
export function neighbors(edition: Edition, doc: Doc): { previous: Doc | undefined; next: Doc | undefined } {
  const at = edition.docs.indexOf(doc);
  return { previous: at > 0 ? edition.docs[at - 1] : undefined, next: at < 0 ? undefined : edition.docs[at + 1] };
}

/** The documents a page stands below, outermost first: its part, or its service reference. */
export function ancestors(edition: Edition, doc: Doc): Doc[] {
  const parent = doc.parent === "" ? undefined : edition.docs.find((candidate) => candidate.id === doc.parent);
  return parent === undefined || parent === doc ? [] : [...ancestors(edition, parent), parent];
}
