/** Builds the nodes a component call is made of. */
import type { Nodes } from "mdast";

type Value = string | number | boolean | undefined;

/** A block component call; attributes that are undefined or false are left out. */
export function block(name: string, attributes: Record<string, Value> = {}, children: readonly unknown[] = []): Nodes {
  return element("mdxJsxFlowElement", name, attributes, children);
}

/** A component call inside a line. */
export function inline(name: string, attributes: Record<string, Value> = {}, children: readonly unknown[] = []): Nodes {
  return element("mdxJsxTextElement", name, attributes, children);
}

function element(type: string, name: string, attributes: Record<string, Value>, children: readonly unknown[]): Nodes {
  const list = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined || value === false
      ? []
      : [{ type: "mdxJsxAttribute", name: key, value: value === true ? null : String(value) }],
  );
  return { type, name, attributes: list, children: [...children] } as unknown as Nodes;
}
