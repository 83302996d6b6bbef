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

/** The whole tree as plain data without places. */
export function withoutPlaces(tree: Node): unknown {
  return JSON.parse(JSON.stringify(tree, (key, value: unknown) => (key === "position" ? undefined : value)));
}

/** Type and place of every node, parents first. */
export function places(tree: Node): string[] {
  const { start, end } = tree.position ?? { start: { line: 0, column: 0 }, end: { line: 0, column: 0 } };
  const own = `${tree.type} ${start.line}:${start.column}-${end.line}:${end.column}`;
  return [own, ...("children" in tree ? (tree as { children: Node[] }).children.flatMap(places) : [])];
}
