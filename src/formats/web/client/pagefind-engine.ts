/** Searches with Pagefind, whose script and index are fetched when the reader first searches. */
import { isMeant } from "./match.ts";
import { excerptParts } from "./pagefind-excerpt.ts";
import type { SearchEngine, SearchHit } from "./search.ts";

/** What we use of Pagefind's own API: https://pagefind.app/docs/api/ */
interface Pagefind {
  options: (options: { baseUrl: string; excerptLength: number }) => Promise<void>;
  init: () => Promise<void>;
  search: (words: string) => Promise<{ results: { data: () => Promise<PagefindPage> }[] }>;
}

interface PagefindPage {
  url: string;
  excerpt: string;
  meta: { title?: string; kind?: string };
  sub_results: PagefindPlace[];
}

interface PagefindPlace {
  url: string;
  title: string;
  excerpt: string;
  weighted_locations: { balanced_score: number }[];
}

/** Pages shown, and places in each. */
const most = 12;
const mostPlaces = 3;

/** @param base root of the edition's site: its index lies below, in `pagefind/`. */
export function pagefindEngine(base: string): SearchEngine {
  let loading: Promise<Pagefind> | undefined;
  const load = () => {
    loading ??= loadPagefind(base).catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
  return {
    async prepare() {
      await load();
    },
    async search(words) {
      const { results } = await (await load()).search(words);
      const pages = await Promise.all(results.slice(0, most).map((result) => result.data()));
      const hits = pages.flatMap((page) => hitOf(page, words));
      return { hits, total: results.length - pages.length + hits.length };
    },
  };
}

async function loadPagefind(base: string): Promise<Pagefind> {
  const address = `${base}pagefind/pagefind.js`;
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  await pagefind.options({ baseUrl: base, excerptLength: 24 });
  await pagefind.init();
  return pagefind;
}

/** The page with its best places; none when nothing in it is what the reader meant. */
function hitOf({ url, excerpt, meta, sub_results: places }: PagefindPage, words: string): SearchHit[] {
  const own = excerptParts(excerpt);
  const shown = places
    .filter((place) => place.url.includes("#") && place.title !== meta.title)
    .sort((a, b) => rank(b, words) - rank(a, words))
    .map((place) => ({ href: withWords(place.url, words), title: place.title, excerpt: excerptParts(place.excerpt) }))
    .filter((place) => isMeant(place.excerpt, words))
    .slice(0, mostPlaces);
  if (shown.length === 0 && !isMeant(own, words)) return [];
  return [
    {
      href: withWords(url, words),
      title: meta.title ?? url,
      kind: meta.kind ?? "",
      excerpt: shown.length === 0 ? own : [],
      places: shown,
    },
  ];
}

/** The address with what was searched for, which the page marks: "/models/?q=retry#sec-x". */
function withWords(url: string, words: string): string {
  const [page = "", hash] = url.split("#");
  return `${page}?q=${encodeURIComponent(words)}${hash === undefined ? "" : `#${hash}`}`;
}

/** Pagefind keeps places in the order of the page; a place called what the reader typed comes first. */
function rank({ title, weighted_locations: found }: PagefindPlace, words: string): number {
  const [name, wanted] = [title.toLowerCase(), words.toLowerCase()];
  const called = name === wanted ? 2 : name.includes(wanted) ? 1 : 0;
  return called * 1e6 + found.reduce((sum, { balanced_score: score }) => sum + score, 0);
}
