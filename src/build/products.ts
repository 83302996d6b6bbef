/** The things a build makes, and how their files are named. */
import { editionNames, editionOf } from "../book/edition.ts";
import type { Book, Edition, EditionName } from "../book/types.ts";
import { hasItems, hasQuestions } from "../book/study.ts";

/** Formats as a publisher names them; the paperback is an interior and a cover. */
export const productFormats = ["web", "digital", "letter", "paperback", "epub", "kindle", "anki", "quiz"] as const;

export type ProductFormat = (typeof productFormats)[number];

/** Formats without a demo of their own. */
const fullOnly = new Set<ProductFormat>(["web", "paperback", "kindle"]);

/** One thing to make: a format in an edition. The site holds both editions. */
export interface Product {
  /** "letter-demo"; unique. */
  name: string;
  format: ProductFormat;
  edition: EditionName;
  /** Files or folders below the published folder. */
  outputs: string[];
}

/** Formats that a book may have nothing for: they are made where it has. */
const needs: Partial<Record<ProductFormat, (book: Book, edition: Edition) => boolean>> = {
  anki: hasItems,
  quiz: (_, edition) => hasQuestions(edition),
};

/** Every product the book declares. */
export function productsOf(book: Book): Product[] {
  const declared = book.config.formats;
  const wanted = productFormats.filter((format) => declared === undefined || declared[format] !== undefined);
  return wanted.flatMap((format) =>
    editionNames(book)
      .filter((edition) => edition === "full" || !fullOnly.has(format))
      .filter((edition) => needs[format]?.(book, editionOf(book, edition)) ?? true)
      .map((edition) => ({ name: `${format}-${edition}`, format, edition, outputs: outputsOf(book, format, edition) })),
  );
}

/** How a product's files end, after the book's id. */
const endings: Record<Exclude<ProductFormat, "web">, string[]> = {
  digital: ["-digital.html"],
  letter: ["-letter.pdf"],
  paperback: ["-paperback.pdf", "-cover.pdf"],
  epub: [".epub"],
  kindle: ["-kindle.epub"],
  anki: [".apkg", "-anki.txt"],
  quiz: [".gift.txt", "-qti.zip"],
};

/** "editions/genai-on-aws-demo-letter.pdf" */
function outputsOf(book: Book, format: ProductFormat, edition: EditionName): string[] {
  if (format === "web") return ["site", "server"];
  const base = edition === "full" ? book.id : `${book.id}-${edition}`;
  return endings[format].map((ending) => `editions/${base}${ending}`);
}

/** What was made of the products, in their order: which of them was finished first is chance. */
export function inOrder<Made extends Pick<Product, "name">>(book: Book, made: readonly Made[]): Made[] {
  const names = productsOf(book).map(({ name }) => name);
  return made.toSorted((a, b) => names.indexOf(a.name) - names.indexOf(b.name));
}
