/** The picture on every cover: the book as leaves in reading order, each an equal share of its text. */
import { createHash } from "node:crypto";
import type { Book, Doc } from "../../book/types.ts";
import { element } from "../xml.ts";
import type { Inks } from "./inks.ts";

/** One leaf: its color, and which of its square's diagonals it lies on. */
export interface Leaf {
  ink: Exclude<keyof Inks, "ground" | "soft">;
  rises: boolean;
}

/** Where a block of leaves is drawn: its upper left corner and the side of a leaf's square. */
export interface LeafBlock {
  left: number;
  top: number;
  size: number;
  columns: number;
  /** Read from right to left. */
  isMirrored?: boolean;
}

/** Inks of the leaves on which nothing begins, in their proportion. */
const quiet = ["line", "deep", "line", "bright", "deep", "line"] as const;

/**
 * The book as `count` leaves: those on which a part or a chapter begins stand out. Chapters that are more than two ninths
 * of the leaves are thinned out evenly, so that what stands out stays the exception.
 */
export function leavesOf(book: Book, count: number): Leaf[] {
  const openings = openingsOf(book.docs, count);
  return Array.from({ length: count }, (_, i): Leaf => {
    const [tone = 0, turn = 0] = createHash("sha256").update(`${book.id} ${book.config.title} ${i}`).digest();
    return { ink: openings.get(i) ?? quiet[tone % quiet.length] ?? "line", rises: turn % 2 === 0 };
  });
}

/** Inks of the leaves on which something begins, by the words before it; what falls on a taken leaf takes the next. */
function openingsOf(docs: readonly Doc[], count: number): Map<number, "spark" | "paper"> {
  // An empty document still takes a page.
  const weight = ({ words }: Doc) => words + 100;
  const total = docs.reduce((sum, doc) => sum + weight(doc), 0);
  const chapters = docs.filter(({ kind }) => kind === "chapter");
  const shown = new Set(evenly(chapters, Math.ceil((count * 2) / 9)));
  const openings = new Map<number, "spark" | "paper">();
  let before = 0;
  let free = 0;
  for (const doc of docs) {
    const leaf = Math.max(free, Math.floor((before / total) * count));
    before += weight(doc);
    if (doc.kind !== "part" && !shown.has(doc)) continue;
    openings.set(leaf, doc.kind === "part" ? "spark" : "paper");
    free = leaf + 1;
  }
  return openings;
}

/** At most `most` of the items, the first of them always. */
function evenly<Item>(items: readonly Item[], most: number): Item[] {
  const step = Math.max(1, items.length / most);
  return items.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step));
}

/** Draws leaves row by row. */
export function drawLeaves(leaves: readonly Leaf[], block: LeafBlock, inks: Inks): string {
  const { left, top, size, columns, isMirrored = false } = block;
  const drawn = leaves.map((leaf, i) => {
    const column = isMirrored ? columns - 1 - (i % columns) : i % columns;
    return drawLeaf(leaf, left + column * size, top + Math.floor(i / columns) * size, size, inks);
  });
  return element("g", {}, drawn);
}

/** One leaf: two quarter circles between opposite corners of a square. */
export function drawLeaf({ ink, rises }: Leaf, x: number, y: number, size: number, inks: Inks): string {
  const [from, to] = rises ? [y + size, y] : [y, y + size];
  const arc = `A${size} ${size} 0 0 1`;
  return element("path", { d: `M${x} ${from}${arc} ${x + size} ${to}${arc} ${x} ${from}Z`, fill: inks[ink] });
}
