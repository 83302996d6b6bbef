/** Questions in plain Markdown: lettered options in their place, answers kept for the document's end, as on paper. */
import type { Nodes, PhrasingContent } from "mdast";
import { attribute, childrenOf, isElement, type Element } from "../../book/tree.ts";
import { factsOf } from "../../components/question-facts.ts";
import type { Form } from "./convert.ts";
import { flow, led, list, paragraph, strong, text } from "./nodes.ts";
import type { Writing } from "./writing.ts";

/** Forms by component. */
export const questionForms: Record<string, Form> = {
  Question: (node, writing) => {
    const code = writing.book.labels[attribute(node, "id") ?? ""]?.text ?? "";
    const facts = factsOf(writing.book, attribute(node, "id") ?? "").join(" · ");
    return [paragraph(strong(text(code)), text(` ${facts}`)), ...flow(writing.convert(node.children))];
  },
  Stem: (node, writing) => writing.convert(node.children),
  Prompts: (node, writing) => [list(itemsOf(node, writing), true)],
  Options: (node, writing) => [list(lettered(itemsOf(node, writing)))],
  Answer: (node, writing) => {
    const code = writing.book.labels[attribute(node, "id") ?? ""]?.text ?? "";
    const head = paragraph(strong(text(`${code} ${writing.words.asked.answerIs(attribute(node, "right") ?? "")}`)));
    writing.answers.push(head, ...flow(writing.convert(node.children)));
    return [];
  },
  Rationales: (node, writing) => [list(lettered(itemsOf(node, writing, rationale)))],
  Explanation: (node, writing) => writing.convert(node.children),
};

function itemsOf(node: Element, writing: Writing, write = plainItem): Nodes[][] {
  return node.children.map((child) => write(child, writing));
}

function plainItem(node: Nodes, writing: Writing): Nodes[] {
  return flow(writing.convert(childrenOf(node)));
}

/** Why a choice is right or wrong, said in a word; a pair has its other half in front. */
function rationale(node: Nodes, writing: Writing): Nodes[] {
  const { asked } = writing.words;
  const children = childrenOf(node);
  const pair = children.find((child): child is Element & Nodes => isElement(child, "RationaleLead"));
  const body = flow(writing.convert(children.filter((child) => child !== pair)));
  const right = isElement(node) ? attribute(node, "right") : undefined;
  const lead: PhrasingContent[] = [
    ...(pair === undefined ? [] : [strong(...(writing.convert(pair.children) as PhrasingContent[])), text(":")]),
    ...(right === undefined ? [] : [text(right === "true" ? asked.right : asked.wrong)]),
  ];
  return lead.length === 0 ? body : led(lead, body);
}

/** Markdown counts no letters, so they stand in the items. */
function lettered(items: Nodes[][]): Nodes[][] {
  return items.map((blocks, i) => led([text(`${String.fromCharCode(65 + i)}.`)], blocks));
}
