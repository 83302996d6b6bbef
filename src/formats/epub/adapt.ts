/**
 * Fits the book's markup to reading systems. What a website leaves to generated content, many of them
 * do not show, so it stands in the text here; lines of code learn to wrap; notes become pop-ups.
 */
import type { Element, ElementContent, Root } from "hast";
import { classesOf, eachElement, text, textOf } from "../hast-tree.ts";
import { wrapLines } from "./code-lines.ts";
import { paintDrawing } from "./drawings.ts";
import { landOutsideLinks } from "./landings.ts";
import { adaptNotes } from "./notes.ts";
import { adaptAnswer, nameAnswerLink } from "./questions.ts";
import { adaptTable } from "./tables.ts";
import type { Words } from "../../words/words.ts";

/** What of a language's words is written into documents. */
export type EpubWords = Pick<Words, "document" | "epub">;

/** Adapts `tree` in place. */
export function adapt(tree: Root, words: EpubWords): void {
  eachElement(tree, (node) => {
    for (const name of classesOf(node)) adapters.get(name)?.(node, words.epub);
    if (node.tagName !== "pre") return;
    forgetScrolling(node);
    wrapLines(node);
  });
  adaptNotes(tree, words);
  landOutsideLinks(tree);
}

/** What becomes of elements of a class. */
const adapters = new Map<string, (node: Element, words: EpubWords["epub"]) => void>(
  Object.entries({
    answer: adaptAnswer,
    "callout-label": (node: Element) => {
      node.tagName = "b";
    },
    "callout-title": (node: Element) => {
      node.children = separated(node.children, ": ");
    },
    drawing: paintDrawing,
    "drawing-box": forgetScrolling,
    frequency: (node: Element) => node.children.unshift(text("· ")),
    meta: (node: Element) => {
      node.children = separated(node.children, " · ");
    },
    mistakes: (node: Element) => {
      closeLeads(node, "b");
    },
    model: (node: Element) => {
      closeLeads(node, "strong");
    },
    question: nameAnswerLink,
    "table-box": adaptTable,
    "term-links": (node: Element) => {
      node.children = separated(node.children, " · ");
    },
    "tree-edge": close,
    verdict: (node: Element) => {
      closeLeads(node, "b");
    },
  }),
);

/** A box that does not scroll is no place of its own. */
function forgetScrolling(box: Element): void {
  box.properties = { ...box.properties, role: undefined, ariaLabel: undefined };
}

/** Puts `separator` between the spans of a line; without styles they would run together. */
function separated(children: ElementContent[], separator: string): ElementContent[] {
  let isFirst = true;
  return children
    .filter((child) => child.type !== "text" || child.value.trim() !== "")
    .flatMap((child) => {
      if (child.type !== "element" || child.tagName !== "span") return [child];
      const before = isFirst ? [] : [text(separator)];
      isFirst = false;
      return [...before, child];
    });
}

/** Ends a lead with a colon, unless it ends with a sign of its own. */
function close(lead: Element): void {
  if (!/[:.?!…]\s*$/.test(textOf(lead))) lead.children.push(text(":"));
}

/** Ends what each row or paragraph begins with, when it is set in `tagName`. */
function closeLeads(parent: Element, tagName: string): void {
  const [lead] = parent.children;
  if (lead?.type === "element" && lead.tagName === tagName) close(lead);
  eachElement(parent, (node) => {
    const [first] = node.children;
    if (first?.type === "element" && first.tagName === tagName) close(first);
  });
}
