/** Tells which words of the book a reader may have meant who typed words it does not hold. */
import { distance } from "../../../book/nearest.ts";
import { queryWords } from "./words.ts";

export interface Correction {
  /** The whole of what was typed with the nearest words; undefined where some word has none near enough. */
  instead: string | undefined;
  /** The same with the next nearest, for the reader to choose from. */
  nearest: string[];
}

/** Suggestions at most. */
const most = 4;

/** @param vocabulary folded words of the book, the most frequent first */
export function correct(typed: string, vocabulary: readonly string[]): Correction {
  const words = queryWords(typed);
  const near = words.map((word) => nearWords(word, vocabulary));
  if (near.length === 0 || near.some((choices) => choices.length === 0)) {
    // One word of the book among strangers is better than nothing.
    const known = near.flatMap(([first]) => first ?? []);
    return { instead: undefined, nearest: known.length === 0 ? [] : [known.join(" ")] };
  }
  const best = near.map(([first = ""]) => first);
  const others = near.flatMap((choices, at) =>
    choices.slice(1).map((choice) => best.map((word, i) => (i === at ? choice : word)).join(" ")),
  );
  const instead = best.join(" ");
  return instead === words.join(" ")
    ? { instead: undefined, nearest: others.slice(0, most) }
    : { instead, nearest: [instead, ...others].slice(0, most) };
}

/** Words of the book near to one typed, the nearest first; only itself where the book holds it. */
function nearWords(word: string, vocabulary: readonly string[]): string[] {
  if (vocabulary.some((known) => known.startsWith(word))) return [word];
  const limit = word.length < 4 ? 1 : word.length < 8 ? 2 : 3;
  const near: { known: string; far: number }[] = [];
  for (const known of vocabulary) {
    if (Math.abs(known.length - word.length) > limit) continue;
    const far = distance(word, known);
    // Half of a word may not be wrong, or every short word is near to every other.
    if (far <= limit && far * 2 < word.length)
      near.push({ known, far: far + (known.startsWith(word.charAt(0)) ? 0 : 0.5) });
  }
  // Sorting keeps the order of frequency among equals.
  return near
    .sort((a, b) => a.far - b.far)
    .slice(0, most)
    .map(({ known }) => known);
}
