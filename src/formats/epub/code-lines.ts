/** Lets code wrap: each line is a block that hangs below its own indent, and still a line where no style reaches. */
import type { Element } from "hast";
import { classesOf, hasClass, text, textOf } from "../hast-tree.ts";
import { addBreaks, breaksIn, longestPiece } from "./code-breaks.ts";

/** Fits `pre` in place; the line breaks go into the lines, so that the words copied from it are those of the author. */
export function wrapLines(pre: Element): void {
  const code = pre.children.find((child): child is Element => child.type === "element" && child.tagName === "code");
  const lines = code?.children.filter((child): child is Element => hasClass(child, "line")) ?? [];
  if (code === undefined || lines.length === 0) return;
  code.children = lines;
  lines.forEach((line, i) => {
    line.properties["className"] = [...classesOf(line), ...wrappingOf(textOf(line))];
    addBreaks(line);
    if (i < lines.length - 1) line.children.push(text("\n"));
  });
}

/**
 * Classes that say how far a line is indented, and whether it begins with a piece too long to be kept whole:
 * it would leave the line before it empty.
 */
function wrappingOf(line: string): string[] {
  const [, indent = "", word = ""] = /^(\s*)(\S*)/.exec(line) ?? [];
  const piece = Math.min(word.length, ...breaksIn(line).map((at) => at - indent.length));
  const step = Math.round(indent.replace(/\t/g, "    ").length / 2);
  // A tab reaches to the next fourth sign from where the line hangs: at odd steps that is where it should end.
  const hang = indent.startsWith("\t") ? Math.min(step + 1, deepestIndent - 1) : Math.min(step, deepestIndent);
  return [...(hang === 0 ? [] : [`indent-${hang}`]), ...(piece > longestPiece ? ["unbroken"] : [])];
}

/** Steps of two signs that the style sheet knows; even. */
const deepestIndent = 6;
