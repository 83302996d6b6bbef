/** Searches with Pagefind, whose script and index are fetched when the reader first searches. */
import type { MapDoc, SearchMap } from "../search-map.ts";
import { isMeant, isSameWord } from "./match.ts";
import { excerptParts } from "./pagefind-excerpt.ts";
import type { Counts, SearchEngine, SearchHit, SearchOptions, SearchResult } from "./search.ts";
import { correct } from "./spelling.ts";
import { queryWords, wordsOf } from "./words.ts";

/** What we use of Pagefind's own API: https://pagefind.app/docs/api/ */
interface Pagefind {
  options: (options: { baseUrl: string; excerptLength: number }) => Promise<void>;
  init: () => Promise<void>;
  filters: () => Promise<FilterCounts>;
  search: (words: string, options: { filters: Record<string, string> }) => Promise<Found>;
}

type FilterCounts = Partial<Record<string, Record<string, number>>>;

interface Found {
  results: { data: () => Promise<PagefindPlace> }[];
  /** Results under each value, with the filters searched with. */
  filters: FilterCounts;
  /** Results under each value, without. */
  totalFilters: FilterCounts;
  unfilteredResultCount: number;
}

interface PagefindPlace {
  url: string;
  excerpt: string;
  meta: { title?: string };
}

type Filters = Pick<SearchOptions, "part" | "kind">;

/**
 * @param base root of the edition's site: its index lies below, in `pagefind/`
 * @param map names the documents; what it lacks goes by its address
 */
