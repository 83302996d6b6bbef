/** Draws the front of a cover: the book as leaves, its title, who wrote it. */
import type { Book } from "../../book/types.ts";
import { element } from "../xml.ts";
import type { Inks } from "./inks.ts";
import { drawLeaves, type Leaf } from "./leaves.ts";
import { air, front, frontType, type FrontSetting } from "./set-front.ts";
import { sans, serif, words } from "./words.ts";

const room = front.width - 2 * front.margin;

/** The front without its ground, `height` units high; `notes` stand in one line at its foot. */
export function drawFront(
  book: Book,
  setting: FrontSetting,
  leaves: readonly Leaf[],
  notes: readonly string[],
  height: number,
  inks: Inks,
): string {
  const { title, subtitle, authors } = setting;
  const { exam, ...config } = book.config;
  const code = exam === undefined || `${config.title} ${config.subtitle}`.includes(exam.code) ? "" : exam.code;
  const note = [code, ...notes].filter((word) => word !== "").join(" · ");
  const foot = height - front.baseline;
  const lastAuthor = note === "" ? foot : foot - front.edition * 1.65;
  const top = setting.leavesEnd + air.title;
  const titleEnd = top + title.lines.length * title.size * frontType.title.leading;
  const { size, columns } = setting.leaves;
  const line = (
    fit: keyof typeof frontType | "note",
    text: string,
    y: number,
    attributes: Record<string, string | number>,
  ) => words(text, { x: front.margin, y: Math.round(y), "data-fit": fit, "data-room": room, ...attributes });
  return element("g", {}, [
    drawLeaves(leaves, { left: front.margin, top: -size / 2, size, columns }, inks),
    ...title.lines.map((text, i) =>
      line("title", text, top + title.size * (0.8 + i * frontType.title.leading), {
        x: front.margin - title.size * 0.03,
        "font-family": serif,
        "font-weight": 600,
        "font-size": title.size,
        "letter-spacing": "-0.012em",
        "data-least": frontType.title.least,
        fill: inks.paper,
      }),
    ),
    ...subtitle.lines.map((text, i) =>
      line("subtitle", text, titleEnd + air.subtitle + subtitle.size * (0.8 + i * frontType.subtitle.leading), {
        "font-family": serif,
        "font-style": "italic",
        "font-size": subtitle.size,
        "data-least": frontType.subtitle.least,
        fill: inks.soft,
      }),
    ),
    ...authors.map((text, i) =>
      line("authors", text, lastAuthor - (authors.length - 1 - i) * front.authors * frontType.authors.leading, {
        "font-family": sans,
        "font-weight": 600,
        "font-size": front.authors,
        "data-least": frontType.authors.least,
        fill: inks.paper,
      }),
    ),
    line("note", note, foot, {
      "font-family": sans,
      "font-size": front.edition,
      "data-least": frontType.authors.least,
      fill: inks.soft,
    }),
  ]);
}
