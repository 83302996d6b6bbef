/** Tables in plain Markdown: the caption stands above, as it does on the page. */
import type { AlignType, Nodes, PhrasingContent } from "mdast";
import { attribute, childrenOf, isElement, type Element } from "../../book/tree.ts";
import type { Form } from "./convert.ts";
import { paragraph, table } from "./nodes.ts";
import { caption, type Writing } from "./writing.ts";

/** Forms by component. */
export const tableForms: Record<string, Form> = {
  TableBox: (node, writing) => node.children.flatMap((child) => (isElement(child) ? written(child, writing) : [])),
};

function written(node: Element, writing: Writing): Nodes[] {
  const parts = node.children.filter((child): child is Element & Nodes => isElement(child));
  const title = parts.find(({ name }) => name === "TableCaption");
  const words = title === undefined ? [] : caption(attribute(title, "label"), attribute(title, "caption"), writing);
  const rows = parts.filter((part) => part !== title).flatMap(childrenOf);
  const cells = rows.map((row) =>
    childrenOf(row).map((cell) => writing.convert(childrenOf(cell)) as PhrasingContent[]),
  );
  const align = childrenOf(rows[0] ?? node).map(alignOf);
  return [...(words.length === 0 ? [] : [paragraph(...words)]), table(cells, align)];
}

function alignOf(cell: Nodes): AlignType {
  const name = isElement(cell) ? attribute(cell, "class") : undefined;
  return name === "align-right" ? "right" : name === "align-center" ? "center" : null;
}
