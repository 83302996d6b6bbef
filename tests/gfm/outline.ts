/** A tree in one line: what a difference between two parsers is told by. */
import type { Node } from "mdast";

/** `paragraph("a " link("b"))`: types, and the words of what has words. */
export function outline(node: Node): string {
  if ("value" in node && node.type === "text") return JSON.stringify(node.value);
  const own = "value" in node ? [JSON.stringify(node.value)] : [];
  const task = (node as { checked?: boolean | null }).checked;
  const mark = typeof task === "boolean" ? [task ? "[x]" : "[ ]"] : [];
  const children = "children" in node ? (node as { children: Node[] }).children : [];
  const inside = [...mark, ...own, ...children.map(outline)];
  return inside.length === 0 ? node.type : `${node.type}(${inside.join(" ")})`;
}
