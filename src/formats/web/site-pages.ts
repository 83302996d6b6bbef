/** Every page of a site, in reading order: what stands where, and what stands beside it. */
import type { Book, Doc, Edition, EditionName } from "../../book/types.ts";
import { canCompare, hasCards, hasDrills, hasMaterial, hasQuestions } from "../../book/study.ts";
import { pathOfDoc } from "../../render/locate.ts";
import { wordsOf } from "../../words/words.ts";

/** Pages of study tools. */
export type ToolKind = "study" | "plan" | "cards" | "exam" | "drills" | "answers" | "last-day" | "compare";

type SitePageKind = "home" | "contents" | "doc" | "downloads" | "search" | "missing" | "offline" | ToolKind;

/** One page; `path` is below the edition's root, "" for its home. */
export interface SitePage {
  kind: SitePageKind;
  path: string;
  title: string;
  /** One sentence about it, for a page that has none by its kind. */
  description?: string;
  doc?: Doc;
}

/** Root of an edition's site: the demo stands inside the full site. */
export function siteBase(book: Book, edition: EditionName): string {
  const base = book.config.site.base.endsWith("/") ? book.config.site.base : `${book.config.site.base}/`;
  return edition === "full" ? base : `${base}${edition}/`;
}

/** The pages of an edition's site that are to be read. */
export function sitePages(edition: Edition): SitePage[] {
  const words = wordsOf(edition.language).pages;
  return [
    { kind: "home", path: "", title: words.home },
    { kind: "contents", path: "contents/", title: words.contents },
    ...edition.docs.map((doc): SitePage => ({ kind: "doc", path: pathOfDoc(doc), title: doc.title, doc })),
    { kind: "search", path: "search/", title: words.search },
    { kind: "downloads", path: "downloads/", title: words.downloads },
  ];
}

/** The pages of the study tools; each has a route of its own in src/pages/[...edition]/. */
export function toolPages(edition: Edition): (SitePage & { kind: ToolKind })[] {
  const words = wordsOf(edition.language);
  const tools: { kind: ToolKind; path: string; title: string; isThere: boolean }[] = [
    { kind: "exam", path: "exam/", title: words.exam.title, isThere: hasQuestions(edition) },
    { kind: "cards", path: "cards/", title: words.cards.title, isThere: hasCards(edition) },
    { kind: "plan", path: "plan/", title: words.plan.title, isThere: hasMaterial(edition) },
    { kind: "answers", path: "answers/", title: words.answerSheet.title, isThere: hasQuestions(edition) },
    { kind: "last-day", path: "last-day/", title: words.lastDay.title, isThere: hasQuestions(edition) },
    { kind: "compare", path: "services/compare/", title: words.compare.title, isThere: canCompare(edition) },
    { kind: "drills", path: "drills/", title: words.drills.title, isThere: hasDrills(edition) },
  ];
  const there = tools.filter(({ isThere }) => isThere).map(({ kind, path, title }) => ({ kind, path, title }));
  return there.length === 0 ? [] : [{ kind: "study", path: "study/", title: words.study.title }, ...there];
}

/** The page that leads to all study tools; undefined for an edition without any. */
export function studyHub(edition: Edition): SitePage | undefined {
  return toolPages(edition).find(({ kind }) => kind === "study");
}

/** Whether a page is a tool's. */
export function isTool({ kind }: SitePage): boolean {
  return !["home", "contents", "doc", "downloads", "search", "missing", "offline"].includes(kind);
}

/** The page for an address that is none; it stands once, outside of both editions' pages. */
export function missingPage({ language }: Edition): SitePage {
  return { kind: "missing", path: "404.html", title: wordsOf(language).pages.missing };
}

/** What stands for a page that a reader's device does not keep, while there is no network. */
export function offlinePage({ language }: Edition): SitePage {
  return { kind: "offline", path: "offline/", title: wordsOf(language).pages.offline };
}

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
