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
export function factsOf(documents: readonly PreparedDocument[]): ContentFacts {
  const hasPages = documents.some(({ marks }) => marks.length > 0);
  const facts = { pictures: 0, silent: 0, formulas: 0, silentFormulas: 0, mayMove: false, hasPages };
  for (const { tree } of documents)
    eachElement(tree, (node) => {
      const label = attributeOf(node, "ariaLabel");
      if (node.tagName === "img" && node.properties["alt"] !== "") {
        facts.pictures += 1;
        if (attributeOf(node, "alt") === "") facts.silent += 1;
        if (/\.gif$/i.test(attributeOf(node, "src"))) facts.mayMove = true;
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
