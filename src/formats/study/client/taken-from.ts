/** Takes a piece of another page of the book into this one. */

/** A copy: links arrive where they did, and no id stands twice. @param page path of the page it is from, "/guide/ebb/" */
export function takenFrom<T extends Element>(element: T, page: string): T {
  const own = document.importNode(element, true);
  for (const link of own.querySelectorAll("a[href^='#']"))
    link.setAttribute("href", `${page}${link.getAttribute("href") ?? ""}`);
  return withoutIds(own);
}

/** The element itself, its id and those below taken away: ids stand where they are led to, and once. */
export function withoutIds<T extends Element>(element: T): T {
  for (const one of [element, ...element.querySelectorAll("[id]")]) one.removeAttribute("id");
  return element;
}
