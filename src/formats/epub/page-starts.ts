/** Finds where the pages of a print begin among the words of a document. */
import type { Element, ElementContent, Text } from "hast";
import type { PrintedText } from "../print/printed-text.ts";
import { eachElement, hasClass } from "../hast-tree.ts";
import { alignWords, wordsOf } from "./align-words.ts";

/** The words of a document, and the way to each. */
export interface FoundWords {
  words: string[];
  /** The text a word stands in, or the drawing that shows it. */
  nodes: (Text | Element)[];
  /** Where in the text it begins. */
  offsets: number[];
  parents: Map<ElementContent, Element>;
  /** Number of the first word at or behind each element. */
  starts: Map<Element, number>;
}

/** Reads a document; what a drawing or a formula says stands at its place. */
export function wordsIn(section: Element): FoundWords {
  const found: FoundWords = { words: [], nodes: [], offsets: [], parents: new Map(), starts: new Map() };
  const added = new Set<Element>();
  const visit = (node: ElementContent, drawing: Element | undefined) => {
    if (node.type === "text") {
      for (const { word, at } of wordsOf(node.value)) {
        found.words.push(word);
        found.nodes.push(drawing ?? node);
        found.offsets.push(at);
      }
    }
    if (node.type !== "element") return;
    found.starts.set(node, found.words.length);
    if (hasClass(node, "record-list")) for (const label of labelsOf(node)) added.add(label);
    if (added.has(node)) return;
    const whole = drawing ?? (node.tagName === "svg" || node.tagName === "math" ? node : undefined);
    for (const child of node.children) {
      found.parents.set(child, node);
      visit(child, whole);
    }
  };
  visit(section, undefined);
  return found;
}

/** What names the fields of every record, in a table that became a list: print has these words once, in the head. */
function labelsOf(records: Element): Element[] {
  const labels: Element[] = [];
  eachElement(records, (node) => {
    if (node.tagName === "dt" || hasClass(node, "record-key")) labels.push(node);
  });
  return labels;
}

/**
 * The number of the word that each page after the first begins with, in order; where the words do not tell, a label does.
 * @param begin first physical page of the document, 1-based @param last its last
 */
export function pageStarts(
  found: FoundWords,
  { folios, texts, pageOf }: PrintedText,
  begin: number,
  last: number,
): { folio: string; place: number }[] {
  const pages = wholeWords(texts.slice(begin - 1, last)).map((page) => wordsOf(page).map(({ word }) => word));
  const aligned = alignWords(pages.flat(), found.words);
  const labels = [...found.starts].flatMap(([{ properties }, at]) =>
    typeof properties["id"] === "string" ? [{ id: properties["id"], at }] : [],
  );
  const starts: { folio: string; place: number }[] = [];
  let [word, after] = [pages[0]?.length ?? 0, 0];
  for (let i = 0; i < word; i += 1) after = Math.max(after, (aligned[i] ?? -1) + 1);
  for (let page = begin + 1; page <= last; page += 1) {
    const end = word + (pages[page - begin]?.length ?? 0);
    if (end === word) continue;
    const own = aligned.subarray(word, end);
    const places = [...own].filter((place) => place >= 0);
    const lead = own.findIndex((place) => place >= 0);
    const first = places[0];
    const place =
      first === undefined
        ? (labels.find(({ id, at }) => pageOf[id] === page && at >= after)?.at ?? found.words.length)
        : backToBlock(found, first, after, lead);
    starts.push({ folio: folios[page - 1] ?? "", place: Math.max(after, place) });
    after = Math.max(after, (places.at(-1) ?? -1) + 1);
    word = end;
  }
  // A page without a place of its own begins where the next one does.
  for (let i = starts.length - 2; i >= 0; i -= 1) {
    const [own, next] = [starts[i], starts[i + 1]];
    if (own !== undefined && next !== undefined && own.place > next.place) own.place = next.place;
  }
  return starts;
}

/** A word that is broken at the end of a page belongs to that page. */
function wholeWords(texts: readonly string[]): string[] {
  const pages = [...texts];
  for (let i = 0; i + 1 < pages.length; i += 1) {
    const rest = /^[\s\d]*?([\p{L}\p{M}]+)/u.exec(pages[i + 1] ?? "");
    if (rest?.[1] === undefined || !/\u00ad[-\u2010]?\s*$/.test(pages[i] ?? "")) continue;
    pages[i] = `${pages[i] ?? ""}${rest[1]}`;
    pages[i + 1] = (pages[i + 1] ?? "").slice(rest[0].length);
  }
  return pages;
}

/** Words at the head of a page that were not recognized belong to it too, as far as they begin a block. */
function backToBlock({ nodes, parents, starts }: FoundWords, place: number, after: number, lead: number): number {
  let best = place;
  const node = nodes[place];
  for (let outer = node && parents.get(node); outer !== undefined; outer = parents.get(outer)) {
    const start = starts.get(outer) ?? -1;
    if (start >= after && place - start <= lead) best = start;
  }
  return best;
}
