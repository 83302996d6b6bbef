/** Shows where in a text the words stand that were found. */
import type { ExcerptPart } from "../../web/client/search.ts";

/** Characters before and after the first word found. */
const before = 50;
const after = 130;

/** The words around the first of `terms`, every one of them marked. @param terms as the text spells them, in small letters */
export function excerptOf(text: string, terms: readonly string[]): ExcerptPart[] {
  const escaped = terms.map((term) => term.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")).sort((a, b) => b.length - a.length);
  const pattern = escaped.length === 0 ? undefined : new RegExp(`(?<![\\p{L}\\p{N}])(${escaped.join("|")})`, "giu");
  const at = pattern?.exec(text)?.index ?? 0;
  const start = at <= before ? 0 : text.indexOf(" ", at - before) + 1;
  const end = text.length - at <= after ? text.length : text.lastIndexOf(" ", at + after);
  const piece = `${start > 0 ? "… " : ""}${text.slice(start, Math.max(end, at))}${end < text.length ? " …" : ""}`;
  if (pattern === undefined) return piece === "" ? [] : [{ text: piece, isMarked: false }];
  return piece
    .split(pattern)
    .map((part, i) => ({ text: part, isMarked: i % 2 === 1 }))
    .filter((part) => part.text !== "");
}
