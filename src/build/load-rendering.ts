/** Reads a book folder and prepares what a rendering run needs. */
import type { CheckedBook } from "../book/check.ts";
import { editionNames } from "../book/edition.ts";
import type { EditionName } from "../book/types.ts";
import type { Rendering } from "./rendering.ts";

/** Renders everything the book declares; `only` narrows it. */
export function renderingOf(checked: CheckedBook, drawings: Record<string, string>): Rendering {
  const { book, reading } = checked;
  const editions: EditionName[] = editionNames(book);
  return {
    book,
    svgs: reading.folder.svgs,
    drawings,
    plan: {
      web: editions,
      digital: editions,
      print: [
        ...editions.map((edition) => ({ trim: "letter" as const, edition })),
        { trim: "paperback" as const, edition: "full" as const },
      ],
      epub: editions,
    },
    downloads: [],
    assets: Object.fromEntries(
      Object.values(book.artwork)
        .filter((artwork) => artwork.type !== "svg")
        .map((artwork) => [artwork.path, assetName(artwork)]),
    ),
  };
}

/** Name of a bitmap in every format: its content decides it, so it may be cached for ever. */
export function assetName(artwork: { path: string; hash: string }): string {
  const base = artwork.path.slice(artwork.path.lastIndexOf("/") + 1).replace(/[^\w.-]+/g, "-");
  return `${artwork.hash.slice(0, 10)}-${base}`;
}
