/** What a search finds, whoever searches: pages of the book, and the places in them. */

/** A place in a page. */
interface SearchPlace {
  href: string;
  title: string;
  excerpt: ExcerptPart[];
}

/** A page with its best places, the best first. */
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
}

/** An engine finds; it may take its time, and may fail for want of its index. */
export interface SearchEngine {
  /** Fetches or makes the index; called when the reader is about to search. */
  prepare: () => Promise<void>;
  search: (words: string) => Promise<SearchResult>;
}
