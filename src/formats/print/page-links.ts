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
  const isSeen = (text: Node) => {
    if (text.textContent?.trim() === "" || text.parentElement?.closest("svg") !== null) return false;
    const range = document.createRange();
    range.selectNodeContents(text);
    return range.getClientRects().length > 0;
  };
  const texts: Text[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    if (isSeen(node)) texts.push(node as Text);
  const marks = new Map<Text, { ids: string[]; top: number }>();
  const offsets: AnchorOffsets = {};
  let from = 0;
  // Elements and texts come in the order of the page, so one walk along both finds each first text.
  for (const element of document.querySelectorAll("body [id]")) {
    if (element.closest("svg") !== null) continue;
    const isBehind = (text: Text) => (element.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    let text = texts[from];
    while (text !== undefined && !isBehind(text)) text = texts[(from += 1)];
    text ??= texts.at(-1);
    if (text === undefined) break;
    let mark = marks.get(text);
    if (mark === undefined) {
      const range = document.createRange();
      range.selectNodeContents(text);
      mark = { ids: [], top: range.getBoundingClientRect().top };
      marks.set(text, mark);
    }
    mark.ids.push(element.id);
    offsets[element.id] = mark.top - element.getBoundingClientRect().top;
  }
  for (const [text, { ids }] of marks) {
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
