/** Builds the Markdown nodes that components are written as. */
import type { BlockContent, Link, List, ListItem, Nodes, Paragraph, PhrasingContent, Table, Text } from "mdast";

export function text(value: string): Text {
  return { type: "text", value };
}

export function strong(...children: PhrasingContent[]): PhrasingContent {
  return { type: "strong", children };
}

export function paragraph(...children: PhrasingContent[]): Paragraph {
  return { type: "paragraph", children };
}

export function link(url: string, ...children: PhrasingContent[]): Link {
  return { type: "link", url, children };
}

export function heading(depth: number, ...children: PhrasingContent[]): Nodes {
  return { type: "heading", depth: Math.min(depth, 6) as 1, children };
}

/** A list; it is loose only where an item needs air. */
export function list(items: readonly (readonly Nodes[])[], isOrdered = false): List {
  const children = items.map((blocks) => listItem(blocks));
  return { type: "list", ordered: isOrdered, spread: children.some(({ spread }) => spread === true), children };
}

/** An item; blocks that would run into the paragraph above them are set apart. */
function listItem(blocks: readonly Nodes[]): ListItem {
  const isLoose = blocks.some(({ type }, i) => i > 0 && type !== "list");
  return { type: "listItem", spread: isLoose, children: blocks as BlockContent[] };
}

/** A table of lines, the first of them its head. */
export function table(rows: readonly (readonly PhrasingContent[][])[], align?: Table["align"]): Table {
  return {
    type: "table",
    align: align ?? rows[0]?.map(() => null) ?? [],
    children: rows.map((cells) => ({
      type: "tableRow",
      children: cells.map((children) => ({ type: "tableCell", children })),
    })),
  };
}

const phrasing = new Set([
  "text",
  "emphasis",
  "strong",
  "delete",
  "inlineCode",
  "break",
  "link",
  "image",
  "html",
  "footnoteReference",
]);

/** Puts what stands in lines into paragraphs, so that only blocks remain. */
export function flow(nodes: readonly Nodes[]): Nodes[] {
  const blocks: Nodes[] = [];
  let open: PhrasingContent[] = [];
  const close = () => {
    if (open.some((node) => node.type !== "text" || node.value.trim() !== "")) blocks.push(paragraph(...open));
    open = [];
  };
  for (const node of nodes) {
    if (phrasing.has(node.type)) open.push(node as PhrasingContent);
    else {
      close();
      blocks.push(node);
    }
  }
  close();
  return blocks;
}

/** Blocks that begin with a lead: in their first paragraph, or in one of its own. */
export function led(lead: readonly PhrasingContent[], blocks: readonly Nodes[]): Nodes[] {
  const [first, ...rest] = blocks;
  if (first?.type !== "paragraph") return [paragraph(...lead), ...blocks];
  return [paragraph(...lead, text(" "), ...first.children), ...rest];
}

/** Nodes with a separator between each two. */
export function joined(parts: readonly PhrasingContent[][], separator: string): PhrasingContent[] {
  return parts.flatMap((part, i) => (i === 0 ? part : [text(separator), ...part]));
}
