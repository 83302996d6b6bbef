/** Everything one Astro run needs to know, as data that travels into it. */
import type { Book, EditionName } from "../book/types.ts";

/** A file on the downloads page. */
interface Download {
  name: string;
  format: string;
  edition: EditionName;
}

export interface Rendering {
  book: Book;
  /** SVG pictures by path in the book folder. */
  svgs: Record<string, string>;
  /** Drawn diagrams by hash. */
  drawings: Record<string, string>;
  /** Editions to render, by what renders them. */
  plan: {
    web: EditionName[];
    digital: EditionName[];
    print: { trim: "letter" | "paperback"; edition: EditionName }[];
    epub: EditionName[];
    /** Questions apart, for decks and learning platforms. */
    items: EditionName[];
  };
  /** The site shows the picture of its cover, which a build draws. */
  hasCover: boolean;
  /** Files the site offers. */
  downloads: Download[];
  /** Where bitmaps are served from, by path in the book folder; below the site's base. */
  assets: Record<string, string>;
}
