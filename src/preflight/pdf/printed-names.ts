/**
 * What books call numbered things, pages, contents and index, in every language of the interface: a finished file does
 * not say which of them made it. Patterns are sources of regular expressions, for the flags "iu".
 */
import { everyLanguage } from "../../words/words.ts";

type Named = "part" | "chapter" | "appendix" | "section" | "figure" | "table" | "listing";

/** "Figure|Figura": any of the names that stand before the number of a thing. */
export function namePattern(...kinds: Named[]): string {
  return oneOf(kinds.flatMap((kind) => everyLanguage.map(({ labels }) => bare(labels[kind]))));
}

/** "p\\.|S\\.": what stands before the number of a page. */
export const pagePattern = oneOf(everyLanguage.map(({ print }) => bare(print.page)));

/** What the contents and the index are headed with. */
export const contentsTitles = everyLanguage.map(({ print }) => print.contents);
export const indexTitles = everyLanguage.map(({ print }) => print.index);

/** What a language puts around a number, without the number. */
function bare(say: (number: string) => string): string {
  return say("").trim();
}

function oneOf(names: readonly string[]): string {
  return [...new Set(names)].map((name) => name.replace(/[.*+?^$()[\]{}|\\]/g, "\\$&")).join("|");
}
