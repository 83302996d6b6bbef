/**
 * Lets a print say where things stand. Chrome can name places, but it looks for every name on every page, which
 * takes a minute in a book of 2,000 pages; the address of a link is written once, on the page where the link is.
 * So each anchor's first words become a link to `at:<id>,<id>`; in a print for readers, links inside the book lead to
 * `to:<id>`, and those that are an anchor's first words themselves to `to:<id>,<own id>`.
 * These functions travel into the browser as text: they may use nothing but their argument and the browser.
 */

/** Vertical distance from the top of each anchor down to the words that tell its place, CSS pixels, by id. */
export type AnchorOffsets = Record<string, number>;

/** Wraps the first words of every element that has an id, and takes the links inside the book apart. */
export function markAnchors(): AnchorOffsets {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')) {
    link.dataset["to"] = decodeURIComponent(link.hash.slice(1));
    link.removeAttribute("href");
  }
  const offsets: AnchorOffsets = {};
  const marks: { text: Text; ids: string[] }[] = [];
  let waiting: Element[] = [];
  // One range for all: the page keeps every range up to date with every change.
  const range = document.createRange();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    node.nodeName.toLowerCase() === "svg" ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Element && node.id !== "") waiting.push(node);
    if (!(node instanceof Text) || waiting.length === 0 || node.data.trim() === "") continue;
    range.selectNodeContents(node);
    if (range.getClientRects().length === 0) continue;
    const { top } = range.getBoundingClientRect();
    for (const element of waiting) offsets[element.id] = top - element.getBoundingClientRect().top;
    marks.push({ text: node, ids: waiting.map((element) => element.id) });
    waiting = [];
  }
  range.selectNode(document.body);
  for (const { text, ids } of marks) {
    let link = text.parentElement?.closest("a") ?? null;
    if (link === null) {
      link = document.createElement("a");
      link.style.all = "unset";
      text.replaceWith(link);
      link.append(text);
    }
    link.dataset["at"] = [...(link.dataset["at"]?.split(" ") ?? []), ...ids].join(" ");
  }
  return offsets;
}

/** Tells the links what to say: where anchors stand or, in a print for readers, where links lead to. */
export function pointLinks(isForReaders: boolean): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-at], a[data-to]")) {
    const { at, to } = link.dataset;
    const anchors = (at ?? "").split(" ").map(encodeURIComponent).join(",");
    if (!isForReaders && at !== undefined) link.setAttribute("href", `at:${anchors}`);
    else if (isForReaders && to !== undefined)
      link.setAttribute("href", `to:${encodeURIComponent(to)}${at === undefined ? "" : `,${anchors}`}`);
    else link.removeAttribute("href");
  }
}
