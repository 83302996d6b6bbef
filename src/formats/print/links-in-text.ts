/** Reads the links, marks and sources of a rendered document, and says what is left of them where nothing can be clicked. */
import type { Element, ElementContent } from "hast";
import { attributeOf, classesOf, hasClass, textOf } from "../hast-tree.ts";
import { addressElement, isOwnAddress, printedAddress } from "./printed-address.ts";

/** Whether an element is the mark of one of the author's footnotes. */
export function isFootnoteMark(node: Element): boolean {
  return classesOf(node).includes("footnote-ref");
}

/** Whether an element is a link to somewhere outside of the book. */
export function isLinkOut(node: Element): boolean {
  return node.tagName === "a" && /^(?:https?|mailto):/i.test(attributeOf(node, "href"));
}

/** Whether the words of a link are the address it leads to. */
export function isSelfEvident(link: Element): boolean {
  return isOwnAddress(textOf(link), attributeOf(link, "href"));
}

/** What is left of a link; an address may be broken. */
export function plainWords(link: Element): ElementContent[] {
  const [only] = link.children;
  return isSelfEvident(link) && link.children.length === 1 && only?.type === "text"
    ? [addressElement(only.value)]
    : link.children;
}

/** Whether words are enough to find a source by its title; one word is not. */
export function namesSource(words: string, title = ""): boolean {
  const plain = (some: string) =>
    some
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim();
  return plain(words).includes(" ") && plain(title).includes(plain(words));
}

/** The id of the footnote that a mark leads to. */
export function footnoteOf(mark: Element): string {
  const [link] = mark.children;
  return link?.type === "element" ? attributeOf(link, "href").slice(1) : "";
}

/** The sources without links: they print their addresses themselves. Any other element stays as it is. */
export function withPlainSources(node: ElementContent): ElementContent {
  return hasClass(node, "sources") ? { ...node, children: plainSources(node.children) } : node;
}

function plainSources(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node) => {
    if (node.type !== "element") return [node];
    if (classesOf(node).includes("source-url"))
      return [{ ...node, children: [addressElement(printedAddress(textOf(node)))] }];
    return isLinkOut(node) ? node.children : [{ ...node, children: plainSources(node.children) }];
  });
}
