/** Finds the elements of the page of cards. */

/** The element of a name, `data-cards-<name>`; the page has it, or is broken. */
// A selector promises no kind of element, as in `querySelector`.
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
export function part<T extends HTMLElement = HTMLElement>(root: ParentNode, name: string): T {
  const found = root.querySelector<T>(`[data-cards-${name}]`);
  if (found === null) throw new Error(`The page of cards has no ${name}.`);
  return found;
}
