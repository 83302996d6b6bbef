/** Marks in the lists of headings which one the reader is at. */

interface Watched {
  heading: Element;
  links: HTMLAnchorElement[];
}

/** Watches the headings that lists marked with `data-spy` link to. */
export function startScrollSpy(): void {
  const groups = watchedByDocument();
  if (groups.size === 0) return;
  let marked: Watched | undefined;
  const mark = () => {
    const current = watchedAt(groups, scrollPadding() + 24);
    if (current === marked) return;
    marked?.links.forEach((link) => {
      link.removeAttribute("aria-current");
    });
    current?.links.forEach((link) => {
      link.setAttribute("aria-current", "location");
    });
    marked = current;
    showInList(current?.links[0]);
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
  window.addEventListener("scroll", askOnce, { passive: true });
  window.addEventListener("resize", askOnce, { passive: true });
  mark();
}

/** Headings with their links, by the document they stand in, all in the order of the page. */
function watchedByDocument(): Map<Element, Watched[]> {
  const watched = new Map<Element, Watched>();
  for (const link of document.querySelectorAll<HTMLAnchorElement>("[data-spy] a[href^='#']")) {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (heading === null) continue;
    const known = watched.get(heading) ?? { heading, links: [] };
    known.links.push(link);
    watched.set(heading, known);
  }
  return Map.groupBy(watched.values(), ({ heading }) => heading.closest(".doc") ?? document.body);
}

/** The last heading above a line, in pixels; at the very end of the page the last of all. */
function watchedAt(groups: Map<Element, Watched[]>, line: number): Watched | undefined {
  const isAbove = (element: Element) => element.getBoundingClientRect().top <= line;
  // The documents first: asking for a place in one that is not shown would lay all of it out.
  const here = [...groups].findLast(([doc]) => isAbove(doc))?.[1];
  const isEnd = window.scrollY > 0 && window.innerHeight + window.scrollY >= document.documentElement.scrollHeight - 2;
  return isEnd ? here?.at(-1) : here?.findLast(({ heading }) => isAbove(heading));
}

function scrollPadding(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
}

/** Brings a link into sight inside its own scrolling list, without moving the page. */
function showInList(link: HTMLAnchorElement | undefined): void {
  const list = link?.closest<HTMLElement>("[data-spy]");
  if (!link || !list || list.scrollHeight <= list.clientHeight) return;
  const box = list.getBoundingClientRect();
  const { top, bottom } = link.getBoundingClientRect();
  if (top < box.top || bottom > box.bottom) list.scrollTop += top - box.top - box.height / 2;
}
