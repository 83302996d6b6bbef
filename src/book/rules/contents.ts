/** Says in words what stands inside a component, for rules about content. */
import type { Nodes } from "mdast";
import { isDirective, isElement, type Element } from "../tree.ts";

const names: Partial<Record<Nodes["type"], string>> = {
  paragraph: "a paragraph",
  text: "a paragraph",
  list: "a list",
  table: "a table",
  heading: "a heading",
  blockquote: "a quotation",
  image: "an image",
  thematicBreak: "a rule",
};

/** What stands directly inside, one entry a thing; a paragraph of nothing but pictures is its pictures. */
export function contentOf(node: Element): string[] {
  return node.children.flatMap(describe);
}

/** Name of one node with its article; comments and blanks are nothing. */
export function describe(node: Nodes): string[] {
  if (isElement(node)) return [`<${node.name ?? ""}>`];
  if (isDirective(node)) return [`a callout`];
  if (node.type === "mdxFlowExpression" || node.type === "mdxTextExpression") return [];
  if (node.type === "code")
    return [node.lang === null || node.lang === undefined ? "a code fence" : `a \`\`\`${node.lang} fence`];
  if (node.type === "imageReference") return ["an image"];
  if (node.type === "text" && node.value.trim() === "") return [];
  if (node.type !== "paragraph") return [names[node.type] ?? "other text"];
  const words = node.children.filter((child) => !(child.type === "text" && child.value.trim() === ""));
  const isPictures = words.length > 0 && words.every(({ type }) => type === "image" || type === "imageReference");
  return isPictures ? words.map(() => "an image") : ["a paragraph"];
}

function plural(thing: string): string {
  return thing.startsWith("a") ? `${thing.replace(/^an? /, "")}s` : thing;
}

/** "nothing"; "a list"; "a list and a table"; "2 images": what was found, for a message. */
export function inWords(found: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const thing of found) counts.set(thing, (counts.get(thing) ?? 0) + 1);
  const parts = [...counts].map(([thing, n]) => (n === 1 ? thing : `${n} ${plural(thing)}`));
  if (parts.length < 2) return parts[0] ?? "nothing";
  return `${parts.slice(0, -1).join(", ")} and ${parts.at(-1) ?? ""}`;
}
