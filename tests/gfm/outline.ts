/** Reduces a Markdown tree to what it means, so that two parsers' trees can be compared. */
import type { Node } from "mdast";

/** Fields that mean something, by node type; everything else is place or bookkeeping. */
const fields: Record<string, readonly string[]> = {
  heading: ["depth"],
  list: ["ordered", "start", "spread"],
  listItem: ["checked", "spread"],
  code: ["lang", "meta", "value"],
  text: ["value"],
  inlineCode: ["value"],
  html: ["value"],
  link: ["url", "title"],
  image: ["url", "title", "alt"],
  linkReference: ["identifier", "referenceType"],
  imageReference: ["identifier", "referenceType", "alt"],
  definition: ["identifier", "url", "title"],
  footnoteReference: ["identifier"],
  footnoteDefinition: ["identifier"],
  table: ["align"],
};

/** One line a node, indented by depth: type, and its fields that are not empty. */
export function outline(node: Node, depth = 0): string {
  const own = (fields[node.type] ?? []).flatMap((name) => {
    const value = (node as unknown as Record<string, unknown>)[name];
    return value === null || value === undefined || value === false ? [] : [`${name}=${JSON.stringify(value)}`];
  });
  const children = "children" in node ? (node as { children: Node[] }).children : [];
  return [`${"  ".repeat(depth)}${[node.type, ...own].join(" ")}`, ...children.map((child) => outline(child, depth + 1))].join("\n");
}
