/** Makes an SVG fit to stand inside a page: described, scaled by its viewBox, with nothing that runs or reaches out. */
import type { Element, Nodes } from "hast";
import { fromHtml } from "hast-util-from-html";
import { toHtml } from "hast-util-to-html";
import { escapeHtml } from "./escape.ts";

const done = new Map<string, string>();

/** Markup of a drawing with its description; `name` becomes a class. */
export function drawingHtml(svg: string, alt: string, name: string): string {
  let body = done.get(svg);
  if (body === undefined) {
    body = clean(svg);
    done.set(svg, body);
  }
  const role = alt === "" ? 'aria-hidden="true"' : `role="img" aria-label="${escapeHtml(alt)}"`;
  return body.replace("<svg", `<svg class="drawing ${escapeHtml(name)}" ${role}`);
}

/** The picture without scripts, handlers, styles, foreign markup and addresses outside itself. */
function clean(svg: string): string {
  const tree = fromHtml(svg.slice(Math.max(svg.indexOf("<svg"), 0)), { fragment: true, space: "html" });
  const root = tree.children.find((child): child is Element => child.type === "element" && child.tagName === "svg");
  if (root === undefined) return "<svg></svg>";
  for (const name of ["className", "style", "role", "ariaLabel", "id", "width", "height"]) delete root.properties[name];
  prune(root);
  return toHtml(root, { space: "svg", closeEmptyElements: true });
}

const forbidden = new Set(["script", "foreignObject", "style", "iframe", "image"]);

function prune(node: Element): void {
  for (const [key, value] of Object.entries(node.properties)) {
    const isHandler = /^on/i.test(key);
    const isOutside = /href$/i.test(key) && !String(value).startsWith("#");
    if (isHandler || isOutside || key === "style") delete node.properties[key];
  }
  node.children = node.children.flatMap((child) => {
    if (isForbidden(child)) return [];
    if (child.type === "element") prune(child);
    return child.type === "element" && child.tagName === "a" ? child.children : [child];
  });
}

function isForbidden(node: Nodes): boolean {
  return node.type === "comment" || (node.type === "element" && forbidden.has(node.tagName));
}
