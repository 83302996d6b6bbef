/** The fixture book that shows every component, with its markup as rendered for EPUB. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { checkBook } from "../../../../src/book/check.ts";
import { editionOf } from "../../../../src/book/edition.ts";
import { readBookFolder } from "../../../../src/book/read.ts";
import type { EditionName } from "../../../../src/book/types.ts";
import type { EpubSource } from "../../../../src/formats/epub/package.ts";
import { epubStyles } from "../../../../src/formats/epub/styles.ts";

const fixture = path.resolve("tests/fixtures/books/components");

/** What the packager is given; its markup is that of the goldens. */
export async function componentsBook(name: EditionName = "full"): Promise<Omit<EpubSource, "out">> {
  const { book } = checkBook(await readBookFolder(fixture));
  const edition = editionOf(book, name);
  const documents = await Promise.all(
    edition.docs.map(async (doc) => ({
      doc,
      html: await readFile(path.resolve("tests/goldens/epub", `${doc.id}.html`), "utf8"),
    })),
  );
  const shown = documents
    .map(({ html }) => /assets\/([\w.-]+-band\.png)/.exec(html)?.[1])
    .find((asset) => asset !== undefined);
  return {
    book,
    edition,
    documents,
    assets: new Map([[shown ?? "", path.join(fixture, "figures/band.png")]]),
    css: await epubStyles(),
    cover: undefined,
  };
}
