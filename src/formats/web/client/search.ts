/** What a search finds, whoever searches: pages of the book, and the places in them. */

/** A place in a page. */
export interface SearchPlace {
  href: string;
  title: string;
  excerpt: ExcerptPart[];
}

/** A page with its places, the best first. */
export interface SearchHit {
  href: string;
  title: string;
  /** "Chapter 2". */
  kind: string;
  /** Words around the match in the page itself; empty when a place shows them. */
  excerpt: ExcerptPart[];
  places: SearchPlace[];
}

/** A stretch of an excerpt; what was searched for is marked. */
export interface ExcerptPart {
  text: string;
  isMarked: boolean;
}

export interface SearchResult {
  hits: SearchHit[];
  /** Pages found in all; `hits` holds the first of them. */
  total: number;
  /** Places found in all, where the engine counts them. */
  places?: number;
  /** What the reader may have meant, where nothing was found: to be searched for at a click. */
  nearest?: string[];
  /** What was searched for instead of what was typed: "bedrock" for "bedrok". */
  instead?: string;
  /** Some words are missing from every place found. */
  isPartial?: boolean;
  /** The words found, folded; the page marks them where a result leads. */
  found?: ReadonlySet<string>;
}

/** What the reader wants searched beside the text. */
export interface SearchOptions {
  answers: boolean;
}

/** An engine finds; it may take its time, and may fail for want of its index. */
export interface SearchEngine {
  /** Fetches or makes the index; called when the reader is about to search. */
  prepare: () => Promise<void>;
  search: (words: string, options: SearchOptions) => Promise<SearchResult>;
}
