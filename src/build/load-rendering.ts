/** Reads a book folder and prepares what a rendering run needs. */
import path from "node:path";
import type { CheckedBook } from "../book/check.ts";
import { editionNames } from "../book/edition.ts";
import { productsOf, type Product, type ProductFormat } from "./products.ts";
import type { Rendering } from "./rendering.ts";

/** What a run renders: the pages of `products`, or of everything the book declares. */
export function renderingOf(
  checked: CheckedBook,
  drawings: Record<string, string>,
  products?: readonly Product[],
): Rendering {
  const { book, reading } = checked;
  const wanted = products ?? productsOf(book);
  const editionsOf = (format: ProductFormat) =>
    wanted.filter((product) => product.format === format).map(({ edition }) => edition);
  return {
    book,
    svgs: reading.folder.svgs,
    drawings,
    plan: {
      web: editionsOf("web").length > 0 ? editionNames(book) : [],
      digital: editionsOf("digital"),
      print: [
        ...editionsOf("letter").map((edition) => ({ trim: "letter" as const, edition })),
        ...editionsOf("paperback").map((edition) => ({ trim: "paperback" as const, edition })),
      ],
      epub: [...new Set([...editionsOf("epub"), ...editionsOf("kindle")])],
      items: [...new Set([...editionsOf("anki"), ...editionsOf("quiz")])],
    },
    hasCover: products !== undefined,
    downloads: productsOf(book)
      .filter(({ format }) => format !== "web" && format !== "paperback")
      .flatMap(({ format, edition, outputs }) =>
        outputs.map((file) => ({ name: path.posix.basename(file), format, edition })),
      ),
    assets: Object.fromEntries(
      Object.values(book.artwork)
        .filter((artwork) => artwork.type !== "svg")
        .map((artwork) => [artwork.path, assetName(artwork)]),
    ),
  };
}

/** Name of a bitmap in every format: its content decides it, so it may be cached for ever. */
function assetName(artwork: { path: string; hash: string }): string {
  const base = artwork.path.slice(artwork.path.lastIndexOf("/") + 1).replace(/[^\w.-]+/g, "-");
  return `${artwork.hash.slice(0, 10)}-${base}`;
}
