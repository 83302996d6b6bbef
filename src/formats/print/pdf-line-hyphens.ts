/**
 * Takes the hyphens at the ends of lines out of what is read: "distribu-" and "tion" are one word to a reader of the
 * structure. ISO 32000-1, 14.8.2.2.3 counts them among the artifacts of layout. Their character stays a plain hyphen,
 * by which viewers that search the page join the halves; a soft one they do not know how to join.
 */
import type { Edit } from "./pdf-edits.ts";
import type { Mark, Tag } from "./pdf-tags.ts";
import type { ShownWords } from "./pdf-text-objects.ts";

/** Whether words are the hyphen of a line’s end, and nothing else; `character` is what they begin with. */
export function isLineHyphen(
  { isAfterSoftHyphen, strings, first }: ShownWords,
  character: string | undefined,
): boolean {
  const isOneGlyph = strings === 1 && first.end - first.start <= "<0000> ".length;
  return isAfterSoftHyphen && isOneGlyph && (character === "-" || character === "\u2010");
}

/** Parts a section around a hyphen. */
export function partAround({ start, end }: ShownWords, id: number): Edit[] {
  return [
    { start, end: start, text: "EMC\n/Artifact <</Type /Layout>>BDC\n" },
    { start: end, end, text: `\nEMC\n/Span <</MCID ${String(id)}>>BDC` },
  ];
}

/** Gives the element that has a mark another one behind it. */
export function addBehind(tag: Tag, mark: Mark, id: number): Mark {
  const added = { ...mark, mark: id };
  tag.kids.splice(tag.kids.indexOf(mark) + 1, 0, added);
  return added;
}
