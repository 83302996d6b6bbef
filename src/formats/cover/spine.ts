/** Sets the spine: title, authors and publisher, read from top to bottom, where the spine takes them. Lengths are points. */
import type { Book } from "../../book/types.ts";
import { element } from "../xml.ts";
import type { Inks } from "./inks.ts";
import { drawLeaf } from "./leaves.ts";
import { setTitle, widthOf, type SetLines } from "./lines.ts";
import { front } from "./set-front.ts";
import { byline, sans, serif, words } from "./words.ts";
import { spineRules, type WrapSize } from "./wrap-size.ts";

/** How a spine is set. */
export interface SpineSetting {
  title: SetLines;
  authors: string;
  /** Size of the authors and the publisher. */
  small: number;
}

const leading = 1.12;
const gap = 20;
/** Largest type: a thick spine takes more. */
const largest = (size: WrapSize) => Math.min(28, Math.max(19, size.spine * 72 * 0.24));
/** Least type a printer takes: https://kdp.amazon.com/en_US/help/topic/G202145450 */
const leastType = 7;

/** The spine's words begin as far from the head as the front's do from its sides, and end where those end. */
const span = (size: WrapSize) => {
  const { top, bottom } = size.areas.spine;
  const unit = (6 * 72) / front.width;
  return { from: top * 72 + front.margin * unit, to: bottom * 72 - front.baseline * unit };
};

/** The setting of a spine; undefined where words are not allowed or would be too small to read. */
export function setSpine(book: Book, pages: number, size: WrapSize): SpineSetting | undefined {
  if (pages < spineRules.pages) return undefined;
  const clear = (size.spine - 2 * Math.max(spineRules.clear, size.spine * 0.2)) * 72;
  const { title, authors, publisher } = book.config;
  const small = Math.min(largest(size) * 0.48, Math.max(leastType, clear * 0.55));
  if (small * leading > clear) return undefined;
  const { from, to } = span(size);
  const foot = widthOf(publisher) * small + mark(size) + 2 * gap;
  const names = byline(authors, 24, book.config.language);
  const settings = [names, ""].map((shown): SpineSetting => {
    const room = to - from - foot - (shown === "" ? 0 : widthOf(shown) * small + gap);
    return { title: setTitle(title, Math.max(room, 0), clear, leading, largest(size)), authors: shown, small };
  });
  // The authors give way where that makes a small title larger.
  const best =
    settings.find((setting) => setting.title.size >= 9) ?? settings.toSorted((a, b) => b.title.size - a.title.size)[0];
  return best === undefined || best.title.size < leastType ? undefined : best;
}

/** The spine as SVG in points of the whole sheet. */
export function drawSpine(book: Book, setting: SpineSetting | undefined, size: WrapSize, inks: Inks): string {
  if (setting === undefined) return "";
  const { title, authors, small } = setting;
  const { from, to } = span(size);
  const middle = ((size.areas.spine.left + size.areas.spine.right) / 2) * 72;
  const leaf = mark(size);
  const length = Math.max(...title.lines.map(widthOf)) * title.size;
  const block = (title.lines.length - 1) * title.size * leading;
  const line = (text: string, x: number, y: number, attributes: Record<string, string | number>) =>
    words(text, { x, y, transform: `translate(${middle} 0) rotate(90)`, ...attributes });
  return element("g", {}, [
    ...title.lines.map((text, i) =>
      line(text, from, i * title.size * leading - block / 2 + title.size * 0.29, {
        "font-family": serif,
        "font-weight": 600,
        "font-size": title.size,
        "data-fit": "spine",
        "data-room": length,
        "data-least": leastType,
        fill: inks.paper,
      }),
    ),
    line(authors, from + length + gap, small * 0.33, {
      "font-family": sans,
      "font-weight": 400,
      "font-size": small,
      fill: inks.soft,
    }),
    line(book.config.publisher, to - leaf - gap / 2, small * 0.33, {
      "font-family": sans,
      "font-weight": 600,
      "font-size": small,
      "text-anchor": "end",
      fill: inks.soft,
    }),
    drawLeaf({ ink: "spark", rises: true }, middle - leaf / 2, to - leaf, leaf, inks),
  ]);
}

/** Side of the leaf at the foot. */
function mark({ spine }: WrapSize): number {
  return Math.min(24, (spine - 2 * spineRules.clear) * 72 * 0.6);
}
