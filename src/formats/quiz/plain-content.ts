/** Content for platforms with looks of their own. */
import type { Element, ElementContent } from "hast";
import { attributeOf, h, text } from "../hast-tree.ts";
import type { Content } from "../items/item.ts";

/** Replaces every element that `change` gives something for, innermost first. */
export function mapElements(content: Content, change: (element: Element) => ElementContent[] | undefined): Content {
  return content.flatMap((node) => {
    if (node.type !== "element") return [node];
    const element = { ...node, children: mapElements(node.children, change) };
    return change(element) ?? [element];
  });
}

/** Without the classes of our style sheets. */
export function withoutLooks(content: Content): Content {
  return mapElements(content, ({ tagName, properties, children }) => [
    h(tagName, { ...properties, className: undefined }, children),
  ]);
}

/** Pictures as what they show, in words. */
export function withoutPictures(content: Content): Content {
  return mapElements(content, (element) => {
    if (element.tagName !== "img") return undefined;
    const alt = attributeOf(element, "alt");
    return alt === "" ? [] : [text(`[Picture: ${alt}]`)];
  });
}
