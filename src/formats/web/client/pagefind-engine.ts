/** Searches with Pagefind, whose script and index are fetched when the reader first searches. */
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
  sub_results: { url: string; title: string; excerpt: string }[];
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
      return { hits: pages.map(hitOf), total: results.length };
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

function hitOf({ url, excerpt, meta, sub_results: places }: PagefindPage): SearchHit {
  const shown = places.filter((place) => place.url.includes("#") && place.title !== meta.title).slice(0, mostPlaces);
  return {
    href: url,
    title: meta.title ?? url,
    kind: meta.kind ?? "",
    excerpt: shown.length === 0 ? excerptParts(excerpt) : [],
    places: shown.map((place) => ({ href: place.url, title: place.title, excerpt: excerptParts(place.excerpt) })),
  };
}
