/** Footnotes of one document: numbered by first use, with ids that stay unique when documents are merged. */
import type { FootnoteDefinition, Nodes, Root } from "mdast";
import { walk } from "../book/tree.ts";
import { block, inline } from "./jsx.ts";
import type { Shaping } from "./shaping.ts";

export interface Footnotes {
  /** The mark in the text; followed by another mark, it is parted from it. */
  reference: (identifier: string, isFollowed: boolean) => Nodes;
  /** The notes, once everything before has been shaped. */
  render: (shaping: Shaping) => Nodes[];
}

/** Collects the notes of `tree`. */
export function footnotes(tree: Root, docId: string): Footnotes {
  const definitions = new Map<string, FootnoteDefinition>();
  walk(tree, (node) => {
    if (node.type === "footnoteDefinition") definitions.set(node.identifier, node);
  });
  const order: string[] = [];
  const uses = new Map<string, number>();
  return {
    reference(identifier, isFollowed) {
      if (!order.includes(identifier)) order.push(identifier);
      const n = order.indexOf(identifier) + 1;
      const use = (uses.get(identifier) ?? 0) + 1;
      uses.set(identifier, use);
      return inline("FootnoteRef", {
        id: `fnref-${docId}-${n}${use === 1 ? "" : `-${use}`}`,
        to: `fn-${docId}-${n}`,
        n,
        followed: isFollowed,
      });
    },
    render(shaping) {
      const notes: Nodes[] = [];
      // A note may mark another one, which then comes after it: the order grows while it is gone through.
      for (const identifier of order) {
        const n = notes.length + 1;
        const text = shaping.shape(definitions.get(identifier)?.children ?? [], shaping);
        notes.push(block("Footnote", { id: `fn-${docId}-${n}`, back: `fnref-${docId}-${n}` }, text));
      }
      return notes.length === 0 ? [] : [block("Footnotes", {}, notes)];
    },
  };
}
