/**
 * Finds in the page what the index counts as uses of its entries. This function travels into the browser as text:
 * it may use nothing but its argument and the browser.
 */

/** What the index looks for. */
export interface IndexWanted {
  /** Entry by the label that references lead to. */
  entryOf: Record<string, string>;
  /** Sections and documents that discuss an entry. */
  main: { key: string; label: string }[];
}

/** One stretch of text that an entry lists. */
export interface IndexUse {
  key: string;
  /** Ids of the places where it begins and ends. */
  from: string;
  to: string;
  isMain: boolean;
}

/** Gives every use an id, and every discussed section an end that can be found on its page. */
export function markIndexUses({ entryOf, main }: IndexWanted): IndexUse[] {
  const uses: IndexUse[] = [];
  const counts = new Map<string, number>();
  const pages = ".contents, .float-lists, .doc-glossary, .service-facts, .index";
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a.term[href^="#"], a.ref[href^="#"]')) {
    const label = decodeURIComponent(link.hash.slice(1));
    const key = entryOf[label];
    if (key === undefined || link.closest(pages) !== null) continue;
    const count = (counts.get(label) ?? 0) + 1;
    counts.set(label, count);
    link.id ||= `use-${label}-${String(count)}`;
    uses.push({ key, from: link.id, to: link.id, isMain: false });
  }
  const discussed = new Set(main.map(({ key }) => key));
  for (const [label, key] of Object.entries(entryOf))
    if (label.startsWith("term-") && document.getElementById(label) !== null)
      uses.push({ key, from: label, to: label, isMain: !discussed.has(key) });

  const levelOf = (element: Element) => (/^H[1-6]$/.test(element.tagName) ? Number(element.tagName[1]) : 7);
  /** The last element of the section a heading begins. */
  const lastOf = (heading: Element): Element => {
    let last = heading;
    for (let next = last.nextElementSibling; next !== null; next = next.nextElementSibling) {
      if (levelOf(next) <= levelOf(heading) || next.matches(".answers, .footnotes, .sources")) break;
      last = next;
    }
    return last;
  };
  const range = document.createRange();
  const isShown = (text: Text) => {
    if (
      text.data.trim() === "" ||
      text.parentElement?.closest("svg, .page-ref, .run-name, .visually-hidden, [hidden]") !== null
    )
      return false;
    range.selectNodeContents(text);
    return range.getClientRects().length > 0;
  };
  const lastText = (element: Element): Text | undefined => {
    const texts: Text[] = [];
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
      if (node instanceof Text) texts.push(node);
    return texts.reverse().find(isShown);
  };
  for (const { key, label } of main) {
    const element = document.getElementById(label);
    if (element === null) continue;
    const end = `end-${label}`;
    if (document.getElementById(end) === null) {
      const text = lastText(levelOf(element) < 7 ? lastOf(element) : element);
      const words = text?.data.trimEnd() ?? "";
      const at = Math.max(words.lastIndexOf(" ") + 1, 0);
      if (text === undefined) continue;
      const tail = text.splitText(at);
      const span = document.createElement("span");
      span.id = end;
      tail.replaceWith(span);
      span.append(tail);
    }
    uses.push({ key, from: label, to: end, isMain: true });
  }
  range.selectNode(document.body);
  return uses;
}
