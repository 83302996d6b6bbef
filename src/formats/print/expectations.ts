/** What the build knows of a finished file, for preflight to hold it to: openers, lines of the contents, references, title. */
import type { Book, Edition } from "../../book/types.ts";
import { contentsOf } from "./contents.ts";
import type { LaidOut } from "./layout.ts";
import { openersOf } from "./openers.ts";
import { referenceTexts } from "./plan.ts";
import type { Expected } from "./preflight.ts";
import { listedId, printedContent } from "./printed-content.ts";
import { stockOf, type Trim } from "./trim.ts";
import { wordsOf } from "../../words/words.ts";

/** What a laid-out edition is expected to be. */
export function expectedOf(book: Book, edition: Edition, trim: Trim, { plan, references, shown }: LaidOut): Expected {
  const content = printedContent(book, edition);
  const lines = contentsOf(content);
  const pageOf = (anchor: string) => plan.pageOf.get(anchor) ?? 0;
  const floats = content.lists.flatMap(({ labels }) => labels.map(({ id, title }) => ({ anchor: id, title })));
  const { title, subtitle, authors, identifiers, language } = book.config;
  const { page: said } = wordsOf(language).print;
  const isbn = identifiers.isbn[trim];
  return {
    trim,
    plan,
    paper: stockOf(book),
    openers: openersOf(book, edition).map(({ anchor, start }) => ({
      anchor,
      title: lines.find((line) => line.anchor === anchor)?.title ?? "",
      page: pageOf(anchor),
      start,
    })),
    listed: [...lines, ...floats].map(({ anchor, title: text }) => ({
      page: pageOf(listedId(anchor)),
      text,
      target: pageOf(anchor),
    })),
    references: Object.entries(referenceTexts(references, plan, new Set(shown), said)).flatMap(([place, text]) => {
      const target = references.find(({ id }) => id === place)?.target ?? "";
      return text === "" ? [] : [{ page: pageOf(place), text, target: pageOf(target) }];
    }),
    words: [
      { what: "title", words: title, pages: [1] },
      { what: "subtitle", words: subtitle, pages: [1] },
      ...authors.map((author) => ({ what: "author", words: author, pages: [1] })),
      { what: "title", words: title, pages: [2] },
      ...(isbn === undefined ? [] : [{ what: "ISBN", words: isbn, pages: [2] }]),
    ].filter(({ words }) => words !== ""),
  };
}
