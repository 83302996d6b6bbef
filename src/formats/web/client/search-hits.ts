/** Shows what was found: pages in a list, their places below them, every one a link. */
import type { ExcerptPart, SearchHit } from "./search.ts";

/** The list's items. */
export function hitItems(hits: readonly SearchHit[]): HTMLElement[] {
  return hits.map((hit) => {
    const page = link("hit-page", hit.href, [
      element("span", "hit-title", [hit.title]),
      element("span", "hit-kind", [hit.kind]),
    ]);
    if (hit.excerpt.length > 0) page.append(excerpt(hit.excerpt));
    const places = hit.places.map((place) =>
      element("li", "", [
        link("hit-place", place.href, [element("span", "hit-title", [place.title]), excerpt(place.excerpt)]),
      ]),
    );
    return element("li", "hit", [page, ...(places.length === 0 ? [] : [element("ul", "", places)])]);
  });
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
