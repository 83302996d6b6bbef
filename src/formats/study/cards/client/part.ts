/** Finds the elements of the page of cards. */
import { need } from "../../client/elements.ts";

/** The element of a name, `data-cards-<name>`. */
// A name promises no kind of element.
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
export function part<T extends HTMLElement = HTMLElement>(root: ParentNode, name: string): T {
  return need<T>(root, `[data-cards-${name}]`);
}
