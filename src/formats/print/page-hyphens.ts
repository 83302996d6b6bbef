/**
 * The lines of running text: words are divided with soft hyphens, which stay only where a line ends with one, so that the
 * rest of the book is searched and copied as it was written; paragraphs are justified unless that would tear a line open.
 * The function travels into the browser as text: it may use nothing but its argument and the browser.
 */
import type { DividedWords } from "./hyphenation.ts";

/** Where words may be divided, and what is justified. */
export interface RunningText {
  /** Selectors of the blocks, of what within or around them is left whole, and of the blocks to justify. */
  blocks: string;
  except: string;
  justified: string;
  /** Whether words with a capital first letter may be divided: in most languages they are names. */
  hasCapitalNouns: boolean;
}

/** The running text of a page; it stays in the browser. */
export interface PageLines {
  /** The different words that may be divided. */
  words: string[];
  /** Sets all lines with the words so divided. Returns how many lines end with a hyphen. */
  set: (divided: DividedWords) => number;
  /** Sets those lines again that a reference's page number has changed. Returns the same. */
  setNumbered: () => number;
}

/** Finds the running text in the page's own language. */
export function findRunningText({ blocks, except, justified, hasCapitalNouns }: RunningText): PageLines {
  interface LineEnd {
    text: Text;
    at: number;
    /** Box of the first part of the word. */
    box: DOMRect;
  }
  const soft = "\u00ad";
  /** Part of the measure that a line may lack; spread over its spaces, it triples them. */
  const torn = 0.15;
  // No part of an address, of a path, of a compound or of an identifier; nor what an author has divided.
  const before = String.raw`(?<![\p{L}\p{M}\p{N}_@/\\.:#\-\u00ad])`;
  const behind = String.raw`(?![\p{L}\p{M}\p{N}_@/\\\-\u00ad]|[.:][\p{L}\p{N}])`;
  const word = new RegExp(String.raw`${before}${hasCapitalNouns ? "[\\p{Lu}\\p{Ll}]" : ""}\p{Ll}{5,}${behind}`, "gu");
  const range = document.createRange();
  const texts = new Map<Element, Text[]>();
  const ends = new Map<Element, LineEnd[]>();
  const missing = new Map<Element, number>();
  let parts = new Map<string, string>();

  const boxes = (text: Text, start: number, end: number) => {
    range.setStart(text, start);
    range.setEnd(text, end);
    return [...range.getClientRects()];
  };
  const readEnds = (text: Text): LineEnd[] => {
    if (boxes(text, 0, text.length).length < 2) return [];
    const found: LineEnd[] = [];
    for (const { 0: divided, index } of text.data.matchAll(/\p{L}+\u00ad[\p{L}\u00ad]+/gu)) {
      const [box, ...more] = boxes(text, index, index + divided.length);
      if (box === undefined || more.length === 0) continue;
      // Inside a ligature a hyphen that is not seen has a width too. What follows must stand lower; the first letter of a
      // line counts the hyphen before it as its own.
      const top = (at: number) => boxes(text, index + at, index + at + 1).at(-1)?.top ?? 0;
      for (let at = divided.indexOf(soft); at >= 0; at = divided.indexOf(soft, at + 1))
        if (top(at + 1) > top(at - 1) + box.height / 2) found.push({ text, at: index + at, box });
    }
    return found;
  };
  /** The most that a line of the block lacks, the last left out; as a part of the measure. */
  const readMissing = (block: Element): number => {
    const { top, right, width } = block.getBoundingClientRect();
    const lineHeight = Number.parseFloat(getComputedStyle(block).lineHeight);
    const lines = new Map<number, number>();
    range.selectNodeContents(block);
    for (const box of range.getClientRects()) {
      const line = Math.floor(((box.top + box.bottom) / 2 - top) / lineHeight);
      lines.set(line, Math.max(lines.get(line) ?? 0, box.right));
    }
    lines.delete(Math.max(...lines.keys()));
    return Math.max(0, ...[...lines.values()].map((end) => (right - end) / width));
  };
  const isLastWord = (block: Element, { text, at }: LineEnd): boolean => {
    range.selectNodeContents(block);
    range.setStart(text, at);
    return !/\s/.test(range.toString().trim());
  };
  /** A third hyphen in a row, and one before a last line of one word. */
  const unwanted = (block: Element): LineEnd[] => {
    const all = ends.get(block) ?? [];
    let inRow = 0;
    return all.filter((end, i) => {
      const last = all[i - 1];
      const follows = last !== undefined && end.box.top - last.box.top < end.box.height * 1.6;
      inRow = follows ? inRow + 1 : 1;
      const isUnwanted = inRow > 2 || (i === all.length - 1 && isLastWord(block, end));
      if (isUnwanted) inRow = 0;
      return isUnwanted;
    });
  };
  const makeWhole = ({ text, at }: LineEnd) => {
    const start = text.data.slice(0, at).search(/[\p{L}\u00ad]+$/u);
    const [rest = ""] = /^[\p{L}\u00ad]+/u.exec(text.data.slice(at)) ?? [];
    const whole = text.data.slice(start, at + rest.length).replaceAll(soft, "");
    text.data = text.data.slice(0, start) + whole + text.data.slice(at + rest.length);
  };
  const keepSeen = (block: Element) => {
    const seen = Map.groupBy(ends.get(block) ?? [], ({ text }) => text);
    for (const text of texts.get(block) ?? []) {
      const places = new Set(seen.get(text)?.map(({ at }) => at));
      text.data = text.data.replaceAll(soft, (sign, at: number) => (places.has(at) ? sign : ""));
    }
  };

  // Everything is read before anything changes: each change costs a new layout of the book.
  const set = (chosen: Element[]) => {
    for (const block of chosen) {
      if (block.matches(justified)) block.classList.add("is-close");
      // Justified, a line would not show what it lacks.
      block.classList.remove("is-justified");
      for (const text of texts.get(block) ?? [])
        text.data = text.data.replace(word, (whole) => parts.get(whole) ?? whole);
    }
    let pending = chosen;
    for (let round = 0; round < 6 && pending.length > 0; round += 1) {
      for (const block of pending) {
        ends.set(block, (texts.get(block) ?? []).flatMap(readEnds));
        if (block.classList.contains("is-close")) missing.set(block, readMissing(block));
      }
      const found = pending.map((block) => ({ block, whole: unwanted(block) }));
      for (const { whole } of found) whole.toReversed().forEach(makeWhole);
      pending = found.flatMap(({ block, whole }) => (whole.length > 0 ? [block] : []));
    }
    for (const block of chosen) {
      block.classList.toggle("is-justified", (missing.get(block) ?? 1) <= torn);
      keepSeen(block);
    }
    // Letters that a hyphen had kept apart join again, and a line in a hundred ends elsewhere.
    const divided = chosen.filter((block) => (ends.get(block) ?? []).length > 0);
    for (const block of divided) ends.set(block, (texts.get(block) ?? []).flatMap(readEnds));
    divided.forEach(keepSeen);
    range.selectNode(document.body);
    return [...ends.values()].reduce((count, { length }) => count + length, 0);
  };

  const words = new Set<string>();
  const language = document.documentElement.lang;
  for (const block of document.querySelectorAll(blocks)) {
    if (block.closest(except) !== null || block.closest<HTMLElement>("[lang]")?.lang !== language) continue;
    const own: Text[] = [];
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
      // A block inside a block is found for itself.
      node instanceof Element && node.matches(`${except}, ${blocks}`)
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
    );
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const found = node instanceof Text ? node.data.match(word) : null;
      for (const each of found ?? []) words.add(each);
      if (found !== null) own.push(node as Text);
    }
    texts.set(block, own);
  }
  /** What the page numbers in the blocks were when their lines were set. */
  const numbered = new Map<Element, string>();
  const numbersIn = (block: Element) =>
    [...block.querySelectorAll(".page-ref")].map((span) => span.textContent).join("\n");
  return {
    words: [...words],
    set(divided) {
      parts = new Map(Object.entries(divided));
      // Numbers of pages are filled in later: a number of likely width holds their place.
      for (const span of document.querySelectorAll(".page-ref:empty")) span.textContent = " (p.\u00a000)";
      for (const block of texts.keys())
        if (block.querySelector(".page-ref") !== null) numbered.set(block, numbersIn(block));
      return set([...texts.keys()]);
    },
    setNumbered() {
      // Numbers of as many figures are as wide.
      const shape = (numbers: string) => numbers.replace(/\d/g, "0");
      const changed = [...numbered].flatMap(([block, last]) =>
        shape(numbersIn(block)) === shape(last) ? [] : [block],
      );
      for (const block of changed) numbered.set(block, numbersIn(block));
      return set(changed);
    },
  };
}
