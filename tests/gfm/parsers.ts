/** The parser of the book and the independent one that it is measured by. */
import type { Node, Root } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { markdownToMdast } from "satteri";
import { unified } from "unified";

const remark = unified().use(remarkParse).use(remarkGfm);

/** Tree by remark-parse with remark-gfm. */
export function byRemark(markdown: string): Root {
  return remark.parse(markdown);
}

/** Tree by Sätteri with GFM and nothing else. */
export function bySatteri(markdown: string): Root {
  return markdownToMdast(markdown, { features: { gfm: true, frontmatter: false } }) as Root;
}

/** The whole tree as plain data without places, the fields of a node in alphabetical order. */
export function withoutPlaces(tree: Node): unknown {
  return JSON.parse(JSON.stringify(tree, (key, value: unknown) => (key === "position" ? undefined : inOrder(value))));
}

function inOrder(value: unknown): unknown {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

interface PlainNode {
  type: string;
  value?: string;
  children?: PlainNode[];
}

/** The whole tree without places, neighboring texts made one. */
export function joined(tree: Node): unknown {
  const join = (node: PlainNode): PlainNode => {
    if (node.children === undefined) return node;
    const children: PlainNode[] = [];
    for (const child of node.children.map(join)) {
      const last = children.at(-1);
      if (child.type === "text" && last?.type === "text") last.value = `${last.value ?? ""}${child.value ?? ""}`;
      else children.push(child);
    }
    return { ...node, children };
  };
  return join(withoutPlaces(tree) as PlainNode);
}

/** Numbers below n that look random and are the same in every run. */
export function randomNumbers(seed: number): (n: number) => number {
  let state = seed;
  return (n) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >> 8) % n;
  };
}

/** Type and place of every node, parents first. */
export function places(tree: Node): string[] {
  const { start, end } = tree.position ?? { start: { line: 0, column: 0 }, end: { line: 0, column: 0 } };
  const own = `${tree.type} ${start.line}:${start.column}-${end.line}:${end.column}`;
  return [own, ...("children" in tree ? (tree as { children: Node[] }).children.flatMap(places) : [])];
}
