/** What a fragment of rendered markup becomes in an EPUB, as HTML, which is easier to read than XHTML. */
import type { Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { toHtml } from "hast-util-to-html";
import { adapt } from "../../../../src/formats/epub/adapt.ts";
import { wordsOf } from "../../../../src/words/words.ts";

/** The tree of an adapted fragment. */
export function adaptedTree(html: string): Root {
  const tree = fromHtml(html, { fragment: true });
  adapt(tree, wordsOf("en"));
  return tree;
}

/** Its markup. */
export function adapted(html: string): string {
  return toHtml(adaptedTree(html));
}
