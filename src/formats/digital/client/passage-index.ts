/** An index of passages: forgives spelling, and puts headings and terms before running text. */
import MiniSearch, { type SearchOptions, type SearchResult } from "minisearch";
import { queryWords, wordsOf } from "../../web/client/words.ts";
import type { Passage } from "./passages.ts";

export interface FoundPassage {
  passage: Passage;
  score: number;
}

export interface Finding {
  /** The best first. */
  passages: FoundPassage[];
  /** Words of the index that the words typed stand for. */
  found: ReadonlySet<string>;
  /** What is shown for a misspelled query. */
  instead?: string;
  isPartial: boolean;
}

export interface PassageIndex {
  find: (typed: string, isWanted: (passage: Passage) => boolean) => Finding;
  /** Words near to what was typed, the nearest first; for when nothing was found. */
  nearest: (typed: string) => string[];
}

/** Passages indexed at a time, so that the page answers in between. */
const chunk = 200;
// Lists of sources hold the words of the text in few others, and addresses; nobody looks for them first.
const weights: Record<Passage["type"], number> = {
  document: 1.2,
  section: 1,
  term: 1.6,
  question: 0.8,
  answer: 0.7,
  sources: 0.25,
};
const isLong = (word: string) => word.length > 3;
const isTypo = (word: string) => (isLong(word) ? 0.2 : false);

/** Makes the index, a piece at a time. */
export async function indexPassages(passages: readonly Passage[]): Promise<PassageIndex> {
  const index = new MiniSearch<Passage>({
    fields: ["title", "text"],
    tokenize: (text) => wordsOf(text).map(({ word }) => word),
    processTerm: (word) => word,
    searchOptions: {
      tokenize: queryWords,
      prefix: true,
      boost: { title: 4 },
      boostDocument: (id) => weights[byId.get(String(id))?.type ?? "section"],
      weights: { prefix: 0.5, fuzzy: 0.4 },
    },
  });
  const byId = new Map(passages.map((passage) => [passage.id, passage]));
  await index.addAllAsync(passages, { chunkSize: chunk });

  const run = (typed: string, options: SearchOptions, isWanted: (passage: Passage) => boolean): Finding => {
    const filter = ({ id }: SearchResult) => {
      const passage = byId.get(String(id));
      return passage !== undefined && isWanted(passage);
    };
    const results = index.search(typed, { ...options, filter });
    const name = lookedFor(typed).join(" ");
    const found = results.flatMap(({ id, score }) => {
      const passage = byId.get(String(id));
      if (passage === undefined) return [];
      return [{ passage, score: lookedFor(passage.title).join(" ") === name ? score * 4 : score }];
    });
    return {
      passages: found.sort((a, b) => b.score - a.score),
      found: new Set(results.flatMap(({ terms }) => terms)),
      isPartial: false,
    };
  };
  return {
    find(typed, isWanted) {
      const exact = run(typed, { combineWith: "AND", tokenize: lookedFor }, isWanted);
      if (exact.passages.length > 0) return exact;
      const near = run(typed, { combineWith: "AND", fuzzy: isTypo }, isWanted);
      if (near.passages.length > 0) {
        const instead = insteadOf(typed, near.found);
        if (instead === undefined) return near;
        const meant = run(instead, { combineWith: "AND", tokenize: lookedFor }, isWanted);
        return { ...(meant.passages.length > 0 ? meant : near), instead };
      }
      if (queryWords(typed).length < 2) return near;
      return { ...run(typed, { combineWith: "OR", fuzzy: isTypo }, isWanted), isPartial: true };
    },
    nearest(typed) {
      const near = queryWords(typed).flatMap((word) =>
        index
          .search(word, { fuzzy: word.length > 5 ? 0.4 : 2, prefix: false, fields: ["title"] })
          .flatMap(({ terms }) => terms),
      );
      return [...new Set(near)].filter((word) => word.length > 2).slice(0, 4);
    },
  };
}

/** Words to look for. A plural loses its "s", and what begins with the rest is found: "guardrails" finds "guardrail". */
function lookedFor(text: string): string[] {
  return queryWords(text).map((word) => (word.length > 4 && /[^s]s$/.test(word) ? word.slice(0, -1) : word));
}

/** The words found in place of those typed, when one of them is spelled otherwise. */
function insteadOf(typed: string, found: ReadonlySet<string>): string | undefined {
  const words = queryWords(typed);
  const meant = words.map((word) => {
    if ([...found].some((other) => other.startsWith(word))) return word;
    return [...found].sort((a, b) => distance(word, a) - distance(word, b))[0] ?? word;
  });
  return meant.every((word, i) => word === words[i]) ? undefined : meant.join(" ");
}

/** Letters to change, add or leave out: https://en.wikipedia.org/wiki/Levenshtein_distance */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 0; i < a.length; i += 1) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j += 1) {
      const swap = (row[j] ?? 0) + (a[i] === b[j] ? 0 : 1);
      next.push(Math.min(swap, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
