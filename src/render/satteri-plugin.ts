/** Hands every document to `shapeDocument` before the renderer turns it into components. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Root } from "mdast";
import type { MdastPluginInput } from "satteri";
import { parseDocument } from "../book/parse.ts";
import { shapeDocument } from "./shape.ts";

/** A document as the plugin needs it. */
export interface ShapedFile {
  id: string;
  /** Path in the book folder. */
  file: string;
  /** Markdown without MDX: the tree is read from the file itself. */
  isPlain: boolean;
}

/** @param documentOf says which document an absolute path is; undefined leaves a file alone. */
export function shapePlugin(documentOf: (absolute: string) => ShapedFile | undefined): MdastPluginInput {
  return {
    name: "octavo-shape",
    before(root: unknown, context: { fileURL?: URL; replaceNode: (node: never, by: never) => void }) {
      const absolute = context.fileURL === undefined ? "" : fileURLToPath(context.fileURL);
      const document = documentOf(absolute);
      if (document === undefined) return;
      const tree = document.isPlain ? plainTree(absolute, document.file) : (root as Root);
      context.replaceNode(root as never, shapeDocument(tree, document.id, document.file) as never);
    },
  } as unknown as MdastPluginInput;
}

function plainTree(absolute: string, file: string): Root {
  const source = absolute.slice(0, absolute.lastIndexOf(file) + file.length);
  return parseDocument(readFileSync(source, "utf8"), file).tree ?? { type: "root", children: [] };
}
