/** Searches the page itself; the index is made from its text when the reader first searches. */
import type { SearchEngine, SearchHit } from "../../web/client/search.ts";
import { excerptOf } from "./excerpt.ts";
import { indexPassages, type PassageIndex } from "./passage-index.ts";
import { passagesOf } from "./passages.ts";

/** Documents shown, and places in each. */
const most = 12;
const mostPlaces = 20;

/** An engine over the documents of this page. */
export function pageEngine(): SearchEngine {
  let making: Promise<PassageIndex> | undefined;
  const ready = () => (making ??= indexPassages(passagesOf(document)));
  return {
    async prepare() {
      await ready();
    },
    async search(words, { answers }) {
      const index = await ready();
      const { passages, found, instead, isPartial } = index.find(words, ({ type }) => answers || type !== "answer");
      const hits = new Map<string, SearchHit>();
      for (const { passage } of passages) {
        const { id, doc, docTitle, kind, title, text } = passage;
        const hit = hits.get(doc) ?? { href: `#${doc}`, title: docTitle, kind, excerpt: [], places: [] };
        if (!hits.has(doc)) hits.set(doc, hit);
        if (hits.size > most) continue;
        if (id === doc) hit.excerpt = excerptOf(text, found);
        else if (hit.places.length < mostPlaces)
          hit.places.push({ href: `#${id}`, title, excerpt: excerptOf(text, found) });
      }
      return {
        hits: [...hits.values()].slice(0, most),
        total: hits.size,
        places: passages.length,
        found,
        isPartial,
        ...(instead === undefined ? {} : { instead }),
        ...(hits.size > 0 ? {} : { nearest: index.nearest(words) }),
      };
    },
  };
}
