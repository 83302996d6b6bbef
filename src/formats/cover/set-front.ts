/** Decides where everything on the front of a cover stands: a front is 1600 units wide. */
import type { Book } from "../../book/types.ts";
import { setTitle, type SetLines } from "./lines.ts";
import { byline } from "./words.ts";

/** Measures of every front; `height` is the paperback's. */
export const front = { width: 1600, height: 2400, margin: 144, baseline: 136, edition: 42, authors: 58 };

/** Words of a front, and the leaves above them. */
export interface FrontSetting {
  title: SetLines;
  subtitle: SetLines;
  authors: string[];
  leaves: { size: number; columns: number; rows: number };
  /** Where the leaves end. */
  leavesEnd: number;
}

/** Distances between lines, in sizes of their type; and least sizes, below which a text is too long. */
export const frontType = {
  title: { leading: 1.07, largest: 250, least: 66 },
  subtitle: { leading: 1.3, largest: 66, least: 34 },
  authors: { leading: 1.32, least: 32 },
};

/** From the leaves to the title, from the title to the subtitle, and at least from there to the authors. */
export const air = { title: 140, subtitle: 48, authors: 150 };

/** Sets a front of `height` units: the words take what they need, the leaves what is left. */
export function setFront(book: Book, height: number): FrontSetting {
  const { config, docs } = book;
  const inner = front.width - 2 * front.margin;
  const { title, subtitle, authors } = frontType;
  const heading = setTitle(config.title, inner, front.height * 0.44, title.leading, title.largest);
  const below = setTitle(
    config.subtitle,
    inner,
    3.2 * subtitle.largest * subtitle.leading,
    subtitle.leading,
    subtitle.largest,
  );
  const names = byline(config.authors, (1.8 * inner) / front.authors, config.language);
  const by = setTitle(names, inner, 2 * front.authors * authors.leading, authors.leading, front.authors).lines;
  const headingHeight = heading.lines.length * heading.size * title.leading;
  const belowHeight = below.lines.length === 0 ? 0 : air.subtitle + below.lines.length * below.size * subtitle.leading;
  const footHeight = front.baseline + front.edition * 1.5 + by.length * front.authors * authors.leading;
  const room = height - footHeight - air.authors - belowHeight - headingHeight - air.title;
  const leaves = leavesIn(
    room,
    docs.reduce((sum, { words }) => sum + words, 0),
  );
  return { title: heading, subtitle: below, authors: by, leaves, leavesEnd: (leaves.rows - 0.5) * leaves.size };
}

/** More and smaller leaves for a longer book. The first row and the last column are cut in half by the trim. */
function leavesIn(room: number, words: number): FrontSetting["leaves"] {
  const columns = [12_000, 36_000, 90_000].filter((limit) => words > limit).length + 5;
  const size = (front.width - front.margin) / (columns - 0.5);
  return { size, columns, rows: Math.max(1, Math.floor(room / size + 0.5)) };
}
