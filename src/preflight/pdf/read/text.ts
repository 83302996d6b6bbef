/** Reads the text of a page as lines of spans, each with its box, font and size. */
import type { StructuredText } from "mupdf";
import { around, type Box } from "../box.ts";

/** A stretch of a line in one font and size. */
export interface Span {
  text: string;
  /** Around the ink, not the line's height. */
  box: Box;
  /** As the file names it, without the mark of a subset. */
  font: string;
  /** Size as printed, points. */
  size: number;
}

/** A line of text; what stands beside it at some distance is another. */
export interface Line {
  text: string;
  box: Box;
  /** Height of the baseline below the page's top edge, points; of upright text. */
  baseline: number;
  spans: Span[];
  /** Number of its block: a paragraph, or what looks like one. */
  block: number;
}

/** As `asJSON(scale)` gives it: whole numbers. */
interface Structured {
  blocks: { type: string; lines?: StructuredLine[] }[];
}

interface StructuredLine {
  bbox: { x: number; y: number; w: number; h: number };
  font: { name: string; size: number };
  y: number;
  text: string;
}

/** How a page's text is asked for: the letters as drawn, whatever the file says they stand for. */
export const textOptions = "ignore-actualtext,preserve-spans,accurate-bboxes";

const scale = 100;

/** The lines that leave a mark, in the order of the file. */
export function readLines(page: StructuredText): Line[] {
  const { blocks } = JSON.parse(page.asJSON(scale)) as Structured;
  return blocks.flatMap(({ lines = [] }, block) =>
    joined(lines).flatMap((pieces): Line[] => {
      const spans = pieces.map(spanOf).filter(({ text }) => hasInk(text));
      const box = around(spans.map((span) => span.box));
      const text = pieces.map((piece) => piece.text).join("");
      return box === undefined ? [] : [{ text, box, baseline: (pieces[0]?.y ?? 0) / scale, spans, block }];
    }),
  );
}

/** Whether a text leaves a mark. */
export function hasInk(text: string): boolean {
  return /[^\s\u200b\u00ad]/.test(text);
}

function spanOf({ text, bbox, font }: StructuredLine): Span {
  const [x, y] = [bbox.x / scale, bbox.y / scale];
  return {
    text,
    box: [x, y, x + bbox.w / scale, y + bbox.h / scale],
    font: font.name.replace(/^[A-Z]{6}\+/, ""),
    size: font.size / scale,
  };
}

/** Spans of one line come one after the other: on one baseline, each where the last one ends. */
function joined(spans: readonly StructuredLine[]): StructuredLine[][] {
  const lines: StructuredLine[][] = [];
  for (const span of spans) {
    const before = lines.at(-1)?.at(-1);
    const gap = before === undefined ? Infinity : Math.abs(span.bbox.x - (before.bbox.x + before.bbox.w));
    const isSame = before !== undefined && Math.abs(span.y - before.y) < before.font.size / 2 && gap < span.font.size;
    if (isSame) lines.at(-1)?.push(span);
    else lines.push([span]);
  }
  return lines;
}
