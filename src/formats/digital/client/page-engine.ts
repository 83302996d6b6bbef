/** Searches the page itself with MiniSearch; the index is made when the reader first searches. */
import MiniSearch from "minisearch";
import type { SearchEngine, SearchHit } from "../../web/client/search.ts";
import { excerptOf } from "./excerpt.ts";
import { passagesOf, type Passage } from "./passages.ts";

/** Documents shown, and places in each. */
const most = 12;
const mostPlaces = 3;

/** An engine over the documents of this page. */
export function pageEngine(): SearchEngine {
  let made: { index: MiniSearch<Passage>; passages: Map<string, Passage> } | undefined;
  const ready = () => {
    if (made !== undefined) return made;
    const passages = passagesOf(document);
    const index = new MiniSearch<Passage>({ fields: ["title", "text"] });
    index.addAll(passages);
    made = { index, passages: new Map(passages.map((passage) => [passage.id, passage])) };
    return made;
  };
  return {
    prepare() {
      ready();
      return Promise.resolve();
    },
    search(words) {
      const { index, passages } = ready();
      const found = index.search(words, {
        prefix: (term) => term.length > 2,
        fuzzy: (term) => (term.length > 5 ? 0.15 : false),
        boost: { title: 3 },
        combineWith: "AND",
      });
      const hits = new Map<string, SearchHit>();
      for (const { id, terms } of found) {
        const passage = passages.get(String(id));
        if (passage === undefined) continue;
        const hit = hits.get(passage.doc) ?? {
          href: `#${passage.doc}`,
          title: passage.docTitle,
          kind: passage.kind,
          excerpt: [],
          places: [],
        };
        hits.set(passage.doc, hit);
        const excerpt = excerptOf(passage.text, terms);
        if (passage.id === passage.doc) hit.excerpt = excerpt;
        else if (hit.places.length < mostPlaces)
          hit.places.push({ href: `#${passage.id}`, title: passage.title, excerpt });
      }
      return Promise.resolve({ hits: [...hits.values()].slice(0, most), total: hits.size });
    },
  };
}
