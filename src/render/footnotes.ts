/** Footnotes of one document: numbered by first use, with ids that stay unique when documents are merged. */
import type { FootnoteDefinition, Nodes, Root } from "mdast";
import { walk } from "../book/tree.ts";
import { block, inline } from "./jsx.ts";
import type { Shaping } from "./shaping.ts";

export interface Footnotes {
  /** The mark in the text. */
  reference: (identifier: string) => Nodes;
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
    reference(identifier) {
      if (!order.includes(identifier)) order.push(identifier);
      const n = order.indexOf(identifier) + 1;
      const use = (uses.get(identifier) ?? 0) + 1;
      uses.set(identifier, use);
      return inline("FootnoteRef", {
        id: `fnref-${docId}-${n}${use === 1 ? "" : `-${use}`}`,
        to: `fn-${docId}-${n}`,
        n,
      });
    },
    render(shaping) {
      const notes = order.map((identifier, i) => {
        const id = `fn-${docId}-${i + 1}`;
        return block(
          "Footnote",
          { id, back: `fnref-${docId}-${i + 1}` },
          shaping.shape(definitions.get(identifier)?.children ?? [], shaping),
        );
      });
      return notes.length === 0 ? [] : [block("Footnotes", {}, notes)];
    },
  };
}
