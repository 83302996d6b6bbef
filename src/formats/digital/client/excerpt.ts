/** Shows where in a text the words stand that were found. */
import type { ExcerptPart } from "../../web/client/search.ts";
import { wordsOf } from "../../web/client/words.ts";

/** Characters before and after the first word found. */
const before = 50;
const after = 130;

/** The words around the first of the words found, every one of them marked. @param found folded */
export function excerptOf(text: string, found: ReadonlySet<string>): ExcerptPart[] {
  const marks = joined(wordsOf(text).filter(({ word }) => found.has(word)));
  const at = marks[0]?.start ?? 0;
  const start = at <= before ? 0 : afterSpace(text, at - before, at);
  const end = text.length - at <= after ? text.length : beforeSpace(text, at + after, marks[0]?.end ?? 0);
  const parts: ExcerptPart[] = [];
  const add = (piece: string, isMarked: boolean) => {
    if (piece !== "") parts.push({ text: piece, isMarked });
  };
  let last = start;
  if (start > 0) add("… ", false);
  for (const mark of marks) {
    if (mark.end > end) break;
    add(text.slice(last, mark.start), false);
    add(text.slice(mark.start, mark.end), true);
    last = mark.end;
  }
  add(text.slice(last, end), false);
  if (end < text.length) add(" …", false);
  return parts;
}

/** Where a word begins, at or after `from`; `from` itself where the text has no spaces. */
function afterSpace(text: string, from: number, to: number): number {
  const space = text.indexOf(" ", from);
  return space < 0 || space >= to ? from : space + 1;
}

function beforeSpace(text: string, from: number, least: number): number {
  const space = text.lastIndexOf(" ", from);
  return space <= least ? from : space;
}

/** Pairs of signs overlap; what touches is one stretch. */
function joined(words: readonly { start: number; end: number }[]): { start: number; end: number }[] {
  const all: { start: number; end: number }[] = [];
  for (const { start, end } of words) {
    const last = all.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else all.push({ start, end });
  }
  return all;
}
