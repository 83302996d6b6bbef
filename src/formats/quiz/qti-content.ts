/** Content as QTI 3.0 takes it: its own choice of HTML 5, as XML. */
import type { Element, Root } from "hast";
import { attributeOf, h, text } from "../hast-tree.ts";
import type { Content } from "../items/item.ts";
import { treeXml } from "../epub/tree-xml.ts";
import { legalText } from "../xml.ts";
import { mapElements } from "./plain-content.ts";

/** Elements of cards that QTI lacks, by what stands for them. */
const renamed: Record<string, string> = { del: "span", s: "span", aside: "div" };

/** XML of `content`; pictures are looked for in the folder beside. */
export function qtiContent(content: Content): string {
  const fitted = mapElements(legal(content), (element) => [adapted(element)]);
  const tree: Root = { type: "root", children: fitted };
  return treeXml(tree);
}

function adapted(element: Element): Element {
  const { tagName, properties, children } = element;
  const src = attributeOf(element, "src");
  // A list begins with 1: QTI knows no other.
  const own = {
    ...properties,
    className: undefined,
    start: undefined,
    ...(src === "" ? {} : { src: `../media/${src}` }),
  };
  return h(renamed[tagName] ?? tagName, own, children);
}

/** XML forbids some signs that HTML lets pass. */
function legal(content: Content): Content {
  return content.map((node) => {
    if (node.type === "text") return text(legalText(node.value));
    return node.type === "element" ? { ...node, children: legal(node.children) } : node;
  });
}
