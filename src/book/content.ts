/** The content models of components: what a question, a tree or a list of pairs is made of. */
import type { List, ListItem, Nodes, Paragraph, PhrasingContent } from "mdast";
import { attribute, isElement, type Element } from "./tree.ts";
import type { QuestionKind } from "./types.ts";

const questionKinds: readonly QuestionKind[] = ["single", "multiple", "ordering", "matching"];

/** One option as written: what it says, and what follows under it. */
export interface OptionContent {
  node: ListItem;
  body: PhrasingContent[];
  rationale: Nodes[];
  correct: boolean;
  /** Of a matching question: what the body is to be matched with. */
  prompt: PhrasingContent[];
}

export interface QuestionContent {
  kind: QuestionKind;
  stem: Nodes[];
  list: List | undefined;
  options: OptionContent[];
  explanation: Nodes[];
}

/** Reads the inside of a `<Question>`; missing parts come out empty, for the checks to name. */
export function readQuestion(node: Element): QuestionContent {
  const kind = questionKinds.find((known) => known === attribute(node, "kind")) ?? "single";
  const listIndex = node.children.findIndex((child) => isOptionList(child, kind));
  const list = node.children[listIndex] as List | undefined;
  const explanation = node.children.find((child) => isElement(child, "Explanation"));
  return {
    kind,
    stem: node.children.slice(0, listIndex < 0 ? undefined : listIndex).filter((child) => child !== explanation),
    list,
    options: (list?.children ?? []).map((item) => readOption(item, kind)),
    explanation: explanation && isElement(explanation) ? explanation.children : [],
  };
}

function isOptionList(node: Nodes, kind: QuestionKind): boolean {
  if (node.type !== "list") return false;
  if (kind === "ordering") return node.ordered === true;
  if (kind === "matching") return true;
  return node.children.some((item) => typeof item.checked === "boolean");
}

function readOption(node: ListItem, kind: QuestionKind): OptionContent {
  const [first, ...rationale] = node.children;
  const inline = first?.type === "paragraph" ? first.children : [];
  const pair = kind === "matching" ? splitPair(inline) : undefined;
  return {
    node,
    body: pair?.text ?? inline,
    prompt: pair?.lead ?? [],
    rationale: first?.type === "paragraph" ? rationale : node.children,
    correct: kind === "ordering" || kind === "matching" || node.checked === true,
  };
}

/** `**lead**: text`, the form of branches, rows and layers. */
export interface Pair {
  lead: PhrasingContent[];
  text: PhrasingContent[];
}

/** Splits a line at its bold lead; undefined when it does not begin with one. */
export function splitPair(inline: PhrasingContent[]): Pair | undefined {
  const [lead, next, ...rest] = inline;
  if (lead?.type !== "strong") return undefined;
  if (next === undefined) return { lead: lead.children, text: [] };
  if (next.type !== "text") return { lead: lead.children, text: [next, ...rest] };
  const value = next.value.replace(/^\s*[:–—-]?\s*/, "");
  return { lead: lead.children, text: [...(value === "" ? [] : [{ ...next, value }]), ...rest] };
}

/** A node of a decision tree: a question when it has branches, else a leaf. */
export interface TreeNode {
  node: ListItem;
  /** The answer that leads here; empty at the root. */
  edge: PhrasingContent[];
  text: PhrasingContent[];
  branches: TreeNode[];
}

/** Reads a nested list as a decision tree, one root an item. */
export function readTree(list: List, isRoot = true): TreeNode[] {
  return list.children.map((node) => {
    const paragraph = node.children.find((child): child is Paragraph => child.type === "paragraph");
    const branches = node.children.find((child): child is List => child.type === "list");
    const pair = isRoot ? undefined : splitPair(paragraph?.children ?? []);
    return {
      node,
      edge: pair?.lead ?? [],
      text: pair?.text ?? paragraph?.children ?? [],
      branches: branches ? readTree(branches, false) : [],
    };
  });
}

/** Rows of a decision list or layers of a mental model; an item that breaks the form has no lead. */
export function readPairs(list: List): { node: ListItem; pair: Pair | undefined; more: Nodes[] }[] {
  return list.children.map((node) => {
    const [first, ...more] = node.children;
    return { node, pair: first?.type === "paragraph" ? splitPair(first.children) : undefined, more };
  });
}

/** The first list inside a component. */
export function listOf(node: Element): List | undefined {
  return node.children.find((child): child is List => child.type === "list");
}

const alertKinds = ["note", "tip", "important", "warning", "caution"];

/** Kind of a GitHub alert (`> [!NOTE]`), if a blockquote is one. */
export function alertKind(node: Nodes): string | undefined {
  const { word, isAlone } = alertWord(node) ?? {};
  return word !== undefined && isAlone === true && alertKinds.includes(word) ? word : undefined;
}

/** The word of `> [!WORD]`, whether or not it is a kind, and whether nothing else stands on its line. */
export function alertWord(node: Nodes): { word: string; isAlone: boolean } | undefined {
  if (node.type !== "blockquote") return undefined;
  const first = node.children[0];
  const lead = first?.type === "paragraph" ? first.children[0] : undefined;
  const match = lead?.type === "text" ? /^\[!(\w+)\](.*)/.exec(lead.value) : null;
  const [, word, rest = ""] = match ?? [];
  return word === undefined ? undefined : { word: word.toLowerCase(), isAlone: rest.trim() === "" };
}

/** The five kinds every book has. */
export const commonCallouts = alertKinds;
