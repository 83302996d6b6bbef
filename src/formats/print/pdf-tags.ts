/** What the structure of a PDF is made of: elements, and what of the pages they hold. ISO 32000-1, 14.7 */
import type { PdfDictionary } from "../../preflight/pdf/values.ts";

/** A structure element. */
export interface Tag {
  /** "P", "H1", "Table"… */
  type: string;
  /** What the page said it is, beyond what Chrome passes on; see page-tags.ts. */
  hint: string;
  /** Language of what it holds, where that is another than its parent's. */
  language: string;
  /** What it shows, in words. */
  alt: string;
  /** Name other elements know it by; bytes. */
  id: string;
  attributes: PdfDictionary[];
  kids: TagKid[];
}

/** A marked stretch of a content stream. */
export interface Mark {
  /** Object whose stream it is in: a page, or a form on it. */
  stream: number;
  /** Object of the page it is seen on. */
  page: number;
  /** Number it goes by in its stream. */
  mark: number;
}

/** An annotation, which is a link in our files. */
export interface TaggedLink {
  annotation: number;
  page: number;
}

export type TagKid = Tag | Mark | TaggedLink;

export const isTag = (kid: TagKid): kid is Tag => "kids" in kid;
export const isMark = (kid: TagKid): kid is Mark => "mark" in kid;

/** An element of a type, that says nothing else. */
export function tagOf(type: string, kids: TagKid[]): Tag {
  return { type, hint: "", language: "", alt: "", id: "", attributes: [], kids };
}

/** The element and everything below it, in reading order. */
export function tagsIn(tag: Tag): Tag[] {
  const found: Tag[] = [];
  const visit = (each: Tag) => {
    found.push(each);
    for (const kid of each.kids) if (isTag(kid)) visit(kid);
  };
  visit(tag);
  return found;
}
