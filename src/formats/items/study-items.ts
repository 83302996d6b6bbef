/** Gathers what an edition has to study: questions from its rendered pages, terms and mistakes from the book's data. */
import { fromHtml } from "hast-util-from-html";
import type { ElementContent } from "hast";
import { serviceOf } from "../../book/service-of.ts";
import type { Book, Edition } from "../../book/types.ts";
import type { PageContext } from "../../render/context.ts";
import { inlineHtml } from "../../render/inline.ts";
import { fitContent } from "./fit-content.ts";
import type { Content, MistakeItem, StudyItems, TermItem } from "./item.ts";
import { mediaCollection } from "./media.ts";
import { mistakeLabel } from "./mistake-label.ts";
import { readQuestions } from "./read-questions.ts";

/** What items are gathered from. */
export interface ItemSource {
  book: Book;
  edition: Edition;
  /** Pages of the documents that have questions, by the document's id. */
  pages: ReadonlyMap<string, string>;
  /** Absolute paths of bitmaps by the name under which the pages show them, `assets/<name>`. */
  assets: ReadonlyMap<string, string>;
}

/** Everything, in the order of the book. */
export function studyItems({ book, edition, pages, assets }: ItemSource): StudyItems {
  const { media, ...pictures } = mediaCollection(book.id, assets);
  const questions = edition.docs.flatMap((doc) => {
    const html = pages.get(doc.id);
    return html === undefined ? [] : readQuestions(html, doc, book, pictures);
  });
  const line = (markdown: string): Content => {
    const tree = fromHtml(inlineHtml(markdown, nowhere(book, edition)), { fragment: true });
    return fitContent(tree.children as ElementContent[], { ...pictures, notes: new Map() });
  };
  return { questions, terms: terms(edition, line), mistakes: mistakes(book, edition, line), media };
}

function terms({ terms }: Edition, line: (markdown: string) => Content): TermItem[] {
  const names = new Map(terms.map(({ id, term }) => [id, term]));
  return terms.map(({ id, term, short, definition, see }) => ({
    label: `term-${id}`,
    term,
    short,
    definition: line(definition),
    see: see.flatMap((other) => names.get(other) ?? []),
  }));
}

function mistakes(book: Book, { docs }: Edition, line: (markdown: string) => Content): MistakeItem[] {
  return docs.flatMap((doc) => {
    const service = serviceOf(book, doc);
    return (service?.mistakes ?? []).map(({ belief, truth, why }) => ({
      label: mistakeLabel(doc.id, belief),
      service: service?.name ?? doc.title,
      doc,
      belief: line(belief),
      truth: line(truth),
      why: line(why),
    }));
  });
}

/** A page that has no place: what stands on it names things and links to none of them. */
function nowhere(book: Book, edition: Edition): PageContext {
  return {
    format: "digital",
    book,
    edition,
    svgs: {},
    drawings: {},
    answers: new Map(),
    hrefFor: () => undefined,
    assetHref: () => "",
  };
}
