/** Finds and makes the elements of the exam's page. */

/** The element of a name, `data-exam-<name>` or `data-exam-<name>=<value>`; the page has it, or is broken. */
// A selector promises no kind of element, as in `querySelector`.
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
export function part<T extends HTMLElement = HTMLElement>(root: ParentNode, name: string): T {
  const [own, value] = name.split("=");
  const found = root.querySelector<T>(`[data-exam-${own ?? ""}${value === undefined ? "" : `=${value}`}]`);
  if (found === null) throw new Error(`The page of the exam has no ${name}.`);
  return found;
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
