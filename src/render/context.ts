/** What components know of the page they stand on: the book, its edition, and where things are. */
import type { Book, Edition } from "../book/types.ts";

/** One of the forms a book is published in. */
type Format = "web" | "digital" | "letter" | "paperback" | "epub";

/** Given by every page to the components on it, as `Astro.locals.page`. */
export interface PageContext {
  format: Format;
  book: Book;
  edition: Edition;
  /** Where a label stands, seen from this page; undefined when this edition lacks it. */
  hrefFor: (label: string) => string | undefined;
  /** Where a bitmap stands, by its path in the book folder. */
  assetHref: (path: string) => string;
  /** Markup of an SVG picture, by its path in the book folder. */
  svgs: Record<string, string>;
  /** Markup of drawn diagrams, by hash. */
  drawings: Record<string, string>;
  /** Answers kept for the end of their chapter: by document, by question label. */
  answers: Map<string, Map<string, string>>;
}

/** Reads the context; a page that forgot to give one is a mistake of ours. */
export function pageContext(locals: { page?: PageContext }): PageContext {
  if (locals.page === undefined) throw new Error("A page must set Astro.locals.page before it renders content.");
  return locals.page;
}
