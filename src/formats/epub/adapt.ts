/**
 * Fits the book's markup to reading systems. What a website leaves to generated content, many of them
 * do not show, so it stands in the text here; lines of code learn to wrap; notes become pop-ups.
 */
import type { Element, ElementContent, Root } from "hast";
import { paintDrawing } from "./drawings.ts";
import { classesOf, eachElement, h, hasClass, text, textOf } from "../hast-tree.ts";

/** Adapts `tree` in place. */
export function adapt(tree: Root): void {
  eachElement(tree, (node) => {
    if (node.tagName === "pre") adaptCode(node);
    if (node.tagName === "td") keepTogether(node);
    for (const name of classesOf(node)) adapters.get(name)?.(node);
  });
}

/** What becomes of elements of a class. */
const adapters = new Map<string, (node: Element) => void>(
  Object.entries({
    answer: adaptAnswer,
    "callout-title": (node: Element) => {
      node.children = separated(node.children, ": ");
    },
    drawing: paintDrawing,
    "drawing-box": forgetScrolling,
    footnotes: adaptNotes,
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
    "table-box": forgetScrolling,
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

/** "7.8 s" is not to break in a narrow column. */
function keepTogether(cell: Element): void {
  const words = textOf(cell).trim();
  if (words.length > 0 && words.length <= 8) cell.properties["className"] = [...classesOf(cell), "short"];
}

/**
 * Takes the line breaks into the lines, so that each can be a block that wraps below its own indent
 * and still is a line where no style reaches.
 */
function adaptCode(pre: Element): void {
  forgetScrolling(pre);
  const code = pre.children.find((child): child is Element => child.type === "element" && child.tagName === "code");
  const lines = code?.children.filter((child): child is Element => hasClass(child, "line")) ?? [];
  if (code === undefined || lines.length === 0) return;
  code.children = lines;
  lines.forEach((line, i) => {
    line.properties["className"] = [...classesOf(line), ...wrappingOf(textOf(line))];
    if (i < lines.length - 1) line.children.push(text("\n"));
  });
}

/** Classes that say how far a line is indented, and whether it begins with a word too long to be kept whole. */
function wrappingOf(line: string): string[] {
  const [, indent = "", word = ""] = /^(\s*)(\S*)/.exec(line) ?? [];
  const step = Math.min(Math.round(indent.replace(/\t/g, "    ").length / 2), deepestIndent);
  return [...(step === 0 ? [] : [`indent-${step}`]), ...(word.length > longestWord ? ["unbroken"] : [])];
}

/** Steps of two signs that the style sheet knows. */
const deepestIndent = 6;

/** Signs that fit a telephone's line beside the deepest indent. */
const longestWord = 20;

/** "Answer" alone, eight times in a chapter, is no name for a link. */
function nameAnswerLink(question: Element): void {
  eachElement(question, (node) => {
    if (!hasClass(node, "to-answer")) return;
    eachElement(node, (link) => link.children.push(text(` to ${codeOf(question)}`)));
  });
}

function codeOf(question: Element): string {
  let code = "";
  eachElement(question, (node) => {
    if (hasClass(node, "question-code")) code = textOf(node);
  });
  return code;
}

/** The way back stands at the end, where it is wanted; each verdict stands in the line of its reason. */
function adaptAnswer(answer: Element): void {
  const head = answer.children.find((child) => hasClass(child, "answer-head"));
  const link = head?.children.find((child): child is Element => child.type === "element" && child.tagName === "a");
  if (link !== undefined) {
    const back = h("a", { href: link.properties["href"] }, [text(`Back to ${textOf(link)}`)]);
    answer.children.push(h("p", { className: ["to-question"] }, [back]));
    link.tagName = "span";
    link.properties = {};
  }
  eachElement(answer, (node) => {
    const [mark, ...rest] = node.children;
    const reason = rest.find((child): child is Element => child.type === "element");
    if (node.tagName !== "li" || !hasClass(mark, "verdict-mark") || reason?.tagName !== "p") return;
    reason.children.unshift(mark, text(" "));
    node.children = rest.slice(rest.indexOf(reason));
  });
}

/** Notes as reading systems show them above the page. https://www.w3.org/TR/epub-ssv-11/#footnote */
function adaptNotes(section: Element): void {
  const list = section.children.find((child): child is Element => child.type === "element" && child.tagName === "ol");
  if (list === undefined) return;
  const items = list.children.filter((child): child is Element => child.type === "element" && child.tagName === "li");
  const notes = items.map((item, i) => {
    numberNote(item, i + 1);
    return h(
      "aside",
      { ...item.properties, className: ["footnote"], "epub:type": "footnote", role: "doc-footnote" },
      item.children,
    );
  });
  section.properties = { className: ["footnotes"], "epub:type": "footnotes" };
  section.children = [h("h2", {}, [text("Notes")]), ...notes];
}

function numberNote(item: Element, number: number): void {
  const sign = [h("span", { className: ["footnote-number"] }, [text(`${number}.`)]), text(" ")];
  const lead = item.children.find((child): child is Element => child.type === "element" && child.tagName === "p");
  const back = item.children.findIndex((child) => hasClass(child, "footnote-back"));
  (lead ?? item).children.unshift(...sign);
  if (lead === undefined || back === -1) return;
  const last =
    item.children.findLast((child): child is Element => child.type === "element" && child.tagName === "p") ?? lead;
  last.children.push(text(" "), ...item.children.splice(back, 1));
}
