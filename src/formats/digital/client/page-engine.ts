/** Searches the page itself; the index is made from its text when the reader first searches. */
import { outsideParts } from "../../web/search-map-kinds.ts";
import type { SearchMap } from "../../web/search-map.ts";
import type { Counts, SearchEngine, SearchHit } from "../../web/client/search.ts";
import { excerptOf } from "./excerpt.ts";
import { indexPassages, type PassageIndex } from "./passage-index.ts";
import { passagesOf, type Passage } from "./passages.ts";

/** An engine over the documents of this page. */
export function pageEngine({ docs }: SearchMap): SearchEngine {
  const parts = new Map(docs.map(({ label, part }) => [label, part]));
  const partOf = ({ doc }: Passage) => parts.get(doc) ?? outsideParts;
  let making: Promise<PassageIndex> | undefined;
  const ready = () => (making ??= indexPassages(passagesOf(document)));
  return {
    async prepare() {
      await ready();
    },
    async search(words, { answers, part, kind, most }) {
      const index = await ready();
      const { passages, found, instead, isPartial } = index.find(words, ({ type }) => answers || type !== "answer");
      const all = passages.map(({ passage }) => passage);
      const inPart = (passage: Passage) => part === "" || partOf(passage) === part;
      const ofKind = (passage: Passage) => kind === "" || kindOf(passage) === kind;
      const wanted = all.filter((passage) => inPart(passage) && ofKind(passage));
      const shown = wanted.slice(0, most);
      return {
        hits: hitsOf(shown, found),
        best: shown[0] && `#${shown[0].id}`,
        total: wanted.length,
        shown: shown.length,
        unfiltered: all.length,
        parts: countsOf(all.filter(ofKind), partOf),
        kinds: countsOf(all.filter(inPart), kindOf),
        found,
        isPartial,
        ...(instead === undefined ? {} : { instead }),
        ...(all.length > 0 ? {} : { nearest: index.nearest(words) }),
      };
    },
  };
}

/** Documents in the order of their best passages. */
function hitsOf(passages: readonly Passage[], found: ReadonlySet<string>): SearchHit[] {
  const hits = new Map<string, SearchHit>();
  for (const { id, doc, docTitle, kind, title, text } of passages) {
    const hit = hits.get(doc) ?? { href: `#${doc}`, title: docTitle, kind, excerpt: [], places: [] };
    hits.set(doc, hit);
    if (id === doc) hit.excerpt = excerptOf(text, found);
    else hit.places.push({ href: `#${id}`, title, excerpt: excerptOf(text, found) });
  }
  return [...hits.values()];
}

function kindOf({ type, isService }: Passage): string {
  if (type === "question" || type === "answer") return "question";
  return type === "term" ? "term" : isService ? "service" : "text";
}

function countsOf(passages: readonly Passage[], valueOf: (passage: Passage) => string): Counts {
  const counts = new Map([["", passages.length]]);
  for (const passage of passages) counts.set(valueOf(passage), (counts.get(valueOf(passage)) ?? 0) + 1);
  return counts;
}
