/** A book's Markdown edition, made without rendering its site. */
import path from "node:path";
import type { Root } from "mdast";
import { checkBook } from "../../src/book/check.ts";
import { editionNames, editionOf } from "../../src/book/edition.ts";
import { parseDocument } from "../../src/book/parse.ts";
import { readBookFolder, type BookFolder } from "../../src/book/read.ts";
import type { Book, Doc, Edition } from "../../src/book/types.ts";
import { twinPath } from "../../src/formats/markdown/addresses.ts";
import { writeDocument } from "../../src/formats/markdown/document.ts";
import { markdownSite, packageMarkdown } from "../../src/formats/markdown/package.ts";
import { pathOfDoc } from "../../src/render/locate.ts";

/** A document beside its source. */
export interface Twin {
  doc: Doc;
  /** As the author wrote it. */
  source: Root;
  /** As it was written in plain Markdown, before it became text. */
  tree: Root;
  text: string;
}

export interface MarkdownEdition {
  book: Book;
  edition: Edition;
  files: Map<string, string>;
  twins: Twin[];
}

/** The Markdown of every edition of a book folder. */
export async function markdownEditions(bookRoot: string): Promise<MarkdownEdition[]> {
  return markdownOf(await readBookFolder(path.resolve(bookRoot)));
}

/** The Markdown of every edition of a book that need not stand on a disk. */
export function markdownOf(folder: BookFolder): MarkdownEdition[] {
  const { book } = checkBook(folder);
  const assets = Object.fromEntries(Object.keys(folder.artwork).map((file) => [file, path.basename(file)]));
  return editionNames(book).map((name) => {
    const edition = editionOf(book, name);
    const files = packageMarkdown({ book, edition, texts: folder.texts, assets, files: [] });
    const site = markdownSite({ book, edition, assets });
    const twins = edition.docs.map((doc) => {
      const text = doc.kind === "glossary" ? "" : (folder.texts[doc.file] ?? "");
      const source = parseDocument(text, doc.file).tree ?? { type: "root", children: [] };
      const tree = writeDocument(doc, source, site);
      return { doc, source, tree, text: files.get(twinPath(pathOfDoc(doc))) ?? "" };
    });
    return { book, edition, files, twins };
  });
}

/** The Markdown of a book of one chapter, `one.mdx`. */
export function markdownOfChapter(body: string, settings = "", files: Record<string, string> = {}): string {
  const texts = {
    "book.yaml": `title: Soup\nauthors: [Ada Ladle]\n${settings}`,
    "one.mdx": `---\ntitle: One\n---\n\n${body}\n`,
    ...files,
  };
  const [full] = markdownOf({ root: "/soup", texts, artwork: pictures, svgs: {}, broken: [] });
  return full?.files.get("one.md") ?? "";
}

const pictures: BookFolder["artwork"] = {
  "pot.svg": { path: "pot.svg", hash: "a", width: 64, height: 32, type: "svg" },
  "pot.png": { path: "pot.png", hash: "b", width: 64, height: 32, type: "png" },
};
