/** Drops spans that say nothing any more: a reading system walks through every one of them. */
import type { Element, ElementContent, Root } from "hast";

/** Puts in the place of every span without attributes what it holds, in place. */
export function dropBareSpans(node: Root | Element): void {
  node.children = (node.children as ElementContent[]).flatMap((child) => {
    if (child.type !== "element") return [child];
    dropBareSpans(child);
    const isBare = child.tagName === "span" && Object.values(child.properties).every((value) => value === undefined);
    return isBare ? child.children : [child];
  });
}
