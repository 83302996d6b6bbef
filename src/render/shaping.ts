/** What shaping carries through one document, so that its parts need not know each other. */
import type { Nodes } from "mdast";
import type { Footnotes } from "./footnotes.ts";

/** What shaping carries through one document. */
export interface Shaping {
  docId: string;
  /** Path of the document's file in the book folder: pictures are found from there. */
  file: string;
  /** Labels made so far for headings that bear none. */
  made: Map<string, number>;
  /** Pictures and diagrams so far: each is known by its place. */
  drawn: { count: number };
  notes: Footnotes;
  /** Addresses by the names that reference-style links and pictures use. */
  addresses: Map<string, string>;
  /** Components around the node at hand. */
  inside: string[];
  /** Shapes a list of nodes; one may become several or none. */
  shape: (nodes: readonly Nodes[], shaping: Shaping) => Nodes[];
}
