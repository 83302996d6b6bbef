/** What a page says of itself to search engines and in lists: its name and its description. */
import { parseInline } from "../../book/parse.ts";
import { plainText } from "../../book/tree.ts";
import { serviceOf } from "../../book/service-of.ts";
import type { Book, Doc, Edition, LabelKind } from "../../book/types.ts";
import type { SitePage } from "./site-pages.ts";

/** Longest description search engines show whole, in characters. */
const longestDescription = 160;

/** Title for the browser's tab: the page first, then the book. */
export function documentTitle(book: Book, edition: Edition, page: SitePage): string {
  const name = edition.name === "full" ? book.config.title : `${book.config.title} (demo)`;
  if (page.kind === "home") return book.config.subtitle === "" ? name : `${name}: ${book.config.subtitle}`;
  return `${page.doc === undefined ? page.title : numberedTitle(page.doc)} · ${name}`;
}

/** "2. Select and configure foundation models"; "Part I: Foundations"; the bare title where there is no number. */
export function numberedTitle(doc: Doc): string {
  if (doc.number === "") return doc.title;
  return doc.kind === "chapter" ? `${doc.number}. ${doc.title}` : `${kindName(doc)} ${doc.number}: ${doc.title}`;
}

/** What kind of page a document is, in a word. */
export function kindName(doc: Doc): string {
  const names: Record<Doc["kind"], string> = {
    front: "Front matter",
    part: "Part",
    chapter: "Chapter",
    appendix: "Appendix",
    back: "Back matter",
    glossary: "Glossary",
    services: "Appendix",
    service: "Service",
    closing: "Demo",
  };
  return names[doc.kind];
}

/** One sentence about a page, unlike that of any other page of the site. */
export function pageDescription(book: Book, page: SitePage): string {
  const { title, description } = book.config;
  const { doc } = page;
  if (page.kind === "home" && description !== "") return clip(description);
  if (doc === undefined) return clip(`${page.title} of “${title}”.`);
  const tagline = serviceOf(book, doc)?.tagline;
  if (tagline !== undefined) return clip(`${doc.title}: ${plain(tagline)}.`.replace(/\.\.$/, "."));
  const [first, ...rest] = doc.objectives.map(plain);
  if (first === undefined) return clip(`${numberedTitle(doc)}, in “${title}”.`);
  return clip(`${numberedTitle(doc)}. You will be able to ${[lowerFirst(first), ...rest.map(lowerFirst)].join("; ")}.`);
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

function lowerFirst(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

function clip(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= longestDescription) return line;
  const cut = line.slice(0, longestDescription - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), 1)).replace(/[,;:.]$/, "")}…`;
}
