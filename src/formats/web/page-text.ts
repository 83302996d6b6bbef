/** What a page says of itself to search engines and in lists: its name and its description. */
import { parseInline } from "../../book/parse.ts";
import { plainText } from "../../book/tree.ts";
import { serviceOf } from "../../book/service-of.ts";
import type { Book, Doc, Edition, LabelKind } from "../../book/types.ts";
import type { SitePage } from "./site-pages.ts";
import { wordsOf } from "../../words/words.ts";

/** Longest description search engines show whole, in characters. */
const longestDescription = 160;

/** Title for the browser's tab: the page first, then the book. */
export function documentTitle(book: Book, edition: Edition, page: SitePage): string {
  const name = edition.name === "full" ? book.config.title : wordsOf(edition.language).labels.demoOf(book.config.title);
  if (page.kind === "home") return book.config.subtitle === "" ? name : `${name}: ${book.config.subtitle}`;
  return `${page.doc === undefined ? page.title : numberedTitle(page.doc, edition.language)} · ${name}`;
}

/** "2. Select and configure foundation models"; "Part I: Foundations"; the bare title where there is no number. */
export function numberedTitle(doc: Doc, language: string): string {
  if (doc.number === "") return doc.title;
  return doc.kind === "chapter" ? `${doc.number}. ${doc.title}` : `${kindText(doc, language)}: ${doc.title}`;
}

/** Its kind with its number, where it has one: "Chapter 2". @param language of the book */
export function kindText(doc: Doc, language: string): string {
  const { labels } = wordsOf(language);
  if (doc.number === "") return labels.kinds[doc.kind];
  const kind = doc.kind === "part" || doc.kind === "chapter" ? doc.kind : "appendix";
  return labels[kind](doc.number);
}

/** One sentence about a page, unlike that of any other page of the site. */
export function pageDescription(book: Book, page: SitePage): string {
  const { title, description, language } = book.config;
  const words = wordsOf(language).share;
  const { doc } = page;
  if (page.description !== undefined) return clip(page.description);
  if (page.kind === "home" && description !== "") return clip(description);
  if (doc === undefined) return clip(words.pageOf(page.title, title));
  const tagline = serviceOf(book, doc)?.tagline;
  if (tagline !== undefined) return clip(`${doc.title}: ${plain(tagline)}.`.replace(/\.\.$/, "."));
  const name = numberedTitle(doc, language);
  const objectives = doc.objectives.map(plain);
  return clip(objectives.length === 0 ? words.docIn(name, title) : words.ableTo(name, objectives));
}

/** Figures, tables or listings an edition shows, in reading order. */
export function floatsOf(book: Book, edition: Edition, kind: LabelKind) {
  return Object.values(book.labels).filter((label) => label.kind === kind && edition.labels.has(label.id));
}

/** Inline Markdown without its markup. */
function plain(markdown: string): string {
  return parseInline(markdown)
    .map((node) => plainText(node))
    .join("");
}

function clip(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= longestDescription) return line;
  const cut = line.slice(0, longestDescription - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), 1)).replace(/[,;:.]$/, "")}…`;
}
