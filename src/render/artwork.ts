/** Makes an SVG fit to stand inside a page: described, scaled by its viewBox, with nothing that runs or reaches out. */
import type { Element, Nodes, Properties } from "hast";
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
  prune(root);
  root.properties = without(root.properties, (name) => own.has(name));
  return toHtml(root, { space: "svg", closeEmptyElements: true });
}

/** What the page says of a drawing, not the drawing itself. */
const own = new Set(["className", "role", "ariaLabel", "id", "width", "height"]);

function without(properties: Properties, isDropped: (name: string, value: Properties[string]) => boolean): Properties {
  return Object.fromEntries(Object.entries(properties).filter(([name, value]) => !isDropped(name, value)));
}

const forbidden = new Set(["script", "foreignObject", "style", "iframe", "image"]);

function prune(node: Element): void {
  node.properties = without(node.properties, (name, value) => {
    const isOutside = /href$/i.test(name) && !String(value).startsWith("#");
    return /^on/i.test(name) || isOutside || name === "style";
  });
  node.children = node.children.flatMap((child) => {
    if (isForbidden(child)) return [];
    if (child.type === "element") prune(child);
    return child.type === "element" && child.tagName === "a" ? child.children : [child];
  });
}

function isForbidden(node: Nodes): boolean {
  return node.type === "comment" || (node.type === "element" && forbidden.has(node.tagName));
}
