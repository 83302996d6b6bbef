/** Marks in the lists of headings which one the reader is at. */

/** Watches the headings that lists marked with `data-spy` link to. */
export function startScrollSpy(): void {
  const links = new Map<Element, HTMLAnchorElement[]>();
  for (const anchor of document.querySelectorAll<HTMLAnchorElement>("[data-spy] a[href^='#']")) {
    const heading = document.getElementById(decodeURIComponent(anchor.hash.slice(1)));
    if (heading !== null) links.set(heading, [...(links.get(heading) ?? []), anchor]);
  }
  const headings = [...links.keys()];
  if (headings.length === 0) return;
  let marked: Element | undefined;
  const mark = () => {
    const line = scrollPadding() + 24;
    const passed = headings.filter((heading) => heading.getBoundingClientRect().top <= line);
    const isEnd = window.innerHeight + window.scrollY >= document.documentElement.scrollHeight - 2;
    const current = isEnd && window.scrollY > 0 ? headings.at(-1) : passed.at(-1);
    if (current === marked) return;
    marked = current;
    for (const [heading, anchors] of links)
      for (const anchor of anchors) {
        if (heading === current) anchor.setAttribute("aria-current", "location");
        else anchor.removeAttribute("aria-current");
      }
    showIn(document.querySelector("[data-spy] [aria-current=location]"));
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

function scrollPadding(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
}

/** Brings a mark into sight inside its own scrolling list, without moving the page. */
function showIn(link: Element | null): void {
  const list = link?.closest<HTMLElement>("[data-spy]");
  if (!link || !list || list.scrollHeight <= list.clientHeight) return;
  const box = list.getBoundingClientRect();
  const { top, bottom } = link.getBoundingClientRect();
  if (top < box.top || bottom > box.bottom) list.scrollTop += top - box.top - box.height / 2;
}
