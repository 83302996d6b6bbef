/** Writes the Markdown edition of a site: a twin beside each page, llms.txt and llms-full.txt. */
import type { Root } from "mdast";
import { parseDocument } from "../../book/parse.ts";
import type { Book, Edition } from "../../book/types.ts";
import { pathOfDoc, siteHref } from "../../render/locate.ts";
import type { DownloadFile, FinishedFile } from "../web/downloads.ts";
import { siteBase } from "../web/site-pages.ts";
import { wordsOf } from "../../words/words.ts";
import { linkRoot, twinPath } from "./addresses.ts";
import { contentsPage } from "./contents-page.ts";
import { writeDocument } from "./document.ts";
import { downloadsPage } from "./downloads-page.ts";
import { bookHead, llmsText, separator } from "./llms.ts";
import { markdownText } from "./stringify.ts";
import type { MarkdownSite } from "./writing.ts";

/** What the Markdown edition is made of. */
export interface MarkdownInput {
  book: Book;
  edition: Edition;
  /** Source of each document, by path in the book folder. */
  texts: Readonly<Record<string, string>>;
  /** Names of bitmaps in the site's assets, by path in the book folder. */
  assets: Readonly<Record<string, string>>;
  /** Files the site offers. */
  files: readonly (DownloadFile & FinishedFile)[];
}

const emptyTree: Root = { type: "root", children: [] };

/** A site as its Markdown sees it. */
export function markdownSite({
  book,
  edition,
  assets,
}: Pick<MarkdownInput, "book" | "edition" | "assets">): MarkdownSite {
  const root = linkRoot(book, siteBase(book, edition.name));
  const wholeRoot = linkRoot(book, siteBase(book, "full"));
  return {
    book,
    edition,
    words: wordsOf(book.config.language),
    root,
    wholeRoot,
    pageHref: siteHref(book, edition, root),
    assetHref: (path) => `${wholeRoot}assets/${assets[path] ?? ""}`,
  };
}

/** Every file by its path below the edition's root; the same text for the same book. */
export function packageMarkdown(input: MarkdownInput): Map<string, string> {
  const { edition, texts, files } = input;
  const site = markdownSite(input);
  const documents = edition.docs.map((doc) => {
    const { tree } = doc.kind === "glossary" ? {} : parseDocument(texts[doc.file] ?? "", doc.file);
    return { path: pathOfDoc(doc), text: markdownText(writeDocument(doc, tree ?? emptyTree, site)) };
  });
  const index = markdownText(llmsText(site));
  const head = markdownText({ type: "root", children: bookHead(site) as Root["children"] });
  const whole = [head, ...documents.map(({ path, text }) => `${separator(site.root + path)}\n\n${text}`)];
  return new Map([
    ["llms.txt", index],
    ["llms-full.txt", whole.join("\n")],
    [twinPath(""), index],
    [twinPath("contents/"), markdownText(contentsPage(site))],
    [twinPath("downloads/"), markdownText(downloadsPage(site, files))],
    ...documents.map(({ path, text }): [string, string] => [twinPath(path), text]),
  ]);
}
