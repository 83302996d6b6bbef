/** Small readings of mdast: text, attributes, positions, walking. */
import type { Node, Nodes } from "mdast";

/** A component as the author wrote it. */
export interface Element extends Node {
  type: "mdxJsxFlowElement" | "mdxJsxTextElement";
  name: string | null;
  attributes: Attribute[];
  children: Nodes[];
}

/** One attribute of a component; an expression or a spread has no plain value. */
interface Attribute {
  type: "mdxJsxAttribute" | "mdxJsxExpressionAttribute";
  name?: string;
  value?: string | null | { type: string; value: string };
}

/** A `:::name[label]` block. */
export interface Directive extends Node {
  type: "containerDirective";
  name: string;
  children: Nodes[];
}

export function isElement(node: Node, name?: string): node is Element {
  const isJsx = node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement";
  return isJsx && (name === undefined || (node as Element).name === name);
}

export function isDirective(node: Node): node is Directive {
  return node.type === "containerDirective";
}

/** Value of a plain attribute; "" for one without a value, undefined when it is absent. */
export function attribute(node: Element, name: string): string | undefined {
  const found = node.attributes.find((a) => a.name === name);
  if (found === undefined) return undefined;
  return typeof found.value === "string" ? found.value : "";
}

export function childrenOf(node: Node): Nodes[] {
  return "children" in node ? (node as { children: Nodes[] }).children : [];
}

/**
 * Visits every node, parents first; `visit` may answer "skip" to stay out of a subtree.
 * `parents` runs from the root inward and changes as the walk goes on: copy what is to be kept.
 */
export function walk(node: Node, visit: (node: Nodes, parents: readonly Node[]) => unknown): void {
  const parents: Node[] = [];
  const descend = (parent: Node): void => {
    if (!("children" in parent)) return;
    parents.push(parent);
    for (const child of (parent as { children: Nodes[] }).children) {
      if (visit(child, parents) !== "skip") descend(child);
    }
    parents.pop();
  };
  descend(node);
}

const blocks = new Set(["root", "list", "listItem", "blockquote", "containerDirective", "tableRow", "table"]);

/** The words of a subtree, as a reader sees them. */
export function plainText(node: Node): string {
  switch (node.type) {
    case "text":
    case "inlineCode":
    case "code":
      return (node as unknown as { value: string }).value;
    case "break":
      return " ";
    case "textDirective":
      return literalDirective(node as TextDirective);
  }
  if (!("children" in node)) return "";
  const { children } = node as { children: Nodes[] };
  const [only] = children;
  if (children.length === 1 && only !== undefined) return plainText(only);
  return children.map(plainText).join(blocks.has(node.type) ? "\n" : "");
}

/** `:name[label]` inside a line: the parser's syntax but none of ours, so "10:30" stays what the author wrote. */
export interface TextDirective extends Node {
  type: "textDirective";
  name: string;
  children?: Nodes[];
}

/** The characters a text directive was made of. */
export function literalDirective({ name, children = [] }: TextDirective): string {
  return children.length === 0 ? `:${name}` : `:${name}[${children.map(plainText).join("")}]`;
}

export interface Place {
  line: number;
  column: number;
}

/** Where a node stands in its file. */
export function placeOf(node: Node): Place {
  return { line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
}

/** Label a heading bears by `{#id}`. */
export function headingLabel(node: Node): string | undefined {
  const properties = (node as { data?: { hProperties?: { id?: unknown } } }).data?.hProperties;
  return typeof properties?.id === "string" ? properties.id : undefined;
}

/** What a heading's `index` attribute says, `## Caching {#sec-caching index="prompt caching"}`. */
export function headingIndex(node: Node): string | undefined {
  const properties = (node as { data?: { hProperties?: { index?: unknown } } }).data?.hProperties;
  return typeof properties?.index === "string" ? properties.index : undefined;
}

/** An id made of words: "What's new?" to "whats-new". */
export function slug(text: string): string {
  return (
    text
      .normalize("NFKD")
      .toLowerCase()
      .replace(/[^\p{Letter}\p{Number}\s-]/gu, "")
      .trim()
      .replace(/[\s-]+/g, "-") || "section"
  );
}
