/** Finds and makes the elements of pages and panels. */

/** The element a page cannot work without; one that lacks it is broken. */
// A selector promises no kind of element, as in `querySelector`.
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
export function need<T extends HTMLElement = HTMLElement>(root: ParentNode, selector: string): T {
  const found = root.querySelector<T>(selector);
  if (found === null) throw new Error(`The page has no ${selector}.`);
  return found;
}

/** Finds elements by the names that a tool gave them: `data-<tool>-<name>`, or `data-<tool>-<name>=<value>`. */
export function partsOf(tool: string): typeof need {
  return (root, name) => need(root, `[data-${tool}-${name}]`);
}

type Child = Node | string;

/** @param attributes `class`, `href` and the like */
export function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Record<string, string> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}