export function pagefindEngine(base: string, map: Promise<SearchMap>): SearchEngine {
  let loading: Promise<Pagefind> | undefined;
  const load = () => {
    loading ??= loadPagefind(base).catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
  let vocabulary: Promise<string[]> | undefined;
  const words = () => (vocabulary ??= fetchWords(base));
  const find = async (typed: string, options: SearchOptions): Promise<SearchResult> => {
    const [pagefind, docs] = await Promise.all([load(), map.then(docsOf, () => new Map<string, MapDoc>())]);
    const found = await pagefind.search(typed, { filters: filled(options) });
    const places = await Promise.all(found.results.slice(0, options.most).map((result) => result.data()));
    const meant = calledFirst(
      places.filter((place) => isPlaceMeant(place, typed)),
      typed,
    );
    const isNothing = meant.length === 0;
    const hits = hitsOf(meant, typed, docs);
    return {
      hits,
      found: new Set(markedWords(hits).filter((word) => queryWords(typed).some((one) => isSameWord(one, word)))),
      best: meant[0] && withWords(meant[0].url, typed),
      total: isNothing ? 0 : found.results.length - places.length + meant.length,
      shown: meant.length,
      // What an index came across is not counted: some of it is not what the reader meant.
      unfiltered: isNothing && found.results.length > 0 ? 0 : found.unfilteredResultCount,
      ...(isNothing && found.results.length > 0 ? noCounts : await countsOf(pagefind, typed, found, options)),
    };
  };
  /** Pagefind leaves out a word that its index lacks. */
  const withStrangers = async (result: SearchResult, typed: string): Promise<SearchResult> => {
    const unmarked = unmarkedWords(result.hits, typed);
    const known = unmarked.length === 0 ? [] : await words().catch(() => []);
    const strangers = unmarked.filter((word) => !isKnown(word, known));
    if (known.length === 0 || strangers.length === 0) return result;
    const others = queryWords(typed).filter((word) => !strangers.includes(word));
    const { instead, nearest } = correct(typed, [...known, ...others]);
    return { ...result, isPartial: true, nearest: instead === undefined ? [] : nearest };
  };
  return {
    async prepare() {
      await load();
    },
    async search(typed, options) {
      const result = await find(typed, options);
      if (result.total > 0 || result.unfiltered > 0) return withStrangers(result, typed);
      const { instead, nearest } = correct(typed, await words().catch(() => []));
      // Without a word the book lacks: what is left is what was typed, and needs no asking.
      const rest = nearest.find((others) => isPartOf(others, typed));
      const wanted = instead ?? rest;
      const other = wanted === undefined ? undefined : await find(wanted, options);
      if (other === undefined || other.total === 0) return { ...result, nearest };
      return instead === undefined ? { ...other, isPartial: true } : { ...other, instead };
    },
  };
}

const noCounts = { parts: new Map<string, number>(), kinds: new Map<string, number>() };

async function loadPagefind(base: string): Promise<Pagefind> {
  const address = `${base}pagefind/pagefind.js`;
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  await pagefind.options({ baseUrl: base, excerptLength: 24 });
  await pagefind.init();
  // Counts are told only of filters that are loaded.
  await pagefind.filters();
  return pagefind;
}

async function fetchWords(base: string): Promise<string[]> {
  const response = await fetch(`${base}pagefind/words.json`);
  if (!response.ok) throw new Error(`words.json: ${response.status}`);
  return (await response.json()) as string[];
}

/** Words of a query that no place found shows. */
function unmarkedWords(hits: readonly SearchHit[], typed: string): string[] {
  const titles = hits.flatMap(({ title, places }) => [title, ...places.map((place) => place.title)]);
  const shown = [
    ...new Set([...titles.flatMap((text) => wordsOf(text).map(({ word }) => word)), ...markedWords(hits)]),
  ];
  return queryWords(typed).filter((word) => !isKnown(word, shown));
}

/** Words that Pagefind marks: for "bedrock" all of "bedrock.converse(". */
function markedWords(hits: readonly SearchHit[]): string[] {
  const parts = hits.flatMap(({ excerpt, places }) => [excerpt, ...places.map((place) => place.excerpt)].flat());
  return parts.flatMap(({ text, isMarked }) => (isMarked ? wordsOf(text).map(({ word }) => word) : []));
}

/** Whether all words of a text are among those typed. */
function isPartOf(text: string, typed: string): boolean {
  const words = queryWords(typed);
  return queryWords(text).every((word) => words.includes(word));
}

function isKnown(word: string, others: readonly string[]): boolean {
  return others.some((other) => isSameWord(word, other));
}

function docsOf({ docs }: SearchMap): Map<string, MapDoc> {
  return new Map(docs.map((doc) => [doc.href, doc]));
}

/** The filters that say something. */
function filled({ part, kind }: Filters): Record<string, string> {
  return { ...(part === "" ? {} : { part }), ...(kind === "" ? {} : { kind }) };
}

/** What each value of one filter would find, the other left as it is. */
async function countsOf(
  pagefind: Pagefind,
  typed: string,
  found: Found,
  { part, kind }: Filters,
): Promise<{ parts: Counts; kinds: Counts }> {
  const under = async (filters: Filters, name: string) => {
    const asked = filled(filters);
    const count = Object.keys(asked).length;
    // Mostly one of the two is what was found already.
    const counts =
      count === 0
        ? found.totalFilters
        : count === Object.keys(filled({ part, kind })).length
          ? found.filters
          : (await pagefind.search(typed, { filters: asked })).filters;
    const values = Object.entries(counts[name] ?? {});
    return new Map([["", values.reduce((sum, [, number]) => sum + number, 0)], ...values]);
  };
  return { parts: await under({ part: "", kind }, "part"), kinds: await under({ part, kind: "" }, "kind") };
}

function isPlaceMeant({ excerpt, meta }: PagefindPlace, typed: string): boolean {
  // A place may be found by its title alone, which no excerpt marks.
  return isMeant([...excerptParts(excerpt), { text: meta.title ?? "", isMarked: true }], typed);
}

/** A place called what the reader typed comes first: a term, a section with that heading. */
function calledFirst(places: readonly PagefindPlace[], typed: string): PagefindPlace[] {
  const wanted = nameOf(typed);
  const isCalled = ({ meta }: PagefindPlace) =>
    nameOf((meta.title ?? "").replace(/^[\dA-Z]+(?:\.\d+)+ /, "")) === wanted;
  return [...places.filter(isCalled), ...places.filter((place) => !isCalled(place))];
}

function nameOf(text: string): string {
  return queryWords(text).join(" ");
}

/** Documents in the order of their best places. */
function hitsOf(places: readonly PagefindPlace[], typed: string, docs: ReadonlyMap<string, MapDoc>): SearchHit[] {
  const hits = new Map<string, SearchHit>();
  for (const { url, excerpt, meta } of places) {
    const [page = "", hash] = url.split("#");
    const doc = docs.get(page);
    const hit = hits.get(page) ?? {
      href: withWords(page, typed),
      title: doc?.title ?? page,
      kind: doc?.kind ?? "",
      excerpt: [],
      places: [],
    };
    hits.set(page, hit);
    if (hash === undefined) hit.excerpt = excerptParts(excerpt);
    else hit.places.push({ href: withWords(url, typed), title: meta.title ?? "", excerpt: excerptParts(excerpt) });
  }
  return [...hits.values()];
}

/** The address with what was searched for, which the page marks: "/models/?q=retry#sec-x". */
function withWords(url: string, words: string): string {
  const [page = "", hash] = url.split("#");
  return `${page}?q=${encodeURIComponent(words)}${hash === undefined ? "" : `#${hash}`}`;
}
