/** Shows what was found: things by their codes, then documents with their places below them, every one a link. */
import { found as says } from "#words/found";
import type { CodeHit } from "./printed-codes.ts";
import type { ExcerptPart, SearchHit, SearchPlace, SearchResult } from "./search.ts";
import { wordsOf } from "./words.ts";

/** Places of a document shown at once; the others at a click. */
const first = 3;

/** Items for things that bear the code typed, as far as this edition holds them. */
export function codeItems(codes: readonly CodeHit[]): HTMLElement[] {
  return codes.flatMap(({ code, title, around, href }) => {
    if (href === undefined) return [];
    const children = [element("span", "hit-title", [code]), " ", element("span", "hit-kind", [around])];
    if (title !== "") children.push(" ", element("span", "hit-excerpt", [title]));
    return [element("li", "hit", [link("hit-page hit-code", href, children)])];
  });
}

/** The list's items; the words found are marked in titles as in excerpts. */
export function hitItems({ hits, found = new Set() }: Pick<SearchResult, "hits" | "found">): HTMLElement[] {
  return hits.map((hit) => {
    const page = link("hit-page", hit.href, [titleOf(hit, found)]);
    if (hit.kind !== hit.title) page.append(" ", element("span", "hit-kind", [hit.kind]));
    if (hit.excerpt.length > 0) page.append(" ", excerpt(hit.excerpt));
    return element("li", "hit", [page, ...(hit.places.length === 0 ? [] : [placeList(hit, found)])]);
  });
}

function titleOf({ title }: { title: string }, found: ReadonlySet<string>): HTMLElement {
  const marked = element("span", "hit-title", []);
  let last = 0;
  for (const { word, start, end } of wordsOf(title)) {
    if (!found.has(word) || start < last) continue;
    marked.append(title.slice(last, start), element("mark", "", [title.slice(start, end)]));
    last = end;
  }
  marked.append(title.slice(last));
  return marked;
}

function placeList({ places, title }: SearchHit, found: ReadonlySet<string>): HTMLElement {
  const placeItem = (place: SearchPlace) =>
    element("li", "", [link("hit-place", place.href, [titleOf(place, found), " ", excerpt(place.excerpt)])]);
  const list = element("ul", "", places.slice(0, first).map(placeItem));
  const rest = places.slice(first);
  if (rest.length === 0) return list;
  const more = moreButton([says.more(rest.length), element("span", "visually-hidden", [says.moreIn(title)])]);
  const item = element("li", "", [more]);
  more.addEventListener("click", () => {
    const items = rest.map(placeItem);
    item.replaceWith(...items);
    items[0]?.querySelector("a")?.focus();
  });
  list.append(item);
  return list;
}

/** A quiet button at the end of a list. */
export function moreButton(children: (Node | string)[]): HTMLElement {
  const more = element("button", "hit-more", children);
  more.setAttribute("type", "button");
  return more;
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
