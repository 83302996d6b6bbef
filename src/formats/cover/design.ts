/** Designs a cover once for every format that shows it: how the front is set, and which leaves stand on it and on the back. */
import type { Book } from "../../book/types.ts";
import { leavesOf, type Leaf } from "./leaves.ts";
import { front, setFront, type FrontSetting } from "./set-front.ts";

/** One cover's design. */
export interface CoverDesign {
  front: FrontSetting;
  leaves: { front: Leaf[]; back: Leaf[] };
}

/**
 * The design of a cover whose front is `height` units high. The paperback's leaves go on from the front to the back, where
 * there are two rows at most; a higher front begins with the same leaves and may show a row more.
 */
export function designCover(book: Book, height: number = front.height): CoverDesign {
  const { columns, rows } = setFront(book, front.height).leaves;
  const setting = setFront(book, height);
  const onFront = columns * setting.leaves.rows;
  const leaves = leavesOf(book, columns * (rows + Math.min(2, rows)));
  return { front: setting, leaves: { front: leaves.slice(0, onFront), back: leaves.slice(onFront) } };
}
