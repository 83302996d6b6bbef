/** Makes an SVG fit to stand inside a page: described, scaled by its viewBox, with nothing that runs or reaches out. */
import type { Element, Nodes, Properties } from "hast";
import { fromHtml } from "hast-util-from-html";
import { toHtml } from "hast-util-to-html";
import { escapeHtml } from "./escape.ts";

/** How a drawing stands in its page. */
export interface DrawingPlace {
  /** Description; a drawing without one is decoration. */
  alt: string;
  /** Becomes a class. */
  name: string;
  /** Unique in the book: the ids inside the drawing begin with it, so that no two drawings share one. */
  place: string;
}

const done = new Map<string, string>();

/** Stands before every id until the place of the drawing is known; no text holds it (private use). */
const placeSign = "\uE000";

/** Markup of a drawing with its description. */
export function drawingHtml(svg: string, { alt, name, place }: DrawingPlace): string {
  let body = done.get(svg);
  if (body === undefined) {
    body = clean(svg);
    done.set(svg, body);
  }
  const role = alt === "" ? 'aria-hidden="true"' : `role="img" aria-label="${escapeHtml(alt)}"`;
  // A function: in a replacement string, "$&" of a description would be read as a pattern.
  return body
    .replaceAll(placeSign, () => `art-${place}-`)
    .replace("<svg", () => `<svg class="drawing ${escapeHtml(name)}" ${role}`);
}

/** The picture without scripts, handlers, styles, foreign markup and addresses outside itself. */
function clean(svg: string): string {
  const tree = fromHtml(svg.slice(Math.max(svg.indexOf("<svg"), 0)).replaceAll(placeSign, ""), {
    fragment: true,
    space: "html",
  });
  const root = tree.children.find((child): child is Element => child.type === "element" && child.tagName === "svg");
  if (root === undefined) return "<svg></svg>";
  prune(root);
  root.properties = without(root.properties, (name) => own.has(name));
  const used = new Set<string>();
  markReferences(root, used);
  markIds(root, used);
  return toHtml(root, { space: "svg", closeEmptyElements: true });
}

const paintReference = /url\(\s*["']?#([^"')]+?)["']?\s*\)/g;

/** Marks what points into the drawing, and collects the ids that are pointed at. */
function markReferences(node: Element, used: Set<string>): void {
  for (const [name, value] of Object.entries(node.properties)) {
    if (typeof value !== "string") continue;
    if (/href$/i.test(name)) {
      used.add(value.slice(1));
      node.properties[name] = `#${placeSign}${value.slice(1)}`;
    } else {
      node.properties[name] = value.replace(paintReference, (_, id: string) => {
        used.add(id);
        return `url(#${placeSign}${id})`;
      });
    }
  }
  for (const child of node.children) if (child.type === "element") markReferences(child, used);
}

/** Marks the ids that are pointed at; the rest would only collide with labels of the book. */
function markIds(node: Element, used: ReadonlySet<string>): void {
  const { id } = node.properties;
  if (typeof id === "string" && used.has(id)) node.properties["id"] = placeSign + id;
  else delete node.properties["id"];
  for (const child of node.children) if (child.type === "element") markIds(child, used);
}

/** What the page says of a drawing, not the drawing itself. */
const own = new Set(["className", "role", "ariaLabel", "id", "width", "height"]);

function without(properties: Properties, isDropped: (name: string, value: Properties[string]) => boolean): Properties {
  return Object.fromEntries(Object.entries(properties).filter(([name, value]) => !isDropped(name, value)));
}

const forbidden = new Set(["script", "foreignObject", "style", "iframe", "image"]);

function prune(node: Element): void {
  node.properties = without(node.properties, (name, value) => {
    const text = String(value);
    const isOutside = /href$/i.test(name) ? !text.startsWith("#") : /url\(\s*["']?(?!["'#\s])/i.test(text);
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
