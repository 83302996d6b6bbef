/**
 * Gives links places to arrive at that hold no links themselves. Where two places link to each other, Kindle shows
 * a window instead of turning the page; only notes are to be shown so.
 * https://kindlegen.s3.amazonaws.com/AmazonKindlePublishingGuidelines.pdf (footnotes)
 */
import type { Element, Root } from "hast";
import { attributeOf, classesOf, eachElement, h } from "../hast-tree.ts";

/** Moves the id of every element that holds links to the first thing in it that holds none, in place. */
export function landOutsideLinks(tree: Root): void {
  eachElement(tree, (node) => {
    const id = attributeOf(node, "id");
    if (id === "" || node.tagName === "a" || classesOf(node).includes("footnote") || !holdsLink(node)) return;
    delete node.properties["id"];
    const landing = firstFree(node, String(node.properties["ariaLabelledBy"] ?? ""));
    // What names the element is its beginning: both are known by the one id from now on.
    if (landing !== undefined && attributeOf(landing, "id") !== "") node.properties["ariaLabelledBy"] = [id];
    if (landing === undefined) node.children.unshift(h("span", { id }));
    else landing.properties["id"] = id;
  });
}

function holdsLink(node: Element): boolean {
  return node.children.some((child) => child.type === "element" && (child.tagName === "a" || holdsLink(child)));
}

/**
 * The first element of `node`, down its first children, that holds no link and has no id but that of its `label`.
 * Pictures are no places: a delivery may exchange them.
 */
function firstFree(node: Element, label: string): Element | undefined {
  const first = node.children.find(
    (child) => child.type === "element" || (child.type === "text" && child.value.trim() !== ""),
  );
  if (first?.type !== "element" || noPlaces.has(first.tagName)) return undefined;
  const id = attributeOf(first, "id");
  if (!holdsLink(first) && (id === "" || id === label)) return first;
  return id === "" ? firstFree(first, label) : undefined;
}

const noPlaces = new Set(["a", "img", "math", "svg"]);
