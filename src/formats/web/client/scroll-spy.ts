/** Marks in the lists of headings which one the reader is at. */
import { idIn } from "./anchors.ts";
import { readingLine } from "./places.ts";

/** A heading the reader can be at, with the links to it. */
export interface Watched {
  heading: HTMLElement;
  links: HTMLAnchorElement[];
}

export interface ScrollSpy {
  /** Where the reader is; undefined before the first heading. */
  here: () => Watched | undefined;
}

/** Watches the headings that lists marked with `data-spy` link to; `changed` hears of every move, and of the first. */
export function startScrollSpy(changed: (here: Watched | undefined) => void = () => undefined): ScrollSpy {
  const groups = watchedByDocument();
  let marked: Watched | undefined;
  let markedLinks: HTMLAnchorElement[] = [];
  const mark = () => {
    const current = watchedNow(groups);
    if (current === marked) return;
    for (const link of markedLinks) link.removeAttribute("aria-current");
    marked = current;
    markedLinks = current === undefined ? [] : linksTo(current, groups);
    for (const link of markedLinks) link.setAttribute("aria-current", "location");
    changed(current);
    for (const link of markedLinks) showInList(link);
  };
  let isAsked = false;
  const askOnce = () => {
    if (isAsked) return;
    isAsked = true;
    requestAnimationFrame(() => {
      isAsked = false;
      mark();
    });
  };
  if (groups.size > 0) {
    for (const name of ["scroll", "resize", "hashchange"]) window.addEventListener(name, askOnce, { passive: true });
    // Where things stand is worked out once, when all that starts with the page has.
    askOnce();
  }
  return { here: () => watchedNow(groups) };
}

/** What the reader calls it: "3.2 Retries and their limits"; a document as the contents do. */
export function nameOf(watched: Watched | undefined): string {
  const named = watched?.heading.matches("h1, h2, h3, h4") === true ? watched.heading : watched?.links[0];
  const own = [...(named?.childNodes ?? [])].filter((node) => !(node instanceof Element && node.matches(".read-sign")));
  const parts = own.map(({ textContent }) => textContent?.trim() ?? "");
  return parts.filter((part) => part !== "").join(" ");
}

/** Headings with their links, by the document they stand in, all in the order of the page. */
function watchedByDocument(): Map<Element, Watched[]> {
  const watched = new Map<Element, Watched>();
  for (const link of document.querySelectorAll<HTMLAnchorElement>("[data-spy] a[href^='#']")) {
    const heading = document.getElementById(idIn(link.hash));
    if (heading === null) continue;
    const known = watched.get(heading) ?? { heading, links: [] };
    known.links.push(link);
    watched.set(heading, known);
  }
  const groups = new Map<Element, Watched[]>();
  // Several lists may name the headings, each its own.
  const inOrder = [...watched.values()].sort((a, b) => (isBefore(a.heading, b.heading) ? -1 : 1));
  for (const one of inOrder) {
    const doc = one.heading.closest(".doc") ?? document.body;
    groups.set(doc, [...(groups.get(doc) ?? []), one]);
  }
  return groups;
}

/** One link in each list: to the heading, or in a list of fewer headings to the last one above it. */
function linksTo(current: Watched, groups: Map<Element, Watched[]>): HTMLAnchorElement[] {
  const group = [...groups.values()].find((watched) => watched.includes(current)) ?? [];
  const above = group.slice(0, group.indexOf(current) + 1).reverse();
  return [...document.querySelectorAll("[data-spy]")].flatMap((list) => {
    for (const { links } of above) {
      const link = links.find((one) => list.contains(one));
      if (link !== undefined) return [link];
    }
    return [];
  });
}

function isBefore(a: Element, b: Element): boolean {
  return (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

function watchedNow(groups: Map<Element, Watched[]>): Watched | undefined {
  const { scrollHeight } = document.documentElement;
  const below = scrollHeight - window.innerHeight - window.scrollY;
  const line = markingLine({ top: readingLine() + 24, height: window.innerHeight, above: window.scrollY, below });
  const all = [...groups];
  // The documents first: asking for a place in one that is not shown would lay all of it out.
  const [, inDocument] = all.findLast(([doc]) => isAbove(doc, line)) ?? [];
  const reached = inDocument?.findLast(({ heading }) => isAbove(heading, line));
  // At the end of a page several headings share the window; one the reader asked for by a link is meant.
  const asked = below < 2 ? headingOf(all, idIn(location.hash)) : undefined;
  return asked ?? reached;
}

function headingOf(groups: [Element, Watched[]][], id: string): Watched | undefined {
  const asked = groups.flatMap(([, watched]) => watched).find(({ heading }) => heading.id === id);
  const top = asked?.heading.getBoundingClientRect().top ?? -1;
  return top >= 0 && top < window.innerHeight ? asked : undefined;
}

/**
 * The line a heading must have passed to be the current one, in pixels from the top of the window. It stands near
 * the top, and over the last windowful of the page it moves down to the bottom, so that the last headings, which
 * cannot scroll up to the top, are reached too. @param above, below what is scrolled away, and what is still to come
 */
export function markingLine(view: { top: number; height: number; above: number; below: number }): number {
  const { top, height, above, below } = view;
  const reach = Math.min(height, above + below);
  if (reach <= 0) return top;
  return top + (height - top) * Math.max(0, 1 - below / reach);
}

function isAbove(element: Element, line: number): boolean {
  return element.getBoundingClientRect().top <= line;
}

/** Brings a link into sight inside its own scrolling list, without moving the page. */
function showInList(link: HTMLElement): void {
  const list = link.closest<HTMLElement>("[data-spy]");
  if (!list || list.scrollHeight <= list.clientHeight) return;
  const box = list.getBoundingClientRect();
  const { top, bottom } = link.getBoundingClientRect();
  if (top < box.top + 24 || bottom > box.bottom - 24) list.scrollTop += top - box.top - box.height / 2;
}
