/** Addresses of questions by their printed numbers, /q/2.3: short enough to be typed from paper. */
import { siteHref } from "../../render/locate.ts";
import { escapeHtml } from "../../render/escape.ts";
import type { Book, Edition } from "../../book/types.ts";
import { wordsOf } from "../../words/words.ts";
import { contentPolicy } from "./content-policy.ts";
import { documentTitle } from "./page-text.ts";
import { siteBase, type SitePage } from "./site-pages.ts";

/** Folder of the addresses, below an edition's root. */
const questionFolder = "q";

/** A question's address. */
export interface QuestionAddress {
  /** "2.3". */
  number: string;
  /** As printed: "Q2.3". */
  code: string;
  /** Where the question stands; undefined where the edition lacks it. */
  href: string | undefined;
}

/** The addresses of every question of the book, as an edition's site has them. */
export function questionAddresses(book: Book, edition: Edition): QuestionAddress[] {
  const href = siteHref(book, edition, siteBase(book, edition.name));
  return Object.values(book.labels)
    .filter(({ kind, number }) => kind === "question" && number !== "")
    .map(({ id, number, text }) => ({ number, code: text, href: href(id) }));
}

/**
 * A page that leads on at once, also without scripts. It has no canonical address and is not to be indexed: the
 * question's own page is, and to name it here as well would be to say two things
 * (https://developers.google.com/search/docs/crawling-indexing/consolidate-duplicate-urls).
 */
export function leadingPage(book: Book, edition: Edition, { code }: QuestionAddress, href: string): string {
  const { questionAddress: words } = wordsOf(book.config.language);
  const title = words.title(code);
  const text = escapeHtml;
  return `<!doctype html>
<html lang="${text(book.config.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${text(contentPolicy)}">
<meta http-equiv="refresh" content="0; url=${text(href)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>${text(documentTitle(book, edition, { kind: "missing", path: "", title }))}</title>
<meta name="description" content="${text(words.description(code, book.config.title))}">
</head>
<body>
<main>
<h1>${text(title)}</h1>
<p>${words.lead(`<a href="${text(href)}">${text(code)}</a>`)}</p>
</main>
</body>
</html>
`;
}

/** The page of the demo for a question that it lacks. */
export function lackingPage(book: Book, { number, code }: QuestionAddress): SitePage {
  const { questionAddress: words } = wordsOf(book.config.language);
  return {
    kind: "missing",
    path: `${questionFolder}/${number}/`,
    title: words.lacking(code),
    description: words.lackingDescription(code, book.config.title),
  };
}
