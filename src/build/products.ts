/** The things a build makes, and how their files are named. */
import { editionNames } from "../book/edition.ts";
import type { Book, EditionName } from "../book/types.ts";

/** Formats as a publisher names them; the paperback is an interior and a cover. */
export const productFormats = ["web", "digital", "letter", "paperback", "epub", "kindle"] as const;

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

/** Every product the book declares. */
export function productsOf(book: Book): Product[] {
  const declared = book.config.formats;
  const wanted = productFormats.filter((format) => declared === undefined || declared[format] !== undefined);
  return wanted.flatMap((format) =>
    editionNames(book)
      .filter((edition) => edition === "full" || !fullOnly.has(format))
      .map((edition) => ({ name: `${format}-${edition}`, format, edition, outputs: outputsOf(book, format, edition) })),
  );
}

/** Name of a product's file: "genai-on-aws-demo-letter.pdf". */
export function fileName(book: Book, format: ProductFormat, edition: EditionName): string {
  const base = edition === "full" ? book.id : `${book.id}-${edition}`;
  if (format === "epub") return `${base}.epub`;
  if (format === "kindle") return `${base}-kindle.epub`;
  return format === "digital" ? `${base}-digital.html` : `${base}-${format}.pdf`;
}

function outputsOf(book: Book, format: ProductFormat, edition: EditionName): string[] {
  if (format === "web") return ["site"];
  const file = `editions/${fileName(book, format, edition)}`;
  return format === "paperback" ? [file, `editions/${book.id}-cover.pdf`] : [file];
}
