/** What a search finds, whoever searches: places of the book, by the documents they stand in. */

/** A place in a document. */
export interface SearchPlace {
  href: string;
  title: string;
  excerpt: ExcerptPart[];
}

/** A document with its places, the best first. */
export interface SearchHit {
  href: string;
  title: string;
  /** "Chapter 2". */
  kind: string;
  /** Words around the match in the document's own head; empty when only places show some. */
  excerpt: ExcerptPart[];
  places: SearchPlace[];
}

/** A stretch of an excerpt; what was searched for is marked. */
export interface ExcerptPart {
  text: string;
  isMarked: boolean;
}

/** Places found under each value of a filter, were it chosen now; "" stands for all. */
export type Counts = ReadonlyMap<string, number>;

export interface SearchResult {
  hits: SearchHit[];
  /** Address of the best place; undefined when nothing was found. */
  best: string | undefined;
  /** Places found in all. */
  total: number;
  /** Those of them that `hits` holds. */
  shown: number;
  /** Places there would be without filters. */
  unfiltered: number;
  parts: Counts;
  kinds: Counts;
  /** What the reader may have meant, where not all words were found: to be searched for at a click. */
  nearest?: string[];
  /** What was searched for instead of what was typed: "bedrock" for "bedrok". */
  instead?: string;
  /** Some words are missing from every place found. */
  isPartial?: boolean;
  /** The words found, folded; the page marks them where a result leads. */
  found?: ReadonlySet<string>;
}

/** What the reader wants searched. */
export interface SearchOptions {
  answers: boolean;
  /** Value of the filter by part; "" for all. */
  part: string;
  /** Value of the filter by kind; "" for all. */
  kind: string;
  /** Places wanted at once. */
  most: number;
}

/** An engine finds; it may take its time, and may fail for want of its index. */
export interface SearchEngine {
  /** Fetches or makes the index; called when the reader is about to search. */
  prepare: () => Promise<void>;
  search: (words: string, options: SearchOptions) => Promise<SearchResult>;
}
