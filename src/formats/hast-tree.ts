/** Walks and asks the HTML trees of content documents. */
import type { Element, ElementContent, Nodes, Properties, Text } from "hast";

/** Visits every element below `node`, parents before their children. */
export function eachElement(node: Nodes, visit: (element: Element) => void): void {
  if (!("children" in node)) return;
  for (const child of node.children) {
    if (child.type !== "element") continue;
    visit(child);
    eachElement(child, visit);
  }
}

/** Whether `node` is an element of class `name`. */
export function hasClass(node: Nodes | undefined, name: string): node is Element {
  if (node?.type !== "element") return false;
  const names = node.properties["className"];
  return Array.isArray(names) && names.includes(name);
}

/** Names of the classes an element has. */
export function classesOf(node: Element): string[] {
  const names = node.properties["className"];
  return Array.isArray(names) ? names.map(String) : [];
}

/** An attribute that is text; empty when there is none. */
export function attributeOf(node: Element, name: string): string {
  const value = node.properties[name];
  return typeof value === "string" ? value : "";
}

/** An element for a tree. */
export function h(tagName: string, properties: Properties, children: ElementContent[] = []): Element {
  return { type: "element", tagName, properties, children };
}

/** A text for a tree. */
export function text(value: string): Text {
  return { type: "text", value };
}

/** The words below `node`. */
export function textOf(node: Nodes): string {
  if (node.type === "text") return node.value;
  return "children" in node ? node.children.map(textOf).join("") : "";
}

/** The children of `node` that are elements of one of these names. */
export function childrenOf(node: Element, ...tagNames: string[]): Element[] {
  return node.children.filter(
    (child): child is Element => child.type === "element" && tagNames.includes(child.tagName),
  );
}
