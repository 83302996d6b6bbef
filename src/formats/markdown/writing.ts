/** What writing carries through one document, so that its parts need not know each other. */
import type { Nodes, PhrasingContent } from "mdast";
import { parseInline } from "../../book/parse.ts";
import type { Book, Edition } from "../../book/types.ts";
import type { Words } from "../../words/words.ts";
import { link, strong, text } from "./nodes.ts";

/** A site as the Markdown beside it sees it. */
export interface MarkdownSite {
  book: Book;
  edition: Edition;
  /** The interface's, in the language of the book. */
  words: Words;
  /** Root of this edition's pages, in front of every link. */
  root: string;
  /** Root of the whole site, where files shared by both editions lie. */
  wholeRoot: string;
  /** Where a label stands on the site's pages; undefined when this edition lacks it. */
  pageHref: (label: string) => string | undefined;
  /** Where a bitmap stands, by its path in the book folder. */
  assetHref: (path: string) => string;
}

/** What writing carries through one document, or through a line of its own. */
export interface Writing extends MarkdownSite {
  /** Where a label stands in another document's Markdown; undefined in this one, and where the edition lacks it. */
  hrefFor: (label: string) => string | undefined;
  /** Answers so far, kept for the document's end. */
  answers: Nodes[];
  /** Writes shaped nodes as Markdown: lines and blocks, as they come. */
  convert: (nodes: readonly Nodes[]) => Nodes[];
}

/** A line of Markdown from an attribute or a YAML string, its references resolved. */
export function line(markdown: string, writing: Writing): PhrasingContent[] {
  return writing.convert(parseInline(markdown)) as PhrasingContent[];
}

/** A reference: the author's words or the label's own; a link where it leads to another document. */
export function reference(label: string, inside: readonly PhrasingContent[], writing: Writing): PhrasingContent[] {
  const words = inside.length > 0 ? [...inside] : [text(writing.book.labels[label]?.text ?? label)];
  const href = writing.hrefFor(label);
  return href === undefined ? words : [link(href, ...words)];
}

/** "**Figure 2.1** What it shows"; nothing where there is neither. */
export function caption(label: string | undefined, words: string | undefined, writing: Writing): PhrasingContent[] {
  const number = label === undefined ? undefined : writing.book.labels[label]?.text;
  const lead = number === undefined || number === "" ? [] : [strong(text(number))];
  const rest = words === undefined ? [] : line(words, writing);
  return lead.length > 0 && rest.length > 0 ? [...lead, text(" "), ...rest] : [...lead, ...rest];
}
