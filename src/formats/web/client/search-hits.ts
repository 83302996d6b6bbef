/** Shows what was found: pages in a list, their places below them, every one a link. */
import type { ExcerptPart, SearchHit, SearchPlace } from "./search.ts";

/** Places of a page shown at once; the others at a click. */
const first = 3;

/** The list's items. */
export function hitItems(hits: readonly SearchHit[]): HTMLElement[] {
  return hits.map((hit) => {
    const page = link("hit-page", hit.href, [
      element("span", "hit-title", [hit.title]),
      " ",
      element("span", "hit-kind", [hit.kind]),
    ]);
    if (hit.excerpt.length > 0) page.append(" ", excerpt(hit.excerpt));
    return element("li", "hit", [page, ...(hit.places.length === 0 ? [] : [placeList(hit)])]);
  });
}

function placeList({ places, title }: SearchHit): HTMLElement {
  const list = element("ul", "", places.slice(0, first).map(placeItem));
  const rest = places.slice(first);
  if (rest.length === 0) return list;
  const more = element("button", "hit-more", [
    `${rest.length} more`,
    element("span", "visually-hidden", [` in ${title}`]),
  ]);
  more.setAttribute("type", "button");
  const item = element("li", "", [more]);
  more.addEventListener("click", () => {
    const items = rest.map(placeItem);
    item.replaceWith(...items);
    items[0]?.querySelector("a")?.focus();
  });
  list.append(item);
  return list;
}

function placeItem({ href, title, excerpt: parts }: SearchPlace): HTMLElement {
  return element("li", "", [link("hit-place", href, [element("span", "hit-title", [title]), " ", excerpt(parts)])]);
}

function excerpt(parts: readonly ExcerptPart[]): HTMLElement {
  return element(
    "span",
    "hit-excerpt",
    parts.map(({ text, isMarked }) => (isMarked ? element("mark", "", [text]) : text)),
  );
}

function link(className: string, href: string, children: (Node | string)[]): HTMLAnchorElement {
  const anchor = element("a", className, children) as HTMLAnchorElement;
  anchor.href = href;
  return anchor;
}

function element(name: string, className: string, children: (Node | string)[]): HTMLElement {
  const made = document.createElement(name);
  if (className !== "") made.className = className;
  made.append(...children);
  return made;
}
