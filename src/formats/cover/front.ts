/** Draws the front of a cover, 1600 units wide: the title, the folded sheet, who wrote it. */
import type { Book } from "../../book/types.ts";
import { element } from "../xml.ts";
import { foldedSheet } from "./folded-sheet.ts";
import type { Inks } from "./inks.ts";
import { setTitle, widthOf } from "./lines.ts";
import { byline, sans, serif, words } from "./words.ts";

/** Width of the front, units; where its words begin and the rule above them stands. */
export const front = { width: 1600, margin: 144, ruleTop: 168, ruleWidth: 96, ruleHeight: 8, baseline: 128 };

const inner = front.width - 2 * front.margin;
const footSize = 44;

/** The front without its ground, `height` units high; `notes` stand in one line above the title. */
export function frontArt(book: Book, notes: readonly string[], height: number, inks: Inks): string {
  const { title, subtitle, authors, publisher, exam } = book.config;
  const { margin, ruleTop, ruleWidth, ruleHeight } = front;
  const code = exam === undefined || `${title} ${subtitle}`.includes(exam.code) ? "" : exam.code;
  const kicker = [code, ...notes].filter((word) => word !== "").join(" · ");
  const headingTop = kicker === "" ? 320 : 400;
  const sheetTop = height - 980;
  // Above the sheet stand the heading, the subtitle with its space, and air.
  const heading = setTitle(title, inner, sheetTop - 700, 1.08, 232);
  const headingEnd = headingTop + heading.lines.length * heading.size * 1.08;
  const below = setTitle(subtitle, inner * 0.9, 190, 1.3, 68);
  const foot = height - front.baseline;
  const names = byline(authors, (inner * 0.75) / footSize);
  const hasRoom = (widthOf(names) + widthOf(publisher) + 2) * footSize <= inner;
  return element("g", {}, [
    element("rect", { x: margin, y: ruleTop, width: ruleWidth, height: ruleHeight, fill: inks.paper }),
    words(kicker, {
      x: margin,
      y: 276,
      "font-family": sans,
      "font-weight": 600,
      "font-size": footSize,
      "letter-spacing": 3,
      fill: inks.soft,
    }),
    ...heading.lines.map((text, i) =>
      words(text, {
        x: margin - heading.size * 0.03,
        y: Math.round(headingTop + heading.size * (0.8 + i * 1.08)),
        "font-family": serif,
        "font-weight": 600,
        "font-size": heading.size,
        "letter-spacing": -0.012 * heading.size,
        fill: inks.paper,
      }),
    ),
    ...below.lines.map((text, i) =>
      words(text, {
        x: margin,
        y: Math.round(headingEnd + 92 + i * below.size * 1.3),
        "font-family": serif,
        "font-style": "italic",
        "font-size": below.size,
        fill: inks.soft,
      }),
    ),
    foldedSheet({ left: margin, top: sheetTop, width: inner }, inks),
    words(names, {
      x: margin,
      y: foot,
      "font-family": sans,
      "font-weight": 600,
      "font-size": Math.min(footSize, inner / widthOf(names)),
      fill: inks.paper,
    }),
    words(hasRoom ? publisher : "", {
      x: front.width - margin,
      y: foot,
      "text-anchor": "end",
      "font-family": sans,
      "font-size": footSize,
      fill: inks.soft,
    }),
  ]);
}
