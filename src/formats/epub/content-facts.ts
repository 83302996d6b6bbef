/** What is true of the contents of a publication, as its metadata tell it. */
import { attributeOf, eachElement } from "../hast-tree.ts";
import type { PreparedDocument } from "./content-document.ts";

/** Counted in the finished documents. */
export interface ContentFacts {
  /** Pictures and drawings that say something. */
  pictures: number;
  /** Those of them without words that say the same. */
  silent: number;
  formulas: number;
  /** Formulas without words that say the same. */
  silentFormulas: number;
  /** Whether a picture might move. */
  mayMove: boolean;
  /** Whether the pages of a print are marked. */
  hasPages: boolean;
}

/** Looks through the documents of a publication. */
export function factsOf(documents: readonly PreparedDocument[], bitmaps: readonly Buffer[]): ContentFacts {
  const hasPages = documents.some(({ marks }) => marks.length > 0);
  const mayMove = bitmaps.some(isMoving);
  const facts = { pictures: 0, silent: 0, formulas: 0, silentFormulas: 0, mayMove, hasPages };
  for (const { tree } of documents)
    eachElement(tree, (node) => {
      const label = attributeOf(node, "ariaLabel");
      if (node.tagName === "img" && node.properties["alt"] !== "") {
        facts.pictures += 1;
        if (attributeOf(node, "alt") === "") facts.silent += 1;
      }
      if (node.tagName === "svg" && attributeOf(node, "ariaHidden") === "") {
        facts.pictures += 1;
        if (label === "" && attributeOf(node, "ariaLabelledBy") === "") facts.silent += 1;
      }
      if (node.tagName === "math") {
        facts.formulas += 1;
        if (attributeOf(node, "altText") === "" && attributeOf(node, "alttext") === "") facts.silentFormulas += 1;
      }
    });
  return facts;
}

/** Whether a bitmap may move: every GIF, and a PNG or WebP that says so. https://www.w3.org/TR/png-3/#acTL-chunk */
function isMoving(bytes: Buffer): boolean {
  const head = bytes.toString("latin1", 0, 4096);
  return (
    head.startsWith("GIF") || (head.startsWith("\x89PNG") && head.includes("acTL")) || /^RIFF.{4}WEBP.*ANIM/s.test(head)
  );
}
